/** What the desk's views may ask for. */
import type { TemplateResult } from 'lit/html.js';
import type { DeskState } from './desk-state.ts';
import type { Edit } from './edits.ts';
import type { Place } from './place.ts';

export interface DeskActions {
  /** What a section remembers, in the page alone. */
  change: (part: Partial<DeskState>) => void;
  /**
   * Changes `corrections.json`: seen at once, written at once, and undone like all else.
   * @param words French, what is done, as « Annuler : … » will say it: « masquer Michel Dupont »
   */
  edit: (words: string, edit: Edit) => void;
  undo: () => void;
  redo: () => void;
  go: (place: Place) => void;
  /** Reads the folder again, whose files something else than the desk has changed: a publication, another folder. */
  reload: () => Promise<void>;
}

/** A section of the desk. */
export type SectionView = (state: DeskState, actions: DeskActions) => TemplateResult;
