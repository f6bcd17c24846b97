/** The static form of a snippet, pasted in a page as its own content. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit/html.js';
import type { SolidaireErrorEvent } from '../../widget/solidaire-events.ts';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import '../../widget/main.ts';
import { staticSnippet } from '../../site/snippet.ts';
import type { SolidaireInitiatives } from '../../widget/solidaire-initiatives.ts';
import { feedAddress } from './feed-address.ts';

const words = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** As a browser draws a template: what `renderPage` gives in Node. */
function drawInPage(template: TemplateResult): string {
  const place = document.createElement('div');
  render(template, place);
  return place.innerHTML.replace(/<!--.*?-->/g, '');
}

/** The snippet of a commune's file, of a feed of its own. */
async function pasteOf(commune: string, fault = 'none', attributes = {}): Promise<string> {
  const feed = feedAddress(fault);
  const sound = fault.startsWith('long-') ? fault : 'none';
  const file = (await (await fetch(`${feedAddress(sound)}62/${commune}.json`)).json()) as AreaFile;
  const site = new URL('../../', feed).href;
  return staticSnippet(file, { site, draw: drawInPage, attributes: { feed, ...attributes } });
}

/** Pastes a snippet without its script, which is already there, and waits for what the element says. */
async function paste(text: string): Promise<SolidaireInitiatives> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const done = Promise.race([oneEvent(place, 'solidaire-load'), oneEvent(place, 'solidaire-error')]);
  place.innerHTML = text.replace(/^<script.*?<\/script>/, '');
  await done;
  return place.firstElementChild as SolidaireInitiatives;
}

/** The titles that a reader sees, in their order on the page, and where each one stands. */
const titles = (element: Element) =>
  [
    ...element.querySelectorAll('[data-entry] :is(h3, h4)'),
    ...(element.shadowRoot?.querySelectorAll('.title') ?? []),
  ]
    .filter((title) => title.getClientRects().length > 0)
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((title) => `${words(title)} (${title.getRootNode() === document ? 'pasted' : 'drawn'})`);

