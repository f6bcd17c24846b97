/** Publishing from the desk: what would change, the publication itself, the drill after it, and the way back. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findKeys, makeKeys } from '../../publisher/keys.ts';
import { listPublicationsBefore, readPublication } from '../../publisher/kept-publications.ts';
import { draftSite, publish as publishSite, type PublishOptions } from '../../publisher/publish.ts';
import { readPublishedBulletins } from '../../publisher/read-published.ts';
import { comparePublications } from '../../publisher/steps/compare-publications.ts';
import type {
  PlacedProblem,
  PublicationNews,
  PublicationPlace,
  PublicationPlan,
  Signing,
} from '../../publisher/steps/publication-news.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { toHead } from '../../shared/feed/listing.ts';
import { readSignedIndex } from '../../shared/feed/signed-index.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { bringBackFiles } from './bring-back-files.ts';
import { counterOf, type EditorFiles } from './editor-files.ts';
import { Refusal } from './refusal.ts';

export interface PublicationsOptions extends Pick<PublishOptions, 'bulletins' | 'out' | 'site'> {
  /** Where this machine shows the published site. */
  address?: string;
  /** ISO date of the day. */
  today: () => string;
  /** The scripts of the site; they take some ten seconds, once. */
  bundle: () => Promise<Pick<PublishOptions, 'widget' | 'scripts'>>;
}

export type Say = (news: PublicationNews) => void;

export interface Publications {
  /** Makes ready, unasked, what takes long: it is told of again when it is asked for and fails. */
  prepare(): void;
  plan(): Promise<PublicationPlan>;
  /** What happens is said; only that another one is under way is thrown, as a Refusal. */
  publish(say: Say): Promise<void>;
  /** The same with the editor's files as they were at an earlier publication, withdrawals aside. */
  bringBack(folder: string, counter: number, say: Say): Promise<void>;
  /** How the feed of a folder is signed. */
  signing(folder: string): Promise<Signing>;
  /** Makes the keys of a folder that has none. @throws UserError where there are some */
  makeKeys(folder: string): Promise<Signing>;
  /** A file of the site as the last plan would have it. @param path within `preview` */
  previewFile(path: string): string | Uint8Array | undefined;
}

export const PREVIEW = 'apercu/';

export function openPublications(options: PublicationsOptions, files: EditorFiles): Publications {
  const { bulletins, out, site, today } = options;
  const place: PublicationPlace = { folder: resolve(out), address: options.address };
  let bundles: ReturnType<PublicationsOptions['bundle']> | undefined;
  let preview: { address: string; files: ReadonlyMap<string, string | Uint8Array> } | undefined;
  let isPublishing = false;
  let planned: Promise<unknown> = Promise.resolve();

  /** Those that failed are made again at the next attempt. */
  const bundled = () => (bundles ??= options.bundle().catch((error: unknown) => forget(error)));
  const forget = (error: unknown) => {
    bundles = undefined;
    throw error;
  };

  const toPublish = async (
    report: (placed: PlacedProblem) => void,
    progress?: PublishOptions['progress'],
  ): Promise<PublishOptions> => {
    progress?.({ step: 'bundle' });
    return {
      ...(await bundled()),
      ...{ bulletins, out, today: today(), report: (file, problem) => report({ file, problem }) },
      ...(site !== undefined && { site }),
      ...(progress && { progress }),
    };
  };

  const plan = async (): Promise<PublicationPlan> => {
    const problems: PlacedProblem[] = [];
    const drafted = await draftSite(await toPublish((problem) => problems.push(problem)));
    const changes = comparePublications(await readPublishedBulletins(out), drafted.bulletins);
    preview = drafted.files && {
      address: `${PREVIEW}${randomBytes(16).toString('hex')}/`,
      files: drafted.files,
    };
    const isSound = drafted.files !== undefined;
    const heads = drafted.bulletins.map(toHead);
    return { changes, heads, problems, isSound, preview: preview?.address, place, earlier: await earlier() };
  };

  const earlier = async () => {
    const folders = await files.folders();
    return Object.fromEntries(
      await Promise.all(folders.map(async (folder) => [folder, await earlierIn(folder)] as const)),
    );
  };
  const earlierIn = async (folder: string) =>
    listPublicationsBefore(join(bulletins, folder), await counterOf(files, folder));

  /** @returns whether it was published */
  const publish = async (say: Say): Promise<boolean> => {
    try {
      const report = (problem: PlacedProblem) => say({ problem });
      const { written, ...result } = await publishSite(await toPublish(report, (step) => say({ step })));
      if (!written) {
        say({ failed: 'Rien n’a été publié : corrigez ce qui est signalé, puis publiez de nouveau.' });
        return false;
      }
      say({ done: { ...result, place } });
      return true;
    } catch (error) {
      say({ failed: inFrench(error) });
      return false;
    }
  };

  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (isPublishing) throw new Refusal(409, 'Une publication est déjà en cours : attendez qu’elle finisse.');
    isPublishing = true;
    try {
      await planned.catch(() => undefined);
      await work();
    } finally {
      isPublishing = false;
    }
  };

  const signing = async (folder: string): Promise<Signing> => {
    const path = join(out, 'feed/v1', feedPaths.signedIndex);
    const published = readSignedIndex(await readFile(path, 'utf8').catch(() => undefined));
    return { keys: await findKeys({ folder: join(bulletins, folder) }), expires: published?.expires };
  };

  return {
    signing,
    async makeKeys(folder) {
      await makeKeys({ folder: join(bulletins, folder) });
      return signing(folder);
    },
    prepare: () => void bundled().catch(() => undefined),
    plan() {
      if (isPublishing) throw new Refusal(409, 'Une publication est en cours : attendez qu’elle finisse.');
      const turn = planned.then(plan, plan);
      planned = turn;
      return turn;
    },
    publish: (say) => alone(async () => void (await publish(say))),
    bringBack: (folder, counter, say) =>
      alone(async () => {
        const isKept = (await earlierIn(folder)).some((each) => each.counter === counter);
        if (!isKept)
          throw new Refusal(404, 'Cette publication n’est pas, ou plus, parmi celles qui sont gardées.');
        const then = await readPublication(join(bulletins, folder), counter);
        const undo = await bringBackFiles(files, folder, then);
        if (!(await publish(say))) await undo();
      }),
    previewFile(path) {
      return preview && path.startsWith(preview.address)
        ? preview.files.get(path.slice(preview.address.length))
        : undefined;
    },
  };
}

function inFrench(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `Erreur inattendue : ${String(error)}. Merci de la signaler.`;
}
