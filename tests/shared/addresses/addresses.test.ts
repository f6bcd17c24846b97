/**
 * The tables of examples, each row tried against every reader of addresses: a row of one kind is a refusal test of all
 * the others. When a row fails, either the table or the reader is wrong: decide which, and add a row that shows it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { linkExamples, noLinkExamples } from '../../../shared/addresses/classify-link.examples.ts';
import { findFacebookIdentity, facebookMatchKeys } from '../../../shared/addresses/facebook-identity.ts';
import { identityExamples, refusedExamples } from '../../../shared/addresses/facebook-identity.examples.ts';
import { linkSchema } from '../../../shared/feed/feed-schema.ts';

describe('findFacebookIdentity', () => {
  for (const { via, kind, weak, rows } of identityExamples) {
    describe(`${kind} by ${via}`, () => {
      for (const [address, key] of rows) {
        it(address, () => {
          const found = findFacebookIdentity(address);
          assert.deepEqual(
            { via: found?.via, kind: found?.kind, key: found?.key, weak: found?.confidence === 'weak' },
            { via, kind, key, weak: weak ?? false },
          );
        });
      }
    });
  }
  for (const { why, addresses } of refusedExamples) {
    describe(`refuses what is ${why}`, () => {
      for (const address of addresses) {
        it(JSON.stringify(address), () => assert.equal(findFacebookIdentity(address), undefined));
      }
    });
  }
  it('refuses every example of the other kinds of link', () => {
    for (const { kind, rows } of linkExamples) {
      if (kind.startsWith('facebook-')) continue;
      for (const { printed } of rows) assert.equal(findFacebookIdentity(printed), undefined, printed);
    }
  });
  it('gives the owner’s number as an alias where the address holds it', () => {
    const identity = findFacebookIdentity(
      'https://www.facebook.com/acsmazingarbe/videos/vb.105425355561988/22334455',
    );
    assert.deepEqual(identity?.aliases, ['105425355561988']);
    assert.deepEqual(identity && facebookMatchKeys(identity), ['page:acsmazingarbe', 'page:105425355561988']);
  });
  it('matches a page with the profile of the same number, and a group without its dots', () => {
    assert.deepEqual(
      facebookMatchKeys({ kind: 'profile', key: '4' }),
      facebookMatchKeys({ kind: 'page', key: '4' }),
    );
    assert.deepEqual(facebookMatchKeys({ kind: 'group', key: 'a.b.c' }), ['group:abc']);
  });
});

describe('classifyLink', () => {
  for (const { kind, rows } of linkExamples) {
    for (const { printed, ...expected } of rows) {
      it(`${kind}: ${printed}`, () => {
        const found = classifyLink(printed);
        assert.equal(found?.kind, kind);
        assert.deepEqual({ ...found, ...expected }, { ...found });
        if (found && found.kind !== 'phone') assert.ok(linkSchema.safeParse(found).success);
      });
    }
  }
  for (const printed of noLinkExamples) {
    it(`nothing: ${JSON.stringify(printed)}`, () => assert.equal(classifyLink(printed), undefined));
  }
  it('types every Facebook address as such, whoever it names', () => {
    for (const { kind, weak, rows } of identityExamples) {
      for (const [address] of rows) {
        if (/^fb:|login|plugins/.test(address) && weak) continue;
        assert.equal(classifyLink(address)?.kind, `facebook-${kind}`, address);
      }
    }
  });
});
