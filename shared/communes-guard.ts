/** As `feed-guard.ts`, for the files that tell a webmaster what a mistaken code should have been. */
import type { CommunesFile, FeedIndex } from './feed-schema.ts';
import { feedPatterns } from './feed-patterns.ts';
import { fitsShape, recordOf, text, version } from './fits-shape.ts';

const communesFile = {
  version,
  communes: [{ code: feedPatterns.communeCode, name: text, postalCodes: [/^\d{5}$/] }],
  oldCodes: recordOf(feedPatterns.communeCode, feedPatterns.communeCode),
} as const;
const feedIndex = { version, departments: [{ code: feedPatterns.departmentCode }] } as const;

export const isCommunesFile = (value: unknown): value is CommunesFile => fitsShape(value, communesFile);
export const isFeedIndex = (value: unknown): value is FeedIndex => fitsShape(value, feedIndex);
