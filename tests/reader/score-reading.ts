/**
 * How near a reading comes to the one that a careful clerk would give. An expected reading stands beside its press
 * release as `NAME.expected.json`; what `also` lists in it is neither asked for nor wrong.
 */
import type { Bulletin, Initiative, Organiser } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';

export interface ExpectedInitiative {
  /** The first 40 characters of its text. */
  starts: string;
  paragraphs: number;
  /** `CODE:ROLE`. */
  communes: string[];
  territories: string[];
  /** `NAME|KIND`. */
  organisers: string[];
  links: string[];
  phones: string[];
  personal: boolean;
  also?: {
    paragraphs?: number[];
    communes?: string[];
    territories?: string[];
    organisers?: string[];
    links?: string[];
    phones?: string[];
    personal?: boolean;
  };
}

export interface ExpectedReading {
  number: number | null;
  date: string;
  title: string;
  themes: { title: string; initiatives: ExpectedInitiative[] }[];
  bulletinLinks: string[];
  also?: { titles?: string[]; themes?: string[]; bulletinLinks?: string[] };
}

/** What of `read`'s answer is scored. */
export type Reading = Pick<Bulletin, 'date' | 'title' | 'links'> & {
  number?: number | null | undefined;
  themes: {
    title: string;
    initiatives: (Pick<Initiative, 'text' | 'territories' | 'phones' | 'personal'> & {
      communes: Pick<Initiative['communes'][number], 'code' | 'role'>[];
      organisers: Pick<Organiser, 'name' | 'kind'>[];
      links: { url: string }[];
    })[];
  }[];
};
type ReadInitiative = Reading['themes'][number]['initiatives'][number];

export const METRICS = [
  'heads',
  'themes',
  'initiatives',
  'initiative in its theme',
  'paragraphs',
  'communes',
  'roles',
  'territories',
  'organisers',
  'organiser kinds',
  'links',
  'bulletin links',
  'phones',
  'personal',
] as const;
export type Metric = (typeof METRICS)[number];

/** Precision is `right / found`, recall `right / expected`. */
export interface Count {
  expected: number;
  found: number;
  right: number;
}
export interface Scores {
  counts: Record<Metric, Count>;
  /** One line for each thing that is missing, spurious or different. */
  differences: string[];
}

const noCounts = () =>
  Object.fromEntries(METRICS.map((metric) => [metric, { expected: 0, found: 0, right: 0 }])) as Record<
    Metric,
    Count
  >;

export const noScores = (): Scores => ({ counts: noCounts(), differences: [] });

export function addScores(one: Scores, other: Scores): Scores {
  const counts = noCounts();
  for (const metric of METRICS) {
    for (const part of ['expected', 'found', 'right'] as const) {
      counts[metric][part] = one.counts[metric][part] + other.counts[metric][part];
    }
  }
  return { counts, differences: [...one.differences, ...other.differences] };
}

/** As texts are compared: a PDF's ligatures, hyphens and spaces tell nothing. */
const squeeze = (text: string) => foldText(text.normalize('NFKC')).replaceAll(' ', '');
const decode = (url: string) => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};
const bareAddress = (url: string) =>
  decode(url)
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
const codeOf = (commune: string) => commune.split(':')[0] ?? '';
const kindOf = (organiser: string) => organiser.split('|')[1] ?? '';
const sameName = (one: string, other: string) => {
  const [a, b] = [one, other].map((each) => squeeze(each.split('|')[0] ?? ''));
  return !!a && !!b && (a === b || (a.length > 2 && b.includes(a)) || (b.length > 2 && a.includes(b)));
};

