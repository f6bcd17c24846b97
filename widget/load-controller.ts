import { render } from 'lit/html.js';
import type { FeedClient, Loaded } from '../shared/feed/feed-client.ts';
import type { AreaFile, BulletinFile } from '../shared/feed/feed-schema.ts';
import { FeedError } from '../shared/feed/fetch-feed-file.ts';
import { elementStyles } from './element-styles.ts';
import { findFeed } from './feed-beside-script.ts';
import { frameView, type Frame } from './frame-view.ts';
import { initiativeStyles } from '../shared/render/initiative-styles.ts';
import { malformedSettings, SettingError, type Mistake } from '../shared/render/settings.ts';
import { SolidaireErrorEvent, SolidaireLoadEvent } from './solidaire-events.ts';
import { textsFr } from '../shared/render/texts-fr.ts';
import { loadTexts, type Texts } from '../shared/render/texts.ts';

export interface LoadOptions<T> {
  /** The attributes that say what is asked for, what names it first. */
  subject: () => readonly string[];
  find: (client: FeedClient) => Promise<T>;
  /** What was found, as it is shown; undefined when it is not there. */
  draw: (found: T) => Frame | undefined;
  /** The attributes that nothing in what was found answers to: mistakes, perhaps. */
  unmatched?: (found: T) => Mistake[];
}

/** Milliseconds until a failed request is made again the first time; every further pause is twice as long. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

let sheet: CSSStyleSheet | undefined;

/**
 * What all elements do alike: load what the host asks for once it is about a screen away from view, or the page is
 * printed; draw it, in words of the host's language; fire the host's events. Only the answer to the latest question lands.
 * What fails for a while is asked again with growing pauses, and as soon as the network is back. Nothing runs on while the
 * host is out of the page.
 */
export class LoadController<T extends Loaded<AreaFile | BulletinFile>> {
  /** What is shown. With neither this nor an error, the element is loading. */
  found?: T | undefined;
  error?: unknown;
  /** Those of the host's language, once they are there. */
  texts: Texts = textsFr;
  /** What the webmaster is told of each attribute that the host does as if it had not. */
  advice: ReadonlyMap<string, string> = new Map();

  #host: HTMLElement & { feed: string };
  #root: ShadowRoot;
  #options: LoadOptions<T>;
  #near = false;
  #updating: Promise<void> | undefined;
  /** What is shown or asked for; undefined makes the next update ask. */
  #key: string | undefined;
  #adviceKey = '[]';
  /** The answer waited for; any other comes too late. */
  #answer: Promise<unknown> | undefined;
  #timer = 0;
  #lang = '';

  #approach = () => {
    this.#near = true;
    this.#follow();
  };
  #retry = () => this.#mayImprove() && this.#ask();
  #view = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#approach(),
    { rootMargin: '100%' },
  );

  constructor(host: HTMLElement & { feed: string }, options: LoadOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#root = host.attachShadow({ mode: 'open' });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(initiativeStyles + elementStyles);
    }
    this.#root.adoptedStyleSheets = [sheet];
  }

  connect() {
    this.#view.observe(this.#host);
    addEventListener('beforeprint', this.#approach);
    addEventListener('online', this.#retry);
    void this.update();
  }

  disconnect() {
    this.#near = false;
    this.#view.disconnect();
    removeEventListener('beforeprint', this.#approach);
    removeEventListener('online', this.#retry);
    this.#answer = undefined;
    clearTimeout(this.#timer);
    // What was shown is still good when the host comes back; a failure deserves another try.
    if (!this.found || this.found.stale) this.#key = undefined;
  }

  /** Draws once for all that changes at a time. */
  update(): Promise<void> {
    return (this.#updating ??= Promise.resolve().then(() => {
      this.#updating = undefined;
      this.#update();
    }));
  }

  #update() {
    const { lang } = this.#host;
    if (lang !== this.#lang) {
      this.#lang = lang;
      void this.#learn();
    }
    this.#follow();
    this.#advise();
    render(frameView(this.#host, this, this.#options.draw), this.#root);
  }

  /** Asks for what is not there yet; whoever draws next draws without it. */
  #follow() {
    const key = [this.#host.feed, ...this.#options.subject()].map((each) => each.trim()).join(' ');
    if (!this.#near || key === this.#key) return;
    this.#key = key;
    this.found = this.error = undefined;
    this.#ask();
  }

  /** Takes the words of the host's language, unless it has changed meanwhile. */
  async #learn(): Promise<void> {
    const lang = this.#lang;
    const texts = await loadTexts(lang);
    if (lang !== this.#lang || texts === this.texts) return;
    this.texts = texts;
    void this.update();
  }

  #ask(pause = FIRST_PAUSE) {
    clearTimeout(this.#timer);
    const answer = (this.#answer = this.#find());
    void answer.then(async ({ found, error }) => {
      if (answer !== this.#answer) return;
      Object.assign(this, { found, error });
      if (this.#mayImprove()) {
        this.#timer = window.setTimeout(() => this.#ask(Math.min(2 * pause, LONGEST_PAUSE)), pause);
      }
      await this.update();
      this.#host.dispatchEvent(found ? new SolidaireLoadEvent(found) : new SolidaireErrorEvent(error));
    });
  }

  /** The answer waits for the words that it will be shown with. */
  async #find(): Promise<{ found?: T; error?: unknown }> {
    try {
      const found = await this.#options.find(findFeed(this.#host.feed).client);
      await this.#learn();
      return { found };
    } catch (error) {
      await this.#learn();
      if (!(error instanceof SettingError)) return { error };
      const words = (await this.#explain([error])).get(error.setting);
      // Without words, the webmaster may be right, and the feed not there.
      return { error: words ? Object.assign(error, { message: words }) : error.cause };
    }
  }

  /** The network, a busy or broken server, a portal's page in place of the feed, an unconfirmed copy: worth another try. */
  #mayImprove(): boolean | undefined {
    const { found, error } = this;
    return error instanceof FeedError
      ? error.reason !== 'version' && !(Number(error.status) < 500)
      : found?.stale;
  }

  #advise() {
    const mistakes = [
      ...malformedSettings(this.#host),
      ...((this.found && this.#options.unmatched?.(this.found)) ?? []),
    ];
    const key = JSON.stringify(mistakes.length > 0 ? [mistakes, this.texts.language] : []);
    if (key === this.#adviceKey) return;
    this.#adviceKey = key;
    void this.#explain(mistakes).then((advice) => {
      if (key !== this.#adviceKey) return;
      this.advice = advice;
      void this.update();
    });
  }

  /** The words for mistakes are fetched only when there is one; should they not come, the mistake is named alone. */
  #explain(mistakes: readonly Mistake[]): Promise<Map<string, string>> {
    return import('./setting-advice.ts').then(
      ({ explainMistakes }) =>
        explainMistakes(mistakes, {
          language: this.texts.language,
          subject: this.#options.subject()[0] ?? '',
          client: () => findFeed(this.#host.feed).client,
        }),
      () => new Map(mistakes.map(({ setting, entered }) => [setting, `${setting}="${entered}"`])),
    );
  }
}
