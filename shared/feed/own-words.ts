/**
 * A feed speaks for its own: the files of a département name its own bulletins, and its map of Facebook leads to its own
 * initiatives, those that hold the very link. Checked by who publishes, and by who takes in what others publish.
 */
import { facebookMatchKeys } from '../addresses/facebook-identity.ts';
import { feedPaths } from './feed-paths.ts';
import type { BulletinFile, DepartmentIndex, FacebookFile, Initiative } from './feed-schema.ts';

/** What is said where it must not be: the file, and why, in French. */
export interface Stray {
  path: string;
  message: string;
}

export interface DepartmentFiles {
  index: DepartmentIndex;
  /** As far as they can be read. */
  bulletins: readonly BulletinFile[];
  facebook: FacebookFile | undefined;
}

/** @param code of the département that the feed's index announces */
export function findStrays(code: string, { index, bulletins, facebook }: DepartmentFiles): Stray[] {
  const initiatives = new Map(bulletins.flatMap(initiativesOf).map((each) => [each.id, each]));
  const withdrawn = new Set(index.tombstones.map(({ id }) => id));
  return [
    ...straysOfIndex(code, index, initiatives),
    ...bulletins.flatMap((bulletin) => straysOfBulletin(code, bulletin)),
    ...(facebook ? straysOfMap(feedPaths.facebook(code), facebook, { initiatives, withdrawn }) : []),
  ];
}

/** Does one of its links lead to the page of this key, as `facebookMatchKeys` writes it? */
export const holdsLink = ({ links }: Pick<Initiative, 'links'>, key: string) =>
  links.some(({ identity }) => identity !== undefined && facebookMatchKeys(identity).includes(key));

const initiativesOf = ({ themes }: BulletinFile) => themes.flatMap(({ initiatives }) => initiatives);

function straysOfIndex(
  code: string,
  { department, bulletins, files, tombstones }: DepartmentIndex,
  initiatives: ReadonlyMap<string, Initiative>,
): Stray[] {
  const path = feedPaths.departmentIndex(code);
  const isOwn = (text: string) => text.startsWith(`${code}-`);
  const say = (is: boolean, message: string) => (is ? [] : [{ path, message }]);
  return [
    ...say(department.code === code, `est celui du ${department.code}, et non du ${code}.`),
    ...bulletins.flatMap(({ id, path: place }) =>
      say(isOwn(id) && place === feedPaths.bulletin(id), `${id} n’est pas un bulletin du ${code}.`),
    ),
    ...files.flatMap((file) =>
      say(file.path.startsWith(`${code}/`), `${file.path} n’est pas un fichier du ${code}.`),
    ),
    ...tombstones.flatMap(({ id }) => [
      ...say(isOwn(id), `${id} n’est pas une initiative du ${code}.`),
      ...say(!initiatives.has(id), `${id} est retirée, mais encore publiée.`),
    ]),
  ];
}

function straysOfBulletin(code: string, bulletin: BulletinFile): Stray[] {
  return initiativesOf(bulletin)
    .filter(({ id }) => !id.startsWith(`${bulletin.id}#`) || !id.startsWith(`${code}-`))
    .map(({ id }) => ({
      path: feedPaths.bulletin(bulletin.id),
      message: `${id} n’est pas une initiative de ce bulletin.`,
    }));
}

/** What was withdrawn leads nowhere, whoever still maps it. */
function straysOfMap(
  path: string,
  { identities }: FacebookFile,
  {
    initiatives,
    withdrawn,
  }: { initiatives: ReadonlyMap<string, Initiative>; withdrawn: ReadonlySet<string> },
): Stray[] {
  return Object.entries(identities).flatMap(([key, ids]) =>
    ids
      .filter((id) => {
        const initiative = initiatives.get(id);
        return initiative ? !holdsLink(initiative, key) : !withdrawn.has(id);
      })
      .map((id) => ({ path, message: `${key} mène à ${id}, qui ne la cite pas.` })),
  );
}
