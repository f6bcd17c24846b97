/** The words by which a clerk knows what a passage of a press release is. */
import { findOrganisers } from './find-organisers.ts';
import { findPlaces } from './find-places.ts';
import type { Department } from './gazetteer.ts';
import { isOnlyLeadIn, type Passage } from './passage.ts';

const whole = (...alternatives: string[]) => new RegExp(`^(?:${alternatives.join('|')})$`, 'iu');
const opening = (...alternatives: string[]) => new RegExp(`^(?:${alternatives.join('|')})`, 'iu');

/** What surrounds the text on paper and on a site: headers, footers, numbering, buttons. */
const FURNITURE = whole(
  '(?:communiqué|dossier|point) (?:de |à la )?presse(?: du .{4,30}| n° ?\\d+)?',
  'page \\d+(?:\\s*(?:\\/|sur|-)\\s*\\d+)?',
  '\\d+\\s*(?:\\/|sur)\\s*\\d+',
  '[-–]?\\s*\\d{1,3}\\s*[-–]?',
  "(?:(?:la )?préfecture|pr[ée]f[eè]te?) (?:du|de la|de l['’]|des|de) ?(?:Pas-de-Calais|[\\p{L}-]+)(?: ?[-–—|,] ?.{0,80})?",
  '(?:service|bureau|direction|pôle)\\s.{0,40}communication.{0,60}',
  'cabinet (?:du préfet|de la préfète)',
  'république française|liberté,? égalité,? fraternité',
  'imprimer(?: la page)?|partager(?: (?:la|cette) page)?(?: sur .{3,20})?|suivez[- ]nous.{0,30}|envoyer par (?:courriel|mail|e-?mail)',
  'facebook|twitter|linkedin|x|copier (?:le lien|dans le presse-papier)|retour(?: en haut(?: de page)?)?',
  'documents? (?:listés?|à télécharger|associés?).{0,40}|télécharger.{0,60}',
  'suite\\W*|\\.{2,}|…|\\*{2,}',
);

export const isFurnitureText = (text: string) => FURNITURE.test(text.trim().replace(/[\s:]+$/, ''));

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

