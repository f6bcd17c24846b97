/** What was done and can be undone: values, each with the words for what led to it. Pure. */

export interface History<Value> {
  /** The latest last. */
  past: readonly Step<Value>[];
  present: Value;
  /** What was undone, the next to be done again first. */
  future: readonly Step<Value>[];
}

interface Step<Value> {
  /** French, what was done, for the buttons that undo it or do it again: « masquer Michel Dupont ». */
  words: string;
  /** Before it in the past, after it in the future. */
  value: Value;
}

/** Nobody goes back further, and each step holds its whole value. */
const MOST = 500;

export const begin = <Value>(present: Value): History<Value> => ({ past: [], present, future: [] });

export const step = <Value>(history: History<Value>, words: string, next: Value): History<Value> => ({
  past: [...history.past, { words, value: history.present }].slice(-MOST),
  present: next,
  future: [],
});

/** @returns the same history when there is nothing to undo */
export function undo<Value>(history: History<Value>): History<Value> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [{ words: last.words, value: history.present }, ...history.future],
  };
}

/** @returns the same history when there is nothing to do again */
export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, { words: next.words, value: history.present }],
    present: next.value,
    future,
  };
}

/** Every value carried over to another ground: what another desk has written meanwhile. */
export const carryOver = <Value>(history: History<Value>, onto: (value: Value) => Value): History<Value> => ({
  past: history.past.map(({ words, value }) => ({ words, value: onto(value) })),
  present: onto(history.present),
  future: history.future.map(({ words, value }) => ({ words, value: onto(value) })),
});
