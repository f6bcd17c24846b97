/** The least that Lit needs to show the same data: the floor that the widget is measured against. */
import { html, LitElement } from 'lit';
import type { AreaFile } from '../../shared/feed-schema.ts';

class BareList extends LitElement {
  private file: AreaFile | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    const response = await fetch(this.getAttribute('src') ?? '');
    this.file = (await response.json()) as AreaFile;
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(new Event('solidaire-load'));
  }

  override render() {
    return html`<ul>
      ${this.file?.initiatives.map(
        ({ text, links }) =>
          html`<li>
            <p>${text}</p>
            ${links.map(({ url }) => html`<a href=${url}>${url}</a>`)}
          </li>`,
      )}
    </ul>`;
  }
}

customElements.define('bare-list', BareList);
