/** The line of code of a request comes back from whatever a mail does to it, or is said to be damaged. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { readRequestLines, writeRequestLine } from '../../../shared/editor/request-line.ts';

const WITHDRAWAL = ['62-2020-04-08-2#e7', { withdrawn: '2020-05-02' }];

/** What stands around a request in a mail; none of it looks like a line. */
const around = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !text.includes('['));

/** A line broken after every so many letters, as mails break and quote what is too long for them. */
const wrapped = (line: string, width: number, between: string) =>
  (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(between);

const BETWEEN = [
  '\n',
  '\r\n',
  ' \n',
  '\n> ',
  '\r\n>> ',
  '\n> > ',
  '\n| ',
  '=\r\n',
  '\u00AD',
  '\u00AD\n',
  '\u200B',
];

describe('the line of a request', () => {
  it('looks like a line, and its checksum is that of zip', () => {
    const line = writeRequestLine(WITHDRAWAL);
    const [, code = '', sum] = /^\[solidaire1\.([\w-]+)\.([\da-f]{8})\]$/.exec(line) ?? [];
    assert.equal(sum, crc32(code).toString(16).padStart(8, '0'));
    assert.deepEqual(JSON.parse(Buffer.from(code, 'base64url').toString()), WITHDRAWAL);
  });

  it('comes back from a mail, however that breaks, quotes and surrounds it', () =>
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom(...BETWEEN),
        around,
        around,
        (value, width, between, before, after) => {
          const written = JSON.parse(JSON.stringify(value)) as unknown;
          const mail = `${before}\r\n> ${wrapped(writeRequestLine(value), width, between)}\r\n-- \r\n${after}`;
          assert.deepEqual(readRequestLines(mail), { values: [written], isDamaged: false });
        },
      ),
    ));

  it('is said to be damaged wherever a letter of it is another, or is lost', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', 'A', '!'), (value, at, letter) => {
        const line = writeRequestLine(value);
        const [start, end] = [line.indexOf('.') + 1, line.length - 1];
        const place = start + (at % (end - start));
        fc.pre(line.charAt(place).toLowerCase() !== letter.toLowerCase());
        const broken = line.slice(0, place) + letter + line.slice(place + 1);
        assert.deepEqual(readRequestLines(broken), { values: [], isDamaged: true });
      }),
    ));

  const rows: readonly [what: string, mail: string, values: unknown[], isDamaged: boolean][] = [
    ['a mail without a line', 'Bonjour, pouvez-vous retirer notre fiche ?', [], false],
    ['a line cut at the end', writeRequestLine(WITHDRAWAL).slice(0, 40), [], true],
    ['the same line, quoted below', `${writeRequestLine(1)}\n> ${writeRequestLine(1)}`, [1], false],
    ['two lines', `${writeRequestLine(1)}\n${writeRequestLine(2)}`, [1, 2], false],
    ['one sound, one cut', `${writeRequestLine(1)} [solidaire1.WyI2`, [1], true],
    ['a checksum over what is no code of ours', '[solidaire1.AAAA.9b0d08f1]', [], true],
    ['nothing', '', [], false],
  ];
  for (const [what, mail, values, isDamaged] of rows)
    it(`reads ${what}`, () => assert.deepEqual(readRequestLines(mail), { values, isDamaged }));
});
