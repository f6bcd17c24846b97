/** Is a folder a sound feed? Every file has its shape, every digest its bytes, every reference its target. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../shared/feed/digest.ts';
import { COMMUNE_BYTES, FeedError, WIDE_BYTES } from '../shared/feed/fetch-feed-file.ts';
import { syncFeedStore, type SyncResult } from '../shared/feed/sync-feed-store.ts';
import { parseFeedFile } from '../shared/feed/feed-client.ts';
import { feedPaths } from '../shared/feed/feed-paths.ts';
import {
  feedFileSchemas,
  type AreaFile,
  type BulletinFile,
  type DepartmentIndex,
  type FacebookFile,
  type FeedIndex,
  type SignedIndex,
} from '../shared/feed/feed-schema.ts';
import { initiativesIn } from '../shared/feed/listing.ts';
import { findStrays } from '../shared/feed/own-words.ts';
import { openSignedFile } from '../shared/feed/signed-index.ts';
import { UserError, type Problem } from '../shared/editor/problem.ts';
import { formatDate } from '../shared/french/format-french.ts';

/** Which schema a path of the feed obeys, and how many bytes whoever asks for it takes of it; the first row that fits decides. */
const FILES: readonly { path: RegExp; schema: keyof typeof feedFileSchemas; most: number }[] = [
  { path: /^index\.json$/, schema: 'feed-index', most: COMMUNE_BYTES },
  { path: /^index\.signed\.json$/, schema: 'signed-file', most: WIDE_BYTES },
  { path: /^\w+\/index\.json$/, schema: 'department-index', most: WIDE_BYTES },
  { path: /^\w+\/facebook\.json$/, schema: 'facebook', most: WIDE_BYTES },
  { path: /^\w+\/communes\.json$/, schema: 'communes', most: COMMUNE_BYTES },
  { path: /^\w+\/gazetteer\.json$/, schema: 'gazetteer', most: WIDE_BYTES },
  { path: /^\w+\/bulletins\/[\w-]+\.json$/, schema: 'bulletin', most: WIDE_BYTES },
  { path: /^\w+\/[\dAB]{5}\.json$/, schema: 'area', most: COMMUNE_BYTES },
  { path: /^\w+\/(?:department|intercommunalities\/\d+)\.json$/, schema: 'area', most: WIDE_BYTES },
];

export interface FeedReport {
  files: number;
  problems: { file: string; problem: Problem }[];
}

/**
 * @param folder a site, its feed, or the feed's version folder
 * @param now when it is asked for: a signed feed is sound for a time only
 * @throws UserError when it holds no feed
 */
export async function checkFeed(folder: string, now = Date.now()): Promise<FeedReport> {
  const root = await findFeedRoot(folder);
  const names = await readdir(root, { recursive: true });
  const paths = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const texts = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  );
  const report: FeedReport = { files: paths.length, problems: [] };
  const fail = (file: string, message: string) =>
    report.problems.push({ file, problem: { level: 'error', line: 0, message } });

  const values = new Map<string, unknown>();
  for (const [path, text] of texts) {
    const value = checkShape(path, text, fail);
    if (value !== undefined) values.set(path, value);
  }
  const index = values.get(feedPaths.index) as FeedIndex | undefined;
  const signed = await checkSignature(texts.get(feedPaths.signedIndex), index, fail);
  for (const announced of index?.departments ?? []) {
    await checkDigest(announced, texts, fail);
    const department = values.get(announced.path) as DepartmentIndex | undefined;
    if (department) await checkDepartment(department, values, texts, fail);
  }
  // What is told already is not told again.
  if (report.problems.length === 0) await checkSync(texts, signed, { fail, now });
  return report;
}

/**
 * Nothing of it would be taken in by an extension that finds a file missing, too large, or one too many, or an index whose
 * time is over.
 */
async function checkSync(
  texts: ReadonlyMap<string, string>,
  signed: SignedIndex | undefined,
  { fail, now }: { fail: Fail; now: number },
) {
  const base = 'https://feed.invalid/';
  let asked: string = signed ? feedPaths.signedIndex : feedPaths.index;
  const fetch = (url: unknown) => {
    asked = (url as string).slice(base.length);
    const text = texts.get(asked);
    return Promise.resolve(new Response(text, { status: text === undefined ? 404 : 200 }));
  };
  const store = { read: () => Promise.resolve(undefined), replaceAll: () => Promise.resolve() };
  try {
    const result = await syncFeedStore({ base, fetch, store, keys: signed?.keys, now });
    const refused = signed && REFUSED[result]?.(signed);
    if (refused) fail(feedPaths.signedIndex, refused);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    fail(asked, 'les extensions ne le prendraient pas : trop long, ou un de trop.');
  }
}

