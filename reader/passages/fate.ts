/** What became of each block of the source, and why: `read --explain` shows it, and nothing may be left without. */
export type FateKind =
  'head' | 'introduction' | 'theme' | 'initiative' | 'link' | 'notice' | 'struck' | 'closing' | 'furniture';

export interface BlockFate {
  line: number;
  text: string;
  became: FateKind;
  /** French: the sign that decided. */
  why: string;
}

/** Notes the fate of a passage: of each block that it was made of. */
export type RecordFate = (
  passage: { lines: readonly number[]; text: string },
  became: FateKind,
  why: string,
) => void;

const WORDS: Readonly<Record<FateKind, string>> = {
  head: 'en-tête',
  introduction: 'introduction',
  theme: 'thème',
  initiative: 'initiative',
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
