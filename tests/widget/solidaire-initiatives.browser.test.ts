import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { FeedError, type FeedErrorReason } from '../../shared/feed/fetch-feed-file.ts';
import '../../widget/main.ts';
import { SettingError } from '../../shared/render/settings.ts';
import type { SolidaireErrorEvent, SolidaireLoadEvent } from '../../widget/solidaire-events.ts';
import type { SolidaireInitiatives } from '../../widget/solidaire-initiatives.ts';
import { askForHelp } from './ask-for-help.ts';
import { feedAddress, requestsTo } from './feed-address.ts';

/** Nothing tells that something is not to come: as long as it would take if it did come, and a little more. */
const UNASKED = 200;
/** A slow feed answers after 400 ms. */
const UNHEARD = 600;
/** The first new try comes after two seconds at most. */
const UNTRIED = 2500;

const inside = (element: Element, selector: string) => element.shadowRoot?.querySelector(selector) ?? null;
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const words = (node: Node | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const status = (element: Element) => words(inside(element, '[role=status]'));
const titles = (element: Element) => all(element, '.title').map(words);
/** What changes at a time is drawn at the end of the task. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** Draws a snippet and waits until it says that it is done, one way or the other. */
async function settled(
  template: ReturnType<typeof html>,
): Promise<{ element: SolidaireInitiatives; event: Event }> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const done = Promise.race([oneEvent(place, 'solidaire-load'), oneEvent(place, 'solidaire-error')]);
  const element = await fixture<SolidaireInitiatives>(template, { parentNode: place });
  return { element, event: await done };
}

const snippet = (commune: string, feed: string) =>
  html`<solidaire-initiatives commune=${commune} feed=${feed}
    ><a href="/communes/62413/">Initiatives solidaires à Harnes</a></solidaire-initiatives
  >`;

const TAGS = ['solidaire-initiatives', 'solidaire-initiative', 'solidaire-bulletin'];

/** An element with a list of any length, of a feed that the test server makes up. */
async function longList({ count, limit }: { count: number; limit?: number }): Promise<SolidaireInitiatives> {
  const feed = feedAddress(`long-${count}`);
  const { element } = await settled(
    html`<solidaire-initiatives commune="62413" feed=${feed} limit=${limit ?? 0}></solidaire-initiatives>`,
  );
  if (Math.min(count, limit ?? count) > 7) await waitUntil(() => inside(element, 'input'));
  return element;
}

