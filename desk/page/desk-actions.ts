/** What the desk's views may ask for. */
import type { TemplateResult } from 'lit/html.js';
import type { TypedSeries } from '../../shared/editor/series-fields.ts';
import type { BringActions } from './bulletins/bring-releases.ts';
import type { CarryActions } from './bulletins/carry-folder.ts';
import type { DeskChange, DeskState } from './desk-state.ts';
import type { Edit } from './edits.ts';
import type { EditorFolder } from './folder/editor-folder.ts';
import type { Place } from './place.ts';

export interface DeskActions extends BringActions, CarryActions {
  /** What a section remembers, in the page alone. */
  change: (part: DeskChange) => void;
  /**
   * Changes `corrections.json`: seen at once, written at once, and undone like all else.
   * @param words French, what is done, as « Annuler : … » will say it: « masquer Michel Dupont »
   */
  edit: (words: string, edit: Edit) => void;
  /** Tries again to write what could not be written. */
  keepAgain: () => void;
  undo: () => void;
  redo: () => void;
  go: (place: Place) => void;
  /** Leads who works by keyboard to what has just been drawn. @param selector within the desk */
  focus: (selector: string) => void;
  /** Reads the folder again, whose files something else than the desk has changed: a publication, another program. */
  reload: () => Promise<void>;
  openFolder: (folder: EditorFolder) => Promise<void>;
  /** Shows the pages of a PDF of the folder in an element. */
  showPages: (box: HTMLElement, release: string) => Promise<void>;
  bringFiles: (files: readonly File[]) => Promise<void>;
  /** @param typed the fields of the series that the folder holds */
  saveSeries: (typed: TypedSeries) => Promise<void>;
  /** @param typed those of one that begins, with a folder of its own */
  startSeries: (typed: TypedSeries) => Promise<void>;
}

/** A section of the desk. */
export type SectionView = (state: DeskState, actions: DeskActions) => TemplateResult;
