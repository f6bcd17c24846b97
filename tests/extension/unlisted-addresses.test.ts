/** 4,000 addresses that are not listed. `npm run test:long` tries 100,000. */
import { describe } from 'node:test';
import { tryUnlisted } from './unlisted-addresses.ts';

describe('unlisted addresses', () => tryUnlisted(1_000));
