/** One initiative as an editor wants it. */
import { classifyLink, type Contact } from '../../shared/addresses/classify-link.ts';
import type { Correction, CorrectionFault } from '../../shared/editor/corrections.ts';
import type { Link, Organiser, Place, Territory } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { territoriesOf } from '../../reader/places/territories.ts';
import { rereadInitiative } from '../../reader/reread-initiative.ts';
import { correctPeople } from './correct-people.ts';
import type { GivenCorrection } from './given-correction.ts';
import type { IdentifiedInitiative } from './identified-bulletin.ts';
import { namedCommune } from './named-commune.ts';

/** What is understood of something that an editor wrote, or in French why nothing is. */
type Understood<T> = { value: T; why?: undefined } | { value?: undefined; why: string };

/** A withdrawal and a theme are no part of what this does. */
export function correctInitiative(
  initiative: IdentifiedInitiative,
  { correction, pathOf }: GivenCorrection,
  gazetteer: Gazetteer,
): { initiative: IdentifiedInitiative; faults: CorrectionFault[] } {
  const faults: CorrectionFault[] = [];
  /** The list that replaces what was read; what is not understood is left out, with a fault. */
  const list = <K extends 'communes' | 'territories' | 'links' | 'phones', T>(
    field: K,
    understand: (said: NonNullable<Correction[K]>[number]) => Understood<T>,
  ): Partial<Record<K, T[]>> => {
    const said = correction[field] as NonNullable<Correction[K]>[number][] | undefined;
    if (!said) return {};
    const values = said.flatMap((each, index) => {
      const { value, why } = understand(each);
      if (why === undefined) return [value];
      faults.push({ level: 'error', path: pathOf(field, index), message: why });
      return [];
    });
    return { [field]: values } as Partial<Record<K, T[]>>;
  };

  const { text, title, organisers, people = {}, personal } = correction;
  const reread = text === undefined ? initiative : rereadInitiative(initiative, text, gazetteer);
  const changed: IdentifiedInitiative = {
    ...reread,
    ...(title !== undefined && { title }),
    ...list('communes', (said) => toPlace(said, gazetteer)),
    ...list('territories', (said) => toTerritory(said, gazetteer)),
    // Whom the editor names as acting stays.
    ...(organisers && { organisers, kept: [...reread.kept, ...bodiesAmong(organisers)] }),
    ...list('links', toLink),
    ...list('phones', toPhone),
  };
  const named = correctPeople(changed, people, (level, message, name) =>
    faults.push({ level, path: pathOf('people', name), message }),
  );
  return { initiative: { ...changed, ...named, ...(personal !== undefined && { personal }) }, faults };
}

const bodiesAmong = (organisers: readonly Organiser[]) =>
  organisers.filter(({ kind }) => kind !== 'person').map(({ name }) => name);

function toPlace(said: NonNullable<Correction['communes']>[number], gazetteer: Gazetteer): Understood<Place> {
  const asked =
    typeof said === 'string'
      ? { name: said, role: 'place' as const }
      : { name: 'code' in said ? said.code : said.commune, role: said.role };
  const { commune, why } = namedCommune(asked.name, gazetteer);
  return commune ? { value: { code: commune.code, name: commune.name, role: asked.role } } : { why };
}

function toTerritory(said: string, { department }: Gazetteer): Understood<Territory> {
  const known = territoriesOf(department);
  const found = known.find(
    ({ slug, name }) => [slug, foldText(name)].includes(foldText(said)) || slug === said,
  );
  if (found) return { value: { slug: found.slug, name: found.name } };
  const names = known.map(({ slug }) => slug).join(', ');
  return {
    why: `aucun territoire n’est connu sous « ${said} ». ${names ? `Écrivez l’un de ceux-ci : ${names}.` : 'Nommez plutôt ses communes ("communes").'}`,
  };
}

const classified = (said: string): Contact | undefined => classifyLink(said);

function toLink(said: string): Understood<Link> {
  const contact = classified(said);
  if (!contact) return { why: `« ${said} » n’est pas une adresse.` };
  return contact.kind === 'phone'
    ? { why: `« ${said} » est un numéro de téléphone : écrivez-le dans "phones".` }
    : { value: contact };
}

function toPhone(said: string): Understood<string> {
  const contact = classified(said) ?? classified(`tel:${said}`);
  return contact?.kind === 'phone'
    ? { value: contact.number }
    : { why: `« ${said} » n’est pas un numéro de téléphone.` };
}