const DATELINE =
  /^(?:[^–—]{3,50} [–—-] )?\p{Lu}[\p{L}' ’-]{1,40}(?:, (?:le )?| le )(?:\p{L}+ )?\d{1,2}(?: ?er)? \p{L}+\.? \d{4}$/u;
const UPDATED = /^(?:mise? (?:à|a) jour|publiée?|dernière (?:mise à jour|modification)|modifiée?)(?!\p{L})/iu;

export const isDateline = ({ text }: Passage) => DATELINE.test(text);

export const looksDated = (passage: Passage) => isDateline(passage) || UPDATED.test(passage.text);

const SERIES_TITLE =
  /solidi?aires?(?!\p{L}).*(?:n\s*[°ºo]|num[ée]ro|\d)|(?<!\p{L})(?:le|la|les|l['’])[\p{L}\s'’-]*(?<!\p{L})solidi?aires?(?!\p{L})/iu;

export const namesSeries = ({ text }: Passage) => text.length < 200 && SERIES_TITLE.test(text);

const NUMBERING = '(?:(?:\\d+|[IVX]+|[a-hA-H])\\s*[.)/–-]\\s*)?';
const NUMBERED = new RegExp(`^\\W*${NUMBERING}`, 'u');
const THEME = new RegExp(
  `^\\W*${NUMBERING}solidi?aires?\\s+(?:dans|avec|aux?|envers|face|pour|auprès|contre|entre|autour|chez|malgré|jusqu|des?|d['’]|du|par|sur|en|à)(?!\\p{L})`,
  'iu',
);

/** "- Solidaires avec les plus jeunes :", as a heading or as a line that ends no sentence. */
export const isSeriesTheme = (passage: Passage) =>
  passage.text.length < 160 &&
  THEME.test(passage.text) &&
  (isHeading(passage) || !/[.!?]$/.test(passage.text));

/**
 * The title and the short headings that stand with it: "COVID-19" above, "N° 14" below. Without a title that names the
 * series, the first heading; `start` is -1 when there is none.
 */
export function titleRun(passages: readonly Passage[]): { start: number; end: number } {
  const found = passages.findIndex(
    (passage) => namesSeries(passage) && (passage.kind === 'heading' || !/[.!?]$/.test(passage.text)),
  );
  const belongs = (passage: Passage | undefined) =>
    passage !== undefined && isHeading(passage) && passage.text.length < 30 && !isSeriesTheme(passage);
  const first =
    found >= 0
      ? found
      : passages.findIndex((passage) => passage.kind === 'heading' && !isSeriesTheme(passage));
  let [start, end] = [first, first + 1];
  while (first >= 0 && belongs(passages[start - 1])) start--;
  while (first >= 0 && belongs(passages[end])) end++;
  return { start, end };
}

/** A heading, or a line that stands as one: short, and wholly bold or in capitals. */
export function isHeading({ kind, strong, text, body }: Passage): boolean {
  if (isOnlyLeadIn(text) || isOnlyLeadIn(body)) return false;
  if (kind === 'heading') return true;
  const isCapitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
  return text.length < 100 && !/[.!?;,]$/.test(text) && (strong || isCapitals);
}

/** How a heading is set apart: headings of one rank share it. */
export const headingLook = ({ kind, strong, text }: Passage) =>
  [
    kind === 'heading',
    strong,
    !/\p{Ll}/u.test(text),
    NUMBERED.exec(text)?.[0].replace(/[\p{L}\p{N}]+/gu, '#'),
  ].join();

/** A heading that names communes or an area and no more: "Harnes", "À Marœuil et à Duisans :", "Dans le Boulonnais". */
export function isPlaceHeading(passage: Passage, department: Department): boolean {
  if (passage.text.length > 60 || !isHeading(passage)) return false;
  const name = `À ${headingName(passage.text)}`;
  const { places, territories } = findPlaces(name, department);
  const rest = [...places, ...territories].reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    name,
  );
  return (
    places.length + territories.length > 0 &&
    /^(?:à|au|aux|et|dans|le|la|les|l['’]|sur|[\s,/–-])*$/iu.test(rest)
  );
}

/** A heading without its numbering, its final colon and its "à". */
export const headingName = (text: string) =>
  text
    .replace(/^(?:commune de|ville de|[àa])\s+/iu, '')
    .replace(/\s*:$/, '')
    .trim();

/** A short line that ends in a colon and stands for a heading, in a text that sets nothing in bold. */
export const isColonLine = (passage: Passage) =>
  passage.kind === 'paragraph' &&
  /^\p{Lu}.{3,60}:$/u.test(passage.text) &&
  !isHeading(passage) &&
  !isOnlyLeadIn(passage.text);

/** A heading that opens a theme in its own words ("Aide alimentaire"), rather than one initiative ("Emmaüs à Lens"). */
export const isOwnTheme = (passage: Passage, department: Department) =>
  (isHeading(passage) || isColonLine(passage)) &&
  !closes(passage) &&
  !isPlaceHeading(passage, department) &&
  findPlaces(passage.text, department).places.length === 0 &&
  findOrganisers(passage.text, []).length === 0;

export const themeTitle = (text: string) => text.replace(NUMBERED, '').replace(/[\s:.–—-]+$/u, '');

const CLOSING = opening(
  '.{0,80}(?<!\\p{L})pr[ée]f[eè]te?(?!\\p{L}).{0,80}(?:remercie|salue)',
  'le pr[ée]fet tient à',
  'les personnes (?:qui )?(?:souhait|désir)',
  'le standard (?:de la préfecture|téléphonique)',
  "appels? (?:à|aux) (?:bénévoles|dons?|initiatives|projets|volontaires)|comment (?:aider|participer)|s['’]engager",
  '(?:si )?vous (?:souhaitez|désirez|voulez|avez|connaissez|êtes)(?!\\p{L})',
  'pour (?:signaler|faire connaître|proposer|nous (?:signaler|faire part))',
  "vous pouvez|n['’]hésitez pas",
  '(?:contacts?|relations?|service) (?:de |avec la )?presse',
  'retrouvez|rendez-vous sur|écrivez[- ]nous|suivez la préfecture',
  'une initiative (?:à|que|qui)(?!\\p{L})',
  'ces initiatives, (?:locales|citoyennes)',
);

const PRESS_CONTACT = opening('(?:contacts?|relations?|service|bureau)(?: \\(?(?:de|avec) la)? presse');

export const isPressContact = ({ text }: Passage) => PRESS_CONTACT.test(text);

/** "Fabien Sudry remercie …": only capitals tell a name from a subject. */
const THANKS = /^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+ (?:remercie|salue)(?!\p{L})/u;

/** Thanks, a call to take part, the press office: the end of a release. */
export const closes = ({ text }: Passage) => CLOSING.test(text) || THANKS.test(text);

const CORRECTS = opening(
  'errat(?:um|a)(?!\\p{L})',
  'rectificatif(?!\\p{L})',
  'correctif(?!\\p{L})',
  'précision(?:s)? (?:sur|concernant) le (?:précédent )?communiqué',
);
const WITHDRAWS =
  /^(?:retrait|initiative retirée|retirée?)(?!\p{L})|(?:initiative|mention|information|paragraphe|entrée)s?(?!\p{L})[^.]{0,160}(?:(?:est|sont|a été|ont été) (?:désormais )?(?:retirée?s?|supprimée?s?|annulée?s?)|à retirer|ne (?:doi(?:t|vent)|plus)[^.]{0,30}(?:figurer|paraître|diffus))/iu;

/** A passage about another bulletin, or about what must no longer be told: never an initiative itself. */
export function noticeIn({ text }: Passage): 'erratum' | 'withdrawal' | undefined {
  const words = themeTitle(text);
  if (WITHDRAWS.test(words) || WITHDRAWN_HERE.test(words)) return 'withdrawal';
  return CORRECTS.test(words) ? 'erratum' : undefined;
}

/** "Neufchâtel-Hardelot – (initiative retirée)". */
const WITHDRAWN_HERE = /\((?:initiative|entrée|mention|texte|paragraphe) (?:retiré|supprimé)e?[^)]{0,80}\)/iu;

const GOES_ON = opening(
  "(?:l['’](?:association|entreprise|équipe|opération|initiative|objectif|idée|action|établissement|ensemble)|la (?:société|structure|commune|ville|page|collecte|boutique)|le (?:collectif|groupe|club|comité|service|magasin|restaurant|projet|principe))(?: (?!de |d['’]|du |des |«|\")\\p{Ll}|,)",
  "(?:elles?|ils?|on|celles?-ci|ceux-ci|ces|cette|cet|ce|c['’]est|leurs?|son|sa|ses|ainsi|en outre|par ailleurs|au total|[àa] ce jour|depuis|chaque|une fois|toutes? |tous |pour cela|en parallèle|enfin, (?:elle|il)s?|les (?:masques|visières|bénévoles|repas|dons|colis|commandes|livraisons|personnes|volontaires|inscriptions|bénéficiaires))(?!\\p{L})",
);

/** What someone says of what was told: "« … », explique Manon". */
const SPEECH =
  /^[«"“][^»"”]+(?:[,!?.…]\s?[»"”]|[»"”],) ?(?:a |ont )?\p{Ll}|^[«"“][^»"”]+[»"”],? (?:a )?(?:expli|di[tst]|confi|racont|témoign|soulign|précis|ajout|résum|indiqu|déclar|assur)/iu;

const REFERS = opening(
  '[^.!?]{0,120}(?<!\\p{L})(?:cette|cet|ce) (?:action|initiative|dispositif|opération|projet|collecte|service|geste|démarche)(?!\\p{L})',
);

/** How a paragraph goes on about what the one before it told: it takes up its subject, or refers to it. */
export function goesOn(body: string): 'subject' | 'reference' | undefined {
  if (REFERS.test(body) || SPEECH.test(body)) return 'reference';
  return GOES_ON.test(body) ? 'subject' : undefined;
}
