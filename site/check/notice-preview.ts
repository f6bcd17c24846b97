import { render } from 'lit/html.js';
import { noticeStyles } from '../../shared/render/notice-styles.ts';
import { noticeHeadingsFr, noticeTextsFr, readLabelFr } from '../../shared/render/notice-texts-fr.ts';
import { toNoticeInitiative, type NoticeSource } from '../../shared/render/notice-initiative.ts';
import { noticeView } from '../../shared/render/notice-view.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { linkKeys } from './look-up.ts';

/**
 * Draws the extension's notice into a host, as it shows on the Facebook page of the initiative: a picture, whose buttons do
 * nothing. The page must mark the host `inert`.
 */
export function drawNotice(host: HTMLElement, source: NoticeSource): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (root.adoptedStyleSheets.length === 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(noticeStyles.cssText);
    root.adoptedStyleSheets = [sheet];
  }
  const names = source.initiative.links.map(linkKeys).find((keys) => keys.length > 0) ?? [];
  const [namespace = 'page'] = (names[0]?.split(':') ?? []) as (keyof typeof noticeHeadingsFr)[];
  const nothingHappens = () => undefined;
  render(
    noticeView({
      initiatives: [toNoticeInitiative(source, { names, texts: textsFr, readLabel: readLabelFr })],
      texts: { ...noticeTextsFr, heading: noticeHeadingsFr[namespace] },
      addressOf: () => '',
      onFollow: nothingHappens,
      onClose: nothingHappens,
      onSilence: nothingHappens,
    }),
    root,
  );
}
