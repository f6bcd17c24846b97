import type { LitElement, ReactiveController } from 'lit';
import type { FeedClient, GetOptions, Loaded } from '../shared/feed/feed-client.ts';
import type { AreaFile, BulletinFile } from '../shared/feed/feed-schema.ts';
import { FeedError } from '../shared/feed/fetch-feed-file.ts';
import { pauseAfter } from '../shared/feed/pause-after.ts';
import { malformedSettings, SettingError, written, type Mistake } from '../shared/render/settings.ts';
import { textsFr } from '../shared/render/texts-fr.ts';
import { isEnglish, type Texts } from '../shared/render/texts.ts';
import { findFeed } from './find-feed.ts';
import { loadPlus, type Plus } from './load-plus.ts';
import { SolidaireErrorEvent, SolidaireLoadEvent } from './solidaire-events.ts';

export interface LoadOptions<T> {
  /** The attributes that say what is asked for, what names it first. */
  subject: () => readonly unknown[];
  find: (client: FeedClient, options: GetOptions) => Promise<T>;
  /** Does the host show what is in the further file, now, or with what was found? */
  needsPlus?: (found: T | undefined) => boolean | undefined;
  /** The attributes that nothing in what was found answers to: mistakes, perhaps. */
  unmatched?: (found: T) => Mistake[];
}

interface Answer<T> {
  found?: T | undefined;
  error?: unknown;
}

const HOUR = 3_600_000;
/** Until the publisher is asked whether what is shown has changed. */
const LOOK_AGAIN = 6 * HOUR;
/** Until what nobody has confirmed is shown without those who are named: they may have asked to disappear. */
const CONFIRMED_FOR = 48 * HOUR;
/** After a failure; no later one is longer than what is shown waits anyway. */
const FIRST_PAUSE = 2_000;
/** The elements of one page ask together. */
const CHANCE = Math.random();

/** What may make it time to ask: paper to come, a page that is there, a network that is back, a page that is looked at again. */
const OCCASIONS = ['beforeprint', 'load', 'online', 'visibilitychange'];

/** Safari knows no idleness. */
const whenIdle = (work: () => void) => (globalThis.requestIdleCallback ?? setTimeout)(work);

