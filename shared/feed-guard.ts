/**
 * The widget's own check of the feed files that it reads: the same verdict as `feed-schema.ts` on every field, in a
 * twentieth of its weight. `tests/shared/feed-guard.test.ts` proves the two equal.
 */
import { feedPatterns } from './feed-patterns.ts';
import { hasInvisibleCharacters } from './invisible-characters.ts';
import type { AreaFile, BulletinFile, CommunesFile, FeedIndex } from './feed-schema.ts';

type Is = (value: unknown) => boolean;

const shape = (fields: Record<string, Is>): Is => {
  const entries = Object.entries(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    entries.every(([key, is]) => is((value as Record<string, unknown>)[key]));
};
const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const optional =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const match =
  (pattern: RegExp): Is =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (...values: readonly unknown[]): Is =>
  (value) =>
    values.includes(value);
const integerFrom =
  (least: number): Is =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;
const record =
  (isKey: Is, is: Is): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, item]) => isKey(key) && is(item));

const text: Is = (value) => typeof value === 'string' && value !== '' && !hasInvisibleCharacters(value);
const version = oneOf(1);
const departmentCode = match(feedPatterns.departmentCode);
const communeCode = match(feedPatterns.communeCode);
const bulletinId = match(feedPatterns.bulletinId);
const initiativeId = match(feedPatterns.initiativeId);
const slug = match(feedPatterns.slug);
const path = match(feedPatterns.path);
const webAddress = match(feedPatterns.webAddress);
const isoDate = match(/^\d{4}-\d{2}-\d{2}$/);
/** A day that the calendar has: 29 February in leap years only. */
const date: Is = (value) => {
  if (!isoDate(value)) return false;
  const day = new Date(`${value as string}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value as string);
};

const link = shape({
  kind: oneOf(
    'facebook-page',
    'facebook-profile',
    'facebook-group',
    'facebook-event',
    'facebook',
    'twitter',
    'instagram',
    'youtube',
    'website',
    'email',
  ),
  url: match(/^(?:https?:\/\/|mailto:)\S+$/),
  identity: optional(shape({ kind: oneOf('page', 'profile', 'group', 'event'), key: match(/^[a-z0-9.]+$/) })),
});

const initiative = {
  id: initiativeId,
  text,
  communes: list(shape({ code: communeCode, name: text, role: oneOf('place', 'beneficiary', 'origin') })),
  territories: list(shape({ slug, name: text })),
  organisers: list(
    shape({ name: text, kind: oneOf('association', 'company', 'public-body', 'group', 'person') }),
  ),
  links: list(link),
  phones: list(match(/^(?:\+\d{5,15}|\d{2,6})$/)),
  personal: oneOf(true, false),
};
const theme = { title: text, slug };
const listedInitiative = shape({ ...initiative, bulletin: bulletinId, theme: shape(theme) });

const bulletinHead = {
  id: bulletinId,
  number: integerFrom(1),
  date,
  title: text,
  source: optional(webAddress),
};
const scope = oneOf('commune', 'intercommunality', 'department');

const areaFile = shape({
  version,
  area: shape({ scope, code: match(/^[^]{2}/u), name: text }),
  bulletins: list(shape(bulletinHead)),
  initiatives: list(listedInitiative),
  nearby: list(listedInitiative),
  wider: list(shape({ scope, name: text, path })),
});

const bulletinFile = shape({
  version,
  ...bulletinHead,
  note: optional(text),
  introduction: optional(text),
  themes: list(shape({ ...theme, introduction: optional(text), initiatives: list(shape(initiative)) })),
  closing: optional(text),
  links: list(link),
});

const communesFile = shape({
  version,
  communes: list(
    shape({
      code: communeCode,
      name: text,
      postalCodes: list(match(/^\d{5}$/)),
      intercommunality: optional(match(/^\d{9}$/)),
    }),
  ),
  oldCodes: record(communeCode, communeCode),
});

const feedIndex = shape({
  version,
  counter: integerFrom(0),
  departments: list(shape({ code: departmentCode, name: text, path, digest: match(feedPatterns.digest) })),
});

export const isAreaFile = (value: unknown): value is AreaFile => areaFile(value);
export const isBulletinFile = (value: unknown): value is BulletinFile => bulletinFile(value);
export const isCommunesFile = (value: unknown): value is CommunesFile => communesFile(value);
export const isFeedIndex = (value: unknown): value is FeedIndex => feedIndex(value);

/** Does a commune's code have the right form? Whether the commune exists is for the feed to say. */
export const isCommuneCode = (value: string) => communeCode(value);
export const isInitiativeId = (value: string) => initiativeId(value);
