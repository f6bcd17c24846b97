/** The check page of associations: what it decides, by tables; then on a published site, from an address to a withdrawal. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { applyCorrections } from '../../publisher/steps/apply-corrections.ts';
import { correctionOf, correctionsSchema, formatCorrections } from '../../shared/editor/corrections.ts';
import type { IdentifiedBulletin } from '../../publisher/steps/identified-bulletin.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { publish } from '../../publisher/publish.ts';
import { listen, serveFolder } from '../../cli/serve-folder.ts';
import type { CommunesFile, DepartmentIndex, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { fieldsOf, readCorrection } from '../../site/check/correction-form.ts';
import { inFull, masked, personNamesOf, rename } from '../../site/check/person-names.ts';
import { initiativeChecks } from '../../site/check/initiative-checks.ts';
import { explainAddress, sameAddresses } from '../../site/check/explain-address.ts';
import '../publisher/with-keys.ts';
import { findReference, lookUp } from '../../site/check/look-up.ts';
import { readRequestLines } from '../../shared/editor/request-line.ts';
import { requestMessage } from '../../shared/editor/request.ts';
import { noticeHeadingsFr, noticeTextsFr, readLabelFr } from '../../site/check/notice-preview.ts';
import { fits, smallTargets } from '../accessibility/in-page.ts';
import { freePort } from '../nginx.ts';
import { pageScriptsBundle, widgetBundle } from './bundles.ts';
import { openBrowser } from './serve-site.ts';
import { frameOf, visit, type VisitOptions } from './visit.ts';
import { violations } from './two-origins.ts';
import { appears, becomes } from '../until.ts';

const json = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const communes = json<CommunesFile>(
  fileURLToPath(new URL('../fixtures/feed/v1/62/communes.json', import.meta.url)),
);

const SECOND_DEPART = '62-2020-04-08-2#e8';
const INITIATIVE: ListedInitiative = {
  id: SECOND_DEPART,
  bulletin: '62-2020-04-08-2',
  theme: { title: 'Personnes confinées', slug: 'personnes-confinees' },
  text: 'L’association reste aux côtés des malades.',
  communes: [{ code: '62400', name: 'Haillicourt', role: 'place' }],
  territories: [],
  organisers: [{ name: 'SECOND DEPART', kind: 'association' }],
  links: [
    {
      kind: 'facebook-page',
      url: 'https://www.facebook.com/SECONDDDEPART/',
      identity: { kind: 'page', key: 'secondddepart' },
    },
    { kind: 'website', url: 'https://www.second-depart.fr' },
  ],
  phones: ['+33321000000'],
  personal: false,
};
const INITIATIVES: readonly ListedInitiative[] = [
  {
    ...INITIATIVE,
    id: '62-2020-04-08-2#e5',
    text: 'À Harnes, on soutient aussi Second Départ.',
    communes: [{ code: '62413', name: 'Harnes', role: 'place' }],
    organisers: [{ name: 'Avenir des cités', kind: 'association' }],
    links: [
      { kind: 'email', url: 'mailto:Avenir@example.org' },
      { kind: 'twitter', url: 'https://twitter.com/AvenirdesCites', account: 'AvenirdesCites' },
    ],
    phones: [],
  },
  INITIATIVE,
];

describe('findReference', () => {
  const rows: [typed: string, id: string | undefined][] = [
    ['62-2020-04-08-2#e8', SECOND_DEPART],
    ['https://solidaire.example/bulletins/62-2020-04-08-2/#e8', SECOND_DEPART],
    ['https://solidaire.example/bulletins/62-2020-04-08-2/e8/', SECOND_DEPART],
    ['#ref=62-2020-04-08-2%23e8&width=page', SECOND_DEPART],
    ['62-2020-04-08-2', undefined],
    ['#commune=62413', undefined],
    ['%', undefined],
  ];
  for (const [typed, id] of rows) it(typed, () => assert.equal(findReference(typed), id));
});

describe('lookUp', () => {
  const rows: [typed: string, ids: string[], why: string][] = [
    ['62-2020-04-08-2#e8', ['e8'], 'a reference'],
    ['www.facebook.com/SECONDDDEPART', ['e8'], 'its page, without a scheme'],
    ['https://m.facebook.com/secondd.depart/posts/12', ['e8'], 'a post of its page'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2FSECONDDDEPART', ['e8'], 'a way out'],
    ['https://www.facebook.com/SECONDDEPART', [], 'a page with a letter less'],
    ['http://www.second-depart.fr/contact', ['e8'], 'a page of its site'],
    ['second-depart.fr', ['e8'], 'its site by host'],
    ['x.com/avenirdescites', ['e5'], 'its account, under the new name of the network'],
    ['avenir@example.org', ['e5'], 'its e-mail, in other letters'],
    ['03 21 00 00 00', ['e8'], 'its telephone'],
    ['second départ', ['e8', 'e5'], 'its name, before a text that holds it'],
    ['cites aven', ['e5'], 'beginnings of words of its name'],
    ['Harnes', ['e5'], 'its place'],
    ['personne au monde', [], 'nobody'],
    ['  ', [], 'nothing'],
  ];
  for (const [typed, ids, why] of rows) {
    it(`${JSON.stringify(typed)}: ${why}`, () =>
      assert.deepEqual(
        lookUp(typed, INITIATIVES).map(({ id }) => id.replace(/.*#/, '')),
        ids,
      ));
  }
});

describe('explainAddress', () => {
  const rows: [typed: string, words: RegExp | undefined][] = [
    ['https://www.facebook.com/SECONDDDEPART', /^C’est l’adresse de la page « secondddepart »\.$/],
    [
      'https://www.facebook.com/groups/entraide.imprimante.3d',
      /du? ?.*le groupe « entraide\.imprimante\.3d »/,
    ],
    ['https://www.facebook.com/events/123456789', /l’événement « 123456789 »/],
    ['https://www.facebook.com/profile.php?id=100012345678901', /le profil/],
    [
      'https://www.facebook.com/SECONDDDEPART/posts/123',
      /^Ceci est une publication.*pas une page.*la page « secondddepart »/,
    ],
    ['https://www.facebook.com/permalink.php?story_fbid=1', /^Ceci est une publication, pas une page/],
    ['https://www.facebook.com/share/p/AbCdEf/', /lien de partage/],
    ['https://www.facebook.com/watch/?v=123', /vidéo/],
    ['https://fb.watch/abc/', /vidéo/],
    ['https://www.facebook.com/groups/', /liste de groupes/],
    ['https://www.facebook.com/', /accueil/],
    ['https://www.facebook.com/settings', /ne nomme ni page/],
    ['www.facebook.com/EntraideLie…', /coupée/],
    ['https://twitter.com/AvenirdesCites', /compte sur X/],
    ['www.second-depart.fr', /^C’est un site\.$/],
    ['аррӏе.com', /^C’est un site à l’adresse « http:\/\/xn--80ak6aa92e\.com\/? »\.$/],
    ['contact@example.org', /e-mail/],
    ['03 21 00 00 00', /téléphone/],
    ['Second départ', undefined],
  ];
  for (const [typed, words] of rows) {
    it(typed, () => {
      const said = explainAddress(typed)?.replaceAll('\u00A0', ' ');
      if (words) assert.match(said ?? '', words);
      else assert.equal(said, undefined);
    });
  }

  it('promises only addresses that are recognised', () => {
    for (const [kind, key] of [
      ['page', 'secondddepart'],
      ['profile', '100012345678901'],
      ['group', 'entraide.imprimante.3d'],
      ['event', '123456789'],
    ] as const) {
      const addresses = sameAddresses({ kind, key });
      assert.ok(addresses.length >= 2, kind);
      for (const address of addresses) assert.equal(findFacebookIdentity(address)?.key, key, address);
    }
  });
});

describe('initiativeChecks', () => {
  const day = { date: '2020-04-08', today: '2020-05-01' };
  const doubts = (changes: Partial<ListedInitiative>, context = day) =>
    initiativeChecks(
      { ...INITIATIVE, links: [], phones: ['+33321000000'], personal: false, ...changes },
      context,
    )
      .filter(({ good }) => !good)
      .map(({ words }) => words);
  const link = (
    url: string,
    kind: 'website' | 'facebook' | 'facebook-profile' | 'facebook-page' = 'website',
  ) => ({
    links: [{ kind, url }],
  });
  const rows: [name: string, changes: Partial<ListedInitiative>, doubt: RegExp | undefined][] = [
    ['all is well', {}, undefined],
    ['no place', { communes: [], territories: [] }, /Aucun lieu/],
    ['only a territory', { communes: [], territories: [{ slug: 'calaisis', name: 'Calaisis' }] }, /secteur/],
    [
      'only an origin',
      { communes: [{ code: '62041', name: 'Arras', role: 'origin' }], territories: [] },
      /Aucun lieu/,
    ],
    ['no contact', { phones: [] }, /Aucun contact/],
    ['its site', link('https://www.second-depart.fr/'), undefined],
    ['a scheme that was missing', link('http://www.second-depart.fr/'), /http, moins sûr/],
    ['a post', link('https://www.facebook.com/permalink.php?story_fbid=1', 'facebook'), /aucune page/],
    [
      'a profile',
      link('https://www.facebook.com/second.depart', 'facebook-profile'),
      /profil d’une personne/,
    ],
    ['another name', link('https://www.mairie-calais.fr/'), /ne ressemble pas/],
    ['a person', { personal: true }, /personne privée/],
  ];
  for (const [name, changes, doubt] of rows) {
    it(name, () => {
      const found = doubts(changes);
      assert.equal(found.length, doubt ? 1 : 0, found.join(' | '));
      if (doubt) assert.match(found[0] ?? '', doubt);
    });
  }

  it('doubts what is more than a year old', () => {
    assert.deepEqual(doubts({}, { date: '2020-04-08', today: '2021-04-08' }), []);
    assert.match(doubts({}, { date: '2020-04-08', today: '2021-04-10' })[0] ?? '', /plus d’un an/);
  });
});

describe('names of persons', () => {
  const named = (name: string, text: string): ListedInitiative => ({
    ...INITIATIVE,
    personal: true,
    organisers: [{ name, kind: 'person' }],
    text,
  });
  const published = named('Jonathan P.', 'À Harnes, Jonathan\u00A0P. coud des masques.');
  const agreed = named('Jonathan Petit', 'À Harnes, Jonathan Petit coud des masques.');

  it('read in full once whoever bears them has typed them', () => {
    const names = personNamesOf(published);
    assert.deepEqual(names, { masked: ['Jonathan P.'], full: [] });
    const shown = rename(published, inFull(names, new Map([['Jonathan P.', 'Jonathan Petit']])));
    assert.equal(shown.organisers[0]?.name, 'Jonathan Petit');
    assert.equal(shown.text, agreed.text);
    assert.deepEqual(rename(published, inFull(names, new Map([['Jonathan P.', ' ']]))), published);
  });

  it('read masked as the publisher would mask them', () => {
    const shown = rename(agreed, masked(personNamesOf(agreed)));
    assert.equal(shown.organisers[0]?.name, 'Jonathan P.');
    assert.equal(shown.text, 'À Harnes, Jonathan P. coud des masques.');
  });

  it('are none where no person is named', () =>
    assert.deepEqual(personNamesOf({ ...published, personal: false }), { masked: [], full: [] }));
});

const communeName = (code: string) => communes.communes.find((each) => each.code === code)?.name;

/** What the desk writes once the editor has said yes to a message. */
const correctionsIn = (message: string) =>
  correctionsSchema.parse(Object.fromEntries(readRequestLines(message).values as [string, unknown][]));

