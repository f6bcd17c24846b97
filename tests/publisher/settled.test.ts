/**
 * What an editor has settled stays settled: on releases of every format, whatever is answered in whatever order, no question comes
 * back, and what was said of an initiative goes to no other when a typo is mended.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { answer, correctInitiative } from '../../desk/page/edits.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readCorrected, type Reading } from '../../publisher/steps/read-corrected.ts';
import type { Block } from '../../reader/formats/block.ts';
import { readRelease } from '../../reader/formats/read-release.ts';
import { correctionsSchema, type Corrections } from '../../shared/editor/corrections.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import type { Question } from '../../shared/editor/question.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/bulletins/', import.meta.url));
const gazetteer = loadGazetteer('62') ?? assert.fail();

const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));
const releases = await Promise.all(
  files.map(async (name) => {
    const { blocks } = await readRelease(readFileSync(`${FOLDER}${name}`), name);
    return { name, blocks };
  }),
);

const read = (blocks: readonly Block[], name: string, corrections: Corrections) =>
  readCorrected(blocks, name, {
    gazetteer,
    ledger: emptyLedger,
    corrections: correctionsSchema.parse(corrections),
    today: '2026-01-01',
    addresses: [name],
  });
const initiativesOf = ({ bulletin }: Reading) => bulletin.themes.flatMap((theme) => theme.initiatives);

/** What someone may say to a question that offers nothing to choose from. */
const WORDS: Readonly<Record<string, string>> = { number: '7', date: '2020-04-08', title: 'Un titre' };
const answerTo = ({ id, chosen, answers }: Question, choice: number) =>
  answers[choice % Math.max(answers.length, 1)]?.answer ?? WORDS[id] ?? (chosen || 'none');

/** So many questions at most come of so many answers. */
const ROUNDS = 60;

describe('a settled question', () => {
  for (const { name, blocks } of releases) {
    it(`never comes back: ${name}`, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat(99)), (choices) => {
          let corrections: Corrections = {};
          const settled = new Set<string>();
          for (let round = 0; round < ROUNDS; round++) {
            const { questions, faults } = read(blocks, name, corrections);
            assert.deepEqual(
              questions.filter(({ id }) => settled.has(id)),
              [],
            );
            assert.deepEqual(faults, []);
            if (questions.length === 0) return;
            // One answer may make another question pointless: all of a round are given at once, as often as one alone.
            const [howMany = 0, ...picks] = take(choices, questions.length + 1);
            const given = howMany % 2 === 0 ? questions : questions.slice(0, 1);
            for (const [index, question] of given.entries()) {
              settled.add(question.id);
              corrections = answer(name, question.id, answerTo(question, picks[index] ?? 0))(corrections);
            }
          }
          assert.fail('there is no end of questions');
        }),
        { numRuns: 1 },
      );
    });
  }
});

const take = (stream: fc.Stream<number>, count: number) => [...stream.take(count)];

describe('what is said of an initiative', () => {
  for (const { name, blocks } of releases) {
    const initiatives = initiativesOf(read(blocks, name, {}));
    if (initiatives.length === 0) continue;
    it(`settles its doubts: ${name}`, () => {
      fc.assert(
        fc.property(fc.nat(initiatives.length - 1), (rank) => {
          const { passage, line, people } = initiatives[rank] ?? assert.fail();
          const said = {
            communes: ['Arras'],
            organisers: [{ name: 'Lien', kind: 'association' as const }],
            people: Object.fromEntries(people.map((person) => [person.name, 'public' as const])),
          };
          const corrections = correctInitiative(name, passage, said)({});
          const { problems, questions, faults } = read(blocks, name, corrections);
          const about = initiatives.filter((each) => each.line === line).length === 1;
          fc.pre(about);
          assert.deepEqual(
            faults.filter(({ level }) => level === 'error'),
            [],
          );
          assert.deepEqual(
            problems.filter(
              (problem) => problem.line === line && /commune|personne privée/.test(problem.message),
            ),
            [],
          );
          assert.deepEqual(
            questions.filter(({ id, about: what }) => id.startsWith(`${passage}.`) && what !== 'person'),
            [],
          );
        }),
        { numRuns: 2 },
      );
    });

    it(`stays with it when a typo is mended, or is told to be lost: ${name}`, () => {
      const corrections = initiatives.reduce<Corrections>(
        (made, { passage }, index) => correctInitiative(name, passage, { title: `T${index}` })(made),
        {},
      );
      fc.assert(
        fc.property(fc.nat(), fc.nat(), (where, at) => {
          const mended = withTypo(blocks, where, at);
          const { length } = initiativesOf(read(mended, name, {}));
          fc.pre(length === initiatives.length);
          const after = read(mended, name, corrections);
          const titles = initiativesOf(after).map(({ title }) => title);
          // Two passages that are about as like leave it open: then it is told, and given to neither.
          for (const [index, title] of titles.entries())
            assert.ok(title === undefined || title === `T${index}`, `${title} at ${index}`);
          assert.equal(after.faults.length > 0, titles.includes(undefined));
        }),
        { numRuns: 2 },
      );
    });
  }
});

/** One letter less in one of the long words of one of the long paragraphs. */
function withTypo(blocks: readonly Block[], where: number, at: number): Block[] {
  const long = blocks.filter(({ spans }) => spans.some(({ text }) => text.length > 150));
  const chosen = long[where % Math.max(long.length, 1)];
  return blocks.map((block) => {
    if (block !== chosen) return block;
    const spans = block.spans.map((span) => {
      const words = [...span.text.matchAll(/(?<!\p{L})\p{Ll}{7,}/gu)];
      const word = words[at % Math.max(words.length, 1)];
      const cut = word && word.index + 3;
      return cut === undefined ? span : { ...span, text: span.text.slice(0, cut) + span.text.slice(cut + 1) };
    });
    return { ...block, spans };
  });
}
