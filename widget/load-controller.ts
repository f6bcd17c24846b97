import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type LoadState<T> =
  { phase: 'loading' } | { phase: 'loaded'; value: T } | { phase: 'failed'; error: unknown };

export interface LoadOptions<T> {
  /** Says what is asked for; a new key starts a new load. */
  key: () => string;
  load: () => Promise<T>;
  /** Called once the result of a load is on the page. */
  settled: (state: Exclude<LoadState<T>, { phase: 'loading' }>) => void;
}

/**
 * Loads what its host asks for while the host is in a page. Only the answer to the latest question lands: one that
 * the host has since changed, or left the page before hearing, is dropped.
 */
export class LoadController<T> implements ReactiveController {
  state: LoadState<T> = { phase: 'loading' };

  #host: ReactiveControllerHost;
  #options: LoadOptions<T>;
  #connected = false;
  /** What is shown or asked for; undefined makes the next update ask. */
  #key: string | undefined;
  /** The state that the question in the air began; an answer to any other comes too late. */
  #asked: LoadState<T> | undefined;

  constructor(host: ReactiveControllerHost, options: LoadOptions<T>) {
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
    const key = this.#options.key();
    if (!this.#connected || key === this.#key) return;
    this.#key = key;
    this.state = this.#asked = { phase: 'loading' };
    void this.#load(this.#asked);
  }

  async #load(asked: LoadState<T>) {
    const state = await this.#options.load().then(
      (value) => ({ phase: 'loaded', value }) as const,
      (error: unknown) => ({ phase: 'failed', error }) as const,
    );
    if (asked !== this.#asked) return;
    this.#asked = undefined;
    this.state = state;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#options.settled(state);
  }
}
