import { expect } from '@open-wc/testing';
import { render } from 'lit/html.js';
import type { NoticeInitiative } from '../../../shared/render/notice-initiative.ts';
import { noticeStyles } from '../../../shared/render/notice-styles.ts';
import { noticeView, type NoticeTexts, type NoticeViewOptions } from '../../../shared/render/notice-view.ts';

const INITIATIVE: NoticeInitiative = {
  ref: '62-2020-04-08-2#e8',
  citation: 'Le Pas-de-Calais solidaire, n°\u00A02 du 8 avril 2020',
  theme: 'Personnes confinées',
  places: ['Haillicourt'],
  organisers: ['SECOND DEPART'],
  excerpt: 'L’association SECOND DEPART est présente pour accompagner les malades et leurs familles.',
  readLabel: 'Lire la fiche de SECOND DEPART',
  ways: [
    { href: 'http://www.second-depart.fr/', words: 'Site : second-depart.fr' },
    { href: 'tel:+33321000000', words: 'Téléphone : 03 21 00 00 00' },
  ],
};
const NAMELESS: NoticeInitiative = {
  ...INITIATIVE,
  ref: '62-2020-04-08-2#e9',
  organisers: [],
  places: [],
  ways: [],
};

/** The notice's texts, as the background gives them. */
async function readTexts(language: string): Promise<NoticeTexts> {
  const response = await fetch(`/extension/public/_locales/${language}/messages.json`);
  const messages = (await response.json()) as Record<string, { message: string }>;
  const say = (key: string) => messages[key]?.message ?? '';
  return {
    language: say('language'),
    label: say('noticeLabel'),
    heading: say('listedPage'),
    close: say('close'),
    read: say('readInitiative'),
    ways: say('otherWays'),
    silencePage: say('silencePage'),
    silenceAll: say('silenceAll'),
  };
}

describe('the notice', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let texts: NoticeTexts;

  before(async () => {
    texts = await readTexts('fr');
  });
  beforeEach(() => {
    host = document.createElement('div');
    root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(noticeStyles.cssText);
    root.adoptedStyleSheets = [sheet];
    document.body.append(host);
  });
  afterEach(() => host.remove());

  const show = (options: Partial<NoticeViewOptions> = {}) =>
    render(
      noticeView({
        initiatives: [INITIATIVE],
        texts,
        addressOf: ({ ref }) => `https://solidaire.example/${ref}`,
        onFollow: () => undefined,
        onClose: () => undefined,
        onSilence: () => undefined,
        ...options,
      }),
      root,
    );

  it('says what names the page, in so many words', () => {
    show();
    expect(root.querySelector('h2')?.textContent).to.equal('Cette page est citée dans un bulletin');
    expect(root.querySelector('.theme')?.textContent).to.equal('Personnes confinées · Haillicourt');
    expect(root.querySelector('a')?.getAttribute('aria-label')).to.equal('Lire la fiche de SECOND DEPART');
    expect(root.querySelector('aside')?.lang).to.equal('fr');
  });

  it('gives the other ways to reach them', () => {
    show();
    const ways = [...root.querySelectorAll('.ways a')].map((way) => [
      way.getAttribute('href'),
      way.textContent,
    ]);
    expect(ways).to.deep.equal(INITIATIVE.ways.map(({ href, words }) => [href, words]));
    show({ initiatives: [NAMELESS] });
    expect(root.querySelector('.ways')).to.equal(null);
  });

  it('lists every initiative, also one without organiser or place', () => {
    show({ initiatives: [INITIATIVE, NAMELESS] });
    expect(root.querySelectorAll('.entries > li').length).to.equal(2);
    expect(root.querySelectorAll('h3').length).to.equal(1);
  });

  it('tells which initiative is followed, and when it is closed', () => {
    const events: string[] = [];
    show({
      onFollow: (event, { ref }) => {
        event.preventDefault();
        events.push(ref);
      },
      onClose: () => events.push('closed'),
      onSilence: (scope) => events.push(scope),
    });
    root.querySelector('a')?.click();
    root.querySelector('button')?.click();
    root
      .querySelector('button')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    root.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    for (const button of root.querySelectorAll<HTMLElement>('footer button')) button.click();
    expect(events).to.deep.equal([INITIATIVE.ref, 'closed', 'closed', 'page', 'all']);
  });

  it('shows hostile text as text', () => {
    show({ initiatives: [{ ...INITIATIVE, excerpt: '<img src=x onerror=alert(1)>', theme: '<b>' }] });
    expect(root.querySelectorAll('img, b').length).to.equal(0);
    expect(root.textContent).to.contain('<img src=x onerror=alert(1)>');
  });

  const languages = { fr: 'Lire la fiche de SECOND DEPART', en: 'Read the entry of SECOND DEPART' };
  for (const [language, readLabel] of Object.entries(languages)) {
    it(`is accessible in ${language}`, async () => {
      show({
        texts: await readTexts(language),
        initiatives: [INITIATIVE, NAMELESS].map((initiative) => ({ ...initiative, readLabel })),
      });
      await expect(host).to.be.accessible();
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`has enough contrast in ${scheme}`, async () => {
      show();
      document.documentElement.style.colorScheme = scheme;
      host.style.setProperty('color-scheme', scheme, 'important');
      await expect(host).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }
});
