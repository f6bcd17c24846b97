/** What surrounds the text on paper and on a site: headers, footers, numbering, buttons. */
const FURNITURE = [
  '(?:communiqu[ée]|dossier|point) (?:de |à la )?presse(?: du .{4,30}| n° ?\\d+)?',
  'page \\d+(?:\\s*(?:\\/|sur|-)\\s*\\d+)?',
  '\\d+\\s*(?:\\/|sur)\\s*\\d+',
  '[-–]?\\s*\\d{1,3}\\s*[-–]?',
  "(?:(?:la )?pr[ée]fecture|pr[ée]f[eè]te?) (?:du|de la|de l['’]|des|de) ?(?:Pas-de-Calais|[\\p{L}-]+)(?: ?[-–—|,] ?.{0,80})?",
  '(?:service|bureau|direction|pôle)\\s.{0,40}communication.{0,60}',
  'cabinet (?:du préfet|de la préfète)(?: ?[-–—|,] ?.{0,80})?',
  'république française|liberté,? égalité,? fraternité',
  'imprimer(?: la page)?|partager(?: (?:la|cette) page)?(?: sur .{3,20})?|suivez(?:[- ]nous| (?:la pr[ée]fecture|le préfet|la préfète)).{0,60}|envoyer par (?:courriel|mail|e-?mail)',
  'facebook|twitter|linkedin|x|copier (?:le lien|dans le presse-papier)|retour(?: en haut(?: de page)?)?',
  'documents? (?:listés?|à télécharger|associés?).{0,40}|télécharger.{0,60}',
  '.{0,120}(?<!\\p{L})\\(?(?:format ?:? ?)?(?:pdf|docx?|odt)(?:[ ,–-]+\\d+(?:[.,]\\d+)? ?[kmg]?[bo])\\)?',
  'suite\\W*|\\.{2,}|…|\\*{2,}',
];
const WHOLE = new RegExp(`^(?:${FURNITURE.join('|')})$`, 'iu');

const PAGE_NUMBER = /(?:^|\s*[-–—|]?\s+)page\s+\d+(?:\s*(?:\/|sur|-)\s*\d+)?$/iu;

export function isFurnitureText(text: string): boolean {
  const words = text.trim().replace(/[\s:]+$/, '');
  return WHOLE.test(words) || WHOLE.test(words.replace(PAGE_NUMBER, ''));
}
