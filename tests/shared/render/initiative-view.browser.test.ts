import { expect, fixture, html } from '@open-wc/testing';
import type { Initiative, ListedInitiative } from '../../../shared/feed/feed-schema.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { initiativeView, type InitiativeViewOptions } from '../../../shared/render/initiative-view.ts';
import { textsEn } from '../../../shared/render/texts-en.ts';
import { textsFr } from '../../../shared/render/texts-fr.ts';

const initiative = (rest: Partial<Initiative> = {}): Initiative => ({
  id: '62-2020-04-08-2#e7',
  text: 'Une association aide.',
  communes: [],
  territories: [],
  organisers: [],
  links: [],
  phones: [],
  personal: false,
  ...rest,
});
const HARNES = { code: '62413', name: 'Harnes' };
const MARCK = { code: '62548', name: 'Marck' };
const RENNES = { code: '35238', name: 'Rennes' };
const CALAISIS = { slug: 'calaisis', name: 'Calaisis' };

const draw = (some: Initiative | ListedInitiative, options?: InitiativeViewOptions) =>
  fixture<HTMLElement>(html`<div>${initiativeView(some, options)}</div>`);
const words = (node: Node | null) => node?.textContent?.replace(/\s+/g, ' ').trim();

describe('initiativeTitle', () => {
  const titles: [some: Partial<Initiative>, french: string, english: string][] = [
    [
      { organisers: [{ name: "Mosquée d'Arras", kind: 'association' }] },
      'Mosquée d’Arras',
      'Mosquée d’Arras',
    ],
    [
      {
        organisers: [
          { name: 'Paul', kind: 'person' },
          { name: 'Jimmy', kind: 'person' },
        ],
      },
      'Paul et Jimmy',
      'Paul and Jimmy',
    ],
    [{ communes: [{ ...HARNES, role: 'place' }] }, 'Une initiative à Harnes', 'An initiative in Harnes'],
    [
      {
        communes: [
          { ...RENNES, role: 'origin' },
          { ...MARCK, role: 'beneficiary' },
        ],
      },
      'Une initiative pour Marck',
      'An initiative for Marck',
    ],
    [
      { communes: [{ ...RENNES, role: 'origin' }], territories: [CALAISIS] },
      'Une initiative du secteur «\u00A0Calaisis\u00A0»',
      'An initiative in the Calaisis area',
    ],
    [{}, 'Une initiative solidaire', 'A solidarity initiative'],
  ];
  for (const [some, french, english] of titles) {
    it(french, () => {
      expect(initiativeTitle(initiative(some), textsFr)).to.equal(french);
      expect(initiativeTitle(initiative(some), textsEn)).to.equal(english);
    });
  }
});

describe('initiativeView', () => {
  it('says who and where: the places first, then whom it helps, then where it comes from', async () => {
    const place = await draw(
      initiative({
        organisers: [
          { name: 'A', kind: 'person' },
          { name: 'B', kind: 'person' },
          { name: 'C', kind: 'public-body' },
        ],
        communes: [
          { ...RENNES, role: 'origin' },
          { ...MARCK, role: 'beneficiary' },
          { ...HARNES, role: 'place' },
        ],
        territories: [CALAISIS],
      }),
      { communeHref: ({ code }) => (code.startsWith('62') ? `/communes/${code}/` : undefined) },
    );
    expect(words(place.querySelector('.where'))).to.equal(
      'particuliers · organisme public · à Harnes · pour Marck · en provenance de Rennes · secteur : Calaisis',
    );
    expect([...place.querySelectorAll('.where a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '/communes/62413/',
      '/communes/62548/',
    ]);
  });

  it('draws nothing for what it does not have', async () => {
    const place = await draw(initiative());
    expect(
      place.querySelectorAll('.where, .links, .bulletin, .theme, [id], [data-nosnippet]'),
    ).to.have.lengthOf(0);
  });

  it('takes the level of its heading', async () => {
    const place = await draw(initiative(), { headingLevel: 5 });
    expect(place.querySelectorAll('article h5.title')).to.have.lengthOf(1);
  });

  it('names the bulletin and its source', async () => {
    const bulletin = { number: 2, date: '2020-05-01', source: 'https://example.org/communique' };
    const place = await draw(initiative(), { bulletin, href: '/bulletins/62-2020-04-08-2/#e7' });
    expect(words(place.querySelector('.bulletin'))).to.equal(
      'Bulletin n° 2 du 1er mai 2020 · Communiqué d’origine',
    );
    const [source] = place.querySelectorAll('.bulletin a');
    expect(source?.getAttribute('rel')).to.equal('noopener noreferrer');
  });

  it('leads to its own page from its title, and from the first lines of a narrow column', async () => {
    const place = await draw(initiative(), { href: '/bulletins/62-2020-04-08-2/#e7' });
    const links = [...place.querySelectorAll<HTMLElement>('.title a, .more')];
    expect(links.map((link) => [link.getAttribute('href'), link.hidden])).to.deep.equal([
      ['/bulletins/62-2020-04-08-2/#e7', false],
      ['/bulletins/62-2020-04-08-2/#e7', true],
    ]);
  });

  it('names who acts below a title that does not, and no place that all around is about', async () => {
    const some = initiative({
      title: 'Des masques pour Harnes',
      organisers: [{ name: 'Club Roue', kind: 'association' }],
      communes: [{ ...HARNES, role: 'place' }],
    });
    expect(words((await draw(some)).querySelector('.where'))).to.equal('Club Roue · association · à Harnes');
    const here = await draw({ ...some, title: 'Les masques du Club Roue' }, { here: 'Harnes' });
    expect(words(here.querySelector('.where'))).to.equal('association');
  });

  it('keeps persons out of search results’ excerpts', async () => {
    const place = await draw(initiative({ personal: true }));
    expect(place.querySelectorAll('article[data-nosnippet]')).to.have.lengthOf(1);
  });

  const hostile = [
    '<img src=x onerror="alert(1)">',
    '</p></article><script>alert(1)</script>',
    '<!--?lit$--><b>gras</b>',
    '{{7*7}} ${alert(1)} &lt;b&gt;',
  ];
  for (const text of hostile) {
    it(`shows ${text} as it is written`, async () => {
      const plain = await draw(
        initiative({ organisers: [{ name: 'x', kind: 'group' }], communes: [{ ...HARNES, role: 'place' }] }),
      );
      const place = await draw(
        initiative({
          text,
          organisers: [{ name: text, kind: 'group' }],
          communes: [{ ...HARNES, name: text, role: 'place' }],
        }),
      );
      expect(place.querySelectorAll('*')).to.have.lengthOf(plain.querySelectorAll('*').length);
      expect(place.querySelector('.where')?.textContent).to.contain(text);
    });
  }
});
