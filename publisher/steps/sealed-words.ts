/**
 * What is left of a withdrawn initiative in the ledger: by it the same words are known again, or nearly the same, and without the
 * key of the series nothing of them can be told or guessed. It is a MinHash (A. Broder, "On the resemblance and containment of
 * documents", 1997) of the text's different words, each taken through HMAC first: as many places of two of them are equal as the
 * texts have words in common.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldText } from '../../shared/french/fold-text.ts';

const PLACES = 64;

/** The different words that say something; all of them where none is long enough. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = foldText(text).split(' ');
  const long = words.filter((word) => word.length > 3);
  return new Set(long.length > 0 ? long : words);
}

/** @returns two hexadecimal digits a place */
export function sealWords(text: string, key: Uint8Array): string {
  const least = new Uint32Array(PLACES).fill(0xffffffff);
  for (const word of tellingWords(text)) {
    const mac = new DataView(hmac(sha256, key, utf8ToBytes(word)).buffer);
    const [start, step] = [mac.getUint32(0), mac.getUint32(4) | 1];
    for (let place = 0; place < PLACES; place++) {
      const value = mixed(start + Math.imul(step, place));
      if (value < (least[place] ?? 0)) least[place] = value;
    }
  }
  return bytesToHex(Uint8Array.from(least, (value) => value & 0xff));
}

/** As MurmurHash3 ends: every bit depends on every other. */
function mixed(state: number): number {
  let mix = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** From 0 to 1: about the share of words in common; strangers have some places equal by chance. */
export function sealedLikeness(a: string, b: string): number {
  const places = Array.from({ length: PLACES }, (_, place) => place * 2);
  const equal = places.filter((at) => a.slice(at, at + 2) === b.slice(at, at + 2)).length;
  return Math.max(0, (equal / PLACES - 1 / 256) / (1 - 1 / 256));
}
