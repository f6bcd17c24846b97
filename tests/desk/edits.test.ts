/** What an editor does to `corrections.json`, how it is undone, and what two desks make of it together. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  answer,
  correctInitiative,
  correctPublished,
  forgetRelease,
  moveRelease,
  setHead,
  together,
  treatPerson,
  type Edit,
} from '../../desk/page/edits.ts';
import { begin, carryOver, redo, step, undo } from '../../desk/page/history.ts';
import { mergeRecords } from '../../desk/page/merge-records.ts';
import { correctionsSchema, type Corrections } from '../../shared/editor/corrections.ts';

const NAME = '2020-04-08-2.md';
const [ONE, OTHER] = ['3fa9c1d2e4b70811', '9c01d2e4b7081122'];

describe('edits', () => {
  const rows: [what: string, edit: Edit, before: Corrections, after: Corrections][] = [
    ['an answer', answer(NAME, ONE, 'initiative'), {}, { [NAME]: { answers: { [ONE]: 'initiative' } } }],
    [
      'an answer beside others',
      answer(NAME, OTHER, 'furniture'),
      { [NAME]: { number: 2, answers: { [ONE]: 'initiative' } } },
      { [NAME]: { number: 2, answers: { [ONE]: 'initiative', [OTHER]: 'furniture' } } },
    ],
    ['an answer taken back', answer(NAME, ONE, undefined), { [NAME]: { answers: { [ONE]: 'closing' } } }, {}],
    ['what the head says', setHead(NAME, { number: 3 }), {}, { [NAME]: { number: 3 } }],
    [
      'what the head says, taken back',
      setHead(NAME, { number: undefined }),
      { [NAME]: { number: 3, date: '2020-04-08' } },
      { [NAME]: { date: '2020-04-08' } },
    ],
    [
      'a field of an initiative',
      correctInitiative(NAME, ONE, { title: 'Le marché' }),
      { [NAME]: { initiatives: { [ONE]: { theme: 'plus-jeunes' } } } },
      { [NAME]: { initiatives: { [ONE]: { theme: 'plus-jeunes', title: 'Le marché' } } } },
    ],
    [
      'an empty list, which says that there is none',
      correctInitiative(NAME, ONE, { organisers: [] }),
      {},
      { [NAME]: { initiatives: { [ONE]: { organisers: [] } } } },
    ],
    [
      'a person in two initiatives',
      treatPerson(NAME, [ONE, OTHER], 'Michel Dupont', { agreed: '2020-05-02' }),
      { [NAME]: { initiatives: { [ONE]: { people: { 'Anne Petit': 'public' } } } } },
      {
        [NAME]: {
          initiatives: {
            [ONE]: { people: { 'Anne Petit': 'public', 'Michel Dupont': { agreed: '2020-05-02' } } },
            [OTHER]: { people: { 'Michel Dupont': { agreed: '2020-05-02' } } },
          },
        },
      },
    ],
    [
      'a withdrawal',
      correctPublished('62-2020-04-08-2#e7', { withdrawn: '2020-05-02' }),
      {},
      { '62-2020-04-08-2#e7': { withdrawn: '2020-05-02' } },
    ],
    [
      'a release that is gone',
      forgetRelease(NAME),
      { [NAME]: { number: 2 }, 'b.md': { number: 3 } },
      { 'b.md': { number: 3 } },
    ],
    [
      'a release under another name',
      moveRelease(NAME, '2020-04-08-2.docx'),
      { [NAME]: { number: 2 } },
      { '2020-04-08-2.docx': { number: 2 } },
    ],
    [
      'several as one',
      together(answer(NAME, ONE, 'closing'), setHead(NAME, { number: 2 })),
      {},
      { [NAME]: { answers: { [ONE]: 'closing' }, number: 2 } },
    ],
  ];
  for (const [what, edit, before, after] of rows)
    it(what, () => {
      const kept = structuredClone(before);
      assert.deepEqual(edit(before), after);
      assert.deepEqual(before, kept, 'what stood there is left alone');
      assert.deepEqual(correctionsSchema.parse(after), after, 'and what comes of it may stand in the file');
    });

  it('leave the records of other releases as they are, so that nothing else is read again', () => {
    const others: Corrections = { 'b.md': { number: 3 } };
    assert.equal(answer(NAME, ONE, 'closing')(others)['b.md'], others['b.md']);
  });
});

describe('the history', () => {
  it('goes back to every value, and forth again', () =>
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (values) => {
        const done = values.reduce((history, value) => step(history, `dire ${value}`, value), begin(0));
        const undone = values.reduce((history) => undo(history), done);
        assert.equal(undone.present, 0);
        assert.equal(undo(undone), undone);
        const redone = values.reduce((history) => redo(history), undone);
        assert.deepEqual(redone, done);
        assert.equal(redo(redone), redone);
      }),
    ));

  it('forgets what was undone once something else is done', () =>
    assert.deepEqual(step(undo(step(begin(0), 'un', 1)), 'deux', 2).future, []));

  it('is carried over whole', () =>
    assert.deepEqual(
      carryOver(undo(step(begin(0), 'un', 1)), (value) => value + 10),
      {
        past: [],
        present: 10,
        future: [{ words: 'un', value: 11 }],
      },
    ));
});

describe('two changes of one file', () => {
  const base = { a: { x: 1, y: 1 }, b: { z: 1 } };
  const rows: [what: string, ours: object, theirs: object, merged: object, clashes: string[][]][] = [
    [
      'apart',
      { ...base, a: { x: 2, y: 1 } },
      { ...base, b: { z: 2 } },
      { a: { x: 2, y: 1 }, b: { z: 2 } },
      [],
    ],
    [
      'in one record',
      { ...base, a: { x: 2, y: 1 } },
      { ...base, a: { x: 1, y: 2 } },
      { ...base, a: { x: 2, y: 2 } },
      [],
    ],
    ['removed and left', { a: base.a }, base, { a: base.a }, []],
    ['removed here, added there', { a: base.a }, { ...base, c: { q: 1 } }, { a: base.a, c: { q: 1 } }, []],
    ['the same', { ...base, b: { z: 2 } }, { ...base, b: { z: 2 } }, { ...base, b: { z: 2 } }, []],
    [
      'of one value: ours stands',
      { ...base, b: { z: 2 } },
      { ...base, b: { z: 3 } },
      { ...base, b: { z: 2 } },
      [['b', 'z']],
    ],
    ['both new', { ...base, c: { p: 1 } }, { ...base, c: { q: 1 } }, { ...base, c: { q: 1, p: 1 } }, []],
    ['removed here, changed there', { a: base.a }, { ...base, b: { z: 2 } }, { a: base.a }, [['b']]],
  ];
  for (const [what, ours, theirs, merged, clashes] of rows)
    it(what, () => assert.deepEqual(mergeRecords<object>(base, ours, theirs), { merged, clashes }));

  it('that touch different answers are both whole, whatever they are', () => {
    const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'));
    fc.assert(
      fc.property(answers, answers, answers, (from, ours, theirs) => {
        const { merged, clashes } = mergeRecords<Record<string, string>>(from, ours, theirs);
        const clashing = new Set(clashes.map(([name]) => name));
        for (const name of ['a', 'b', 'c', 'd']) {
          if (clashing.has(name)) continue;
          const expected = from[name] === ours[name] ? theirs[name] : ours[name];
          assert.equal(merged[name], expected, name);
        }
      }),
    );
  });
});
