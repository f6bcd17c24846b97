import type { Territory } from '../../shared/feed/feed-schema.ts';
import { listedPlaces } from '../../shared/feed/listing.ts';
import { readDepartments, type Feed } from './feed.ts';
import type { SourcedInitiative } from './find-initiatives.ts';

/** What the bulletins say of some communes, and of the areas around them ("dans le secteur"). */
export interface LocalInitiatives {
  here: SourcedInitiative[];
  nearby: SourcedInitiative[];
}

export async function findLocalInitiatives(
  feed: Feed | undefined,
  initiatives: readonly SourcedInitiative[],
  communes: readonly string[],
): Promise<LocalInitiatives> {
  const chosen = new Set(communes);
  const territories = (await readDepartments(feed)).flatMap((department) => department.territories);
  const around = new Set(
    territories.filter((each) => each.communes.some((code) => chosen.has(code))).map(({ slug }) => slug),
  );
  const isHere = ({ initiative }: SourcedInitiative) =>
    listedPlaces(initiative).some(({ code }) => chosen.has(code));
  const isAround = ({ slug }: Territory) => around.has(slug);
  return {
    here: initiatives.filter(isHere),
    nearby: initiatives.filter(
      (sourced) => !isHere(sourced) && sourced.initiative.territories.some(isAround),
    ),
  };
}
