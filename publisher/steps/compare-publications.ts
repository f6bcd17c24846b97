/** What was published, beside what would be: which initiatives are new, corrected, withdrawn, and where. */
import type { Bulletin, BulletinHead, ListedInitiative, Place } from '../../shared/feed/feed-schema.ts';
import { listedPlaces, toHead } from '../../shared/feed/listing.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { ROLE_NAMES } from '../../reader/parse-initiative.ts';

export type Change =
  | { what: 'new'; after: ListedInitiative }
  | { what: 'corrected'; before: ListedInitiative; after: ListedInitiative; fields: FieldChange[] }
  | { what: 'withdrawn'; before: ListedInitiative };

/** Of a bulletin itself, its initiatives aside. */
export interface BulletinChange {
  what: Change['what'];
  bulletin: BulletinHead;
  fields: FieldChange[];
}

/** A field that is not the same any more, in lines as a person reads them. */
export interface FieldChange {
  /** In French: « texte », « communes ». */
  name: string;
  before: string[];
  after: string[];
}

export interface PublicationChanges {
  initiatives: Change[];
  bulletins: BulletinChange[];
}

/** Field → its lines. A field of neither table is nothing that readers see. */
const INITIATIVE_FIELDS: Readonly<Record<string, (initiative: ListedInitiative) => string[]>> = {
  titre: ({ title }) => optional(title),
  texte: ({ text }) => text.split('\n\n'),
  thème: ({ theme }) => [theme.title],
  communes: ({ communes }) => communes.map(({ name, role }) => `${name} (${ROLE_NAMES[role]})`),
  territoires: ({ territories }) => territories.map(({ name }) => name),
  acteurs: ({ organisers }) => organisers.map(({ name, kind }) => `${name} (${textsFr.organiserKind[kind]})`),
  liens: ({ links }) => links.map(({ url }) => url),
  téléphones: ({ phones }) => phones,
};

const BULLETIN_FIELDS: Readonly<Record<string, (bulletin: Bulletin) => string[]>> = {
  titre: ({ title }) => [title],
  numéro: ({ number, numbered }) => (numbered === false ? [] : [String(number)]),
  date: ({ date }) => [date],
  source: ({ source }) => optional(source),
  note: ({ note }) => optional(note),
  introduction: ({ introduction }) => optional(introduction),
  conclusion: ({ closing }) => optional(closing),
  liens: ({ links }) => links.map(({ url }) => url),
};

const optional = (text: string | undefined) => (text === undefined ? [] : [text]);

/** Pure. In the order of what would be published; what is withdrawn comes last. */
export function comparePublications(
  before: readonly Bulletin[],
  after: readonly Bulletin[],
): PublicationChanges {
  return {
    initiatives: pairs(listed(before), listed(after)).flatMap(changeOf),
    bulletins: pairs(before, after).flatMap(bulletinChangeOf),
  };
}

const listed = (bulletins: readonly Bulletin[]): ListedInitiative[] =>
  bulletins.flatMap(({ id, themes }) =>
    themes.flatMap(({ title, slug, initiatives }) =>
      initiatives.map((initiative) => ({ ...initiative, bulletin: id, theme: { title, slug } })),
    ),
  );

type Pair<Item> = { before: Item | undefined; after: Item | undefined };

function pairs<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): Pair<Item>[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((each) => ({ before: known.get(each.id), after: each })),
    ...before.filter(({ id }) => !kept.has(id)).map((each) => ({ before: each, after: undefined })),
  ];
}

function changeOf({ before, after }: Pair<ListedInitiative>): Change[] {
  if (before && after) {
    const fields = changedFields(INITIATIVE_FIELDS, before, after);
    return fields.length > 0 ? [{ what: 'corrected', before, after, fields }] : [];
  }
  if (after) return [{ what: 'new', after }];
  return before ? [{ what: 'withdrawn', before }] : [];
}

function bulletinChangeOf({ before, after }: Pair<Bulletin>): BulletinChange[] {
  const bulletin = after ?? before;
  if (!bulletin) return [];
  const fields = before && after ? changedFields(BULLETIN_FIELDS, before, after) : [];
  const head = toHead(bulletin);
  if (before && after) return fields.length > 0 ? [{ what: 'corrected', bulletin: head, fields }] : [];
  return [{ what: after ? 'new' : 'withdrawn', bulletin: head, fields }];
}

const changedFields = <Item>(
  fields: Readonly<Record<string, (item: Item) => string[]>>,
  before: Item,
  after: Item,
): FieldChange[] =>
  Object.entries(fields).flatMap(([name, linesOf]) => {
    const [was, is] = [linesOf(before), linesOf(after)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ name, before: was, after: is }];
  });

export interface CommuneChanges {
  /** Undefined for what is listed under no commune. */
  commune: Pick<Place, 'code' | 'name'> | undefined;
  changes: Change[];
}

/** The changes by commune, by name; an initiative that moves stands with both, what has no commune comes last. */
export function changesByCommune(changes: readonly Change[]): CommuneChanges[] {
  const groups = new Map<string, CommuneChanges>();
  for (const change of changes) {
    for (const commune of communesOf(change)) {
      const group = groups.get(commune?.code ?? '') ?? { commune, changes: [] };
      groups.set(commune?.code ?? '', { ...group, changes: [...group.changes, change] });
    }
  }
  const nameOf = ({ commune }: CommuneChanges) => commune?.name ?? '';
  return [...groups.values()].sort(
    (a, b) => Number(!a.commune) - Number(!b.commune) || nameOf(a).localeCompare(nameOf(b), 'fr'),
  );
}

/** Where it was listed, and where it is. */
function communesOf(change: Change): CommuneChanges['commune'][] {
  const sides = [
    ...('before' in change ? [change.before] : []),
    ...('after' in change ? [change.after] : []),
  ];
  const places = new Map(sides.flatMap(listedPlaces).map(({ code, name }) => [code, { code, name }]));
  return places.size > 0 ? [...places.values()] : [undefined];
}

/** The initiative as it is last known. */
export const changedInitiative = (change: Change): ListedInitiative =>
  change.what === 'withdrawn' ? change.before : change.after;
