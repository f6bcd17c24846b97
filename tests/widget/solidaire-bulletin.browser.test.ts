import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../widget/main.ts';
import type { SolidaireBulletin } from '../../widget/plus/solidaire-bulletin.ts';
import { askForHelp } from './ask-for-help.ts';
import { feedAddress } from './feed-address.ts';

const words = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function settled(ref: string, feed = feedAddress()): Promise<SolidaireBulletin> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const done = Promise.race([oneEvent(place, 'solidaire-load'), oneEvent(place, 'solidaire-error')]);
  const element = await fixture<SolidaireBulletin>(
    html`<solidaire-bulletin ref=${ref} feed=${feed}><a href="/">Le bulletin</a></solidaire-bulletin>`,
    { parentNode: place },
  );
  await done;
  return element;
}

describe('<solidaire-bulletin>', () => {
  it('shows the whole bulletin, theme by theme', async () => {
    const feed = feedAddress();
    const root = (await settled('62-2020-04-08-2', feed)).shadowRoot;
    const headings = [...(root?.querySelectorAll('h2, h3, h4') ?? [])];
    expect(headings.map((heading) => [heading.localName, words(heading)])).to.deep.equal([
      ['h2', 'Covid-19 : le Pas-de-Calais solidaire n° 2'],
      ['h3', 'Application des mesures de protection'],
      ['h4', 'Durand Production'],
      ['h4', 'Jonathan P.'],
      ['h4', 'Une initiative pour Marck'],
      ['h3', 'Personnels soignants'],
      ['h4', 'CRS 9'],
      ['h3', 'Plus jeunes'],
      ['h4', 'Avenir des cités'],
    ]);
    expect(words(root?.querySelector('.base'))).to.contain('Le préfet remercie');
    expect(root?.querySelector('.footer a')?.getAttribute('href')).to.equal(
      new URL('../../bulletins/62-2020-04-08-2/', feed).href,
    );
    await expect(root?.host).to.be.accessible();
  });

  it('hides who is named in a copy that cannot be confirmed', async () => {
    const feed = feedAddress('goes-down');
    // Out of the way: below it, the second would be too far from view to load.
    (await settled('62-2020-04-08-2', feed)).remove();
    const root = (await settled('62-2020-04-08-2', feed)).shadowRoot;
    expect([...(root?.querySelectorAll('.title') ?? [])].map(words)).not.to.include('Jonathan P.');
    expect(words(root?.querySelector('[role=status]'))).to.contain('Le réseau ne répond pas');
  });

  describe('tells the webmaster', () => {
    askForHelp();
    for (const [ref, line] of [
      ['', 'Il manque l’attribut ref'],
      ['2', 'n’est pas l’identifiant attendu'],
      ['62-2020-04-09-3', 'ne figure pas ou plus'],
    ] as const) {
      it(`of ref="${ref}"`, async () => {
        const element = await settled(ref);
        expect(words(element.shadowRoot?.querySelector('[role=status]'))).to.contain(line);
        expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
      });
    }
  });
});
