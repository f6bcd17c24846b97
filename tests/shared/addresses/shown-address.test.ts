import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownAddress } from '../../../shared/addresses/shown-address.ts';

const ROWS: readonly [url: string, shown: string, why: string][] = [
  ['https://www.second-depart.fr/aide?de=1#ici', 'https://www.second-depart.fr/aide?de=1#ici', 'as it is'],
  ['https://аррӏе.com/aide', 'https://xn--80ak6aa92e.com/aide', 'letters of another alphabet'],
  ['http://Fаcebook.com', 'http://xn--fcebook-2fg.com', 'letters of two alphabets'],
  ['https://ｅｘｅｍｐｌｅ.fr/', 'https://exemple.fr/', 'letters of double width'],
  ['https://café.fr:8080/été', 'https://xn--caf-dma.fr:8080/été', 'an honest name, and its path'],
  ['https://exemple.fr@autre.example/', 'https://autre.example/', 'a name that imitates a host'],
  ['https://exemple.fr\\@autre.example/', 'https://exemple.fr\\@autre.example/', 'a path'],
  ['HTTPS://EXEMPLE.FR/Aide', 'HTTPS://exemple.fr/Aide', 'capitals'],
  ['https://[', 'https://[', 'no host'],
  ['mailto:contact@example.org', 'contact@example.org', 'an e-mail address'],
  ['mailto:contact@аррӏе.com?subject=x', 'contact@xn--80ak6aa92e.com?subject=x', 'one of another alphabet'],
  ['mailto:a@b@аррӏе.com', 'a@b@xn--80ak6aa92e.com', 'one with two signs'],
  ['mailto:', '', 'none'],
];

describe('shownAddress', () => {
  for (const [url, shown, why] of ROWS) it(`${url}: ${why}`, () => assert.equal(shownAddress(url), shown));
});
