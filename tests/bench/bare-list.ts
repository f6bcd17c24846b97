/**
 * The least that Lit needs to show the same data: the floor that the widget is measured against. It shows every field that
 * the widget shows, as it stands in the file: nothing is checked, typeset, sorted, searched or translated.
 */
import { html, LitElement } from 'lit';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';

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
  }

  override render() {
    return html`<ul>
      ${this.file?.initiatives.map(
        ({ theme, organisers, communes, text, links, phones, bulletin }) =>
          html`<li>
            <p>${theme.title}</p>
            <h3>${organisers.map(({ name }) => name).join(', ')}</h3>
            <p>${communes.map(({ name, role }) => `${role} ${name}`).join(' · ')}</p>
            ${text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
            <ul>
              ${links.map(({ kind, url }) => html`<li><a href=${url}>${kind} ${url}</a></li>`)}
              ${phones.map((phone) => html`<li><a href="tel:${phone}">${phone}</a></li>`)}
            </ul>
            <p><a href="bulletins/${bulletin}/">${bulletin}</a></p>
          </li>`,
      )}
    </ul>`;
  }
}

customElements.define('bare-list', BareList);
