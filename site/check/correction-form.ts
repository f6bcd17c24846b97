/** What an association wrote in the fields → the correction, and what in it cannot be understood. Pure. */
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import type { CommunesFile, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { departmentOf } from '../../shared/feed/feed-paths.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import { meantCommune } from '../../shared/feed/find-communes.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import { listedPlaces } from '../../shared/feed/listing.ts';
import type { Correction } from '../../shared/editor/corrections.ts';
import { isMaskable, printedNames, type Named } from '../../shared/editor/named-people.ts';

export interface CorrectionFields {
  title: string;
  /** Names or codes, with commas between. */
  communes: string;
  /** One a line. */
  links: string;
  /** Private persons to be masked, with commas between. */
  people: string;
}

/** The fields as the initiative fills them. */
export const fieldsOf = (initiative: ListedInitiative): CorrectionFields => ({
  title: initiativeTitle(initiative),
  communes: listedPlaces(initiative)
    .map(({ name }) => name)
    .join(', '),
  links: initiative.links.map(({ url }) => url.replace(/^mailto:/, '')).join('\n'),
  people: '',
});

/** Only what differs from the initiative is asked for: a correction replaces what it names. */
export function readCorrection(
  fields: CorrectionFields,
  initiative: ListedInitiative,
  file: CommunesFile,
): { correction: Correction; faults: string[] } {
  const before = fieldsOf(initiative);
  const changed = (name: keyof CorrectionFields) => fields[name].trim() !== before[name];
  const communes = changed('communes')
    ? partsOf(fields.communes, ',').map((name) => [name, askedCommune(name, initiative, file)] as const)
    : [];
  const links = changed('links') ? partsOf(fields.links, '\n') : [];
  const title = changed('title') && fields.title.trim() ? { title: fields.title.trim() } : {};
  const people = partsOf(fields.people, ',').map(
    (name) => [name, whyNotMasked(name, { ...initiative, ...title })] as const,
  );
  const masked = people.flatMap(([name, fault]) => (fault ? [] : name));
  return {
    correction: {
      ...title,
      ...(changed('communes') && {
        communes: [...communes.flatMap(([, place]) => place ?? []), ...originsOf(initiative)],
      }),
      ...(changed('links') && { links: links.filter(isLink) }),
      ...(masked.length > 0 && {
        people: Object.fromEntries(masked.map((name) => [name, 'private' as const])),
      }),
    },
    faults: [
      ...communes.flatMap(([name, place]) =>
        place ? [] : `Aucune commune ne s’appelle «\u00A0${name}\u00A0».`,
      ),
      ...links.filter((link) => !isLink(link)).map((link) => `«\u00A0${link}\u00A0» n’est pas une adresse.`),
      ...people.flatMap(([, fault]) => fault ?? []),
    ],
  };
}

const partsOf = (text: string, between: string) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);

type AskedCommune = NonNullable<Correction['communes']>[number];

/**
 * A commune that the initiative names keeps its role; another is a place, of this département by any name, of others by
 * its code.
 */
function askedCommune(
  name: string,
  { communes }: ListedInitiative,
  file: CommunesFile,
): AskedCommune | undefined {
  const own = communes.find((each) => foldText(each.name) === foldText(name));
  if (own) return own.role === 'place' ? own.code : { code: own.code, role: own.role };
  const here = meantCommune(name, file);
  if (here) return here.code;
  const isElsewhere =
    feedPatterns.communeCode.test(name) &&
    !file.communes.some(({ code }) => departmentOf(code) === departmentOf(name));
  return isElsewhere ? name : undefined;
}

/** Where help comes from stands in no field, and stays as it is. */
const originsOf = ({ communes }: ListedInitiative): AskedCommune[] =>
  communes.filter(({ role }) => role === 'origin').map(({ code, role }) => ({ code, role }));

/** As the publisher finds a name, in what is published. @returns what keeps it from being masked */
export function whyNotMasked(name: string, initiative: Named): string | undefined {
  const printed = printedNames(name, initiative);
  if (printed.length === 0)
    return `«\u00A0${name}\u00A0» ne se trouve pas dans la fiche\u00A0: recopiez le nom tel qu’il y est écrit.`;
  if (!printed.some((each) => isMaskable(each, initiative)))
    return `«\u00A0${name}\u00A0» resterait tel quel\u00A0: d’un prénom et d’un nom, masquer garde le prénom et l’initiale.`;
  return undefined;
}

/** As the publisher reads it: a telephone number is none. */
const isLink = (address: string) => {
  const contact = classifyLink(address);
  return contact !== undefined && contact.kind !== 'phone';
};
