import type { LitElement, ReactiveController } from 'lit';
import type { FeedClient, Loaded } from '../shared/feed/feed-client.ts';
import type { AreaFile, BulletinFile } from '../shared/feed/feed-schema.ts';
import { FeedError } from '../shared/feed/fetch-feed-file.ts';
import { malformedSettings, SettingError, written, type Mistake } from '../shared/render/settings.ts';
import { textsFr } from '../shared/render/texts-fr.ts';
import { isEnglish, type Texts } from '../shared/render/texts.ts';
import { findFeed } from './find-feed.ts';
import { loadPlus, type Plus } from './load-plus.ts';
import { SolidaireErrorEvent, SolidaireLoadEvent } from './solidaire-events.ts';

export interface LoadOptions<T> {
  /** The attributes that say what is asked for, what names it first. */
  subject: () => readonly unknown[];
  find: (client: FeedClient) => Promise<T>;
  /** Does the host show what is in the further file, now, or with what was found? */
  needsPlus?: (found: T | undefined) => boolean | undefined;
  /** The attributes that nothing in what was found answers to: mistakes, perhaps. */
  unmatched?: (found: T) => Mistake[];
}

interface Answer<T> {
  found?: T | undefined;
  error?: unknown;
}

/** Milliseconds until a failed request is made again the first time; every further pause is twice as long. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

/**
 * What all elements do alike: load what the host asks for once it is about a screen away from view, or the page is
 * printed; fetch the further file when the host needs it; fire the host's events. Only the answer to the latest question
 * lands. What fails for a while is asked again with growing pauses, and as soon as the network is back. Nothing runs on
 * while the host is out of the page.
 * Not a `Task`: that one runs at every change of its arguments, knows no waiting for the view and no second try, and an older
 * answer that is still good would go at each.
 */
export class LoadController<T extends Loaded<AreaFile | BulletinFile>> implements ReactiveController {
  /** What is shown. With neither this nor an error, the element is loading. */
  found?: T | undefined;
  error?: unknown;
  /** What the webmaster is told of each attribute that the host does as if it had not. */
  advice: ReadonlyMap<string, string> = new Map();
  /** The further file, once it is there; null when it cannot be had. */
  plus: Plus | null | undefined;

  #host: LitElement & { feed: string };
  #options: LoadOptions<T>;
  #near = false;
  /** What is shown or asked for; undefined makes the next update ask. */
  #key: string | undefined;
  #adviceKey = '[]';
  /** The answer waited for; any other comes too late. */
  #answer: Promise<unknown> | undefined;
  #timer = 0;
  #plus: Promise<Plus | null> | undefined;

  #approach = () => {
    this.#near = true;
    this.#follow();
  };
  #retry = () => this.#mayImprove() && this.#ask();
  #view = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#approach(),
    { rootMargin: '100%' },
  );

  constructor(host: LitElement & { feed: string }, options: LoadOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Those of the host's language, or French until English is there. */
  get texts(): Texts {
    return (this.#speaksEnglish() && this.plus?.textsEn) || textsFr;
  }

  hostConnected() {
    this.#view.observe(this.#host);
    addEventListener('beforeprint', this.#approach);
    addEventListener('online', this.#retry);
  }

  hostDisconnected() {
    this.#near = false;
    this.#view.disconnect();
    removeEventListener('beforeprint', this.#approach);
    removeEventListener('online', this.#retry);
    this.#answer = undefined;
    clearTimeout(this.#timer);
    // What was shown is still good when the host comes back; a failure deserves another try.
    if (!this.found || this.found.stale) this.#key = undefined;
  }

  hostUpdate() {
    this.#follow();
    if (this.#needsPlus()) void this.#fetchPlus();
  }

  /** Attributes say what properties do only when the host has been drawn. */
  hostUpdated() {
    this.#advise();
  }

  /** Fetches the further file, once; the host is drawn anew when it is there, or cannot be had. */
  #fetchPlus(): Promise<Plus | null> {
    return (this.#plus ??= loadPlus(this.#host).then((plus) => {
      this.plus = plus;
      plus?.adoptPlusStyles(this.#host);
      this.#host.requestUpdate();
      return plus;
    }));
  }

  #speaksEnglish() {
    return isEnglish(this.#host.lang);
  }

  #needsPlus() {
    return this.#speaksEnglish() || this.#options.needsPlus?.(this.found);
  }

  /** Asks for what is not there yet; whoever draws next draws without it. */
  #follow() {
    const key = [this.#host.feed, ...this.#options.subject()].map(written).join(' ');
    if (!this.#near || key === this.#key) return;
    this.#key = key;
    this.found = this.error = undefined;
    this.#ask();
  }

  #ask(pause = FIRST_PAUSE) {
    clearTimeout(this.#timer);
    const answer = (this.#answer = this.#find());
    void answer.then(async ({ found, error }) => {
      if (answer !== this.#answer) return;
      this.found = found;
      this.error = error;
      if (this.#mayImprove()) {
        this.#timer = window.setTimeout(() => this.#ask(Math.min(2 * pause, LONGEST_PAUSE)), pause);
      }
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.dispatchEvent(found ? new SolidaireLoadEvent(found) : new SolidaireErrorEvent(error));
    });
  }

  /** The answer waits for what it will be shown with: words, or what tells which pasted pieces still hold. */
  async #find(): Promise<Answer<T>> {
    let found, error;
    try {
      found = await this.#options.find(findFeed(this.#host).client);
    } catch (cause) {
      error = cause;
    }
    if (this.#needsPlus()) await this.#fetchPlus();
    if (!(error instanceof SettingError)) return { found, error };
    const words = (await this.#explain([error])).get(error.setting);
    // Without words, the webmaster may be right, and the feed not there.
    return { error: words ? Object.assign(error, { message: words }) : error.cause };
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
    const key = JSON.stringify(mistakes.length > 0 ? [mistakes, this.#host.lang] : []);
    if (key === this.#adviceKey) return;
    this.#adviceKey = key;
    void this.#explain(mistakes).then((advice) => {
      if (key !== this.#adviceKey) return;
      this.advice = advice;
      this.#host.requestUpdate();
    });
  }

  /** The words for mistakes are in the further file; should it not come, the mistake is named alone. */
  async #explain(mistakes: readonly Mistake[]): Promise<Map<string, string>> {
    const plus = mistakes.length > 0 ? await this.#fetchPlus() : null;
    if (!plus) return new Map(mistakes.map(({ setting, entered }) => [setting, `${setting}="${entered}"`]));
    return plus.explainMistakes(mistakes, {
      language: this.texts.language,
      subject: written(this.#options.subject()[0]),
      client: () => findFeed(this.#host).client,
    });
  }
}
