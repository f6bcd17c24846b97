/** What surrounds the text on paper and on a site: headers, footers, numbering, buttons. */
import type { Rule } from '../mentions/rule.ts';

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');
const opening = (pattern: string) => new RegExp(`^(?:${pattern})`, 'iu');

export const FURNITURE: readonly Rule[] = [
  {
    id: 'furniture/kind-of-paper',
    says: 'what kind of paper it is',
    pattern: whole('(?:communiqu[ée]|dossier|point) (?:de |à la )?presse(?: du .{4,30}| n° ?\\d+)?'),
    examples: ['Communiqué de presse', 'DOSSIER DE PRESSE du 8 avril 2020'],
    not: ['Le communiqué de presse est paru.'],
  },
  {
    id: 'furniture/page-number',
    says: 'the number of a page',
    pattern: whole(
      'page \\d+(?:\\s*(?:\\/|sur|-)\\s*\\d+)?|\\d+\\s*(?:\\/|sur)\\s*\\d+|[-–]?\\s*\\d{1,3}\\s*[-–]?',
    ),
    examples: ['Page 2 / 3', '- 4 -', '1 sur 2'],
    not: ['Page des aînés', '2020'],
  },
  {
    id: 'furniture/issuer',
    says: 'the name of the issuer, alone',
    pattern: whole(
      "(?:(?:la )?pr[ée]fecture|pr[ée]f[eè]te?) (?:du|de la|de l['’]|des|de) ?\\p{L}+(?:-\\p{L}+)*(?:(?: ?[–—|,] ?| - ).{0,80})?|cabinet (?:du préfet|de la préfète)(?:(?: ?[–—|,] ?| - ).{0,80})?",
    ),
    examples: ['Préfecture du Pas-de-Calais', 'PRÉFET DE LA SOMME', 'Cabinet du préfet'],
    not: ['La préfecture du Pas-de-Calais met en avant trois actions.'],
  },
  {
    id: 'furniture/office',
    says: 'the office of the issuer that speaks',
    pattern: whole('(?:service|bureau|direction|pôle)\\s.{0,40}communication.{0,60}'),
    examples: ['Service départemental de la communication', 'Bureau de la communication interministérielle'],
    not: ['Le service de communication de Lens aide les commerces.'],
  },
  {
    id: 'furniture/motto',
    says: 'the Republic and its motto',
    pattern: whole('république française|liberté,? égalité,? fraternité'),
    examples: ['République française', 'Liberté Égalité Fraternité'],
    not: ['La République des jeunes'],
  },
  {
    id: 'furniture/button',
    says: 'a button of a page',
    pattern: whole(
      "imprimer(?: la page)?|partager(?: (?:la|cette) page)?(?: sur .{3,20})?|suivez(?:[- ]nous| (?:la pr[ée]fecture|le préfet|la préfète)).{0,60}|envoyer par (?:courriel|mail|e-?mail)|facebook|twitter|linkedin|x|copier (?:le lien|dans le presse-papier)|retour(?: en haut(?: de page)?)?|lire (?:la suite|plus)|voir (?:plus|tout)|toutes? (?:l[’'])?(?:les )?actualités?",
    ),
    examples: ['Partager la page', 'Retour en haut de page', 'Lire la suite', 'Toute l’actualité'],
    not: ['Partager un repas', 'Facebook live à 18 h'],
  },
  {
    id: 'furniture/ticker',
    says: 'what opens a list of news of a site',
    pattern: whole(
      '(?:les |nos |dernières )?(?:actualités?|actus?)(?: (?:récentes?|liées?|associées?))?|à la une|flash info|fil info|les plus lus',
    ),
    examples: ['Actualités', 'À la une', 'Les plus lus'],
    not: ['L’actualité des aidants à Lens'],
  },
  {
    id: 'furniture/download',
    says: 'a file to download',
    pattern: whole(
      'documents? (?:listés?|à télécharger|associés?).{0,40}|télécharge[rz].{0,60}|pièces? jointes?.{0,40}|.{0,120}(?<!\\p{L})\\(?(?:format ?:? ?)?(?:pdf|docx?|odt)(?:[ ,–-]+\\d+(?:[.,]\\d+)? ?[kmg]?[bo])\\)?',
    ),
    examples: ['Documents à télécharger', 'Liste des lieux - format : PDF - 0,21 Mb', 'Pièce jointe'],
    not: ['Des documents à remplir aident les familles.'],
  },
  {
    id: 'furniture/breadcrumb',
    says: 'where a page stands in its site',
    pattern: opening('(?:vous êtes ici ?:? ?)?accueil ?[>›»/|].{0,160}$'),
    examples: ['Accueil > Actualités > Un appel', 'Vous êtes ici : Accueil › Presse'],
    not: ['Accueil de jour à Lens : le Fanal ouvre.'],
  },
  {
    id: 'furniture/credit',
    says: 'who took a picture, who wrote first',
    pattern: opening('(?:(?:crédits?|credits?)(?: photos?)?|photo|source) ?[:@©] ?.{0,60}$|© ?.{0,60}$'),
    examples: ['Crédit photo : A. Dumas', '© Ville de Lens', 'Source : La Gazette'],
    not: ['Photos : le club expose à Lens. Entrée libre.'],
  },
  {
    id: 'furniture/filler',
    says: 'signs that fill a line',
    pattern: whole('suite\\W*|\\.{2,}|…|\\*{2,}|[_=-]{3,}'),
    examples: ['Suite…', '***', '----'],
    not: ['Suite à la tempête'],
  },
  {
    id: 'furniture/none-told',
    says: 'there is nothing to tell here',
    pattern: opening(
      'aucune? (?:initiative|action|actualité|information|résultat|document)[^.!?]{0,80}[.!]?$',
    ),
    examples: ['Aucune initiative ne nous a été signalée cette semaine.', 'Aucun résultat'],
    not: ['Aucune action n’est petite, dit le club Roue. Il livre.'],
  },
];

const PAGE_NUMBER = /(?:^|\s*[-–—|]?\s+)page\s+\d+(?:\s*(?:\/|sur|-)\s*\d+)?$/iu;

/** @returns the row that knows the whole text as furniture, its final colon and the page's number apart */
export function furnitureIn(text: string): Rule | undefined {
  const words = text.trim().replace(/(?<![\s:])[\s:]+$/, '');
  const unnumbered = words.replace(PAGE_NUMBER, '');
  return FURNITURE.find(({ pattern }) => pattern.test(words) || pattern.test(unnumbered));
}
