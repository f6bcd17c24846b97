/** What became of each block of the source, and why: `read --explain` shows it, and nothing may be left without. */
import type { Passage, Source } from './passage.ts';

/** `initiative`: it opens one; `continues`: it goes on about one; `heading`: it stands above one and opens no theme. */
export type FateKind =
  | 'head'
  | 'introduction'
  | 'theme'
  | 'heading'
  | 'initiative'
  | 'continues'
  | 'link'
  | 'notice'
  | 'struck'
  | 'closing'
  | 'furniture';

/** What a passage became. */
export interface Fate {
  became: FateKind;
  /** French: what decided. */
  why: string;
  /** The ids of the rules that decided. */
  rule: string;
  /** What it would have become else, and by how little: nothing where no other could be. */
  rival?: { became: FateKind; margin: number };
  /** The passage, or the sentence, that opens the initiative which it is part of. */
  initiative?: string;
}

export type BlockFate = Source & Fate;

/** The fate of a passage: of each block that it was made of. */
export type PassageFate = Fate & { passage: Passage };

export type RecordFate = (passage: Passage, fate: Fate) => void;

export const fatesOfBlocks = (fates: readonly PassageFate[]): BlockFate[] =>
  fates
    .flatMap(({ passage, ...fate }) => passage.sources.map((source) => ({ ...source, ...fate })))
    .sort((a, b) => a.line - b.line);

/** French: why a passage that the editor answered about became what it did. */
export const BY_EDITOR = 'réponse de la rédaction';

const WORDS: Readonly<Record<FateKind, string>> = {
  head: 'en-tête',
  introduction: 'introduction',
  theme: 'thème',
  heading: 'intertitre',
  initiative: 'initiative',
  continues: 'suite',
  link: 'liens',
  notice: 'avis',
  struck: 'barré',
  closing: 'conclusion',
  furniture: 'hors texte',
};

export const fateInWords = (fate: FateKind) => WORDS[fate];

/** An initiative with what it names, where, and by which rules. */
export interface ToldInitiative {
  /** The id of the passage, or of the sentence, that opens it. */
  passage: string;
  text: string;
  marks: readonly { start: number; end: number; label: string; rule: string }[];
}

/**
 * For each block: where it is, what became of it and how it begins; why; by which rules, with the rival and its margin. Below the
 * one that opens an initiative: what all of it names.
 */
export const explain = (fates: readonly BlockFate[], initiatives: readonly ToldInitiative[]): string =>
  fates
    .map(({ line, became, why, text, rule, rival, id, sentences }) => {
      const beginning = text.length > 60 ? `${text.slice(0, 57)}…` : text;
      const other = rival ? ` ; sinon ${WORDS[rival.became]}, à ${rival.margin.toFixed(1)}` : '';
      const opened = initiatives.filter(
        ({ passage }) => passage === id || sentences.some((sentence) => sentence.id === passage),
      );
      return [
        `${String(line).padStart(5)}  ${WORDS[became].padEnd(12)}  ${beginning}`,
        `${INDENT}${why} (${rule}${other})`,
        ...(became === 'initiative' ? opened.flatMap(namedIn) : []),
      ].join('\n');
    })
    .join('\n');

const INDENT = ' '.repeat(21);

const namedIn = ({ text, marks }: ToldInitiative) =>
  marks
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, label, rule }) => `${INDENT}« ${text.slice(start, end)} » : ${label} (${rule})`);
