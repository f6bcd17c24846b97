/** Where a published initiative stands, and what disappears with it: pages, files of the feed, widgets, the extension. Pure. */
import { bulletinIdOf, departmentOf, feedPaths } from '../../../shared/feed/feed-paths.ts';
import type { Initiative, Link, Place } from '../../../shared/feed/feed-schema.ts';
import { listedPlaces } from '../../../shared/feed/listing.ts';
import { formatCount } from '../../../shared/french/format-french.ts';
import { sitePaths } from '../../../site/page-context.ts';
import type { Theme } from './entry.ts';

/** What of a département tells where an initiative is listed. */
export interface Surroundings {
  department: string;
  intercommunalities: readonly { siren: string; name: string; members: readonly string[] }[];
  /** The communes of the territory with this slug. */
  membersOf: (territory: string) => readonly Pick<Place, 'code' | 'name'>[];
}

export interface Standing {
  /** French. */
  what: string;
  /** Names of places, pages or files. */
  where: readonly string[];
}

export function whereItStands(initiative: Initiative, theme: Theme, around: Surroundings): Standing[] {
  const { department } = around;
  const communes = communesListing(initiative, around).filter(
    ({ code }) => departmentOf(code) === department,
  );
  const wider = around.intercommunalities.filter(({ members }) =>
    communes.some(({ code }) => members.includes(code)),
  );
  const pages = [
    sitePaths.initiative(initiative.id),
    sitePaths.bulletin(bulletinIdOf(initiative.id)),
    sitePaths.theme(theme.slug),
    ...communes.map(({ code }) => sitePaths.commune(code)),
  ].map((path) => path.replace(/index\.html$/, ''));
  const files = [
    feedPaths.bulletin(bulletinIdOf(initiative.id)),
    feedPaths.department(department),
    ...(initiative.links.some(({ identity }) => identity) ? [feedPaths.facebook(department)] : []),
    ...communes.map(({ code }) => feedPaths.commune(code)),
    ...wider.map(({ siren }) => feedPaths.intercommunality(department, siren)),
  ].map((path) => `feed/v1/${path}`);
  const notices = initiative.links.flatMap(facebookPage);
  return [
    { what: `${formatCount(pages.length, 'page')} de ce site`, where: pages },
    { what: `${formatCount(files.length, 'fichier')} du flux`, where: files },
    ...(communes.length > 0
      ? [{ what: 'Les sites des mairies', where: communes.map(({ name }) => name) }]
      : []),
    {
      what: 'L’extension, à sa prochaine mise à jour',
      where: [...notices.map((name) => `l’avis sur ${name}`), 'la fiche et la recherche'],
    },
  ];
}

/** Those whose page and widget list it: by name, else as a part of the territory. */
function communesListing(initiative: Initiative, { membersOf }: Surroundings) {
  const places = listedPlaces(initiative);
  return places.length > 0 ? places : initiative.territories.flatMap(({ slug }) => membersOf(slug));
}

const facebookPage = ({ kind, identity }: Link): string[] =>
  kind.startsWith('facebook') && identity ? [`facebook.com/${identity.key}`] : [];
