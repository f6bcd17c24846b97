/** What keys do while a question is asked, by key in lower case. */
import type { DeskActions } from '../desk-actions.ts';
import type { DeskState } from '../desk-state.ts';
import { answering } from './answer-question.ts';

export function questionKeys(
  state: DeskState,
  actions: DeskActions,
): Readonly<Record<string, (() => void) | undefined>> {
  const to = answering(state, actions);
  if (!to) return {};
  const digits = [1, 2, 3, 4, 5, 6].map((digit) => [String(digit), () => to.give(digit)]);
  return {
    ...(Object.fromEntries(digits) as Record<string, () => void>),
    n: () => to.move(1),
    p: () => to.move(-1),
    z: actions.undo,
  };
}
