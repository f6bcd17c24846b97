/**
 * The tables of examples, each row tried against every reader of addresses: a row of one kind is a refusal test of all
 * the others. When a row fails, either the table or the reader is wrong: decide which, and add a row that shows it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { linkExamples, noLinkExamples } from '../../../shared/addresses/classify-link.examples.ts';
import {
  facebookMatchKeys,
  facebookRedirectTarget,
  findFacebookIdentity,
  isFacebookHost,
} from '../../../shared/addresses/facebook-identity.ts';
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
  const aliases: readonly [path: string, keys: string[], why: string][] = [
    [
      'acsmazingarbe/videos/vb.105425355561988/22',
      ['page:acsmazingarbe', 'page:105425355561988'],
      'it holds it',
    ],
    ['acsmazingarbe/videos/vb.105425355561988', ['page:acsmazingarbe'], 'a video without a number'],
    ['acsmazingarbe/photos/vb.105425355561988/22', ['page:acsmazingarbe'], 'no video'],
    ['acsmazingarbe/videos/xvb.105425355561988/22', ['page:acsmazingarbe'], 'not this word'],
    ['acsmazingarbe/videos/vb.105425355561988x/22', ['page:acsmazingarbe'], 'no number'],
    ['acsmazingarbe/videos/22/x', ['page:acsmazingarbe'], 'another number'],
    ['105425355561988/videos/vb.105425355561988/22', ['page:105425355561988'], 'the same number'],
    ['events/2612/2613/', ['event:2613', 'event:2612'], 'one time of an event, and the whole'],
    ['events/2612/?event_time_id=2613', ['event:2613', 'event:2612'], 'the same, as an older address'],
    ['events/2612/?event_time_id=2612', ['event:2612'], 'the only time'],
    ['events/105425/collecte/2612/', ['event:2612'], 'a place that goes by a number is no event'],
  ];
  for (const [path, keys, why] of aliases)
    it(`gives as aliases what else the address tells: ${path}, ${why}`, () => {
      const identity = findFacebookIdentity(`https://www.facebook.com/${path}`);
      assert.deepEqual(identity && facebookMatchKeys(identity), keys);
    });
  it('matches a page with the profile of the same number, and a group without its dots', () => {
    assert.deepEqual(
      facebookMatchKeys({ kind: 'profile', key: '4' }),
      facebookMatchKeys({ kind: 'page', key: '4' }),
    );
    assert.deepEqual(facebookMatchKeys({ kind: 'group', key: 'a.b.c' }), ['group:abc']);
  });
});

const FORWARDED = 'https://www.second-depart.fr/';
const TO = `?u=${encodeURIComponent(FORWARDED)}`;
const redirectors: readonly [address: string, target: string | undefined, why: string][] = [
  [`https://l.facebook.com/l.php${TO}`, FORWARDED, 'the redirector'],
  [`https://lm.facebook.com/l.php${TO}`, FORWARDED, 'of phones'],
  [`https://www.facebook.com/l.php${TO}`, FORWARDED, 'of the site'],
  [`https://www.facebook.com/flx/warn/${TO}`, FORWARDED, 'the warning'],
  [`https://www.facebook.com/flx/warn${TO}`, FORWARDED, 'the warning, without its slash'],
  ['https://www.facebook.fr/club/about?a=1#b', 'https://www.facebook.com/club/about?a=1#b', 'of a country'],
  ['http://mobile.facebook.com/club', 'https://www.facebook.com/club', 'an old host'],
  ['https://www.facebook.fr//evil.example/', 'https://www.facebook.com//evil.example/', 'no other host'],
  [`https://l.facebook.com/x/l.php${TO}`, undefined, 'another path'],
  [`https://l.facebook.com/l.phpx${TO}`, undefined, 'a longer one'],
  [`https://evil.example/l.php${TO}`, undefined, 'another host'],
  [`https://l.facebook.com.evil.example/l.php${TO}`, undefined, 'a host that begins like it'],
  [`https://xl.facebook.com/l.php${TO}`, undefined, 'a host that ends like it'],
  ['https://l.facebook.com/l.php', undefined, 'nowhere'],
  ['https://l.facebook.com/l.php?u=ftp%3A%2F%2Fexemple.fr', undefined, 'no page'],
  ['https://l.facebook.com/l.php?u=xhttps%3A%2F%2Fexemple.fr', undefined, 'no scheme of the web'],
];

describe('facebookRedirectTarget', () => {
  for (const [address, target, why] of redirectors)
    it(`${address}: ${why}`, () => assert.equal(facebookRedirectTarget(new URL(address))?.href, target));
});

describe('isFacebookHost', () => {
  const hosts = [
    'www.facebook.com',
    'l.facebook.com',
    'm.me',
    'www.messenger.com',
    'fb.me',
    'fb.watch',
    'www.fb.gg',
  ];
  for (const host of hosts) {
    it(`${host}, and what only looks like it`, () => {
      assert.ok(isFacebookHost(host));
      assert.ok(!isFacebookHost(`x${host}`));
      assert.ok(!isFacebookHost(`${host}.evil.example`));
    });
  }
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
