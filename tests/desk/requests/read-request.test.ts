/** A message as it comes to an editor's mailbox → what it asks for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { faultsOf, readRequest, type ReadRequests } from '../../../desk/page/requests/read-request.ts';
import type { Correction } from '../../../shared/editor/corrections.ts';
import { readRemark, requestMessage } from '../../../shared/editor/request.ts';
import { writeRequestLine } from '../../../shared/editor/request-line.ts';
import { INITIATIVE, THEME } from '../entry/sample-entry.ts';

const ID = INITIATIVE.id;
const TODAY = '2020-05-04';
const initiative = { ...INITIATIVE, bulletin: '62-2020-04-08-2', theme: THEME };

const message = (correction: Correction, remark = '') =>
  requestMessage({
    initiative,
    page: 'https://solidaire.example/bulletins/62-2020-04-08-2/#e1',
    correction,
    remark,
    communeName: () => 'Marck',
  }).body;

/** Lines of at most so many letters, broken at spaces where there are some, as mail programs do. */
const wrap = (text: string, width: number) =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}(?: |$)|.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');

const quote = (text: string, sign = '> ') =>
  text
    .split('\n')
    .map((line) => sign + line)
    .join('\n');

const asMail = (body: string) =>
  `De : Les Mains tendues <contact@mainstendues.example>\r\nObjet : Re: Correction : ${ID}\r\n\r\nVoici.\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n-- \r\nLa présidente\r\n06 00 00 00 00\r\n`;

const CORRECTION: Correction = { title: 'Des masques pour l’hôpital', communes: ['62548'] };

describe('a message pasted whole', () => {
  it('gives what is asked, however it was wrapped, quoted and signed', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 78 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('> ', '>', '| '),
        fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll('[', '')),
        (width, times, sign, remark) => {
          let body = wrap(message(CORRECTION, remark), width);
          for (let each = 0; each < times; each++) body = wrap(quote(body, sign), width);
          const { requests, isDamaged } = readRequest(asMail(body), TODAY);
          assert.deepEqual(requests, [{ id: ID, correction: CORRECTION }]);
          assert.equal(isDamaged, false);
        },
      ),
    ));

  const nothing = { requests: [], isDamaged: false, reference: undefined };
  const rows: readonly [what: string, pasted: string, read: ReadRequests][] = [
    [
      'a withdrawal, from the day on which it is decided',
      message({ withdrawn: '2020-04-30' }),
      { ...nothing, requests: [{ id: ID, correction: { withdrawn: TODAY } }] },
    ],
    ['a remark alone, by its reference', message({}, 'Une faute.'), { ...nothing, reference: ID }],
    ['a reference that was wrapped', 'référence 62-2020-04-08-2\n> #e1', { ...nothing, reference: ID }],
    [
      'a line cut short, by its reference',
      message(CORRECTION).slice(0, -12),
      { ...nothing, isDamaged: true, reference: ID },
    ],
    ['a letter about something else', 'Bonjour, à demain.', nothing],
    [
      'a line that asks what no association may: to be published again, another text',
      writeRequestLine([ID, { restored: '2020-05-03' }]),
      { ...nothing, isDamaged: true },
    ],
    ['a line with other contents', writeRequestLine({ a: 1 }), { ...nothing, isDamaged: true }],
    ['a line about no initiative', writeRequestLine(['../x', {}]), { ...nothing, isDamaged: true }],
  ];
  for (const [what, pasted, read] of rows)
    it(`reads ${what}`, () => assert.deepEqual(readRequest(pasted, TODAY), read));
});

describe('what an association writes in its own words', () => {
  for (const [what, pasted] of [
    ['as it was sent', message(CORRECTION, 'Une faute\ndans le texte.')],
    ['quoted', quote(message(CORRECTION, 'Une faute\ndans le texte.'))],
    ['with other line ends', message(CORRECTION, 'Une faute\ndans le texte.').replaceAll('\n', '\r\n')],
  ] as const)
    it(`is found ${what}`, () => assert.equal(readRemark(pasted), 'Une faute\ndans le texte.'));

  it('is nothing where nothing was written', () => assert.equal(readRemark(message(CORRECTION)), ''));
});

describe('what of a request cannot be carried out', () => {
  const known = (said: string) => (said === '62413' ? 'Harnes' : undefined);
  const rows: readonly [correction: Correction, faults: number][] = [
    [{ title: 'Un', communes: ['62413'], links: ['www.exemple.fr'], phones: ['3919'] }, 0],
    [{ communes: ['99999', { code: '62413', role: 'origin' }] }, 1],
    [{ links: ['bonjour'], phones: ['12'] }, 2],
  ];
  for (const [correction, faults] of rows)
    it(JSON.stringify(correction), () => assert.equal(faultsOf(correction, known).length, faults));
});
