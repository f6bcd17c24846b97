import { render } from 'lit/html.js';
import { noticeStyles } from '../../shared/render/notice-styles.ts';
import { toNoticeInitiative, type NoticeSource } from '../../shared/render/notice-initiative.ts';
import { noticeView, type NoticeTexts } from '../../shared/render/notice-view.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { linkKeys } from './look-up.ts';

/** The notice's words where no extension gives them; they are those of its French messages, which a test compares. */
export const noticeTextsFr: Readonly<Omit<NoticeTexts, 'presented'>> = {
  language: 'fr',
  label: 'Solidaire\u00a0: page présentée dans un bulletin',
  readLine: 'lire',
  close: 'Fermer',
  read: 'Lire la fiche',
  ways: 'Autres moyens de les joindre',
  silencePage: 'Ne plus afficher sur cette page',
  silenceAll: 'Ne plus afficher nulle part',
};

/** What the line begins with, by what the address names, as `facebookMatchKeys` distinguishes it. */
export const presentedFr = {
  page: 'Présentée dans',
  group: 'Présenté dans',
  event: 'Présenté dans',
} as const;

export const readLabelFr = (organisers: string) =>
  organisers ? `Lire la fiche de ${organisers}` : noticeTextsFr.read;

/**
 * Draws the extension's notice into a host, as it shows on the Facebook page of the initiative once its line is opened: a picture, whose buttons do
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
  const [namespace = 'page'] = (names[0]?.split(':') ?? []) as (keyof typeof presentedFr)[];
  const nothingHappens = () => undefined;
  render(
    noticeView({
      initiatives: [toNoticeInitiative(source, { names, texts: textsFr, readLabel: readLabelFr })],
      texts: { ...noticeTextsFr, presented: presentedFr[namespace] },
      open: true,
      addressOf: () => '',
      onFollow: nothingHappens,
      onToggle: nothingHappens,
      onClose: nothingHappens,
      onSilence: nothingHappens,
    }),
    root,
  );
}
