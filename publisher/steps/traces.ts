/**
 * What would betray an initiative that was taken back: its sentences, its addresses and numbers, the names of those who act.
 * Compared as words alone, so that neither markup, nor typography, nor the way in which a format escapes a text hides them.
 */
import { facebookMatchKeys } from '../../shared/addresses/facebook-identity.ts';
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { formatPhone } from '../../shared/french/format-french.ts';

/** A name of one word could stand anywhere, and so could a few words of a sentence; pages cut long texts short. */
const NAME = { words: 2, letters: 8 };
const RUN = 8;

/** Where its source was read, with the names of persons in full. */
export type Withdrawn = Initiative & { people?: readonly { name: string }[] };

/**
 * @param withdrawn initiatives taken back, as they were published or as their source tells them
 * @param staying those that are published, and rightly say some of the same
 * @param others what else does: communes, the series
 * @returns each a run of folded words, between spaces
 */
export function tracesOf(
  withdrawn: readonly Withdrawn[],
  staying: readonly Initiative[],
  others: string,
): string[] {
  const allowed = [
    ...staying.flatMap(namesIn),
    ...staying.map(({ text }) => wordsOf(text)),
    wordsOf(others),
  ].join('');
  const traces = new Set(
    withdrawn.flatMap((each) => [...namesIn(each), ...each.text.split(SENTENCE).flatMap(runsOf)]),
  );
  return [...traces].filter((trace) => !allowed.includes(trace));
}

const SENTENCE = /\n+|(?<=[.!?…])\s+/u;

const namesIn = ({ title, organisers, people = [], links, phones }: Withdrawn): string[] =>
  [
    ...(title === undefined ? [] : [title]),
    // Public bodies act in many entries, and in what pages say of themselves.
    ...organisers.filter(({ kind }) => kind !== 'public-body').map(({ name }) => name),
    ...people.map(({ name }) => name),
    ...links.map(({ url }) => url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '')),
    ...links.flatMap(({ identity }) => (identity ? facebookMatchKeys(identity) : [])),
    ...phones.flatMap((phone) => [phone, formatPhone(phone)]),
  ]
    .map(oneLine)
    .filter((name) => name.length >= NAME.letters && name.trim().split(' ').length >= NAME.words);

/** A sentence in runs of some words, so that a part of it is found too; the last run begins earlier rather than be short. */
function runsOf(sentence: string): string[] {
  const words = foldText(sentence).split(' ');
  const starts = words.map((_word, index) => index).filter((index) => index % RUN === 0);
  return words.length < RUN
    ? []
    : starts.map((start) => {
        const from = Math.min(start, words.length - RUN);
        return oneLine(words.slice(from, from + RUN).join(' '));
      });
}

const oneLine = (saying: string) => ` ${foldText(saying)} `;

/** @returns the first trace that a file holds */
export function traceIn(traces: readonly string[], file: string): string | undefined {
  const words = wordsOf(file);
  return traces.find((trace) => words.includes(trace));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * A page, a JSON file, a feed of news or a table, as folded words between spaces: first as its readers see it, then with all
 * that stands within tags.
 */
function wordsOf(text: string): string {
  // Twice, since a feed of news holds markup as text.
  const whole = withoutEntities(withoutEntities(withoutEscapes(text)));
  const read = whole.includes('<') ? foldText(whole.replace(/<[^<>]*>/g, ' ')) : '';
  return ` ${read} ${foldText(whole)} `;
}

const withoutEscapes = (text: string) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[bfnrt]/g, ' ');

const withoutEntities = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) =>
      decimal || hex
        ? String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : parseInt(hex ?? '', 16)))
        : (ENTITIES[name ?? ''] ?? whole),
  );
