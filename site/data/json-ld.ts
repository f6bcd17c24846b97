/**
 * Initiatives in the words of schema.org, for search engines and the web of data. Initiatives that name a person are left out:
 * what is harvested is not taken back.
 */
import type {
  AreaFile,
  BulletinHead,
  DepartmentIndex,
  ListedInitiative,
} from '../../shared/feed/feed-schema.ts';
import { initiativesIn } from '../../shared/feed/listing.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import { pageHref, sitePaths } from '../page-context.ts';
import { areaFolder } from './data-files.ts';
import { lastChange, LICENCE_ADDRESS, sourceInWords } from './data-source.ts';

export type JsonLd = Readonly<Record<string, unknown>>;

export interface JsonLdSurroundings {
  index: DepartmentIndex;
  bulletins: readonly BulletinHead[];
  /** What the addresses of pages start with: the site's, or the way to its root. */
  base: string;
}

/** A document of its own, or the content of a `<script type="application/ld+json">`. */
export const jsonLdDocument = (graph: readonly JsonLd[]): JsonLd => ({
  '@context': 'https://schema.org',
  '@graph': graph,
});

/** Search engines tell pages apart by what stands before a `#`. */
const ownPageAddress = (initiativeId: string, base: string) =>
  pageHref({ root: base }, sitePaths.initiative(initiativeId));

/** One initiative whole. */
export function announcement(
  initiative: ListedInitiative,
  { index, bulletins, base }: JsonLdSurroundings,
): JsonLd {
  const bulletin = bulletins.find(({ id }) => id === initiative.bulletin);
  const address = ownPageAddress(initiative.id, base);
  return {
    '@type': 'SpecialAnnouncement',
    '@id': address,
    identifier: initiative.id,
    name: initiativeTitle(initiative),
    text: typeset(initiative.text),
    inLanguage: 'fr',
    url: address,
    ...(bulletin && { datePosted: bulletin.date }),
    ...(initiative.updated !== undefined && { dateModified: initiative.updated }),
    genre: typeset(initiative.theme.title),
    ...(initiative.organisers.length > 0 && { about: organisations(initiative) }),
    spatialCoverage: [
      ...initiative.communes
        .filter(({ role }) => role !== 'origin')
        .map(({ code, name }) => ({
          '@type': 'AdministrativeArea',
          name,
          identifier: { '@type': 'PropertyValue', propertyID: 'code INSEE', value: code },
        })),
      ...initiative.territories.map(({ name }) => ({ '@type': 'Place', name })),
    ],
    publisher: publisherOf(index),
    license: LICENCE_ADDRESS,
    creditText: sourceInWords(index),
    ...(bulletin && {
      isPartOf: {
        '@type': 'PublicationIssue',
        ...(bulletin.numbered !== false && { issueNumber: bulletin.number }),
        name: typeset(bulletin.title),
        datePublished: bulletin.date,
        url: `${base}bulletins/${bulletin.id}/`,
      },
    }),
  };
}

const ORGANISER_TYPE = {
  association: 'NGO',
  company: 'Organization',
  'public-body': 'GovernmentOrganization',
  group: 'Organization',
  person: 'Organization',
} as const;

/** Links are of whoever acts; with several, nothing says of whom. */
function organisations({ organisers, links }: ListedInitiative): JsonLd[] {
  const pages = links.flatMap(({ kind, url }) => (kind === 'email' ? [] : url));
  return organisers
    .filter(({ kind }) => kind !== 'person')
    .map(({ name, kind }, _, { length }) => ({
      '@type': ORGANISER_TYPE[kind],
      name: typeset(name),
      ...(length === 1 && pages.length > 0 && { sameAs: pages }),
    }));
}

const publisherOf = ({ series }: DepartmentIndex): JsonLd => ({
  '@type': 'GovernmentOrganization',
  name: typeset(series.issuer),
  url: series.source,
});

/** Initiatives that may be harvested. */
const open = <T extends Pick<ListedInitiative, 'personal'>>(initiatives: readonly T[]) =>
  initiatives.filter(({ personal }) => !personal);

const listOf = (name: string, elements: readonly JsonLd[]): JsonLd => ({
  '@type': 'ItemList',
  name,
  numberOfItems: elements.length,
  itemListElement: elements.map((element, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    ...element,
  })),
});

/** The initiatives of a page by their addresses, as search engines expect it of a page that leads on to them. */
export const initiativesList = (
  name: string,
  initiatives: readonly Pick<ListedInitiative, 'id' | 'personal'>[],
  base: string,
): JsonLd =>
  listOf(
    name,
    open(initiatives).map(({ id }) => ({ url: ownPageAddress(id, base) })),
  );

/** An area's file of its own: the data set, and all of its initiatives. */
export function areaJsonLd(name: string, file: AreaFile, surroundings: JsonLdSurroundings): JsonLd {
  const { index, base } = surroundings;
  return jsonLdDocument([
    {
      '@type': 'Dataset',
      name,
      description: `${name}, présentées dans les bulletins «\u00A0${typeset(index.series.title)}\u00A0».`,
      inLanguage: 'fr',
      license: LICENCE_ADDRESS,
      creator: publisherOf(index),
      creditText: sourceInWords(index),
      dateModified: lastChange(index, initiativesIn(file)),
      spatialCoverage: { '@type': 'AdministrativeArea', name: file.area.name },
      url: base + areaFolder(file.area),
    },
    listOf(
      name,
      open(initiativesIn(file)).map((initiative) => ({
        item: announcement(initiative, surroundings),
      })),
    ),
  ]);
}

/** The way to a page, for search results. */
export const breadcrumbList = (steps: readonly { name: string; address: string }[]): JsonLd => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address,
  })),
});
