/** What the fields of an initiative hold, and what of it is stored: only that which differs from the reading. Pure. */
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { parsePhone } from '../../../shared/addresses/phone-number.ts';
import type { Correction } from '../../../shared/editor/corrections.ts';
import type { Organiser, Place, Territory } from '../../../shared/feed/feed-schema.ts';
import { formatPhone } from '../../../shared/french/format-french.ts';
import type { IdentifiedInitiative } from '../../../publisher/steps/identified-bulletin.ts';
import type { Entry, Theme } from './entry.ts';

export interface EntryFields {
  /** Empty where its organisers name it. */
  title: string;
  text: string;
  /** Of a theme of the bulletin the slug, of a new one the title. */
  theme: string;
  communes: readonly Place[];
  territories: readonly Territory[];
  organisers: readonly Organiser[];
  /** As one would print them. */
  links: readonly string[];
  phones: readonly string[];
}

export type FieldName = keyof EntryFields;

export const fieldsRead = ({ read, themeRead }: Entry): EntryFields => toFields(read, themeRead);
export const fieldsNow = ({ corrected, theme }: Entry): EntryFields => toFields(corrected, theme);

const toFields = (initiative: IdentifiedInitiative, theme: Theme): EntryFields => ({
  title: initiative.title ?? '',
  text: initiative.text,
  theme: theme.slug,
  communes: initiative.communes,
  territories: initiative.territories,
  organisers: initiative.organisers,
  links: initiative.links.map(({ url }) => url.replace(/^mailto:/, '')),
  phones: initiative.phones.map(formatPhone),
});

/** How each field is written in a correction. */
const WRITTEN: { readonly [Name in FieldName]: (field: EntryFields[Name]) => Correction[Name] } = {
  title: (title) => title.trim() || undefined,
  text: (text) => asParagraphs(text) || undefined,
  theme: (theme) => theme.trim() || undefined,
  communes: (communes) => communes.map(({ code, role }) => (role === 'place' ? code : { code, role })),
  territories: (territories) => territories.map(({ slug }) => slug),
  organisers: (organisers) => organisers.map(({ name, kind }) => ({ name: name.trim(), kind })),
  links: (links) => links.map((link) => link.trim()),
  phones: (phones) => phones.map((phone) => phone.trim()),
};

/** What a field comes to, where it may be written in several ways. */
const MEANT: { readonly [Name in FieldName]?: (field: EntryFields[Name]) => unknown } = {
  links: (links) => links.map((link) => classifyLink(link) ?? link),
  phones: (phones) => phones.map((phone) => asPhone(phone) ?? phone),
};

const FIELD_NAMES = Object.keys(WRITTEN) as FieldName[];

/** @returns a record that turns the one into the other, with nothing in it that does not differ */
export function correctionFrom(read: EntryFields, edited: EntryFields): Correction {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const written = writtenField(name, edited);
      return isSame(name, read, edited) || written === undefined ? [] : [[name, written]];
    }),
  );
}

const writtenField = <Name extends FieldName>(name: Name, fields: EntryFields): unknown =>
  WRITTEN[name](fields[name]);

function isSame<Name extends FieldName>(name: Name, read: EntryFields, edited: EntryFields): boolean {
  const meant = (fields: EntryFields) => (MEANT[name] ?? WRITTEN[name])(fields[name]);
  return JSON.stringify(meant(read)) === JSON.stringify(meant(edited));
}

/** As the feed has texts: paragraphs apart by a blank line, without space around them. */
export const asParagraphs = (text: string) =>
  text
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join('\n\n');

/** A telephone number as somebody types it, a short one too. */
export const asPhone = (typed: string): string | undefined => parsePhone(typed) ?? parsePhone(`tel:${typed}`);