describe('<solidaire-initiatives>', () => {
  it('lists the initiatives of its commune', async () => {
    const feed = feedAddress();
    const { element, event } = await settled(snippet('62413', feed));
    expect(event.type).to.equal('solidaire-load');
    expect((event as SolidaireLoadEvent).loaded.data.version).to.equal(1);
    expect(words(inside(element, 'h2'))).to.equal('Initiatives solidaires à Harnes');
    expect(titles(element)).to.deep.equal(['Durand Production', 'Avenir des cités']);
    expect(all(element, 'h3.title')).to.have.lengthOf(2);
    expect(status(element)).to.equal('');
    expect(all(element, '.links a').map((link) => [words(link), link.getAttribute('href')])).to.deep.equal([
      ['Courriel : contact@example.org', 'mailto:contact@example.org'],
      ['Téléphone : 03 21 00 00 00', 'tel:+33321000000'],
      ['Courriel : avenir@example.org', 'mailto:avenir@example.org'],
      ['Twitter : @AvenirdesCites', 'https://twitter.com/AvenirdesCites'],
      ['Facebook : Avenirdescites', 'https://www.facebook.com/Avenirdescites/'],
    ]);
    expect(words(inside(element, '.bulletin'))).to.equal('Bulletin n° 2 du 8 avril 2020');
    expect(inside(element, '.title a')?.getAttribute('href')).to.equal(
      new URL('../../bulletins/62-2020-04-08-2/#e1', feed).href,
    );
    expect(all(element, 'slot')).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
  });

  it('sets the texts of the feed as text, with French typography', async () => {
    const { element } = await settled(snippet('62413', feedAddress()));
    expect(all(element, '.initiative')[1]?.querySelectorAll('.text p')).to.have.lengthOf(2);
    expect(all(element, '.text')[1]?.textContent).to.contain('«\u00A0Avenir des cités\u00A0»');
  });

  it('sets those of the surroundings apart', async () => {
    const { element } = await settled(snippet('62193', feedAddress()));
    expect(titles(element)).to.deep.equal(['CRS 9', 'Jonathan P.', 'Une initiative pour Marck']);
    expect(words(inside(element, 'h3.subheading'))).to.equal('Dans le secteur');
    expect(all(element, 'h3.title')).to.have.lengthOf(1);
    expect(all(element, 'h4.title')).to.have.lengthOf(2);
    await expect(element).to.be.accessible();
  });

  it('says when only the surroundings are named', async () => {
    const { element } = await settled(snippet('62239', feedAddress()));
    expect(status(element)).to.equal('Les bulletins parus ne présentent aucune initiative à Coulogne.');
    expect(titles(element)).to.have.lengthOf(2);
  });

  describe('where the commune has none', () => {
    const scopes: [scope: string, commune: string, requests: string[], heading: string, line: string][] = [
      [
        'department',
        '62510',
        ['62/62510.json', '62/intercommunalities/246200364.json'],
        'Initiatives solidaires de la Communauté d’agglomération de Lens-Liévin',
        'Les bulletins parus ne présentent aucune initiative à Liévin.',
      ],
      [
        'department',
        '62691',
        ['62/62691.json', '62/department.json'],
        'Initiatives solidaires du département (Pas-de-Calais)',
        'Les bulletins parus ne présentent aucune initiative au Portel.',
      ],
      [
        'intercommunality',
        '62691',
        ['62/62691.json'],
        'Initiatives solidaires au Portel',
        'Les bulletins parus ne présentent aucune initiative au Portel.',
      ],
      [
        'commune',
        '62510',
        ['62/62510.json'],
        'Initiatives solidaires à Liévin',
        'Les bulletins parus ne présentent aucune initiative à Liévin.',
      ],
    ];
    for (const [scope, commune, requests, heading, line] of scopes) {
      it(`${commune} with scope="${scope}"`, async () => {
        const feed = feedAddress();
        const { element, event } = await settled(
          html`<solidaire-initiatives
            commune=${commune}
            feed=${feed}
            scope=${scope}
          ></solidaire-initiatives>`,
        );
        expect(event.type).to.equal('solidaire-load');
        expect(await requestsTo(feed)).to.deep.equal(requests);
        expect(words(inside(element, 'h2'))).to.equal(heading);
        expect(status(element)).to.equal(line);
        expect(titles(element).length > 0).to.equal(requests.length > 1);
        expect(words(inside(element, '.footer a'))).to.equal('Voir toutes les communes');
        expect(inside(element, '.footer a')?.getAttribute('href')).to.equal(
          new URL('../../communes/', feed).href,
        );
        await expect(element).to.be.accessible();
      });
    }

    it('says where they are from below a heading that does not, and shows five whatever its limit', async () => {
      const { element } = await settled(
        html`<solidaire-initiatives
          commune="62691"
          feed=${feedAddress('long-9')}
          heading="Près de chez vous"
          limit="50"
        ></solidaire-initiatives>`,
      );
      expect(words(inside(element, 'h2'))).to.equal('Près de chez vous');
      expect(status(element)).to.equal(
        'Les bulletins parus ne présentent aucune initiative au Portel. En voici du département (Pas-de-Calais).',
      );
      expect(titles(element)).to.have.lengthOf(5);
      element.lang = 'en';
      await waitUntil(() => status(element).startsWith('No '));
      expect(status(element)).to.equal(
        'No published bulletin names an initiative in Le Portel. Here are some of Pas-de-Calais.',
      );
    });

    it('never asks further when it has some of its own', async () => {
      const feed = feedAddress();
      await settled(snippet('62239', feed));
      expect(await requestsTo(feed)).to.deep.equal(['62/62239.json']);
    });
  });

  it('shows the fallback content while it loads', async () => {
    const element = await fixture<SolidaireInitiatives>(snippet('62413', feedAddress('slow')));
    expect(status(element)).to.equal('');
    expect(all(element, 'slot')).to.have.lengthOf(1);
    expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
    await oneEvent(element, 'solidaire-load');
    expect(titles(element)).to.have.lengthOf(2);
    expect(element.querySelector('a')?.offsetHeight).to.equal(0);
  });

  describe('keeps the fallback content when the feed fails', () => {
    const failures: [fault: string, reason: FeedErrorReason, line: string][] = [
      ['server-error', 'status', 'ne peuvent pas être affichées'],
      ['cut-line', 'network', 'ne peuvent pas être affichées'],
      ['captive-portal', 'content', 'ne peuvent pas être affichées'],
      ['truncated', 'content', 'ne peuvent pas être affichées'],
      ['other-shape', 'content', 'ne peuvent pas être affichées'],
      ['next-version', 'version', 'ne peuvent pas être affichées'],
    ];
    for (const [fault, reason, line] of failures) {
      it(fault, async () => {
        const { element, event } = await settled(snippet('62413', feedAddress(fault)));
        expect(event.type).to.equal('solidaire-error');
        const { error } = event as SolidaireErrorEvent;
        expect(error).to.be.instanceOf(FeedError);
        expect((error as FeedError).reason).to.equal(reason);
        expect(status(element)).to.contain(line);
        expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
        await expect(element).to.be.accessible();
      });
    }

    it('with no fallback content the line stands alone', async () => {
      const { element } = await settled(
        html`<solidaire-initiatives
          commune="62413"
          feed=${feedAddress('server-error')}
        ></solidaire-initiatives>`,
      );
      expect(status(element)).to.contain('ne peuvent pas être affichées');
    });
  });

  describe('tells the webmaster what to mend', () => {
    askForHelp();
    const mistakes: [commune: string, line: string, why: string][] = [
      ['', 'Il manque le code de la commune', 'no commune at all'],
      ['6241', '« 6241 » n’est pas un code INSEE', 'a digit is missing'],
      ['Harnes', 'commune="62413" (Harnes)', 'a name, which the feed knows'],
      ['le portel', 'commune="62691" (Le Portel)', 'a name in other letters'],
      ['Harne', 'commune="62413" (Harnes)', 'a slip in a name'],
      ['62431', 'commune="62413" (Harnes)', 'digits that changed places'],
      ['Nulle-Part', 'n’est pas un code INSEE', 'a name that the feed does not know'],
      ['62440', 'commune="62413" (Harnes)', 'a postal code'],
      ['62998', 'le code INSEE « 62998 »', 'no commune has this code'],
      ['59350', 'le code INSEE « 59350 »', 'a département that the feed does not hold'],
    ];
    for (const [commune, line, why] of mistakes) {
      it(why, async () => {
        const { element, event } = await settled(snippet(commune, feedAddress()));
        expect(event.type).to.equal('solidaire-error');
        expect((event as SolidaireErrorEvent).error).to.be.instanceOf(SettingError);
        expect(status(element)).to.contain(line);
        expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
        await expect(element).to.be.accessible();
      });
    }

    it('an address that is none', async () => {
      const { element } = await settled(snippet('62413', 'https://['));
      expect(status(element)).to.contain('L’attribut feed');
    });
  });

  it('forgives spaces around the code', async () => {
    const { element } = await settled(snippet(' 62413 ', feedAddress()));
    expect(titles(element)).to.have.lengthOf(2);
  });

  it('does not blame the code when there is no feed at that address', async () => {
    const { element, event } = await settled(snippet('62413', feedAddress('missing')));
    expect((event as SolidaireErrorEvent).error).to.be.instanceOf(FeedError);
    expect(status(element)).to.contain('ne peuvent pas être affichées');
  });

  describe('tells a visitor nothing of what the webmaster should mend, and the console all', () => {
    let warned: unknown[][];
    const { warn } = console;
    beforeEach(() => {
      warned = [];
      console.warn = (...said: unknown[]) => warned.push(said);
    });
    afterEach(() => {
      console.warn = warn;
    });

    it('of a commune that is none', async () => {
      const { element, event } = await settled(snippet('6241', feedAddress()));
      expect((event as SolidaireErrorEvent).error).to.be.instanceOf(SettingError);
      expect(words(element.shadowRoot)).to.equal('');
      expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
      expect(
        warned.map(([host, said]) => [host, String(said).includes('n’est pas un code INSEE')]),
      ).to.deep.equal([[element, true]]);
    });

    it('of an attribute', async () => {
      const { element } = await settled(
        html`<solidaire-initiatives
          commune="62413"
          feed=${feedAddress()}
          layout="card"
        ></solidaire-initiatives>`,
      );
      await waitUntil(() => warned.length > 0);
      await drawn();
      expect(String(warned[0]?.[1])).to.contain('layout="cards"');
      expect(words(element.shadowRoot)).not.to.contain('card');
      expect(titles(element)).to.deep.equal(['Durand Production', 'Avenir des cités']);
    });
  });

  describe('shows the list as if a wrong setting were not there, and says what is wrong', () => {
    askForHelp();
    const mistakes: [setting: string, entered: string, line: string][] = [
      ['theme', 'Plus Jeunes', 'theme="plus-jeunes"'],
      ['theme', 'plus-jeune', 'theme="plus-jeunes"'],
      ['bulletin', '62-2020-04-08-9', 'bulletin="62-2020-04-08-2"'],
      ['bulletin', 'n° 2', 'bulletin="62-2020-04-08-2"'],
      ['layout', 'card', 'layout="cards"'],
      ['look', 'hote', 'look="host"'],
      ['scope', 'france', 'scope="department"'],
      ['limit', 'trois', 'limit="5"'],
      ['heading-level', '7', 'heading-level="2"'],
    ];
    for (const [setting, entered, line] of mistakes) {
      it(`${setting}="${entered}"`, async () => {
        const place = document.createElement('div');
        place.innerHTML = `<solidaire-initiatives commune="62413" feed="${feedAddress()}"></solidaire-initiatives>`;
        place.firstElementChild?.setAttribute(setting, entered);
        const { element } = await settled(html`${place.firstElementChild}`);
        await waitUntil(() => inside(element, '[part=advice]'));
        expect(words(inside(element, '[part=advice]')))
          .to.contain(entered)
          .and.to.contain(line);
        expect(titles(element)).to.deep.equal(['Durand Production', 'Avenir des cités']);
        await expect(element).to.be.accessible();
      });
    }

    it('forgives spaces around a value', async () => {
      const { element } = await settled(
        html`<solidaire-initiatives
          commune=" 62 413 "
          feed=${feedAddress()}
          theme=" plus-jeunes "
          layout=" compact "
          scope=" commune "
          limit=" 2 "
        ></solidaire-initiatives>`,
      );
      await drawn();
      expect(titles(element)).to.deep.equal(['Avenir des cités']);
      expect(all(element, '[part=advice]')).to.have.lengthOf(0);
      expect(getComputedStyle(inside(element, '.initiative') as Element).borderTopWidth).to.equal('0px');
    });

    it('does not blame a theme in which the commune happens to have nothing', async () => {
      const feed = feedAddress();
      const { element } = await settled(
        html`<solidaire-initiatives
          commune="62413"
          feed=${feed}
          theme="personnels-soignants"
        ></solidaire-initiatives>`,
      );
      await waitUntil(async () => (await requestsTo(feed)).includes('62/department.json'));
      await drawn();
      expect(status(element)).to.equal('Aucune initiative ne correspond.');
      expect(all(element, '[part=advice]')).to.have.lengthOf(0);
    });
  });

  it('asks for the list of communes only when a code is wrong', async () => {
    const feed = feedAddress();
    await settled(snippet('62413', feed));
    expect(await requestsTo(feed)).to.deep.equal(['62/62413.json']);
  });

  it('makes one request for ten elements of one commune', async () => {
    const feed = feedAddress('slow');
    const ten = Array.from({ length: 10 }, () => snippet('62413', feed));
    const place = await fixture<HTMLElement>(html`<div>${ten}</div>`);
    const elements = [...place.querySelectorAll('solidaire-initiatives')];
    await Promise.all(elements.map((element) => oneEvent(element, 'solidaire-load')));
    expect(elements.map((element) => titles(element).length)).to.deep.equal(Array(10).fill(2));
    expect(await requestsTo(feed)).to.deep.equal(['62/62413.json']);
  });

  it('shows the commune last asked for, not the one that answers last', async () => {
    const feed = feedAddress('slow');
    const element = await fixture<SolidaireInitiatives>(snippet('62413', feed));
    const events: Event[] = [];
    element.addEventListener('solidaire-load', (event) => events.push(event));
    await waitUntil(async () => (await requestsTo(feed)).length === 1);
    element.commune = '62510';
    await oneEvent(element, 'solidaire-load');
    await aTimeout(UNHEARD);
    expect(words(inside(element, 'h2'))).to.contain('Lens-Liévin');
    expect(events).to.have.lengthOf(1);
  });

  it('takes attributes that go away', async () => {
    const { element } = await settled(
      html`<solidaire-initiatives
        commune="62413"
        feed=${feedAddress()}
        theme="plus-jeunes"
        heading="Chez nous"
        limit="1"
        lang="en"
      ></solidaire-initiatives>`,
    );
    for (const name of ['theme', 'heading', 'limit', 'lang']) element.removeAttribute(name);
    await drawn();
    await new Promise((resolve) => setTimeout(resolve));
    expect(words(inside(element, '.heading'))).to.equal('Initiatives solidaires à Harnes');
    expect(titles(element)).to.have.lengthOf(2);
    const failed = oneEvent(element, 'solidaire-error');
    element.removeAttribute('commune');
    const { error } = (await failed) as unknown as SolidaireErrorEvent;
    expect((error as Error).message).to.contain('Il manque le code de la commune');
    expect(titles(element)).to.have.lengthOf(0);
  });

  it('hears nothing while it is out of the page, and loads when it is back', async () => {
    const feed = feedAddress('slow');
    const element = await fixture<SolidaireInitiatives>(snippet('62413', feed));
    const place = element.parentElement;
    const events: Event[] = [];
    element.addEventListener('solidaire-load', (event) => events.push(event));
    element.remove();
    await aTimeout(UNHEARD);
    expect(events).to.have.lengthOf(0);
    expect(titles(element)).to.have.lengthOf(0);
    place?.append(element);
    await oneEvent(element, 'solidaire-load');
    expect(titles(element)).to.have.lengthOf(2);
  });

  it('keeps its list when it is moved', async () => {
    const feed = feedAddress();
    const { element } = await settled(snippet('62413', feed));
    const place = element.parentElement;
    element.remove();
    place?.append(element);
    await drawn();
    expect(titles(element)).to.have.lengthOf(2);
    expect(await requestsTo(feed)).to.have.lengthOf(1);
  });

  it('hides who is named in a copy that cannot be confirmed', async () => {
    const feed = feedAddress('goes-down');
    await settled(snippet('62193', feed));
    const { element, event } = await settled(snippet('62193', feed));
    expect((event as SolidaireLoadEvent).loaded.stale).to.equal(true);
    expect(titles(element)).to.deep.equal(['CRS 9', 'Une initiative pour Marck']);
    expect(status(element)).to.contain('Le réseau ne répond pas');
    await expect(element).to.be.accessible();
  });

  it('shows as many as asked for, and where the others are', async () => {
    const feed = feedAddress();
    const { element } = await settled(
      html`<solidaire-initiatives commune="62413" feed=${feed} limit="1"></solidaire-initiatives>`,
    );
    expect(titles(element)).to.deep.equal(['Durand Production']);
    expect(words(inside(element, '.footer a'))).to.equal('Voir les 2 initiatives de Harnes');
    expect(inside(element, '.footer a')?.getAttribute('href')).to.equal(
      new URL('../../communes/62413/', feed).href,
    );
  });

  it('shows one theme', async () => {
    const { element } = await settled(
      html`<solidaire-initiatives
        commune="62413"
        feed=${feedAddress()}
        theme="plus-jeunes"
      ></solidaire-initiatives>`,
    );
    expect(titles(element)).to.deep.equal(['Avenir des cités']);
  });

  for (const layout of ['list', 'cards', 'compact']) {
    it(`shows every part of an initiative in the layout ${layout}`, async () => {
      const { element } = await settled(
        html`<solidaire-initiatives
          commune="62413"
          feed=${feedAddress()}
          layout=${layout}
        ></solidaire-initiatives>`,
      );
      const visible = (part: string) => all(element, `[part=${part}]`).map((each) => each.checkVisibility());
      const isCompact = layout === 'compact';
      for (const part of ['title', 'where', 'text']) expect(visible(part), part).to.deep.equal([true, true]);
      expect(visible('theme')).to.deep.equal([!isCompact, !isCompact]);
      expect(visible('bulletin')).to.deep.equal([true]);
      const shown = (selector: string) => all(element, selector).map((each) => each.checkVisibility());
      expect(shown('[part=link]:not(.more)')).to.include(true).and.not.include(false);
      expect(shown('.more')).to.deep.equal([isCompact, isCompact]);
    });
  }

  it('takes its heading and level from the page', async () => {
    const { element } = await settled(
      html`<solidaire-initiatives
        commune="62413"
        feed=${feedAddress()}
        heading="Chez nous"
        heading-level="4"
      ></solidaire-initiatives>`,
    );
    expect(words(inside(element, 'h4.heading'))).to.equal('Chez nous');
    expect(all(element, 'h5.title')).to.have.lengthOf(2);
    element.heading = '';
    await drawn();
    expect(all(element, '.heading')).to.have.lengthOf(0);
  });

  it('speaks English when asked to, and leaves the bulletins in French', async () => {
    const { element } = await settled(
      html`<solidaire-initiatives commune="62413" feed=${feedAddress()} lang="en"></solidaire-initiatives>`,
    );
    await drawn();
    expect(words(inside(element, '.heading'))).to.equal('Solidarity initiatives in Harnes');
    expect(words(inside(element, '.bulletin'))).to.equal('Bulletin no. 2 of 8 April 2020');
    expect(inside(element, '.text')?.getAttribute('lang')).to.equal('fr');
    await expect(element).to.be.accessible();
  });

  describe('when the list is long', () => {
    const long = (attributes = {}) => longList({ count: 9, ...attributes });

    it('can be searched by words and theme, and says how many are left', async () => {
      const element = await long();
      expect(titles(element)).to.have.lengthOf(9);
      const search = inside(element, 'input[type=search]') as HTMLInputElement;
      expect(search.labels?.[0]?.textContent?.trim()).to.equal('Chercher');
      search.value = 'ÉCOLE  numéro';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      expect(titles(element)).to.have.lengthOf(3);
      expect(status(element)).to.equal('Trouvées : 3 sur 9.');
      const theme = inside(element, 'select') as HTMLSelectElement;
      expect([...theme.options].map(({ text }) => text)).to.deep.equal([
        'Tous les thèmes',
        'Thème 0',
        'Thème 1',
      ]);
      theme.value = 'theme-1';
      theme.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
      expect(status(element)).to.equal('Trouvées : 1 sur 9.');
      await expect(element).to.be.accessible();
      search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await drawn();
      expect([titles(element).length, search.value, theme.value, status(element)]).to.deep.equal([
        9,
        '',
        '',
        '',
      ]);
    });

    it('takes no choice from fields that it draws anew for other themes', async () => {
      const element = await longList({ count: 16 });
      const search = inside(element, 'input') as HTMLInputElement;
      search.value = 'numéro 1';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      expect(titles(element).length).to.be.lessThan(16);
      element.theme = 'theme-1';
      await drawn();
      expect([titles(element).length, (inside(element, 'input') as HTMLInputElement).value]).to.deep.equal([
        8,
        '',
      ]);
      expect(all(element, 'select')).to.have.lengthOf(0);
    });

    it('takes no choice from fields for as many themes, but others', async () => {
      const { element } = await settled(
        html`<solidaire-initiatives
          commune="62413"
          bulletin="62-2020-04-08-2"
          feed=${feedAddress('long-18-two-bulletins')}
        ></solidaire-initiatives>`,
      );
      await waitUntil(() => inside(element, 'select'));
      const theme = inside(element, 'select') as HTMLSelectElement;
      theme.value = 'theme-1';
      theme.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
      expect(titles(element)).to.have.lengthOf(4);
      element.bulletin = '62-2020-04-15-3';
      await drawn();
      expect(titles(element)).to.have.lengthOf(9);
      expect(status(element)).to.equal('');
    });

    it('searches past the limit, and shows no more than the limit', async () => {
      const element = await long({ limit: 8 });
      expect(titles(element)).to.have.lengthOf(8);
      const search = inside(element, 'input') as HTMLInputElement;
      search.value = 'numéro 8';
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      expect(titles(element)).to.deep.equal(['Organisme 8']);
    });

    it('keeps the place of the fields until they are there', async () => {
      const element = await fixture<SolidaireInitiatives>(
        html`<solidaire-initiatives commune="62413" feed=${feedAddress('long-9')}></solidaire-initiatives>`,
      );
      await oneEvent(element, 'solidaire-load');
      const top = () => all(element, '.initiative')[0]?.getBoundingClientRect().top ?? NaN;
      const before = top();
      await waitUntil(() => inside(element, 'input'));
      expect(Math.abs(top() - before)).to.be.lessThan(4);
    });

    it('has no fields for a list that is short, or shown short', async () => {
      const short = await longList({ count: 7 });
      expect(all(short, 'input, select')).to.have.lengthOf(0);
      short.remove();
      expect(all(await long({ limit: 3 }), 'input, select')).to.have.lengthOf(0);
    });
  });

  describe('without the further file', () => {
    const alone = (fault: string, attributes: string, content = '') => {
      const place = document.createElement('div');
      place.innerHTML = `<solidaire-initiatives commune="62413" feed="${feedAddress(fault)}" ${attributes}>${content}</solidaire-initiatives>`;
      return settled(html`${place.firstElementChild}`);
    };

    it('shows a long list, and keeps no place for fields', async () => {
      const { element } = await alone('long-9-no-plus', '');
      expect(titles(element)).to.have.lengthOf(9);
      await waitUntil(() => inside(element, '.filters') === null);
      expect(all(element, 'input')).to.have.lengthOf(0);
      await expect(element).to.be.accessible();
    });

    it('draws what the feed says in the place of a pasted list', async () => {
      const { element } = await alone(
        'no-plus',
        '',
        '<article data-entry="62-2020-04-08-2#e99"><h3>Retirée</h3></article>',
      );
      expect(titles(element)).to.deep.equal(['Durand Production', 'Avenir des cités']);
      expect(element.querySelector('article')?.getClientRects()).to.have.lengthOf(0);
    });

    it('speaks French', async () => {
      const { element } = await alone('no-plus', 'lang="en"');
      expect(words(inside(element, '.heading'))).to.equal('Initiatives solidaires à Harnes');
      expect(inside(element, '.base')?.getAttribute('lang')).to.equal('fr');
    });

    describe('to who asks for help', () => {
      askForHelp();
      it('names a mistake, if not in words', async () => {
        const { element } = await alone('no-plus', 'layout="card"');
        await waitUntil(() => inside(element, '[part=advice]'));
        expect(words(inside(element, '[part=advice]'))).to.equal('layout="card"');
      });
    });
  });

  it('reads and writes its settings as attributes', async () => {
    const { element } = await settled(snippet('62413', feedAddress()));
    const settings = () => [
      element.limit,
      element.headingLevel,
      element.scope,
      element.layout,
      element.heading,
    ];
    expect(settings()).to.deep.equal([0, 2, 'department', 'list', null]);
    Object.assign(element, { limit: 3, headingLevel: 4, scope: 'commune', layout: 'cards', heading: 'Ici' });
    expect(settings()).to.deep.equal([3, 4, 'commune', 'cards', 'Ici']);
    await drawn();
    expect(element.getAttribute('heading-level')).to.equal('4');
    for (const name of ['limit', 'heading-level', 'scope', 'layout', 'heading'])
      element.removeAttribute(name);
    expect(settings()).to.deep.equal([0, 2, 'department', 'list', null]);
    Object.assign(element, { limit: 3, headingLevel: 4, scope: 'commune', layout: 'cards', heading: 'Ici' });
    await drawn();
    // As frameworks say that there is nothing.
    Object.assign(element, {
      limit: null,
      headingLevel: undefined,
      scope: null,
      layout: null,
      heading: null,
    });
    await drawn();
    expect(element.getAttributeNames().sort()).to.deep.equal(['commune', 'feed']);
    await waitUntil(() => inside(element, 'h2'));
    expect(words(inside(element, 'h2'))).to.equal('Initiatives solidaires à Harnes');
  });

  it('tries again by itself after a failure, and at once when the network is back', async () => {
    const feed = feedAddress('recovers');
    const { element } = await settled(snippet('62413', feed));
    expect(status(element)).to.contain('ne peuvent pas être affichées');
    await oneEvent(element, 'solidaire-load');
    expect(titles(element)).to.have.lengthOf(2);

    const other = feedAddress('recovers');
    const second = await settled(snippet('62413', other));
    const before = (await requestsTo(other)).length;
    dispatchEvent(new Event('online'));
    await oneEvent(second.element, 'solidaire-load');
    expect((await requestsTo(other)).length).to.equal(before + 1);
  });

  it('leaves nothing running when it is taken away after a failure', async () => {
    const feed = feedAddress('server-error');
    const { element } = await settled(snippet('62413', feed));
    element.remove();
    const before = (await requestsTo(feed)).length;
    dispatchEvent(new Event('online'));
    await aTimeout(UNTRIED);
    expect((await requestsTo(feed)).length).to.equal(before);
  });

  describe('on a page that is busy for long', () => {
    const { requestIdleCallback } = globalThis;
    before(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
    after(() => Object.assign(globalThis, { requestIdleCallback }));

    it('asks for nothing until it comes near the view, then once', async () => {
      const feed = feedAddress();
      const place = await fixture<HTMLElement>(
        html`<div>
          <div class="far"></div>
          ${snippet('62413', feed)}
        </div>`,
      );
      const far = place.querySelector<HTMLElement>('.far');
      far?.style.setProperty('height', '400vh');
      const element = place.querySelector('solidaire-initiatives') as SolidaireInitiatives;
      // Built anew below the fold: it was in view for a moment, before there was anything above.
      const later = element.cloneNode(true) as SolidaireInitiatives;
      later.feed = feedAddress('none');
      element.replaceWith(later);
      await aTimeout(UNASKED);
      expect(await requestsTo(later.feed)).to.deep.equal([]);
      far?.style.setProperty('height', '150vh');
      await oneEvent(later, 'solidaire-load');
      expect(await requestsTo(later.feed)).to.deep.equal(['62/62413.json']);
    });

    it('loads at once for print', async () => {
      const feed = feedAddress();
      const place = await fixture<HTMLElement>(html`<div hidden>${snippet('62413', feed)}</div>`);
      await aTimeout(UNASKED);
      expect(await requestsTo(feed)).to.deep.equal([]);
      dispatchEvent(new Event('beforeprint'));
      await oneEvent(place.firstElementChild as Element, 'solidaire-load');
    });
  });

  it('loads what nobody has come near once the page has nothing else to do, and once', async () => {
    const feed = feedAddress();
    const place = await fixture<HTMLElement>(html`<div hidden>${snippet('62413', feed)}</div>`);
    const element = place.firstElementChild as SolidaireInitiatives;
    await oneEvent(element, 'solidaire-load');
    expect(titles(element)).to.deep.equal(['Durand Production', 'Avenir des cités']);
    place.hidden = false;
    await aTimeout(UNASKED);
    expect(await requestsTo(feed)).to.deep.equal(['62/62413.json']);
  });

  it('writes nothing on the device', async () => {
    await settled(snippet('62413', feedAddress()));
    expect(document.cookie).to.equal('');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('bears to be loaded twice', async () => {
    const before = new Map(TAGS.map((tag) => [tag, customElements.get(tag)]));
    const again = new URL('../../widget/main.ts?again', import.meta.url).href;
    await import(again);
    for (const tag of TAGS) {
      expect(customElements.get(tag)).to.equal(before.get(tag));
    }
  });
});
