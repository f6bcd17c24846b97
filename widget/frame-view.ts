import { html, type TemplateResult } from 'lit';
import type { Loaded } from '../shared/feed/feed-client.ts';
import type { AreaFile, BulletinFile } from '../shared/feed/feed-schema.ts';
import { SettingError } from '../shared/render/settings.ts';
import type { Texts } from '../shared/render/texts.ts';
import type { LoadController } from './load-controller.ts';

export interface Frame {
  /** Pieces of a pasted list stand in it. */
  pasted?: boolean;
  heading?: unknown;
  /** The line that says what is going on; empty when the content speaks for itself. */
  status?: string;
  body: unknown;
}

/** Was a list pasted in an element, and not just a link? */
export const isPasted = (host: Element) => host.querySelector(':scope>[data-entry]') !== null;

/**
 * What an element shows in each state: what its page says inside it until the feed has answered and whenever it fails.
 * One template for all states keeps the live region in place, without which a screen reader would not read its new line.
 * @param draw what was found; undefined when it cannot be shown
 */
export function frameView<T extends Loaded<AreaFile | BulletinFile>>(
  host: Element,
  { found, error, texts, advice, plus }: LoadController<T>,
  draw: (found: T) => Frame | undefined,
): TemplateResult {
  const frame = found && draw(found);
  const pasted = frame ? frame.pasted : isPasted(host);
  if (!frame) plus?.unslot(host);
  const { heading, status, body } = frame ?? {
    status: error ? failureText(error, texts, pasted) : '',
    body: html`<slot></slot>`,
  };
  return html`<div
      class="base ${pasted ? 'pasted' : frame ? 'drawn' : ''}"
      part="base"
      lang=${texts.language}
    >
      ${heading}
      <p class=${error ? 'alert' : ''} part="status" role="status">${status}</p>
      ${isAskedForHelp() ? [...advice.values()].map((words) => html`<p class="alert" part="advice">${words}</p>`) : ''}${body}
    </div>
    ${frame && plus?.followingView(host)}`;
}

/** What a webmaster should mend is told to who looks for it, here or in the console: a visitor gets the fallback. */
const isAskedForHelp = () => location.search.includes('solidaire-aide');

/** Everything that fails in one calm line, unless there is a pasted list to read. */
function failureText(error: unknown, texts: Texts, pasted: boolean | undefined): string {
  if (error instanceof SettingError) return isAskedForHelp() ? error.message : '';
  return pasted ? '' : texts.failed;
}
