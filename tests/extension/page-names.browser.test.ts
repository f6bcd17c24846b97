/** What a document says of its own page, in heads and objects as Facebook writes them. */
import { expect } from '@open-wc/testing';
import { findOtherNames, readHeadNames } from '../../extension/page/page-names.ts';

const SITE = 'https://www.facebook.com';
const NAME = 'page:secondddepart';
const NUMBER = 'page:100083132751008';
const NUMBER_ADDRESS = `${SITE}/profile.php?id=100083132751008`;
const NAME_ADDRESS = `${SITE}/SECONDDDEPART`;

const CANONICAL = `<link rel="canonical" href="${NAME_ADDRESS}/">`;
const APP = '<meta property="al:android:url" content="fb://profile/100083132751008">';
const VANITY =
  '<script type="application/json">{"userVanity":"Second.D.Depart","userID":"100083132751008"}</script>';
const NODE = `<script>x({"__typename":"User","__isProfile":"User","id":"100083132751008","name":"SECOND DEPART","url":"https:\\/\\/www.facebook.com\\/SECONDDDEPART"})</script>`;
const OLD_NUMBER = 'page:105425355561988';
const CLASSIC = '"delegate_page":{"is_business_page_active":false,"id":"105425355561988"}';
const classic = (field: string) =>
  `<script>{"x":[{"user":{"name":"SECOND","context":{"content":[{"a":{}}]},${field},"cover":{"b":[{}]},"url":"https:\\/\\/www.facebook.com\\/SECONDDDEPART"}}]}</script>`;
const viewer = (id: string) =>
  `<script type="application/json">{"CurrentUserInitialData":{"USER_ID":"${id}"}}</script>`;

const CASES: readonly [why: string, loaded: string, keys: string[], html: string, expected: string[]][] = [
  ['canonical link and mobile application', NAME_ADDRESS, [NAME], CANONICAL + APP, [NUMBER]],
  ['the number in the address, the name in the canonical link', NUMBER_ADDRESS, [NUMBER], CANONICAL, [NAME]],
  [
    'iOS’s form',
    NAME_ADDRESS,
    [NAME],
    '<meta property="al:ios:url" content="fb://page/?id=105425355561988">',
    ['page:105425355561988'],
  ],
  ['og:url', NUMBER_ADDRESS, [NUMBER], `<meta property="og:url" content="${NAME_ADDRESS}">`, [NAME]],
  [
    'a post’s canonical link, which names its owner',
    `${SITE}/story.php?story_fbid=1&id=100083132751008`,
    [NUMBER],
    `<link rel="canonical" href="${NAME_ADDRESS}/posts/pfbid02">`,
    [NAME],
  ],
  [
    'a group’s number and slug',
    `${SITE}/groups/2345678901`,
    ['group:2345678901'],
    `<link rel="canonical" href="${SITE}/groups/entraide.imprimante.3d/">`,
    ['group:entraideimprimante3d'],
  ],
  ['the name and the number side by side', `${SITE}/`, [NAME], VANITY, [NUMBER]],
  ['the same from the number', `${SITE}/`, [NUMBER], VANITY, [NAME]],
  ['the page’s own object', `${SITE}/`, [NAME], NODE, [NUMBER]],
  [
    'a head that speaks of the page before',
    `${SITE}/autre`,
    [NAME],
    `<link rel="canonical" href="${SITE}/autre"><meta property="al:android:url" content="fb://page/4444444444">`,
    [],
  ],
  ['a head that speaks of the page of an earlier number', `${SITE}/4444444444`, [NUMBER], CANONICAL, []],
  ['two usernames', `${SITE}/autre`, ['page:autre'], CANONICAL + APP, []],
  [
    'a login wall',
    NAME_ADDRESS,
    [NAME],
    `<link rel="canonical" href="${SITE}/login/?next=${encodeURIComponent(NUMBER_ADDRESS)}">`,
    [],
  ],
  [
    'the reader’s own number apart from the name',
    NAME_ADDRESS,
    [NAME],
    `<script>{"userVanity":"secondddepart","name":"x","userID":"61550000000001"}</script>`,
    [],
  ],
  ['the reader’s own number beside the name', NAME_ADDRESS, [NAME], VANITY + viewer('100083132751008'), []],
  ['another reader’s number elsewhere', NAME_ADDRESS, [NAME], VANITY + viewer('61550000000001'), [NUMBER]],
  ['cards of other pages', NAME_ADDRESS, [NAME], NODE.replaceAll('SECONDDDEPART', 'Autre.Page'), []],
  [
    'an object whose address is inside another',
    NAME_ADDRESS,
    [NAME],
    `<script>{"__typename":"User","id":"1","owner":{"url":"https:\\/\\/www.facebook.com\\/SECONDDDEPART"}}</script>`,
    [],
  ],
  [
    'a group of the page’s name',
    NAME_ADDRESS,
    [NAME],
    `<link rel="canonical" href="${SITE}/groups/SECONDDDEPART"><meta property="al:android:url" content="fb://group/1234567890">`,
    [],
  ],
  [
    'a number after another, more than a page has',
    NAME_ADDRESS,
    [NAME],
    ['1111111111', '2222222222', '3333333333', '4444444444']
      .map((id) => `<meta property="al:web:url" content="${SITE}/${id}">`)
      .join(''),
    [],
  ],
  ['a classic number beside the address', NAME_ADDRESS, [NAME], classic(CLASSIC), [OLD_NUMBER]],
  [
    'a classic number by another field',
    NAME_ADDRESS,
    [NAME],
    classic('"associated_page_id":"105425355561988"'),
    [OLD_NUMBER],
  ],
  ['an older page’s number', NAME_ADDRESS, [NAME], classic('"pageID":"105425355561988"'), [OLD_NUMBER]],
  [
    'a classic number, and braces in a text before it',
    NAME_ADDRESS,
    [NAME],
    classic(`"about":"} {",${CLASSIC}`),
    [],
  ],
  ['a suggested page’s classic number', `${SITE}/`, ['page:autre'], classic(CLASSIC), []],
  [
    'a suggested page’s classic number, inside the page’s own object',
    NAME_ADDRESS,
    [NAME],
    `<script>{"url":"${NAME_ADDRESS}","suggested":{"url":"${SITE}/autre",${CLASSIC}}}</script>`,
    [],
  ],
  ['a classic number beside no address', NAME_ADDRESS, [NAME], `<script>{${CLASSIC}}</script>`, []],
  [
    'a script from elsewhere',
    NAME_ADDRESS,
    [NAME],
    '<script src="https://static.example/x.js"></script>',
    [],
  ],
];

describe('the names that a page tells of itself', () => {
  for (const [why, loaded, keys, html, expected] of CASES) {
    it(`${expected.length > 0 ? 'learnt' : 'not learnt'}: ${why}`, () => {
      const page = new DOMParser().parseFromString(`<head>${html}</head>`, 'text/html');
      expect(findOtherNames(keys, readHeadNames(page, loaded), page)).to.deep.equal(expected);
    });
  }
});
