/** 100,000 addresses that are not listed. */
import { describe } from 'node:test';
import { tryUnlisted } from '../extension/unlisted-addresses.ts';

describe('unlisted addresses', () => tryUnlisted(25_000));
