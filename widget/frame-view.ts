import { html, type TemplateResult } from 'lit/html.js';
import { FeedError } from '../shared/feed/fetch-feed-file.ts';
import { isPasted, unslot } from './pasted.ts';
import { SettingError } from '../shared/render/settings.ts';
import type { Texts } from '../shared/render/texts.ts';

export interface Frame {
  heading?: unknown;
  /** The line that says what is going on; empty when the content speaks for itself. */
  status?: string;
  body: unknown;
}

interface State<T> {
  found?: T | undefined;
  error?: unknown;
  texts: Texts;
  advice: ReadonlyMap<string, string>;
}

/**
 * What an element shows in each state: what its page says inside it until the feed has answered and whenever it fails.
 * One template for all states keeps the live region in place, without which a screen reader would not read its new line.
 * @param draw what was found; undefined when it cannot be shown
 */
export function frameView<T>(
  host: Element,
  { found, error, texts, advice }: State<T>,
  draw: (found: T) => Frame | undefined,
): TemplateResult {
  const frame = found && draw(found);
  const pasted = isPasted(host);
  if (pasted && !frame) unslot(host);
  const { heading, status, body } = frame ?? {
    status: error ? failureText(error, texts, pasted) : '',
    body: html`<slot></slot>`,
  };
  return html`<div
    class=${`base ${pasted ? 'pasted' : frame ? 'drawn' : ''}`}
    part="base"
    lang=${texts.language}
  >
    ${heading}
    <p class=${error ? 'alert' : ''} part="status" role="status">${status}</p>
    ${[...advice.values()].map((words) => html`<p class="alert" part="advice">${words}</p>`)}${body}
  </div>`;
}

/** The webmaster's mistake by name; everything else in one calm line, unless there is a pasted list to read. */
function failureText(error: unknown, texts: Texts, pasted: boolean): string {
  if (error instanceof SettingError) return error.message;
  if (pasted) return '';
  return error instanceof FeedError && error.reason === 'version' ? texts.outdated : texts.failed;
}