describe('a correction', () => {
  const initiative = INITIATIVE;
  const gazetteer = loadGazetteer('62') ?? assert.fail();
  const APPLIED = { gazetteer, release: '2020-04-08-2.md', takenBack: new Map<string, string>() };
  const before = fieldsOf(initiative);

  it('asks for nothing as long as nothing is changed', () =>
    assert.deepEqual(readCorrection(before, initiative, communes), { correction: {}, faults: [] }));

  it('names what it does not understand', () => {
    const { correction, faults } = readCorrection(
      { ...before, communes: 'Harnes, Atlantide', links: 'www.second-depart.fr\nbonjour\n03 21 00 00 00' },
      initiative,
      communes,
    );
    assert.deepEqual(correction, { communes: ['62413'], links: ['www.second-depart.fr'] });
    assert.equal(faults.length, 3);
  });

  it('keeps what a commune is for the initiative, takes others by their code, and leaves out none by mistake', () => {
    const wide: ListedInitiative = {
      ...initiative,
      communes: [
        { code: '62400', name: 'Haillicourt', role: 'place' },
        { code: '59350', name: 'Lille', role: 'beneficiary' },
        { code: '35238', name: 'Rennes', role: 'origin' },
      ],
    };
    const asked = (communesTyped: string) =>
      readCorrection({ ...fieldsOf(wide), communes: communesTyped }, wide, communes);
    assert.deepEqual(asked('haillicourt, lille, harnes, 80021').correction.communes, [
      '62400',
      { code: '59350', role: 'beneficiary' },
      '62413',
      '80021',
      { code: '35238', role: 'origin' },
    ]);
    assert.deepEqual(asked('62998').faults, ['Aucune commune ne s’appelle «\u00A062998\u00A0».']);
    correctionsSchema.parse({ [initiative.id]: asked('Lille').correction });
  });

  const people: readonly [typed: string, asked: string[] | undefined, faults: RegExp[]][] = [
    ['Michel Dupont', ['Michel Dupont'], []],
    [' michel  DUPONT ', ['michel  DUPONT'], []],
    ['M. Ledru', ['M. Ledru'], []],
    ['Zoé Martin', ['Zoé Martin'], []],
    ['Michel Dupond', undefined, [/Michel Dupond.*ne se trouve pas dans la fiche/]],
    ['chel Dupont', undefined, [/ne se trouve pas/]],
    // What masking keeps anyway, and who is masked already.
    ['Michel', undefined, [/Michel.*resterait tel quel/]],
    ['Flavien L.', undefined, [/Flavien L\..*resterait tel quel/]],
    ['Flavien Leblond', undefined, [/ne se trouve pas/]],
    ['Michel Dupont, Personne Aucune', ['Michel Dupont'], [/Personne Aucune/]],
  ];
  for (const [typed, asked, said] of people) {
    it(`masks whom the published text names, and says at once of others why not: “${typed}”`, () => {
      const named: ListedInitiative = {
        ...initiative,
        text: 'Michel\u00A0Dupont, M. Ledru et Flavien L. restent aux côtés des malades.',
        organisers: [{ name: 'Zoé Martin', kind: 'person' }],
      };
      const { correction, faults } = readCorrection({ ...fieldsOf(named), people: typed }, named, communes);
      assert.deepEqual(
        correction,
        asked ? { people: Object.fromEntries(asked.map((name) => [name, 'private'])) } : {},
      );
      assert.equal(faults.length, said.length, faults.join());
      for (const [index, words] of said.entries()) assert.match(faults[index] ?? '', words);
      const initiatives = [
        { ...named, passage: '', people: [], inFull: [], surePlaces: [], marks: [], line: 1 },
      ];
      const bulletin = { themes: [{ initiatives }] } as unknown as IdentifiedBulletin;
      const { faults: refused } = applyCorrections(bulletin, { [initiative.id]: correction }, APPLIED);
      assert.deepEqual(refused, [], 'the publisher has nothing to say of what is asked');
    });
  }

  it('is accepted whatever stands in it', () => {
    const odd = 'L’« Œuvre » d’à \\ "côté" – </script> {}, 🙂\u00A0;';
    for (const id of ['2A-2020-04-08-12#e123', '974-2020-04-08-1#e1', SECOND_DEPART]) {
      const { body } = requestMessage({
        initiative: { ...initiative, id },
        page: 'https://solidaire.example/',
        correction: { title: odd, people: { [odd]: 'private' }, links: ['www.a.fr/é?b="c"'] },
        remark: odd,
        communeName,
      });
      assert.equal(correctionOf(correctionsIn(body), id)?.title, odd);
    }
  });

  it('is one that the publisher carries out', () => {
    const fields = {
      title: 'Second départ',
      communes: '62413',
      links: 'contact@second-depart.fr',
      people: 'Michel Dupont',
    };
    const named = { ...initiative, text: 'Michel Dupont reste aux côtés des malades.' };
    const { correction } = readCorrection(fields, named, communes);
    const { body } = requestMessage({
      initiative,
      page: 'https://solidaire.example/bulletins/62-2020-04-08-2/#e8',
      correction,
      remark: '',
      communeName,
    });
    const corrections = correctionsIn(body);
    const bulletin = {
      themes: [
        {
          initiatives: [
            { ...named, passage: '', people: [], inFull: [], surePlaces: [], marks: [], line: 1 },
          ],
        },
      ],
    } as unknown as IdentifiedBulletin;
    const corrected = applyCorrections(bulletin, corrections, APPLIED);
    assert.deepEqual(corrected.faults, []);
    const [after] = corrected.bulletin.themes[0]?.initiatives ?? [];
    assert.equal(after?.title, 'Second départ');
    assert.deepEqual(after?.communes, [{ code: '62413', name: 'Harnes', role: 'place' }]);
    assert.deepEqual(after?.links, [{ kind: 'email', url: 'mailto:contact@second-depart.fr' }]);
    assert.equal(after?.people[0]?.name, 'Michel Dupont');
  });
});

