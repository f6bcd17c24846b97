/** As `feed-guard.ts`, for the files that tell a webmaster what a mistaken code should have been. */
import type { CommunesFile, FeedIndex } from './feed-schema.ts';
import { feedPatterns } from './feed-patterns.ts';
import { fitsShape, text, version, type Shape } from './fits-shape.ts';

/** An object of any keys that match, each with a value of one shape. Here, lest the widget carry it. */
const recordOf =
  (key: RegExp, shape: Shape): Shape =>
  (value) =>
    fitsShape(value, {}) &&
    Object.entries(value as object).every(([name, each]) => key.test(name) && fitsShape(each, shape));

const communesFile = {
  version,
  communes: [{ code: feedPatterns.communeCode, name: text, postalCodes: [/^\d{5}$/] }],
  oldCodes: recordOf(feedPatterns.communeCode, feedPatterns.communeCode),
} as const;
const feedIndex = { version, departments: [{ code: feedPatterns.departmentCode }] } as const;

export const isCommunesFile = (value: unknown): value is CommunesFile => fitsShape(value, communesFile);
export const isFeedIndex = (value: unknown): value is FeedIndex => fitsShape(value, feedIndex);
