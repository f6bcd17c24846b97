import { render } from 'lit/html.js';
import { noticeStyles } from '../../shared/render/notice-styles.ts';
import { toNoticeInitiative, type NoticeSource } from '../../shared/render/notice-initiative.ts';
import { noticeView, type NoticeTexts } from '../../shared/render/notice-view.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { linkKeys } from './look-up.ts';

/** The notice's words where no extension gives them; they are those of its French messages, which a test compares. */
export const noticeTextsFr: Readonly<Omit<NoticeTexts, 'heading'>> = {
  language: 'fr',
  label: 'Solidaire\u00a0: page citée dans un bulletin',
  close: 'Fermer',
  read: 'Lire la fiche',
  ways: 'Autres moyens de les joindre',
  silencePage: 'Ne plus afficher sur cette page',
  silenceAll: 'Ne plus afficher nulle part',
};

/** By what the address names, as `facebookMatchKeys` distinguishes it. */
export const noticeHeadingsFr = {
  page: 'Cette page est citée dans un bulletin',
  group: 'Ce groupe est cité dans un bulletin',
  event: 'Cet événement est cité dans un bulletin',
} as const;

export const readLabelFr = (organisers: string) =>
  organisers ? `Lire la fiche de ${organisers}` : noticeTextsFr.read;

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
