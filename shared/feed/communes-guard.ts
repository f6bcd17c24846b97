/** As `feed-guard.ts`, for the files that communes are found in, and that tell what a mistaken code should have been. */
import type { CommunesFile, FeedIndex } from './feed-schema.ts';
import { feedPatterns } from './feed-patterns.ts';
import { fitsShape, text, version, type Shape } from './fits-shape.ts';

const { communeCode } = feedPatterns;
const codeByCode: Shape = (value) =>
  fitsShape(value, {}) && fitsShape(Object.entries(value as object).flat(), [communeCode]);

const communesFile = {
  version,
  communes: [{ code: communeCode, name: text, postalCodes: [/^\d{5}$/] }],
  oldCodes: codeByCode,
} as const;
const feedIndex = { version, departments: [{ code: feedPatterns.departmentCode }] } as const;

export const isCommunesFile = (value: unknown): value is CommunesFile => fitsShape(value, communesFile);
export const isFeedIndex = (value: unknown): value is FeedIndex => fitsShape(value, feedIndex);
