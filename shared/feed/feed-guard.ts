/**
 * The widget's own check of the feed files that it reads, in a twentieth of the schema's weight: the same verdict as
 * `feed-schema.ts` on all that could break the drawing or lead a reader astray. In what it shows, codes, ids, slugs and
 * kinds are compared, never obeyed: any text will do for them, so that a kind that a later feed adds does not take the
 * whole list away. `tests/shared/feed/feed-guard.test.ts` proves both, field by field.
 */
import { addressPatterns } from '../addresses/address-patterns.ts';
import { kindAgrees } from '../addresses/kind-of-address.ts';
import { feedPatterns } from './feed-patterns.ts';
import type { AreaFile, BulletinFile, CommunesFile, FeedIndex } from './feed-schema.ts';
import { fitsShape, integerFrom, optional, text, version, type Shape } from './fits-shape.ts';

/** A day that the calendar has: 29 February in leap years only. */
const date = (value: unknown) =>
  fitsShape(value, /^\d{4}-\d{2}-\d{2}$/) &&
  // One past the end of its month is none in one browser, and of the next month in another.
  new Date(value as string).getUTCDate() === Number((value as string).slice(8));

const flag: Shape = (value) => typeof value === 'boolean';

const link: Shape = (value) =>
  fitsShape(value, { kind: text, url: addressPatterns.link }) &&
  kindAgrees(value as { kind: string; url: string });
const links = [link] as const;

const initiative = {
  id: text,
  title: optional(text),
  text,
  communes: [{ name: text, role: text }],
  territories: [{ name: text }],
  organisers: [{ name: text, kind: text }],
  links,
  phones: [addressPatterns.phone],
  personal: flag,
} as const;
const theme = { title: text, slug: text };
const listed = [{ ...initiative, bulletin: text, theme }] as const;

const bulletinHead = {
  id: text,
  number: integerFrom(1),
  numbered: optional(flag),
  date,
  title: text,
  source: optional(addressPatterns.web),
};
const area = { name: text, scope: text };

const areaFile = {
  version,
  area: { ...area, code: text, formerCodes: optional([text]) },
  bulletins: [bulletinHead],
  initiatives: listed,
  nearby: listed,
  wider: [{ ...area, path: addressPatterns.path, initiatives: optional(integerFrom(0)) }],
} as const;

const introduction = optional(text);
const bulletinFile = {
  version,
  ...bulletinHead,
  note: introduction,
  introduction,
  themes: [{ ...theme, introduction, initiatives: [initiative] }],
  closing: introduction,
  links,
} as const;

// Communes are found in the next two, and mistaken codes mended by them: here codes are obeyed, and have their form.

const codeByCode: Shape = (value) =>
  fitsShape(value, {}) && fitsShape(Object.entries(value as object).flat(), [feedPatterns.communeCode]);

const communesFile = {
  version,
  communes: [{ code: feedPatterns.communeCode, name: text, postalCodes: [/^\d{5}$/] }],
  oldCodes: codeByCode,
} as const;
const feedIndex = { version, departments: [{ code: feedPatterns.departmentCode }] } as const;

export const isAreaFile = (value: unknown): value is AreaFile => fitsShape(value, areaFile);
export const isBulletinFile = (value: unknown): value is BulletinFile => fitsShape(value, bulletinFile);
export const isCommunesFile = (value: unknown): value is CommunesFile => fitsShape(value, communesFile);
export const isFeedIndex = (value: unknown): value is FeedIndex => fitsShape(value, feedIndex);