/** Why an extension takes nothing from a signed index that is sound in itself. */
const REFUSED: Partial<Record<SyncResult, (index: SignedIndex) => string>> = {
  expired: ({ expires }) =>
    `ne vaut plus depuis le ${formatDate(expires)} : publiez de nouveau, une fois toutes les deux semaines au moins.`,
  ahead: ({ date }) =>
    `est daté du ${formatDate(date)}, un jour à venir : mettez l’horloge à l’heure et publiez de nouveau.`,
};

type Fail = (file: string, message: string) => void;

async function findFeedRoot(folder: string): Promise<string> {
  for (const candidate of [folder, join(folder, 'v1'), join(folder, 'feed', 'v1')]) {
    const text = await readFile(join(candidate, feedPaths.index), 'utf8').catch(() => undefined);
    if (text !== undefined) return candidate;
  }
  throw new UserError(`${folder} ne contient pas de flux : il y faut feed/v1/index.json (voir « publish »).`);
}

function checkShape(path: string, text: string, fail: Fail): unknown {
  const row = FILES.find((each) => each.path.test(path));
  if (!row) return (fail(path, 'fichier inattendu dans le flux.'), undefined);
  if (Buffer.byteLength(text) > row.most) {
    const most = row.most / 1_000_000;
    return (fail(path, `dépasse ${most} Mo : les sites qui l’affichent n’en lisent pas plus.`), undefined);
  }
  try {
    let issues: readonly { path: PropertyKey[]; message: string }[] = [];
    const value = parseFeedFile(text, path, (each): each is object => {
      const result = feedFileSchemas[row.schema].safeParse(each);
      issues = result.error?.issues ?? [];
      return true;
    });
    for (const { path: keys, message } of issues) fail(path, `${keys.join(' → ') || 'fichier'} : ${message}`);
    return issues.length > 0 ? undefined : value;
  } catch {
    return (fail(path, 'ce n’est pas du JSON : fichier coupé ou abîmé.'), undefined);
  }
}

async function checkDigest(
  { path, digest }: { path: string; digest: string },
  texts: ReadonlyMap<string, string>,
  fail: Fail,
) {
  const text = texts.get(path);
  if (text === undefined) fail(path, 'annoncé par l’index, mais absent.');
  else if ((await sha256(text)) !== digest)
    fail(path, 'ne correspond pas à l’empreinte que l’index annonce : publiez de nouveau.');
}

/** That the signed index is sound, and says what the other says. @returns it, when it is sound */
async function checkSignature(
  text: string | undefined,
  index: FeedIndex | undefined,
  fail: Fail,
): Promise<SignedIndex | undefined> {
  if (text === undefined || !index) return undefined;
  const path = feedPaths.signedIndex;
  try {
    const signed = await openSignedFile(text, path);
    const { counter, departments } = signed;
    const says = (value: Pick<FeedIndex, 'counter' | 'departments'>) =>
      JSON.stringify([value.counter, value.departments.map(({ code, digest }) => [code, digest])]);
    if (says({ counter, departments }) !== says(index))
      fail(path, 'n’est pas de la même publication que index.json : publiez de nouveau.');
    return signed;
  } catch {
    fail(path, 'sa signature ne tient pas : publiez de nouveau, avec les clés de la série.');
    return undefined;
  }
}

/** Digests, and that what one file names stands in the others. */
async function checkDepartment(
  index: DepartmentIndex,
  values: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, string>,
  fail: Fail,
) {
  const { code } = index.department;
  const announced = [...index.bulletins, ...index.files, ...(index.gazetteer ? [index.gazetteer] : [])];
  for (const file of announced) await checkDigest(file, texts, fail);
  const bulletins = index.bulletins.flatMap(
    ({ path }) => (values.get(path) as BulletinFile | undefined) ?? [],
  );
  const facebook = values.get(feedPaths.facebook(code)) as FacebookFile | undefined;
  for (const { path, message } of findStrays(code, { index, bulletins, facebook })) fail(path, message);

  const initiatives = new Set(
    bulletins.flatMap(({ themes }) => themes.flatMap((theme) => theme.initiatives.map(({ id }) => id))),
  );
  for (const [path, value] of values) {
    if (!path.startsWith(`${code}/`) || FILES.find((each) => each.path.test(path))?.schema !== 'area')
      continue;
    const area = value as AreaFile;
    const { scope, code: own, formerCodes = [] } = area.area;
    if (scope === 'commune' && ![own, ...formerCodes].some((each) => path === feedPaths.commune(each)))
      fail(path, `est le fichier d’une autre commune (${own}) : personne ne le prendrait.`);
    for (const { id } of initiativesIn(area))
      if (!initiatives.has(id)) fail(path, `cite ${id}, qui n’est dans aucun bulletin.`);
    for (const wider of area.wider)
      if (!values.has(wider.path)) fail(path, `renvoie à ${wider.path}, qui manque.`);
  }
}
