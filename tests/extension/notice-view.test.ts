import { expect } from '@open-wc/testing';
import { render } from 'lit/html.js';
import type { NoticeEntry } from '../../extension/notice/notice-answer.ts';
import { noticeStyles } from '../../extension/notice/notice-styles.ts';
import { noticeView, type NoticeViewOptions } from '../../extension/notice/notice-view.ts';
import type { Say } from '../../extension/texts.ts';

const ENTRY: NoticeEntry = {
  ref: '62-2020-04-08-2#e8',
  citation: 'Le Pas-de-Calais solidaire, n°\u00A02 du 8 avril 2020',
  theme: 'Personnes confinées',
  places: ['Haillicourt'],
  organisers: ['SECOND DEPART'],
  excerpt: 'L’association SECOND DEPART est présente pour accompagner les malades et leurs familles.',
};
const NAMELESS: NoticeEntry = { ...ENTRY, ref: '62-2020-04-08-2#e9', organisers: [], places: [] };

/** The extension's own texts, as `browser.i18n` would give them. */
async function readTexts(language: string): Promise<Say> {
  const response = await fetch(`/extension/public/_locales/${language}/messages.json`);
  const messages = (await response.json()) as Record<string, { message: string }>;
  return (key, ...values) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_gap, place) => values[Number(place) - 1] ?? '');
}

describe('the notice', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let say: Say;

  before(async () => {
    say = await readTexts('fr');
  });
  beforeEach(() => {
    host = document.createElement('div');
    root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(noticeStyles);
    root.adoptedStyleSheets = [sheet];
    document.body.append(host);
  });
  afterEach(() => host.remove());

  const show = (options: Partial<NoticeViewOptions> = {}) =>
    render(
      noticeView({
        namespace: 'page',
        entries: [ENTRY],
        say,
        addressOf: ({ ref }) => `https://solidaire.example/${ref}`,
        onFollow: () => undefined,
        onClose: () => undefined,
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

  it('speaks of a group as a group, of an event as an event', () => {
    show({ namespace: 'group' });
    expect(root.querySelector('h2')?.textContent).to.match(/^Ce groupe/);
    show({ namespace: 'event' });
    expect(root.querySelector('h2')?.textContent).to.match(/^Cet événement/);
  });

  it('lists every entry, also one without organiser or place', () => {
    show({ entries: [ENTRY, NAMELESS] });
    expect(root.querySelectorAll('li').length).to.equal(2);
    expect(root.querySelectorAll('h3').length).to.equal(1);
  });

  it('tells which entry is followed, and when it is closed', () => {
    const events: string[] = [];
    show({
      onFollow: (event, { ref }) => {
        event.preventDefault();
        events.push(ref);
      },
      onClose: () => events.push('closed'),
    });
    root.querySelector('a')?.click();
    root.querySelector('button')?.click();
    root
      .querySelector('button')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    root.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(events).to.deep.equal([ENTRY.ref, 'closed', 'closed']);
  });

  it('shows hostile text as text', () => {
    show({ entries: [{ ...ENTRY, excerpt: '<img src=x onerror=alert(1)>', theme: '<b>' }] });
    expect(root.querySelectorAll('img, b').length).to.equal(0);
    expect(root.textContent).to.contain('<img src=x onerror=alert(1)>');
  });

  for (const language of ['fr', 'en']) {
    it(`is accessible in ${language}`, async () => {
      show({ say: await readTexts(language), entries: [ENTRY, NAMELESS] });
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
