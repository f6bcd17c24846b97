/** What became of each block of the source, and why: `read --explain` shows it, and nothing may be left without. */
export type Fate =
  'head' | 'introduction' | 'theme' | 'entry' | 'link' | 'notice' | 'struck' | 'closing' | 'furniture';

export interface BlockFate {
  line: number;
  text: string;
  became: Fate;
  /** French: the sign that decided. */
  why: string;
}

/** Notes the fate of a passage: of each block that it was made of. */
export type RecordFate = (
  passage: { lines: readonly number[]; text: string },
  became: Fate,
  why: string,
) => void;
