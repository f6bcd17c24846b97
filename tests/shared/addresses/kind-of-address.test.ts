/** A link's kind is what its reader is told, its address where it leads: the two are one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { linkExamples } from '../../../shared/addresses/classify-link.examples.ts';
import { identityExamples } from '../../../shared/addresses/facebook-identity.examples.ts';
import { linkSchema } from '../../../shared/feed/feed-schema.ts';

describe('a link as it is classified', () => {
  const printed = [
    ...linkExamples.flatMap(({ rows }) => rows.map((row) => row.printed)),
    ...identityExamples.flatMap(({ rows }) => rows.map(([address]) => address)),
  ];
  it('is one that the schema takes', () => {
    for (const address of printed) {
      const link = classifyLink(address);
      if (!link || link.kind === 'phone') continue;
      assert.equal(linkSchema.safeParse(link).error, undefined, address);
    }
  });
});

describe('a link whose kind and address do not agree', () => {
  const strays: readonly [kind: string, url: string][] = [
    ['facebook-page', 'https://evil.example/confirmer-mon-compte'],
    ['facebook-page', 'https://evil.example/www.facebook.com/prefecture'],
    ['facebook-page', 'https://facebook.com.evil.example/prefecture'],
    ['facebook-page', 'https://facebook.com@evil.example/prefecture'],
    ['facebook-page', 'https://facebook.com:443@evil.example/prefecture'],
    ['facebook-page', 'https://notfacebook.com/prefecture'],
    ['facebook-page', 'https://evil.example/?https://facebook.com/'],
    ['facebook-page', 'https://evil.example\\facebook.com/prefecture'],
    ['facebook-page', 'mailto:x@evil.example'],
    ['facebook-group', 'https://evil.example/groups/entraide'],
    ['facebook', 'https://fb.example/'],
    ['twitter', 'https://evil.example/Prefet62'],
    ['twitter', 'https://www.facebook.com/Prefet62'],
    ['twitter', 'https://notx.com/Prefet62'],
    ['instagram', 'https://evil.example/prefecture'],
    ['youtube', 'https://evil.example/@prefecture'],
    ['email', 'https://evil.example/contact'],
    ['website', 'mailto:x@evil.example'],
  ];
  for (const [kind, url] of strays) {
    it(`is refused: ${kind} ${url}`, () => {
      assert.ok(!linkSchema.safeParse({ kind, url }).success);
    });
  }

  it('is refused when it says to name another page than it leads to', () => {
    const link = classifyLink('https://www.facebook.com/SECONDDDEPART/');
    assert.ok(linkSchema.safeParse(link).success);
    const others = [
      { kind: 'page', key: 'mairie' },
      { kind: 'group', key: 'secondddepart' },
    ];
    for (const identity of others) assert.ok(!linkSchema.safeParse({ ...link, identity }).success);
    const website = {
      kind: 'website',
      url: 'https://exemple.fr/',
      identity: { kind: 'page', key: 'mairie' },
    };
    assert.ok(!linkSchema.safeParse(website).success);
  });
});
