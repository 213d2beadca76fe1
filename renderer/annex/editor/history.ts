/** Steps that can be taken back and done again, as many as were taken. Pure: times are given in milliseconds. */

interface Step<Value> {
  value: Value;
  /** What the step after this value changed, in words: "tên phụ lục". */
  words: string;
}

export interface History<Value> {
  past: readonly Step<Value>[];
  present: Value;
  future: readonly Step<Value>[];
  /** The place that was changed last and when: typing on there is one step. */
  last: { place: string; at: number } | null;
}

/** Longer than people pause within a word, shorter than they think about the next. */
const ONE_STEP_MS = 1500;

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], last: null };
}

/**
 * @param place what is changed; changes of one place shortly after one another are taken back together
 * @param words the same for a person
 */
export function change<Value>(
  history: History<Value>,
  present: Value,
  { place, words, at }: { place: string; words: string; at: number },
): History<Value> {
  const { past, last } = history;
  const goesOn = last?.place === place && at - last.at < ONE_STEP_MS && past.length > 0;
  return {
    past: goesOn ? past : [...past, { value: history.present, words }],
    present,
    future: [],
    last: { place, at },
  };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.value,
    future: [{ value: history.present, words: step.words }, ...history.future],
    last: null,
  };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { value: history.present, words: step.words }],
    present: step.value,
    future,
    last: null,
  };
}
