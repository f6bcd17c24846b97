import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedClient, Loaded } from '../shared/feed-client.ts';
import type { AreaFile, BulletinFile } from '../shared/feed-schema.ts';
import { findFeed } from './feed-beside-script.ts';
import { SolidaireErrorEvent, SolidaireLoadEvent } from './solidaire-events.ts';
import { textsFr } from './texts-fr.ts';
import { loadTexts, type Texts } from './texts.ts';

export type LoadState<T> =
  { phase: 'loading' } | { phase: 'loaded'; value: T } | { phase: 'failed'; error: unknown };

/** What every element of ours has: the address of a feed, and a language. */
type Host = ReactiveControllerHost & HTMLElement & { feed: string | null };

export interface LoadOptions<T> {
  /** The attribute that says what is asked for. */
  subject: () => string | null;
  find: (client: FeedClient, subject: string | null, texts: Promise<Texts>) => Promise<Loaded<T>>;
}

/**
 * Loads what its host asks for while the host is in a page, in words of the host's language, and fires the host's events.
 * Only the answer to the latest question lands: one that the host has since changed, or left the page before hearing, is
 * dropped.
 */
export class LoadController<T extends AreaFile | BulletinFile> implements ReactiveController {
  state: LoadState<Loaded<T>> = { phase: 'loading' };
  /** Those of the host's language, once they are there. */
  texts: Texts = textsFr;

  #host: Host;
  #options: LoadOptions<T>;
  #connected = false;
  /** What is shown or asked for; undefined makes the next update ask. */
  #key: string | undefined;
  /** The state that the question in the air began; an answer to any other comes too late. */
  #asked: LoadState<Loaded<T>> | undefined;
  #lang = '';
  #texts: Promise<Texts> = Promise.resolve(textsFr);

  constructor(host: Host, options: LoadOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#connected = false;
    this.#asked = undefined;
    // What was shown is still good when the host comes back; a failure deserves another try.
    if (this.state.phase !== 'loaded') this.#key = undefined;
  }

  hostUpdate() {
    if (this.#host.lang !== this.#lang) this.#changeLanguage(this.#host.lang);
    const key = [this.#host.feed?.trim(), this.#options.subject()?.trim()].join(' ');
    if (!this.#connected || key === this.#key) return;
    this.#key = key;
    this.state = this.#asked = { phase: 'loading' };
    void this.#load(this.#asked);
  }

  #changeLanguage(lang: string) {
    this.#lang = lang;
    const texts = loadTexts(lang);
    this.#texts = texts;
    void texts.then((loaded) => {
      if (texts !== this.#texts) return;
      this.texts = loaded;
      this.#host.requestUpdate();
    });
  }

  async #load(asked: LoadState<Loaded<T>>) {
    const state = await this.#find().then(
      (value) => ({ phase: 'loaded', value }) as const,
      (error: unknown) => ({ phase: 'failed', error }) as const,
    );
    if (asked !== this.#asked) return;
    this.#asked = undefined;
    this.state = state;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.dispatchEvent(
      state.phase === 'loaded' ? new SolidaireLoadEvent(state.value) : new SolidaireErrorEvent(state.error),
    );
  }

  /** The answer waits for the words that it will be shown with. */
  async #find(): Promise<Loaded<T>> {
    try {
      const client = await findFeed(this.#host.feed, this.#texts);
      return await this.#options.find(client, this.#options.subject(), this.#texts);
    } finally {
      await this.#texts;
    }
  }
}
