/** What is asked of the site tells nothing of the pages seen. `npm run test:long` looks at fifty. */
import { test } from 'node:test';
import { compareJourneys } from './same-requests.ts';

test('the requests of ten pages are the same to the byte, with and without listed pages', () =>
  compareJourneys(10));