it('the notice of the page says what the extension’s French messages say', () => {
  const messages = json<Record<string, { message: string }>>(
    fileURLToPath(new URL('../../extension/public/_locales/fr/messages.json', import.meta.url)),
  );
  const said = (key: string) => messages[key]?.message;
  assert.deepEqual(
    { ...noticeTextsFr, ...noticeHeadingsFr, of: readLabelFr('X'), none: readLabelFr('') },
    {
      language: said('language'),
      label: said('noticeLabel'),
      close: said('close'),
      read: said('readInitiative'),
      ways: said('otherWays'),
      silencePage: said('silencePage'),
      silenceAll: said('silenceAll'),
      page: said('listedPage'),
      group: said('listedGroup'),
      event: said('listedEvent'),
      of: said('readInitiativeOf')?.replace('$1', 'X'),
      none: said('readInitiative'),
    },
  );
});

describe('the check page of a published site', () => {
  let folder: string;
  let out: string;
  let site: string;
  let server: Awaited<ReturnType<typeof listen>>;
  let browser: Browser;
  let publishAgain: () => Promise<unknown>;
  const corrections = () => join(folder, 'bulletins/62/corrections.json');

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'solidaire-check-'));
    out = join(folder, 'site');
    const bulletins = join(folder, 'bulletins');
    cpSync(fileURLToPath(new URL('../../bulletins', import.meta.url)), bulletins, { recursive: true });
    writeFileSync(corrections(), '{}');
    const port = await freePort();
    site = `http://127.0.0.1:${port}/`;
    const [widget, scripts] = [await widgetBundle(), await pageScriptsBundle()];
    publishAgain = () =>
      publish({ bulletins, out, site, today: '2020-05-02', widget, scripts, report: () => undefined });
    await publishAgain();
    server = await listen(serveFolder(out), port);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Nothing is asked elsewhere. */
  const open = (address: string, check: (page: Page) => Promise<void>, options: VisitOptions = {}) =>
    visit(
      browser,
      site + address,
      async (page, { asked }) => {
        await check(page);
        assert.deepEqual(
          asked.filter((url) => !url.startsWith(site) && !url.startsWith('data:')),
          [],
        );
      },
      // A click must not chase a page that still scrolls.
      { height: 900, features: { 'prefers-reduced-motion': 'reduce' }, ...options },
    );
  const words = (page: Page, selector: string) =>
    page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const messageOf = async (page: Page) => {
    const message = await page.waitForSelector('.request [aria-label="Message"]');
    return (await message?.evaluate(({ textContent }) => textContent)) ?? '';
  };

  it('shows an initiative as the widget, the extension and a shared link show it', () =>
    open('apercu/#ref=62-2020-04-08-2%23e8', async (page) => {
      const frame = await frameOf(page, '.preview iframe');
      const title = await appears(frame, 'solidaire-initiative >>> .title');
      assert.equal(
        await title.evaluate(({ textContent }) => textContent),
        'Téléphoner aux personnes en difficulté avec les addictions',
      );
      await page.click('[name=width][value=page]');
      await page.click('[name=scheme][value=dark]');
      await becomes(() => frame.evaluate(() => innerWidth), 1024);
      assert.equal(
        await page.evaluate(() => location.hash),
        '#ref=62-2020-04-08-2%23e8&width=page&scheme=dark',
      );
      const notice = await appears(page, '.notice-preview >>> aside');
      assert.match(
        (await notice?.evaluate(({ textContent }) => textContent.replace(/\s+/g, ' '))) ?? '',
        /Cette page est citée dans un bulletin.*SECOND DEPART.*Lire la fiche/,
      );
      const published = readFileSync(join(out, 'bulletins/62-2020-04-08-2/e8/index.html'), 'utf8');
      const description = /property="og:description" content="([^"]*)"/.exec(published)?.[1] ?? '';
      await page.waitForSelector('.shared-card');
      assert.ok(
        (await words(page, '.shared-card')).includes(
          description.replace(/\s+/g, ' ').replaceAll('&#39;', '’'),
        ),
      );
      await page.reload();
      await page.waitForSelector('[name=width]');
      assert.equal(
        await page.$eval('[name=width][value=page]', (radio) => (radio as HTMLInputElement).checked),
        true,
      );
    }));

  it('shows the names of persons masked or in full, without keeping what is typed', () =>
    open('apercu/?entree=62-2020-04-08-2#e7', async (page) => {
      const title = async (name: string) => {
        const frame = await frameOf(page, '.preview iframe');
        await frame.waitForFunction(
          (expected) =>
            document
              .querySelector('solidaire-initiative')
              ?.shadowRoot?.querySelector('.where')
              ?.textContent.includes(expected),
          {},
          name,
        );
      };
      await title('Flavien L.');
      await page.click('[name=names]:not(:checked)');
      await page.type('[name=full-name]', 'Flavien Leblanc');
      await title('Flavien Leblanc');
      assert.match(await words(page, '.notice-preview >>> aside'), /Flavien Leblanc/);
      assert.equal(await page.evaluate(() => location.search + location.hash), '#ref=62-2020-04-08-2%23e7');
      await page.click('[name=names]:not(:checked)');
      await title('Flavien L.');
    }));

  it('says whether an address leads to an initiative, and why not', () =>
    open('apercu/#ref=62-2020-04-08-2%23e8', async (page) => {
      const tries = async (address: string) => {
        await page.$eval('[name=tried]', (field) => ((field as HTMLInputElement).value = ''));
        await page.type('[name=tried]', address);
        return words(page, '.entry-check section:last-of-type [role=status]');
      };
      assert.match(await tries('m.facebook.com/SecondDDepart/about'), /^Oui\. C’est l’adresse de la page/);
      assert.match(
        await tries('https://www.facebook.com/AutrePage'),
        /^Non\. .* La fiche donne « secondddepart », et non « autrepage »/,
      );
      assert.match(
        await tries('https://www.facebook.com/permalink.php?story_fbid=1'),
        /^Non\. Ceci est une publication, pas une page/,
      );
    }));

  it('shows all initiatives of a commune at a glance', () =>
    open('apercu/', async (page) => {
      await page.click('.tool details summary');
      await page.click('.communes a[href="#commune=62413"]');
      await page.waitForSelector('.overview');
      assert.match(await words(page, '#fiche'), /^Harnes : 2 fiches$/);
      assert.equal((await page.$$('.overview > li .result')).length, 2);
    }));

  for (const [width, scheme] of [
    [360, 'dark'],
    [768, 'light'],
    [1280, 'dark'],
  ] as const) {
    it(`is accessible at every step, at ${width} px, ${scheme}`, () =>
      open(
        'apercu/#ref=62-2020-04-08-2%23e7',
        async (page) => {
          await page.type('#chercher', 'https://www.facebook.com/covidentraidefr');
          await page.type('[name=tried]', 'https://www.facebook.com/share/p/x');
          await page.click('[name=names]:not(:checked)');
          await page.type('[name=full-name]', 'Flavien Leblanc');
          for (const button of ['Faire retirer', 'Faire corriger']) {
            await page.click(`button::-p-text(${button})`);
            await page.waitForSelector(`.request h3::-p-text(${button})`);
            assert.deepEqual(await violations(page), [], button);
          }
          assert.deepEqual(await page.evaluate(smallTargets), []);
          assert.ok(await page.evaluate(fits));
        },
        { width, scheme },
      ));
  }

  it('writes a correction from what is changed in its fields', () =>
    open('apercu/#ref=62-2020-04-08-2%23e9', async (page) => {
      await page.click('button::-p-text(Faire corriger)');
      await page.waitForSelector('[name=title]');
      assert.equal(await page.$('.request [aria-label="Message"]'), null);
      await page.$eval('[name=title]', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('[name=title]', 'Centres sociaux');
      const message = await messageOf(page);
      assert.match(message, /^– Nom affiché\u00A0: Centres sociaux \(au lieu de/m);
      assert.doesNotMatch(message, /[{}"]/);
      assert.deepEqual(correctionsIn(message), { '62-2020-04-08-2#e9': { title: 'Centres sociaux' } });
      await page.type('[name=links]', '\nn’importe quoi');
      assert.match(await words(page, '.request [role=status]'), /n’est pas une adresse/);
      await page.type('[name=people]', 'Personne Aucune');
      assert.match(
        await words(page, '.request [role=status]'),
        /« Personne Aucune » ne se trouve pas dans la fiche/,
      );
      const said = correctionOf(correctionsIn(await messageOf(page)), '62-2020-04-08-2#e9');
      assert.equal(said?.people, undefined);
    }));

  it('leads from a Facebook address to a withdrawal, by the keyboard alone; what it asks takes the initiative out of every file', async () => {
    let message = '';
    await open('', async (page) => {
      await page.focus('a[href$="apercu/"]');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('#chercher');
      const tabTo = async (matches: string) => {
        for (let tabs = 0; tabs < 60; tabs++) {
          if (await page.evaluate((selector) => document.activeElement?.matches(selector), matches)) return;
          await page.keyboard.press('Tab');
        }
        assert.fail(`Tab never comes to ${matches}`);
      };
      await tabTo('#chercher');
      await page.keyboard.type('https://m.facebook.com/SECONDDDEPART/posts/12');
      assert.match(await words(page, '.tool [role=status]'), /Ceci est une publication.*1 fiche trouvée/);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#fiche');
      assert.equal(await page.evaluate(() => location.hash), '#ref=62-2020-04-08-2%23e8');
      await tabTo('.entry-check .button.quiet');
      await page.keyboard.press('Enter');
      message = await messageOf(page);
      const mail = await page.$eval('.request a.button', (link) => link.href);
      const [, contact, subject, body] = /^mailto:([^?]+)\?subject=([^&]+)&body=(.+)$/.exec(mail) ?? [];
      assert.equal(contact, 'contact@solidaire.example');
      assert.equal(decodeURIComponent(subject ?? ''), `Retrait : ${SECOND_DEPART}`);
      assert.deepEqual(correctionsIn(decodeURIComponent(body ?? '')), correctionsIn(message));
      assert.ok(decodeURIComponent(body ?? '').includes(`${site}bulletins/62-2020-04-08-2/#e8`));
    });
    const files = () =>
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
    const HELD = /SECONDD? ?DEPART|secondd?-?depart/i;
    assert.ok(files().some((path) => HELD.test(readFileSync(path, 'utf8'))));
    writeFileSync(corrections(), formatCorrections(correctionsIn(message)));
    await publishAgain();
    assert.deepEqual(
      files().filter((path) => HELD.test(readFileSync(path, 'utf8'))),
      [],
    );
    const { tombstones } = json<DepartmentIndex>(join(out, 'feed/v1/62/index.json'));
    assert.deepEqual(
      tombstones.map(({ id }) => id),
      [SECOND_DEPART],
    );
    await open('apercu/#ref=62-2020-04-08-2%23e8', async (page) =>
      assert.match(await words(page, '#fiche'), /La fiche 62-2020-04-08-2#e8 a été retirée le/),
    );
  });

  it('says how to ask without JavaScript', () =>
    open('apercu/', async (page) => assert.ok(await page.$('#verification a[href="../retrait/"]')), {
      script: false,
    }));
});
