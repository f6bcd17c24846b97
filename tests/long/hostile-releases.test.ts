/**
 * Releases that want too much: each is read or refused in words, within the limits of `publisher/reading-limits.ts`, and the
 * next is read; what is read then takes a time that grows with its length.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { readApart } from '../../publisher/read-apart.ts';
import { cleanText, type Block } from '../../reader/formats/block.ts';
import type { Release } from '../../reader/formats/read-release.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { HOSTILE_RELEASES } from '../reader/hostile-releases.ts';

const gazetteer = loadGazetteer('62') ?? assert.fail();

const millisecondsOf = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('a release that wants too much', () => {
  for (const { name, what, bytes } of HOSTILE_RELEASES)
    it(`${name}: ${what}`, async () => {
      const given = await bytes();
      const read: Release | undefined = await readApart(given, name).catch((error: unknown) => {
        assert.ok(error instanceof UserError, String(error));
        assert.match(
          error.message,
          /^a\.\p{Ll}+ (?:est trop lourd à lire|contient|ne contient aucun texte|est abîmé|dépasse)/u,
        );
        return undefined;
      });
      if (read) parseBulletin(read.blocks, { gazetteer });
      assert.equal((await readApart(Buffer.from('Le club livre.'), 'b.md')).blocks.length, 1);
    });
});

/** What a paragraph is made of, over and over. */
const PIECES: readonly string[] = [
  ...[' ', '\u00A0', ' \u00A0', 'a', 'A', 'É ', '1', '1 ', '😀', 'e\u0301', '\u0301'],
  ...['"', '"a" ', "'", "a'", '«', '« ', ' »', 'n° ', ':', ' : ', '; ', ' !', '(', '[', '/', '?', '&', '@'],
  ...['.', 'a.', '-', 'a-', '– ', ', ', '…', '• ', '* ', '_', '>', '⟦', '⟧ '],
  ...['www.', 'http://a', 'https://facebook.com/', '+33', '03 ', 'a@b.fr ', 'a (at) ', 'a.b', 'a à '],
  ...['M. ', 'Mme A ', 'Anne Durand ', 'Quévrain, Rosalie ; ', 'MM. A, B, C et ', 'J.-P. ', 'née ', 'R.'],
  ...['les familles Carlier, Quévrain, ', 'merci à quévrain ', 'le président du club ', 'le maire de '],
  ...['l’association ', 'le club Roue ', 'la ville de Lens ', 'la commune de Lens et ', 'à Lens ', 'Lens, '],
  ...['Saint-', 'Saint-Omer ', 'Lens-', 'Club ', 'CLUB ', 'L’', 'd’', 'rue de ', '(Nord) ', 'de la ', 'et '],
  ...['le 8 avril 2020 ', '2020 ', 'livre. ', 'Ab, ', 'à ', 'dit ', 'plus d’informations : ', 'Solidaires '],
  ...['Le club Roue livre. ', 'À Lens, le club Roue livre cent repas. '],
];

const heading = (text: string, line: number): Block => ({
  kind: 'heading',
  depth: 2,
  spans: [{ text }],
  line,
});
const HEAD = [
  heading('Le Pas-de-Calais solidaire n° 2', 1),
  heading('- Solidaires avec les plus jeunes :', 2),
];
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  spans: [{ text: cleanText(text) }],
  line: 3,
});

const SHAPES: Readonly<Record<string, (piece: string, times: number) => Block[]>> = {
  'one paragraph': (piece, times) => [paragraph(`A Lens, le club Roue ${piece.repeat(times)} fin.`)],
  'many paragraphs': (piece, times) =>
    Array.from({ length: Math.ceil((times * piece.length) / 400) }, () =>
      paragraph(`A Lens, le club Roue ${piece.repeat(Math.ceil(400 / piece.length))} fin.`),
    ),
  'short paragraphs, all alike': (piece, times) =>
    Array.from({ length: Math.ceil((times * piece.length) / 50) }, () => paragraph(`A Lens ${piece}`)),
};

/** Milliseconds that can be told from nothing. */
const TELLING = 200;
/** Between 4 and 16, with room for the collection of garbage. */
const STEEP = 9;

/** How many times as long four times the text takes. */
function growth(run: (length: number) => unknown): number {
  for (let length = 4_000; length <= 64_000; length *= 2) {
    const short = millisecondsOf(() => run(length));
    if (short < TELLING) continue;
    const long = millisecondsOf(() => run(4 * length));
    return (
      long /
      Math.max(
        short,
        millisecondsOf(() => run(length)),
      )
    );
  }
  return 0;
}

for (const [shape, blocksOf] of Object.entries(SHAPES))
  describe(`the time to read ${shape} grows with the length`, () => {
    for (const piece of PIECES)
      it(JSON.stringify(piece), () => {
        const times = growth((length) =>
          parseBulletin([...HEAD, ...blocksOf(piece, Math.ceil(length / piece.length))], { gazetteer }),
        );
        assert.ok(times < STEEP, `four times the length takes ${times.toFixed(1)} times as long`);
      });
  });
