/** The keys that hold everywhere in the desk: undo, do again, and those of the question at hand. */
import type { Desk } from './desk.ts';
import type { DeskActions } from './desk-actions.ts';
import { questionKeys } from './questions/question-keys.ts';

/** In a field that is written in, keys write. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');

export function hearKeys(desk: Desk, actions: DeskActions): void {
  addEventListener('keydown', (event) => {
    if (isWriting(event.target) || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) actions.redo();
      else actions.undo();
      return;
    }
    const act =
      desk.state().place.section === 'questions' ? questionKeys(desk.state(), actions)[key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
