/**
 * A table that a French Excel opens by a double click: UTF-8 with its mark, semicolons, CRLF, one row an initiative and commune.
 * The columns stand here once; their Table Schema (https://specs.frictionlessdata.io/table-schema/) is published too.
 */
import type { ListedInitiative, Place } from '../../../shared/feed/feed-schema.ts';
import { initiativesIn, listedPlaces } from '../../../shared/feed/listing.ts';
import { formatPhone, typeset } from '../../../shared/french/format-french.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { sourceInWords } from '../../../site/data/data-source.ts';
import { bulletinOf, initiativeAddress, updatedOn, type DataSet } from './data-set.ts';

interface Row {
  initiative: ListedInitiative;
  /** Undefined for an initiative of a territory alone. */
  place: Place | undefined;
  set: DataSet;
}

interface Column {
  name: string;
  type: 'string' | 'date' | 'integer' | 'boolean';
  description: string;
  cell: (row: Row) => string;
}

const list = (values: readonly string[]) => values.join(' | ');

const ROLES = { place: 'lieu', beneficiary: 'bénéficiaire', origin: 'provenance' } as const;

const COLUMNS: readonly Column[] = [
  {
    name: 'identifiant',
    type: 'string',
    description: 'Identifiant stable de l’initiative',
    cell: ({ initiative }) => initiative.id,
  },
  {
    name: 'bulletin',
    type: 'integer',
    description: 'Numéro du bulletin\u00A0; vide dans une série sans numéros',
    cell: ({ set, initiative }) => {
      const { number = '', numbered = true } = bulletinOf(set, initiative) ?? {};
      return numbered ? String(number) : '';
    },
  },
  {
    name: 'date',
    type: 'date',
    description: 'Date du bulletin',
    cell: ({ set, initiative }) => bulletinOf(set, initiative)?.date ?? '',
  },
  {
    name: 'mise_a_jour',
    type: 'date',
    description: 'Jour de la dernière modification\u00A0; celui du bulletin, s’il n’y en a pas eu',
    cell: ({ set, initiative }) => updatedOn(set, initiative),
  },
  {
    name: 'theme',
    type: 'string',
    description: 'Thème du bulletin',
    cell: ({ initiative }) => typeset(initiative.theme.title),
  },
  {
    name: 'titre',
    type: 'string',
    description: 'Nom de l’initiative ou de qui l’organise',
    cell: ({ initiative }) => initiativeTitle(initiative),
  },
  {
    name: 'texte',
    type: 'string',
    description: 'Texte du bulletin',
    cell: ({ initiative }) => typeset(initiative.text),
  },
  {
    name: 'code_insee',
    type: 'string',
    description: 'Code INSEE de la commune',
    cell: ({ place }) => place?.code ?? '',
  },
  {
    name: 'commune',
    type: 'string',
    description: 'Nom de la commune',
    cell: ({ place }) => place?.name ?? '',
  },
  {
    name: 'role',
    type: 'string',
    description: 'Ce que la commune est pour l’initiative : lieu ou bénéficiaire',
    cell: ({ place }) => (place ? ROLES[place.role] : ''),
  },
  {
    name: 'secteurs',
    type: 'string',
    description: 'Secteurs cités, qui ne sont pas des communes',
    cell: ({ initiative }) => list(initiative.territories.map(({ name }) => name)),
  },
  {
    name: 'organisateurs',
    type: 'string',
    description: 'Qui agit',
    cell: ({ initiative }) => list(initiative.organisers.map(({ name }) => typeset(name))),
  },
  {
    name: 'liens',
    type: 'string',
    description: 'Pages, sites et courriels cités',
    cell: ({ initiative }) => list(initiative.links.map(({ url }) => url.replace(/^mailto:/, ''))),
  },
  {
    name: 'telephones',
    type: 'string',
    description: 'Numéros cités',
    cell: ({ initiative }) => list(initiative.phones.map(formatPhone)),
  },
  {
    name: 'nomme_une_personne',
    type: 'boolean',
    description: 'L’initiative nomme un particulier : elle peut être retirée à sa demande',
    cell: ({ initiative }) => (initiative.personal ? 'oui' : 'non'),
  },
  {
    name: 'adresse',
    type: 'string',
    description: 'Page de l’initiative',
    cell: ({ set, initiative }) => (set.index.series.site ? initiativeAddress(set, initiative) : ''),
  },
  {
    name: 'source',
    type: 'string',
    description: 'À citer, comme la licence le demande',
    cell: ({ set }) => sourceInWords(set.index),
  },
  {
    name: 'licence',
    type: 'string',
    description: 'Licence des données',
    cell: ({ set }) => typeset(set.index.series.licence),
  },
];

export function exportCsv(set: DataSet): string {
  const rows = initiativesIn(set.file).flatMap((initiative): Row[] => {
    const places = listedPlaces(initiative);
    return (places.length > 0 ? places : [undefined]).map((place) => ({ initiative, place, set }));
  });
  const lines = [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row)))];
  return `\uFEFF${lines.map((cells) => `${cells.map(quote).join(';')}\r\n`).join('')}`;
}

/** A cell that would start a formula is shown as text: https://owasp.org/www-community/attacks/CSV_Injection */
const quote = (cell: string) => `"${cell.replace(/^[=+\-@＝＋－＠\t\r\n]/u, "'$&").replaceAll('"', '""')}"`;

/** The Table Schema of the file, for Validata and schema.data.gouv.fr. */
export const csvTableSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
      name: 'initiatives-solidaires',
      title: 'Initiatives solidaires',
      fields: COLUMNS.map(({ name, type, description }) => ({
        name,
        type,
        description,
        ...(type === 'boolean' && { trueValues: ['oui'], falseValues: ['non'] }),
      })),
      missingValues: [''],
    },
    null,
    1,
  )}\n`;
