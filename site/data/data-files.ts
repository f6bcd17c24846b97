/**
 * The same initiatives as files for other programs. Every commune has them beside its page, the département below
 * `donnees/`. One table: who writes them, who links to them and who serves them ask here.
 */
import { communePath, departmentPath } from '../../shared/feed/feed-paths.ts';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';

/** An area by what its files and pages are found by. */
export type AreaKey = Pick<AreaFile['area'], 'scope' | 'code'>;

export type DataFormat = 'json' | 'json-feed' | 'atom' | 'csv' | 'json-ld' | 'text' | 'list' | 'oembed';

export interface DataFile {
  /** Its name beside the page; the feed's own file stands in the feed. */
  name: string;
  type: string;
  label: string;
  use: string;
}

export const DATA_FILES: Readonly<Record<DataFormat, DataFile>> = {
  csv: {
    name: 'initiatives.csv',
    type: 'text/csv; charset=utf-8',
    label: 'Tableau CSV',
    use: 'S’ouvre d’un double clic dans Excel ou LibreOffice\u00A0: une ligne par initiative et par commune.',
  },
  text: {
    name: 'initiatives.txt',
    type: 'text/plain; charset=utf-8',
    label: 'Texte',
    use: 'À recopier dans PanneauPocket, une lettre d’information ou un bulletin municipal. Sans les initiatives qui nomment une personne.',
  },
  atom: {
    name: 'atom.xml',
    type: 'application/atom+xml; charset=utf-8',
    label: 'Flux Atom',
    use: 'Pour suivre les nouveautés dans un lecteur de flux. Il annonce aussi les retraits.',
  },
  'json-feed': {
    name: 'feed.json',
    type: 'application/feed+json; charset=utf-8',
    label: 'Flux JSON Feed 1.1',
    use: 'Le même, pour les lecteurs et les sites qui préfèrent JSON.',
  },
  'json-ld': {
    name: 'initiatives.jsonld',
    type: 'application/ld+json; charset=utf-8',
    label: 'JSON-LD (schema.org)',
    use: 'Pour les moteurs de recherche et le web de données. Sans les initiatives qui nomment une personne.',
  },
  json: {
    name: '',
    type: 'application/json; charset=utf-8',
    label: 'JSON',
    use: 'Tout ce que le module affiche, dans le format du flux.',
  },
  list: {
    name: 'liste.html',
    type: 'text/html; charset=utf-8',
    label: 'Liste en HTML',
    use: 'Ce que vont chercher les extensions pour WordPress et SPIP\u00A0: la liste sans page autour, vingt initiatives au plus. Sans celles qui nomment une personne.',
  },
  oembed: {
    name: 'oembed.json',
    type: 'application/json; charset=utf-8',
    label: 'oEmbed',
    use: 'Ce que lit WordPress quand on y colle l’adresse d’une page de commune.',
  },
};

/** These two are of communes alone, and hold public addresses. */
const ELSEWHERE: readonly DataFormat[] = ['list', 'oembed'];

export const dataFormatsOf = ({ scope }: Pick<AreaKey, 'scope'>, site: string | undefined): DataFormat[] =>
  (Object.keys(DATA_FILES) as DataFormat[]).filter(
    (format) => !ELSEWHERE.includes(format) || (scope === 'commune' && site !== undefined),
  );

/** The folder of an area's page and files, within the site. */
export const areaFolder = ({ scope, code }: AreaKey) =>
  scope === 'commune' ? `communes/${code}/` : 'donnees/';

/** Where a file of an area stands, within the site. */
export function dataFilePath(area: AreaKey, format: DataFormat): string {
  if (format !== 'json') return areaFolder(area) + DATA_FILES[format].name;
  return `feed/v1/${area.scope === 'commune' ? communePath(area.code) : departmentPath(area.code)}`;
}