export function scoreReading(bulletin: Reading, expected: ExpectedReading): Scores {
  const { counts, differences } = noScores();
  const say = (where: string, what: string) => {
    differences.push(where ? `${where}: ${what}` : what);
  };
  const judge = (metric: Metric, where: string, right: boolean, got: unknown, wanted: unknown) => {
    counts[metric].expected++;
    counts[metric].found++;
    if (right) counts[metric].right++;
    else say(where, `${metric}: got ${JSON.stringify(got)}, should be ${JSON.stringify(wanted)}`);
  };
  /** Pairs each wanted thing with a found one; what is left of either is said. Returns the pairs. */
  const compare = (
    metric: Metric,
    where: string,
    found: readonly string[],
    wanted: readonly string[],
    allowed: readonly string[] = [],
    same: (one: string, other: string) => boolean = (one, other) => one === other,
  ) => {
    const left = [...found];
    const pairs: [found: string, wanted: string][] = [];
    for (const each of wanted) {
      const exact = left.indexOf(each);
      const index = exact >= 0 ? exact : left.findIndex((one) => same(one, each));
      const [match] = index < 0 ? [] : left.splice(index, 1);
      if (match === undefined) say(where, `${metric}: missing ${each}`);
      else pairs.push([match, each]);
    }
    const spurious = left.filter((each) => !allowed.some((one) => same(each, one)));
    for (const each of spurious) say(where, `${metric}: spurious ${each}`);
    counts[metric].expected += wanted.length;
    counts[metric].found += pairs.length + spurious.length;
    counts[metric].right += pairs.length;
    return pairs;
  };
  const compareAddresses = (
    metric: Metric,
    where: string,
    found: readonly { url: string }[],
    wanted: readonly string[],
    allowed: readonly string[] = [],
  ) =>
    compare(
      metric,
      where,
      found.map(({ url }) => bareAddress(url)),
      wanted.map(bareAddress),
      allowed.map(bareAddress),
    );

  const compareInitiatives = (
    where: string,
    found: ReadInitiative | undefined,
    wanted: ExpectedInitiative | undefined,
  ) => {
    const also = wanted?.also ?? {};
    const foundCommunes = found?.communes.map(({ code, role }) => `${code}:${role}`) ?? [];
    const allowedCommunes = [...(wanted?.communes ?? []), ...(also.communes ?? [])];
    const elsewhere = (commune: string) => commune.endsWith(':origin');
    // A found origin that could be the place, or the other way round, is judged by its role alone.
    const listed = (communes: readonly string[]) =>
      communes.filter((each) => !elsewhere(each) || allowedCommunes.some((one) => sameListed(one, each)));
    const sameListed = (one: string, each: string) => !elsewhere(one) && codeOf(one) === codeOf(each);
    compare(
      'communes',
      where,
      listed(foundCommunes).map(codeOf),
      (wanted?.communes ?? []).filter((each) => !elsewhere(each)).map(codeOf),
      also.communes?.filter((each) => !elsewhere(each)).map(codeOf),
    );
    for (const commune of wanted?.communes ?? []) {
      const got = foundCommunes.find((each) => codeOf(each) === codeOf(commune));
      if (got) judge('roles', where, [commune, ...(also.communes ?? [])].includes(got), got, commune);
    }
    compare(
      'territories',
      where,
      found?.territories.map(({ slug }) => slug) ?? [],
      wanted?.territories ?? [],
      also.territories,
    );
    const organisers = compare(
      'organisers',
      where,
      found?.organisers.map(({ name, kind }) => `${name}|${kind}`) ?? [],
      wanted?.organisers ?? [],
      also.organisers,
      sameName,
    );
    for (const [got, organiser] of organisers) {
      const kinds = [organiser, ...(also.organisers ?? []).filter((one) => sameName(one, organiser))];
      judge('organiser kinds', where, kinds.map(kindOf).includes(kindOf(got)), got, organiser);
    }
    compareAddresses('links', where, found?.links ?? [], wanted?.links ?? [], also.links);
    compare('phones', where, found?.phones ?? [], wanted?.phones ?? [], also.phones);
    if (!found || !wanted) return;
    const paragraphs = found.text.split('\n\n').length;
    const lengths = [wanted.paragraphs, ...(also.paragraphs ?? [])];
    judge('paragraphs', where, lengths.includes(paragraphs), paragraphs, wanted.paragraphs);
    const personal = found.personal === wanted.personal || also.personal !== undefined;
    judge('personal', where, personal, found.personal, wanted.personal);
  };

  judge('heads', '', bulletin.number === expected.number, bulletin.number, expected.number);
  judge('heads', '', bulletin.date === expected.date, bulletin.date, expected.date);
  const titles = [expected.title, ...(expected.also?.titles ?? [])].map(squeeze);
  judge('heads', '', titles.includes(squeeze(bulletin.title)), bulletin.title, expected.title);
  compareAddresses(
    'bulletin links',
    '',
    bulletin.links,
    expected.bulletinLinks,
    expected.also?.bulletinLinks,
  );
  compare(
    'themes',
    '',
    bulletin.themes.map(({ title }) => foldText(title)),
    expected.themes.map(({ title }) => foldText(title)),
    expected.also?.themes?.map(foldText),
  );

  const left = bulletin.themes.flatMap(({ title, initiatives }) =>
    initiatives.map((initiative) => ({ title, initiative })),
  );
  for (const theme of expected.themes) {
    for (const wanted of theme.initiatives) {
      const where = `« ${wanted.starts} »`;
      const start = squeeze(wanted.starts);
      const index = left.findIndex(({ initiative }) => squeeze(initiative.text).startsWith(start));
      const [match] = index < 0 ? [] : left.splice(index, 1);
      counts.initiatives.expected++;
      if (match) {
        counts.initiatives.found++;
        counts.initiatives.right++;
        const inTheme = foldText(match.title) === foldText(theme.title);
        judge('initiative in its theme', where, inTheme, match.title, theme.title);
      } else say(where, 'initiatives: missing');
      compareInitiatives(where, match?.initiative, wanted);
    }
  }
  for (const { initiative } of left) {
    const where = `« ${initiative.text.slice(0, 40)} »`;
    counts.initiatives.found++;
    say(where, 'initiatives: spurious');
    compareInitiatives(where, initiative, undefined);
  }
  return { counts, differences };
}
