/** Ed25519 as the feed uses it: what is signed and by whom, and what is no signature at all. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSignedBy, makeSigningKey, sign } from '../../../shared/feed/signature.ts';

/** RFC 8032, section 7.1, the first two tests: other programs must agree on them. */
const RFC = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    text: '',
    sig: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    text: 'r',
    sig: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
] as const;

describe('a signature', () => {
  for (const { secret, key, text, sig } of RFC)
    it(`is that of RFC 8032 for ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await sign(text, { key, secret }), { key, sig });
      assert.equal(await isSignedBy(text, { key, sig }), true);
    });

  it('is of a key that was made for it, each of its own', async () => {
    const [one, other] = [await makeSigningKey(), await makeSigningKey()];
    for (const { key, secret } of [one, other]) {
      assert.match(key, /^[0-9a-f]{64}$/);
      assert.match(secret, /^[0-9a-f]{64}$/);
    }
    assert.notEqual(one.key, other.key);
    const signature = await sign('un texte', one);
    assert.equal(await isSignedBy('un texte', signature), true);
    assert.equal(await isSignedBy('un autre', signature), false);
    assert.equal(await isSignedBy('un texte', { ...signature, key: other.key }), false);
  });

  const [{ key, text, sig }] = RFC;
  const nothing: readonly [what: string, signature: { key: string; sig: string }][] = [
    ['no key', { key: '', sig }],
    ['half a key', { key: key.slice(0, 32), sig }],
    ['a key of other letters', { key: 'z'.repeat(64), sig }],
    ['no signature', { key, sig: '' }],
    ['half a signature', { key, sig: sig.slice(0, 64) }],
    ['a signature and more', { key, sig: `${sig}00` }],
  ];
  for (const [what, signature] of nothing)
    it(`is none of ${what}`, async () => assert.equal(await isSignedBy(text, signature), false));
});
