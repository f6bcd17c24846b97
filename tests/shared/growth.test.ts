/**
 * What a function takes for a text of a feed or of a release grows with the length of the text, and not with its square:
 * one hostile text must not hold a town hall's page.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanText } from '../../reader/formats/block.ts';
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import { findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { parsePrintedAddress } from '../../shared/addresses/printed-address.ts';
import { parseFeedFile } from '../../shared/feed/feed-client.ts';
import { isAreaFile, isBulletinFile } from '../../shared/feed/feed-guard.ts';
import { areaFileSchema, type ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { foldText, plainSpaces, slugify, withoutArticle } from '../../shared/french/fold-text.ts';
import { cutShort } from '../../shared/french/cut-short.ts';
import { atCommune, formatPhone, ofArea, ofCommune, typeset } from '../../shared/french/format-french.ts';
import {
  hasInvisibleCharacters,
  withoutInvisibleCharacters,
} from '../../shared/french/invisible-characters.ts';
import { maskPerson } from '../../shared/french/mask-person.ts';
import { contactsOf } from '../../shared/render/contacts.ts';
import { initiativeListView } from '../../shared/render/initiative-list-view.ts';
import { matchWords } from '../../shared/render/match-words.ts';
import { excerptOf, toNoticeInitiative } from '../../shared/render/notice-initiative.ts';
import { textsEn } from '../../shared/render/texts-en.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';

/** What a text is made of, over and over. */
const PIECES = [
  ...[
    ' ',
    '\u00A0',
    ' \u00A0',
    '\t',
    '\n',
    '\n\n',
    'a',
    'A',
    'É ',
    '1',
    '1 ',
    '1 000 ',
    '0 %',
    '😀',
    'e\u0301',
    '\u0301\u0316',
  ],
  ...[
    '"',
    ' "',
    '"a" ',
    ' "a',
    '\n"a',
    "'",
    "a'",
    '«',
    '« ',
    ' »',
    '»',
    'n°',
    'n° ',
    'n°1 ',
    ':',
    ' : ',
    '; ',
    ' !',
  ],
  ...[
    '(',
    '[',
    '{',
    '[[],',
    '\\',
    '\\"',
    '/',
    '//',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%C3',
    '@',
    '.',
    'a.',
    '-',
    'a-',
    ', ',
  ],
  ...[
    'M. ',
    'Mme A ',
    'Anne Durand ',
    'www.',
    'http://a',
    'https://facebook.com/',
    'facebook.com/a?u=',
    'mailto:',
    '+33',
    '&amp;',
  ],
];

const initiativeOf = (text: string): ListedInitiative => ({
  id: '62-2020-04-08-2#e1',
  title: text,
  text,
  communes: [{ code: '62413', name: text, role: 'place' }],
  territories: [{ slug: 'a', name: text }],
  organisers: [
    { name: text, kind: 'association' },
    { name: text, kind: 'group' },
  ],
  links: [
    // The schema lets none be longer.
    { kind: 'website', url: `https://${text.slice(0, 2000)}` },
    { kind: 'facebook-page', url: `https://www.facebook.com/${text.slice(0, 2000)}` },
    { kind: 'email', url: `mailto:${text.slice(0, 2000)}` },
  ],
  phones: [text],
  personal: true,
  bulletin: '62-2020-04-08-2',
  theme: { title: text, slug: 'a' },
});
const bulletin = { id: '62-2020-04-08-2', number: 2, date: '2020-04-08', title: 'T' };
const areaFile = (text: string) => ({
  version: 1,
  area: { scope: 'commune', code: '62413', name: text },
  bulletins: [{ ...bulletin, title: text, source: text }],
  initiatives: [initiativeOf(text)],
  nearby: [],
  wider: [{ scope: text, name: text, path: text }],
});

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  typeset,
  atCommune,
  ofCommune,
  ofArea: (name) => ofArea({ scope: 'intercommunality', name }),
  formatPhone,
  foldText,
  slugify,
  plainSpaces,
  withoutArticle,
  hasInvisibleCharacters,
  withoutInvisibleCharacters,
  cutShort: (text) => cutShort(text, text.length - 1),
  excerptOf,
  matchWords: (text) => matchWords('lens fin')(initiativeOf(text)),
  contactsOf: (text) => contactsOf(initiativeOf(text), textsFr),
  initiativeListView: (text) =>
    initiativeListView({
      bulletins: [bulletin],
      initiatives: [initiativeOf(text), { ...initiativeOf(text), title: undefined }],
      nearby: [],
    }),
  'initiativeListView, English': (text) =>
    initiativeListView(
      { bulletins: [bulletin], initiatives: [], nearby: [initiativeOf(text)] },
      { texts: textsEn },
    ),
  toNoticeInitiative: (text) =>
    toNoticeInitiative(
      { initiative: initiativeOf(text), bulletin, series: { title: text } },
      { names: ['page:a'], texts: textsFr, readLabel: String },
    ),
  isAreaFile: (text) => isAreaFile(areaFile(text)),
  isBulletinFile: (text) =>
    isBulletinFile({ version: 1, ...bulletin, introduction: text, themes: [], links: [] }),
  parseFeedFile: (text) => parses(text),
  'parseFeedFile, a string': (text) => parses(JSON.stringify(text)),
  'the schema of a feed file': (text) => areaFileSchema.safeParse(areaFile(text)).success,
  cleanText,
  maskPerson: (text) => maskPerson(text, { first: 'Anne', last: 'Durand' }),
  classifyLink,
  findFacebookIdentity,
  parsePrintedAddress,
};

function parses(text: string): boolean {
  try {
    return Boolean(parseFeedFile(text, '', (value): value is unknown => value !== undefined));
  } catch {
    return false;
  }
}

const LONGEST = 32_000;
/** Milliseconds that can be told from nothing. */
const TELLING = 30;
/** Between 4 and 16, with room for the collection of garbage. */
const STEEP = 11;

const textOf = (piece: string, length: number) => `A Lens${piece.repeat(length / piece.length)}fin.`;

function millisecondsOf(run: (text: string) => unknown, text: string, times: number): number {
  let least = Infinity;
  for (let round = 0; round < times; round++) {
    const { user, system } = process.cpuUsage();
    run(text);
    const used = process.cpuUsage({ user, system });
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}

/** How many times as long four times the text takes: 4 where time grows with the length, 16 with its square. */
function growth(run: (text: string) => unknown, piece: string): number {
  for (let length = 1_000; length <= LONGEST; length *= 2) {
    if (millisecondsOf(run, textOf(piece, length), 1) < TELLING) continue;
    const short = millisecondsOf(run, textOf(piece, length), 3);
    // It was the processor's other work.
    if (short < TELLING) continue;
    return millisecondsOf(run, textOf(piece, 4 * length), 2) / short;
  }
  return 0;
}

describe('time grows with the length of a text', () => {
  for (const [name, run] of Object.entries(FUNCTIONS)) {
    it(name, () => {
      const steep = PIECES.map((piece) => [piece, growth(run, piece)] as const).filter(
        ([, times]) => times > STEEP,
      );
      assert.deepEqual(steep, []);
    });
  }
});