describe('the static form', () => {
  it('carries no style, no class, no script but ours, and nobody’s name', async () => {
    const text = await pasteOf('62193');
    expect(text).not.to.match(/\s(?:style|class|part|slot)=/);
    expect(text.match(/<script/g)).to.have.lengthOf(1);
    expect(text).not.to.contain('Jonathan');
    expect(text.match(/data-entry="[^"]*"/g)).to.deep.equal([
      'data-entry="62-2020-04-08-2#e4"',
      'data-entry="62-2020-04-08-2#e3"',
    ]);
  });

  it('keeps in its place what the feed still says', async () => {
    const element = await paste(await pasteOf('62413'));
    expect(titles(element)).to.deep.equal(['Durand Production (pasted)', 'Avenir des cités (pasted)']);
    expect(element.querySelector('h2')?.assignedSlot).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('draws what the feed says otherwise or anew, and drops what it no longer holds', async () => {
    const text = await pasteOf('62413');
    const changed = text
      .replace('50\u202F000 litres', '10\u202F000 litres')
      .replace(
        '</solidaire-initiatives>',
        '<article data-entry="62-2020-04-08-2#e99"><h3>Retirée</h3></article>$&',
      );
    const element = await paste(changed);
    expect(titles(element)).to.deep.equal(['Durand Production (drawn)', 'Avenir des cités (pasted)']);
    const less = await paste(text.replace(/<article data-entry="[^"]*#e5">.*?<\/article>/s, ''));
    expect(titles(less)).to.deep.equal(['Durand Production (pasted)', 'Avenir des cités (drawn)']);
  });

  it('takes another address for another text', async () => {
    const text = await pasteOf('62413');
    const element = await paste(text.replace('mailto:contact@example.org', 'mailto:autre@example.org'));
    expect(titles(element)[0]).to.equal('Durand Production (drawn)');
  });

  it('bears what an editor of pages does to white space', async () => {
    const text = await pasteOf('62413');
    const element = await paste(text.replace(/<p>/g, '\n\n  <p>\n').replaceAll('\u00A0', ' '));
    expect(titles(element)).to.deep.equal(['Durand Production (pasted)', 'Avenir des cités (pasted)']);
  });

  it('bears any id', async () => {
    const element = await paste(await pasteOf('62413', 'odd-ids'));
    expect(titles(element)).to.deep.equal(['Durand Production (drawn)', 'Avenir des cités (drawn)']);
  });

  it('opens who is named in place, and hands the focus on', async () => {
    const element = await paste(await pasteOf('62193'));
    const line = element.querySelector<HTMLElement>('[data-solidaire=more] a');
    expect(words(line)).to.equal('Voir aussi celles qui nomment une personne (1)');
    line?.click();
    await drawn();
    expect(titles(element)).to.deep.equal([
      'CRS 9 (pasted)',
      'Jonathan P. (drawn)',
      'Une initiative pour Marck (pasted)',
    ]);
    expect(line?.getClientRects().length).to.equal(0);
    expect(words(element.shadowRoot?.activeElement?.querySelector('.title'))).to.equal('Jonathan P.');
    await expect(element).to.be.accessible();
  });

  it('opens the fields where their line stood', async () => {
    const element = await paste(await pasteOf('62413', 'long-9'));
    const line = element.querySelector<HTMLElement>('[data-solidaire=filters] a');
    expect(words(line)).to.equal('Chercher dans ces 9 initiatives');
    line?.click();
    await drawn();
    const search = element.shadowRoot?.activeElement as HTMLInputElement;
    expect(search.type).to.equal('search');
    search.value = 'numéro 8';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(titles(element)).to.deep.equal(['Organisme 8 (pasted)']);
    await expect(element).to.be.accessible();
  });

  it('shows as many as its limit, as it was pasted', async () => {
    const element = await paste(await pasteOf('62413', 'long-9', { limit: '2' }));
    expect(titles(element)).to.deep.equal(['Organisme 0 (pasted)', 'Organisme 1 (pasted)']);
    expect(element.querySelector<HTMLElement>('[data-solidaire=footer]')?.offsetHeight).to.be.greaterThan(0);
  });

  for (const fault of [
    'server-error',
    'cut-line',
    'captive-portal',
    'truncated',
    'next-version',
    'missing',
  ]) {
    it(`stays whole, with no word more, when the feed fails: ${fault}`, async () => {
      const element = await paste(await pasteOf('62193', fault));
      expect(titles(element)).to.deep.equal(['CRS 9 (pasted)', 'Une initiative pour Marck (pasted)']);
      expect(words(element.shadowRoot)).to.equal('');
      await expect(element).to.be.accessible();
    });
  }

  /** What a reader sees of the page's own text, which stands inside the element. */
  const isRead = (element: Element, selector: string) =>
    (element.querySelector(selector)?.getClientRects().length ?? 0) > 0;
  const REST = '<p class="rest">La suite de l’article.</p><h2 class="hours">Horaires de la mairie</h2>';

  it('leaves what follows it to be read, below it, where an editor has lost its end tag', async () => {
    const text = (await pasteOf('62413')).replace('</solidaire-initiatives>', `<p></p>${REST}`);
    const element = await paste(text);
    expect(titles(element)).to.deep.equal(['Durand Production (pasted)', 'Avenir des cités (pasted)']);
    expect(isRead(element, '.rest') && isRead(element, '.hours')).to.equal(true);
    const [last, rest] = ['[data-solidaire=footer]', '.rest'].map((each) =>
      element.querySelector(each)?.getBoundingClientRect(),
    );
    expect(rest?.top).to.be.at.least(last?.bottom ?? Infinity);
  });

  it('does not show among it what the feed no longer holds', async () => {
    const text = (await pasteOf('62413')).replace(
      '</solidaire-initiatives>',
      `<article data-entry="62-2020-04-08-2#e99" class="gone"><h3>Retirée</h3></article>${REST}`,
    );
    const element = await paste(text);
    expect(isRead(element, '.rest')).to.equal(true);
    expect(isRead(element, '.gone')).to.equal(false);
  });

  const lines: readonly [what: string, content: (link: string) => string][] = [
    ['the line', (link) => link + REST],
    ['the line in a paragraph of its own', (link) => `<p>${link}</p>${REST}`],
    ['the line before bare text', (link) => `${link} Suite.<br>${REST}`],
  ];
  for (const [what, content] of lines) {
    it(`leaves what follows ${what} to be read as well`, async () => {
      const feed = feedAddress();
      const link = `<a href="${new URL('../../communes/62413/', feed).href}">Initiatives solidaires à Harnes</a>`;
      const element = await paste(`<solidaire-initiatives commune="62413" feed="${feed}">${content(link)}`);
      await drawn();
      expect(titles(element)).to.deep.equal(['Durand Production (drawn)', 'Avenir des cités (drawn)']);
      expect(isRead(element, 'a')).to.equal(false);
      expect(isRead(element, '.rest') && isRead(element, '.hours')).to.equal(true);
    });
  }

  it('is alone to be read where a page has words of its own in the place of our link', async () => {
    const feed = feedAddress();
    const element = await paste(
      `<solidaire-initiatives commune="62413" feed="${feed}"><p class="rest">Chargement…</p><p>Un instant.</p></solidaire-initiatives>`,
    );
    await drawn();
    expect(isRead(element, '.rest')).to.equal(false);
  });

  it('is whole again when its commune becomes a mistake', async () => {
    const element = await paste(await pasteOf('62413'));
    element.commune = 'Harnes';
    const { error } = (await oneEvent(element, 'solidaire-error')) as unknown as SolidaireErrorEvent;
    expect(titles(element)).to.deep.equal(['Durand Production (pasted)', 'Avenir des cités (pasted)']);
    expect((error as Error).message).to.contain('commune="62413" (Harnes)');
    expect(words(element.shadowRoot)).to.equal('');
  });
});
