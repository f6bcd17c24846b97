import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facebookMatchKeys, findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { identityExamples } from '../../shared/addresses/facebook-identity.examples.ts';
import { findLinkTarget, leadsThere } from '../../extension/page/link-target.ts';

const PAGE = ['page:secondddepart'];
const GROUP = ['group:entraideimprimante3d'];
const NUMBER = ['page:100083132751008'];

const CASES: readonly [href: string, keys: string[], why: string][] = [
  ['https://www.facebook.com/SECONDDDEPART/', PAGE, 'as it is'],
  ['/SECONDDDEPART', PAGE, 'relative'],
  ['https://www.facebook.com/secondddepart?__cft__[0]=AZX&__tn__=-UC', PAGE, 'with what Facebook adds'],
  ['https://www.facebook.com/SECONDDDEPART?comment_id=Y29t', PAGE, 'the author of a comment'],
  ['//m.facebook.com/SECONDDDEPART', PAGE, 'without scheme'],
  ['http://fb.com/SECONDDDEPART#x', PAGE, 'the short host'],
  ['/pg/SECONDDDEPART/?ref=nf', PAGE, 'of 2018'],
  ['/profile.php?id=100083132751008&__tn__=C', NUMBER, 'by its number'],
  ['/profile.php?ref=x&id=100083132751008', NUMBER, 'its number later'],
  ['/people/Second-Depart/100083132751008/', NUMBER, 'people'],
  ['/p/Second-Depart-100083132751008/', NUMBER, 'logged out'],
  ['/pages/Second-Depart/100083132751008?fref=ts', NUMBER, 'of 2012'],
  ['/groups/entraide.imprimante.3d/?ref=share', GROUP, 'a group'],
  ['/groups/Entraide.Imprimante.3D', GROUP, 'a group in capitals'],
  ['/events/123456789012345/', ['event:123456789012345'], 'an event'],
  ['/SECONDDDEPART/posts/pfbid02', [], 'a post'],
  ['/SECONDDDEPART/about', [], 'a tab'],
  ['/profile.php?id=100083132751008&sk=photos', [], 'a tab by parameter'],
  ['/permalink.php?story_fbid=1&id=100083132751008', [], 'a story'],
  ['/photo.php?fbid=1&id=100083132751008', [], 'a photo'],
  ['/groups/entraide.imprimante.3d/posts/123', [], 'a post in the group'],
  ['/groups/entraide.imprimante.3d/user/100083132751008/', [], 'a member of the group'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2FSECONDDDEPART', [], 'a redirector'],
  ['https://developers.facebook.com/SECONDDDEPART', [], 'another site of the company'],
  ['https://notfacebook.com/SECONDDDEPART', [], 'a look-alike'],
  ['https://www.facebook.com.example.org/SECONDDDEPART', [], 'another'],
  ['https://www.facebook.com@example.org/SECONDDDEPART', [], 'a host before another'],
  ['https://example.org/www.facebook.com/SECONDDDEPART', [], 'a path that looks like it'],
  ['#', [], 'no address'],
  ['?__cft__[0]=x', [], 'parameters alone'],
  ['javascript:void(0)', [], 'a script'],
  ['', [], 'nothing'],
  ['/', [], 'the home page'],
];

test('a link leads to the page whose address it is, and to no other', () => {
  for (const [href, keys, why] of CASES) {
    const target = findLinkTarget(href);
    assert.deepEqual(target && leadsThere(target) ? [target.key] : [], keys, `${why}: ${href}`);
  }
});

test('the first step finds whatever the reader of addresses finds in the address of a page', () => {
  const belongsToPage = /posts|photos|videos|about|reviews|user|permalink|[?&](?:sk|story_fbid|fbid)=|#!/;
  const rows = identityExamples.filter(({ weak, via }) => !weak && via !== 'post' && via !== 'story');
  for (const { rows: addresses } of rows) {
    for (const [address] of addresses) {
      if (!/^https?:/.test(address) || belongsToPage.test(address)) continue;
      // A browser takes out of an address what it does not need.
      const { href, pathname, username } = new URL(address);
      const identity = findFacebookIdentity(href);
      const last = pathname.split('/').findLast(Boolean) ?? '';
      const endsWithName = last.replaceAll('.', '').toLowerCase() === identity?.key.replaceAll('.', '');
      if (!identity || !endsWithName || username) continue;
      assert.ok(facebookMatchKeys(identity).includes(findLinkTarget(href)?.key ?? ''), address);
    }
  }
});

test('what Facebook adds anew with each view is not remembered', () => {
  for (const path of ['/x?__cft__[0]=', '/profile.php?id=4&__cft__[0]=']) {
    assert.deepEqual(findLinkTarget(`${path}a`), findLinkTarget(`${path}b`));
  }
});
