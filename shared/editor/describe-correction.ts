/** A correction in words, field by field: what an association reads before it asks, and an editor before saying yes. French. */
import { classifyLink } from '../addresses/classify-link.ts';
import { shownAddress } from '../addresses/shown-address.ts';
import type { Initiative, ListedInitiative, Place } from '../feed/feed-schema.ts';
import { formatDate, formatPhone } from '../french/format-french.ts';
import { initiativeTitle } from '../render/initiative-title.ts';
import { textsFr } from '../render/texts-fr.ts';
import type { Correction, PersonCorrection } from './corrections.ts';

export interface FieldChange {
  field: string;
  /** As it stands; empty where nothing does. */
  before: string;
  /** Empty where nothing is to stand. */
  after: string;
}

/** What is to be corrected. */
export type Corrected = Omit<Initiative, 'id'> & Partial<Pick<ListedInitiative, 'theme'>>;

/** @param communeName by code; undefined for one that is not known here */
export function describeCorrection(
  initiative: Corrected,
  correction: Correction,
  communeName: (code: string) => string | undefined,
): FieldChange[] {
  const { title, text, theme, communes, territories, organisers, links, phones, people } = correction;
  const change = (field: string, before: string, after: string | undefined): FieldChange[] =>
    after === undefined || after === before ? [] : [{ field, before, after }];
  return [
    ...change('Fiche', '', correction.withdrawn && 'à retirer'),
    ...change('Fiche', '', correction.restored && 'à publier de nouveau'),
    ...change('Nom affiché', initiativeTitle(initiative), title),
    ...change('Texte', initiative.text, text),
    ...change('Thème', initiative.theme?.title ?? '', theme),
    ...change(
      'Communes',
      listed(initiative.communes.map(placeInWords)),
      communes && listed(communes.map((each) => communeInWords(each, communeName))),
    ),
    ...change(
      'Secteurs',
      listed(initiative.territories.map(({ name }) => name)),
      territories && listed(territories),
    ),
    ...change(
      'Qui agit',
      organisersInWords(initiative.organisers),
      organisers && organisersInWords(organisers),
    ),
    ...change(
      'Adresses',
      listed(initiative.links.map(({ url }) => shownAddress(url))),
      links && listed(links.map(asPublished)),
    ),
    ...change(
      'Téléphones',
      listed(initiative.phones.map(formatPhone)),
      phones && listed(phones.map(asPublished)),
    ),
    ...Object.entries(people ?? {}).flatMap(([name, said]) =>
      change(`Le nom «\u00A0${name}\u00A0»`, '', personInWords(said)),
    ),
  ];
}

/** `Nom affiché : Second Départ (au lieu de : SECOND DEPART)`. */
export const changeInWords = ({ field, before, after }: FieldChange) =>
  `${field}\u00A0: ${after || 'aucun'}${before ? ` (au lieu de\u00A0: ${before})` : ''}`;

const listed = (parts: readonly string[]) => parts.join(', ');

const placeInWords = ({ name, role }: Pick<Place, 'name' | 'role'>) => textsFr[role](name);

function communeInWords(
  said: NonNullable<Correction['communes']>[number],
  communeName: (code: string) => string | undefined,
): string {
  const { role, ...which } = typeof said === 'string' ? { commune: said, role: 'place' as const } : said;
  const named = 'code' in which ? which.code : which.commune;
  return placeInWords({ name: communeName(named) ?? named, role });
}

const organisersInWords = (organisers: Initiative['organisers']) =>
  listed(organisers.map(({ name, kind }) => `${name} (${textsFr.organiserKind[kind]})`));

/** What a printed address will be once it is published. */
function asPublished(printed: string): string {
  const contact = classifyLink(printed);
  if (!contact) return printed;
  return contact.kind === 'phone' ? formatPhone(contact.number) : shownAddress(contact.url);
}

function personInWords(said: PersonCorrection): string {
  if (typeof said !== 'string') return `en entier, avec l’accord donné le ${formatDate(said.agreed)}`;
  return PERSON_WORDS[said];
}

const PERSON_WORDS = {
  private: 'à masquer',
  public: 'en entier, dans une fonction publique',
  nobody: 'ce n’est le nom de personne',
} as const;
