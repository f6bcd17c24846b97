/**
 * Whatever names a commune or an actor is in an initiative or in a question: over all fixtures, and over them with paragraphs moved,
 * made bullets of, and headings of every other form.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { chooseOrganisers } from '../../reader/actors/choose-organisers.ts';
import { blockText, type Block } from '../../reader/formats/block.ts';
import { readRelease } from '../../reader/formats/read-release.ts';
import { annotate } from '../../reader/mentions/annotate.ts';
import { mentionsOf } from '../../reader/mentions/mention.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/bulletins/', import.meta.url));
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

const blocksOf = new Map<string, Block[]>();
before(async () => {
  for (const file of files) blocksOf.set(file, (await readRelease(readFileSync(FOLDER + file), file)).blocks);
});

/** Nothing may be lost of these: sentences that name a commune or, in small letters too, who acts. */
function namesSomeone(text: string): boolean {
  assert.ok(gazetteer);
  const { mentions } = annotate(text, gazetteer);
  const isNamed = chooseOrganisers(mentionsOf(mentions, 'organiser')).organisers.length > 0;
  return isNamed || mentionsOf(mentions, 'place').some(({ isInName }) => !isInName);
}
const known = new Map<string, boolean>();
const names = (text: string) => {
  const before = known.get(text) ?? namesSomeone(text);
  known.set(text, before);
  return before;
};

/** What is reported as such, with its line, in no initiative and no question. */
const REPORTED = new Set(['notice', 'struck', 'head']);
const TOLD = new Set(['initiative', 'continues', 'link']);

function lostIn(blocks: readonly Block[]): string[] {
  assert.ok(gazetteer);
  const { fates, questions, bulletin } = parseBulletin(blocks, { gazetteer });
  const asked = new Set(questions.filter(({ about }) => about === 'passage').map(({ id }) => id));
  const told = bulletin.themes.flatMap(({ initiatives }) => initiatives.map(({ text }) => text)).join('\n');
  return fates
    .filter(({ id, became, rule, text }) => {
      const isElsewhere = !TOLD.has(became) && !REPORTED.has(became) && !asked.has(id);
      // A page's header, known by its words, and a heading, which names who is told of below it.
      const isKnown = rule.startsWith('furniture/') || rule === 'contents/opens';
      const isHeading = became === 'theme' || became === 'heading';
      return (
        isElsewhere &&
        !isKnown &&
        !isHeading &&
        /\p{Ll}[.!?]/u.test(text) &&
        names(text) &&
        !told.includes(text)
      );
    })
    .map(({ became, text }) => `${became}: ${text}`);
}

const isParagraph = (block: Block) =>
  (block.kind === 'paragraph' || block.kind === 'item') && blockText(block).length > 100;
const without = (blocks: readonly Block[], taken: Block) => blocks.filter((block) => block !== taken);
/** Lines in order again, as a file that was written so has them. */
const numbered = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => ({ ...block, line: index + 1 }));

const CHANGES: Readonly<Record<string, (blocks: readonly Block[], chosen: Block) => Block[]>> = {
  'moved before the first heading': (blocks, chosen) => [chosen, ...without(blocks, chosen)],
  'moved behind the title': (blocks, chosen) => {
    const rest = without(blocks, chosen);
    const title = rest.findIndex(({ kind }) => kind === 'heading') + 1;
    return [...rest.slice(0, title), chosen, ...rest.slice(title)];
  },
  'moved behind the last': (blocks, chosen) => [...without(blocks, chosen), chosen],
  'made a bullet': (blocks, chosen) =>
    blocks.map((block) => (block === chosen ? { ...block, kind: 'item' as const } : block)),
};

/** How else a heading may be set. */
const FORMS: Readonly<Record<string, (heading: Block) => Block>> = {
  bold: ({ spans, ...block }) => ({
    ...withoutDepth(block),
    kind: 'paragraph',
    spans: spans.map((span) => ({ ...span, strong: true })),
  }),
  capitals: ({ spans, ...block }) => ({
    ...withoutDepth(block),
    kind: 'paragraph',
    spans: spans.map((span) => ({ ...span, text: span.text.toUpperCase() })),
  }),
  plain: ({ spans, ...block }) => ({
    ...withoutDepth(block),
    kind: 'paragraph',
    spans: spans.map(({ text }) => ({ text })),
  }),
  'with a colon': ({ spans, ...block }) => ({ ...block, spans: [...spans, { text: ' :' }] }),
  numbered: ({ spans, ...block }) => ({ ...block, spans: [{ text: '1. ' }, ...spans] }),
};
const withoutDepth = ({ kind, line }: Omit<Block, 'spans'>) => ({ kind, line });

describe('nothing that names a commune or an actor is lost', () => {
  for (const file of files) {
    it(file, () => {
      assert.deepEqual(lostIn(blocksOf.get(file) ?? []), []);
    });
    for (const [form, set] of Object.entries(FORMS)) {
      it(`${file}, its headings ${form}`, () => {
        const blocks = (blocksOf.get(file) ?? []).map((block) =>
          block.kind === 'heading' ? set(block) : block,
        );
        assert.deepEqual(lostIn(blocks), []);
      });
    }
  }
  for (const [change, apply] of Object.entries(CHANGES)) {
    it(`a paragraph ${change}`, () => {
      const chosen = fc.constantFrom(...files).chain((file) => {
        const blocks = blocksOf.get(file) ?? [];
        return fc.constantFrom(...blocks.filter(isParagraph)).map((block) => ({ file, block }));
      });
      const keeps = fc.property(chosen, ({ file, block }) => {
        assert.deepEqual(lostIn(numbered(apply(blocksOf.get(file) ?? [], block))), []);
      });
      fc.assert(keeps, { numRuns: 40, seed: 14 });
    });
  }
});
