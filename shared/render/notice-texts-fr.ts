import type { NoticeTexts } from './notice-view.ts';

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