/**
 * What all elements do alike: load what the host asks for once it is about a screen away from view, or the page has loaded and
 * has nothing else to do, or is printed: paper waits for no answer. Fetch the further file when the host needs it; fire the
 * host's events. Only the answer to the latest question lands. What fails for a while is asked again with growing pauses, and
 * as soon as the network is back; what is shown, every six hours while it is near. A later failure leaves it as it is, until it
 * is too old to name anyone. Nothing runs on while the host is out of the page.
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
  /** Since the last good answer. */
  #failures = 0;
  /** When the same is asked again; not while an answer is waited for. */
  #due = Infinity;
  /** When it may be, should the network come back before. */
  #allowed = Infinity;
  /** When what is shown must have been confirmed anew. */
  #expiry = Infinity;
  #timer = 0;
  #plus: Promise<Plus | null> | undefined;

  #view = new IntersectionObserver(
    (entries) => {
      this.#near = entries.at(-1)?.isIntersecting === true;
      this.#follow();
    },
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
    for (const occasion of OCCASIONS) addEventListener(occasion, this);
    if (document.readyState === 'complete') whenIdle(this.#want);
  }

  hostDisconnected() {
    this.#near = false;
    this.#view.disconnect();
    for (const occasion of OCCASIONS) removeEventListener(occasion, this);
    this.#answer = undefined;
    this.#due = this.#allowed;
    clearTimeout(this.#timer);
    // What was shown is still good when the host comes back; a failure deserves another try.
    if (!this.found || this.found.stale) this.#key = undefined;
  }

  handleEvent({ type }: Event) {
    if (type === 'load') return void whenIdle(this.#want);
    if (type === 'online') this.#due = this.#allowed;
    if (type === 'beforeprint') this.#want();
    else this.#follow();
  }

  /** Once, wherever the host stands: later, only while it is near. */
  #want = () => this.#follow(this.#host.isConnected);

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
      plus?.adoptLooks(this.#host);
      this.#host.requestUpdate();
      return plus;
    }));
  }

  #speaksEnglish() {
    return isEnglish(this.#host.lang);
  }

  #needsPlus() {
    return (
      this.#speaksEnglish() ||
      this.#host.matches('[look~=host]') ||
      holdsMore(this.#host) ||
      this.#options.needsPlus?.(this.found)
    );
  }

  /** Asks for what is not there yet, or is due again, and hides who has not been confirmed; looks again when that may change. */
  #follow = (isWanted = this.#near) => {
    if (!isWanted) return;
    const now = Date.now();
    const key = [this.#host.feed, ...this.#options.subject()].map(written).join(' ');
    if (key !== this.#key) {
      this.#key = key;
      this.found = this.error = undefined;
      this.#failures = 0;
      this.#ask({});
    } else if (now >= this.#due && !document.hidden) this.#ask({ again: true });
    if (this.found && now >= this.#expiry) {
      this.found.stale = true;
      this.#host.requestUpdate();
    }
    clearTimeout(this.#timer);
    const next = [this.#due, this.#expiry, now + LOOK_AGAIN].filter((time) => time > now);
    this.#timer = window.setTimeout(() => this.#follow(), Math.min(...next) - now);
  };

  #ask(options: GetOptions) {
    this.#due = Infinity;
    const answer = (this.#answer = this.#find(options));
    void answer.then(async (landed) => {
      if (answer !== this.#answer) return;
      this.#land(landed);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.dispatchEvent(
        this.found ? new SolidaireLoadEvent(this.found) : new SolidaireErrorEvent(this.error),
      );
    });
  }

  #land({ found, error }: Answer<T>) {
    const isPassing = error instanceof FeedError;
    // What is shown is better than a failure of the feed.
    if (!(this.found && isPassing)) Object.assign(this, { found, error });
    const now = Date.now();
    let [pause, wait] = [LOOK_AGAIN, LOOK_AGAIN];
    if (found?.stale === false) {
      this.#failures = 0;
      this.#expiry = now + CONFIRMED_FOR;
    } else {
      pause = pauseAfter(++this.#failures, FIRST_PAUSE, LOOK_AGAIN, CHANCE);
      wait = isPassing ? error.wait : found ? 0 : Infinity;
    }
    this.#due = now + Math.max(pause, wait);
    this.#allowed = now + wait;
  }

  /** The answer waits for what it will be shown with: words, or what tells which pasted pieces still hold. */
  async #find(options: GetOptions): Promise<Answer<T>> {
    let found, error;
    try {
      found = await this.#options.find(findFeed(this.#host).client, options);
    } catch (cause) {
      error = cause;
    }
    if (this.#needsPlus()) await this.#fetchPlus();
    if (!(error instanceof SettingError)) return { found, error };
    const words = (await this.#explain([error])).get(error.setting);
    // Without words, the webmaster may be right, and the feed not there.
    return { error: words ? Object.assign(error, { message: words }) : error.cause };
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
    const told = plus
      ? await plus.explainMistakes(mistakes, {
          language: this.texts.language,
          subject: written(this.#options.subject()[0]),
          client: () => findFeed(this.#host).client,
        })
      : new Map(mistakes.map(({ setting, entered }) => [setting, `${setting}="${entered}"`]));
    for (const words of told.values()) console.warn(this.#host, words);
    return told;
  }
}

/** Is there more in an element than its link: pieces of a list, or what an editor that lost the end tag has let in? */
const holdsMore = ({ textContent, firstElementChild }: Element) =>
  firstElementChild && textContent.trim() !== firstElementChild.textContent.trim();
