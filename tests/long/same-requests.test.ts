/** What is asked of the site tells nothing of fifty pages seen. */
import { test } from 'node:test';
import { compareJourneys } from '../e2e/same-requests.ts';

test('the requests of fifty pages are the same to the byte, with and without listed pages', () =>
  compareJourneys(50));
