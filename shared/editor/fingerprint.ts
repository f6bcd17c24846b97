/**
 * By what a passage is known again, and an answer about it with it: a digest that tells nothing of the text, and that a mended
 * typo moves but a little. It is a SimHash (M. Charikar, "Similarity estimation techniques from rounding algorithms", 2002) of the
 * folded text's different runs of four letters.
 */
import { foldText } from '../french/fold-text.ts';

const BITS = 64;
const RUN = 4;

/** @returns 16 hexadecimal digits */
export function fingerprint(text: string): string {
  const balance = new Int32Array(BITS);
  for (const run of runsOf(` ${foldText(text)} `)) {
    const [low, high] = hash(run);
    for (let bit = 0; bit < BITS; bit++) {
      const isSet = ((bit < 32 ? low : high) >>> (bit % 32)) & 1;
      balance[bit] = (balance[bit] ?? 0) + (isSet ? 1 : -1);
    }
  }
  return [...balance.keys()]
    .filter((bit) => bit % 4 === 0)
    .map((bit) => digitAt(bit, balance).toString(16))
    .join('');
}

/** The sign of four bits' balances, the first as the lowest bit. */
const digitAt = (bit: number, balance: Int32Array) =>
  balance.subarray(bit, bit + 4).reduce((digit, each, at) => digit + (each > 0 ? 1 << at : 0), 0);

/** Each once: the small words that all texts share would outweigh the rest. */
function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let start = 0; start <= Math.max(text.length - RUN, 0); start++)
    runs.add(text.slice(start, start + RUN));
  return runs;
}

/** Two halves of 32 bits: FNV-1a from two offsets, each mixed as MurmurHash3 ends, so that every bit depends on every letter. */
const hash = (run: string) =>
  [0x811c9dc5, 0x9e3779b9].map((offset) => mixed(fnv(run, offset))) as [number, number];

function fnv(run: string, offset: number): number {
  let state = offset;
  for (const letter of run) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return state;
}

function mixed(state: number): number {
  let mix = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** In how many of their 64 bits two fingerprints differ: about 32 between strangers. */
export function distance(a: string, b: string): number {
  let bits = 0;
  for (let at = 0; at < BITS / 4; at++) {
    let differing = parseInt(a.charAt(at), 16) ^ parseInt(b.charAt(at), 16);
    for (; differing > 0; differing >>= 1) bits += differing & 1;
  }
  return bits;
}

/** Within so many bits two fingerprints are of one text, mended. */
const LIKE = 12;

/** By so many bits the next one must lie further off, where it is near as well: a passage is like the longest of its sentences. */
const CLEARLY = 4;

/**
 * Which of the texts that stand there now is meant by a fingerprint that none of them has.
 * @returns undefined when none is near enough, or when two are about as near
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = [...candidates]
    .map((id) => ({ id, bits: distance(wanted, id) }))
    .filter(({ bits }) => bits <= LIKE)
    .sort((a, b) => a.bits - b.bits);
  return first && (!second || second.bits - first.bits >= CLEARLY) ? first.id : undefined;
}

/**
 * Where each passage that something was said of stands now: where it stood, or where the one text stands that is near enough
 * and that nothing else was said of. Equal texts, which a number tells apart (`-2`), keep their number.
 * @returns nothing for those that are gone
 */
export function follow(said: readonly string[], present: readonly string[]): ReadonlyMap<string, string> {
  const open = new Set(present.filter((id) => !said.includes(id)));
  const found = new Map<string, string>();
  for (const id of said) {
    const now = present.includes(id) ? id : nearestOf(id, [...open]);
    if (now === undefined) continue;
    found.set(id, now);
    open.delete(now);
  }
  return found;
}

function nearestOf(id: string, open: readonly string[]): string | undefined {
  const near = nearest(bare(id), new Set(open.map(bare)));
  return near === undefined ? undefined : open.find((each) => each === near + id.slice(bare(id).length));
}

const bare = (id: string) => id.slice(0, BITS / 4);
