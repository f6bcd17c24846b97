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

export interface BlockFate extends Source {
  became: FateKind;
  /** French: the sign that decided. */
  why: string;
  /** The passage, or the sentence, that opens the initiative which it is part of. */
  initiative?: string;
}

/** The fate of a passage: of each block that it was made of. */
export interface PassageFate extends Pick<BlockFate, 'became' | 'why' | 'initiative'> {
  passage: Passage;
}

/** @param initiative by the id of what opens it */
export type RecordFate = (passage: Passage, became: FateKind, why: string, initiative?: string) => void;

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

/** A line for each block: where it is, what became of it, why, and how it begins. */
export const explain = (fates: readonly BlockFate[]): string =>
  fates
    .map(({ line, became, why, text }) => {
      const beginning = text.length > 60 ? `${text.slice(0, 57)}…` : text;
      return `${String(line).padStart(5)}  ${WORDS[became].padEnd(12)}  ${beginning}\n${' '.repeat(21)}${why}`;
    })
    .join('\n');
