/** The words by which a clerk knows what a passage of a press release is. */
import type { Passage } from './passage.ts';

const whole = (...alternatives: string[]) => new RegExp(`^(?:${alternatives.join('|')})$`, 'iu');
export const opening = (...alternatives: string[]) => new RegExp(`^(?:${alternatives.join('|')})`, 'iu');

/** "Arrondissement de Béthune": how some releases are divided; it places nothing. */
export const isDistrict = ({ text }: Passage) =>
  /^(?:arrondissement|canton|circonscription)s? (?:de|du|d['’])[^.!?]{2,40}$/iu.test(text);

const OTHER_PAGES = opening(
  '(?:voir|lire|à lire) aussi',
  'dans la même rubrique',
  'sur le même (?:thème|sujet)',
  'articles? (?:liés?|associés?)',
);

/** Behind these words come other pages of the site, nothing of the release. */
export const opensOtherPages = ({ text }: Passage) => text.length < 60 && OTHER_PAGES.test(text);

const CONTENTS = whole('(?:au )?sommaire', 'dans ce (?:numéro|communiqué|bulletin)', 'au programme');

/** "Sommaire": the headings to come stand below. */
export const announcesContents = ({ text }: Passage) => CONTENTS.test(text.replace(/[\s:]+$/, ''));

const DATELINE =
  /^(?:[^–—]{3,50} [–—-] )?\p{Lu}[\p{L}' ’-]{1,40}(?:, (?:le )?| le )(?:\p{L}+ )?\d{1,2}(?: ?er)? \p{L}+\.? \d{4}$/u;
const UPDATED = /^(?:mise? (?:à|a) jour|publiée?|dernière (?:mise à jour|modification)|modifiée?)(?!\p{L})/iu;

export const isDateline = ({ text }: Passage) => DATELINE.test(text);

export const looksDated = (passage: Passage) => isDateline(passage) || UPDATED.test(passage.text);

const SERIES_TITLE =
  /solidi?aires?(?!\p{L}).*(?:n\s*[°ºo]|num[ée]ro|\d)|(?<!\p{L})(?:le|la|les|l['’])[\p{L}\s'’-]*(?<!\p{L})solidi?aires?(?!\p{L})/iu;

export const namesSeries = ({ text }: Passage) => text.length < 200 && SERIES_TITLE.test(text);

const NUMBERING = '(?:(?:\\d+|[IVX]+|[a-hA-H])\\s*[.)/–-]\\s*)?';
/** What stands before the words of a numbered heading: "1) ", "II. ", "- ". */
export const NUMBERED = new RegExp(`^[^\\p{L}\\p{N}]*${NUMBERING}`, 'u');
const THEME = new RegExp(
  `^[^\\p{L}\\p{N}]*${NUMBERING}solidi?aires?\\s+(?:dans|avec|aux?|envers|face|pour|auprès|contre|entre|autour|chez|malgré|jusqu|des?|d['’]|du|par|sur|en|à)(?!\\p{L})`,
  'iu',
);

/** "- Solidaires avec les plus jeunes :", as a heading or as a line that ends no sentence. */
export const isSeriesTheme = ({ kind, text }: Passage) =>
  text.length < 160 && THEME.test(text) && (kind === 'heading' || !/[.!?]$/.test(text));

export const themeTitle = (text: string) => text.replace(NUMBERED, '').replace(/[\s:.–—-]+$/u, '');

const PREFECT = 'pr[ée]f[eè]te?(?!\\p{L})';
const PRESS_OFFICE = '(?:contacts?|relations?|service|bureau) \\(?(?:(?:de|avec) la )?presse';
const PRESS_CONTACT = opening(PRESS_OFFICE);

/** Thanks, a call to take part, the press office. */
const CLOSING = opening(
  `.{0,80}(?<!\\p{L})${PREFECT}.{0,120}(?:remerci|salue|félicit|exprime|reconnaissance|adresse|rend hommage|renouvelle|encourage|invite)`,
  `le ${PREFECT} tient à`,
  '(?:un (?:grand|immense|sincère) )?merci (?:à|aux)|que (?!faire).{3,120}remerci',
  "(?:les personnes|les volontaires|toute personne|celles et ceux|toutes celles et tous ceux) (?:qui )?(?:souhait|désir|dispos|veulent)(?!.{0,60}(?:en (?:bénéficier|profiter)|l['’]aider|les (?:aider|rejoindre)))",
  'le standard (?:de la préfecture|téléphonique)',
  "appels? (?:à|aux) (?:bénévoles|dons?|donneurs|initiatives|projets|solidarité|volontaires)|comment (?:aider|participer|agir|donner)|s['’]engager|(?:(?:et|à) )?vous(?: aussi| de jouer)? ?[?!]",
  '(?:si )?vous (?:aussi(?!\\p{L})|souhaitez|désirez|voulez|avez|connaissez|êtes|menez|disposez)(?!\\p{L})',
  "où donner|envie d[’']agir|sont (?:particulièrement |surtout )?recherchés|le prochain (?:numéro|communiqué|bulletin)|pour (?:prendre part|signaler|faire connaître|proposer|nous (?:signaler|faire part)|rejoindre les|prêter main-forte)",
  'chacun(?:e)? peut (?:agir|aider|participer)',
  PRESS_OFFICE,
  'retrouvez|(?:et )?(?:pour .{3,60}, )?rendez-vous sur|écrivez[- ]nous',
  'faites[- ](?:le|nous|vous)|(?:les associations|nos associations|les communes)[^.!?]{0,60}besoin de vous',
  'une initiative (?:à|que|qui)(?!\\p{L})',
  'ces initiatives, (?:locales|citoyennes)',
);

/** Words that end a release, and now and then an initiative. */
const SOFT_CLOSING = opening("vous pouvez|n['’]hésitez pas|pour (?:aider|participer|agir|contribuer)");

/** "Fabien Sudry remercie …": only capitals tell a name from a subject. */
const THANKS = /^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+ (?:remercie|salue)(?!\p{L})/u;

export const isPressContact = ({ text }: Passage) => PRESS_CONTACT.test(text);

export const closes = ({ text }: Passage) => CLOSING.test(text) || THANKS.test(text);

/** Do thanks or a call come later in it? */
export const closesWithin = ({ text }: Passage) =>
  text.split(/(?<=[.!?…] )(?=\p{Lu})/u).some((sentence) => CLOSING.test(sentence));

export const closesSoftly = ({ text }: Passage) => SOFT_CLOSING.test(text);

const CORRECTS = opening(
  'errat(?:um|a)(?!\\p{L})',
  'rectificatif(?!\\p{L})',
  'correctif(?!\\p{L})',
  'précision(?:s)? (?:sur|concernant) le (?:précédent )?communiqué',
);
const WITHDRAWS =
  /^(?:retrait|initiative retirée|retirée?)(?!\p{L})|(?:initiative|mention|information|paragraphe|entrée|opération|action|collecte|annonce|démarche)s?(?!\p{L})[^.]{0,160}(?:(?:est|sont|a été|ont été) (?:désormais )?(?:retirée?s?|supprimée?s?|annulée?s?)|à retirer|ne (?:doi(?:t|vent)|plus)[^.]{0,30}(?:figurer|paraître|diffus))|(?:annonc|présent|cit|publi|diffus)ée?s?(?!\p{L})[^.]{0,80}(?:numéro|n°|communiqué|bulletin)[^.]{0,60}(?:est|sont|a été|ont été) (?:annul|retir|supprim)ée?s?/iu;

export type Notice = 'erratum' | 'withdrawal';

/** A passage about another bulletin, or about what must no longer be told: never an initiative itself. */
export function noticeIn({ text }: Passage): Notice | undefined {
  const words = themeTitle(text);
  if (WITHDRAWS.test(words) || WITHDRAWN_HERE.test(words)) return 'withdrawal';
  return CORRECTS.test(words) ? 'erratum' : undefined;
}

/** "Neufchâtel-Hardelot – (initiative retirée)", "(action annulée par l'association)". */
const WITHDRAWN_HERE =
  /\((?:initiative|action|opération|entrée|mention|texte|paragraphe) (?:retiré|supprimé|annulé)e?[^)]{0,80}\)/iu;
