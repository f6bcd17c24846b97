/** Where in the desk one is, as it stands in the page's address: `#bulletin=2020-04-08-2.md&rubrique=lecture`. Pure. */

/** Those of one bulletin, then those of the whole folder. */
const RELEASE_SECTIONS = ['questions', 'lecture', 'fiches'] as const;
const FOLDER_SECTIONS = ['bulletins', 'serie', 'nouvelle-serie', 'demandes', 'publier'] as const;

export type ReleaseSection = (typeof RELEASE_SECTIONS)[number];
export type FolderSection = (typeof FOLDER_SECTIONS)[number];
export type Section = ReleaseSection | FolderSection;

export interface Place {
  section: Section;
  /** The bulletin at hand, by its file's name; it stays at hand while one looks at the whole folder. */
  release?: string;
}

export const AT_FIRST: Place = { section: 'bulletins' };

const isOfRelease = (section: Section): section is ReleaseSection =>
  (RELEASE_SECTIONS as readonly string[]).includes(section);

/** @param hash what is malformed in it leads to the bulletins */
export function readPlace(hash: string): Place {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const release = params.get('bulletin') ?? undefined;
  const section = [...RELEASE_SECTIONS, ...FOLDER_SECTIONS].find((each) => each === params.get('rubrique'));
  if (!section || (isOfRelease(section) && release === undefined)) return AT_FIRST;
  return release === undefined ? { section } : { section, release };
}

export const placeHref = ({ section, release }: Place): string =>
  `#${new URLSearchParams({ ...(release !== undefined && { bulletin: release }), rubrique: section }).toString()}`;
