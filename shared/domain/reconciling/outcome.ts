/**
 * What the annex prints of a pair once it is decided.
 *
 * The later row is what an annex is made of; a decision says which of its texts give way. Kept from the base are the
 * texts in which the two rows differ and which say what was to be reached, by whom, and what was: a row's number,
 * its name and its working columns are those of the later table.
 */
import { CORRECTABLE_FIELDS, type DecisionInput } from '../decisions.ts';
import type { Field } from '../fields.ts';
import type { RowTexts } from '../reconciliation.ts';

/** Where a printed text comes from. */
export type Origin = 'base' | 'against' | 'corrected' | 'explanation';

export interface Outcome {
  texts: Partial<Record<Field, string>>;
  /** Of every text. A note to which the explanation was added is `explanation`. */
  origins: Partial<Record<Field, Origin>>;
}

/** The two rows of a pair; null on the side that a row without a counterpart does not have. */
export interface RowsOfPair {
  base: RowTexts | null;
  against: RowTexts | null;
}

/** @returns null where nothing is settled (`ask`), and where the row is left out of the annex */
export function outcomeOf({ base, against }: RowsOfPair, decision: DecisionInput): Outcome | null {
  const { choice, corrected, explanation, toNote } = decision;
  if (choice === 'ask') return null;
  const outcome = chosen(base, against, choice);
  if (outcome === null) return null;
  for (const field of CORRECTABLE_FIELDS) {
    const text = corrected[field];
    if (text !== undefined) put(outcome, field, text, 'corrected');
  }
  if (toNote) {
    const note = [outcome.texts.note ?? '', explanation].filter((line) => line !== '').join('\n');
    put(outcome, 'note', note, 'explanation');
  }
  return outcome;
}

function chosen(
  base: RowTexts | null,
  against: RowTexts | null,
  choice: 'keepBase' | 'takeLater' | 'correct',
): Outcome | null {
  if (against === null) return base === null || choice === 'takeLater' ? null : whole(base, 'base');
  if (base === null) return choice === 'keepBase' ? null : whole(against, 'against');
  const outcome = whole(against, 'against');
  if (choice === 'keepBase') {
    for (const field of Object.keys(base) as Field[]) {
      const text = base[field];
      if (text === undefined || !isKept(field) || text === against[field]) continue;
      // A column that the later table does not have holds nothing that an empty text could take the place of.
      if (text !== '' || against[field] !== undefined) put(outcome, field, text, 'base');
    }
  }
  return outcome;
}

/** Texts that a decision is about. */
function isKept(field: Field): boolean {
  return (CORRECTABLE_FIELDS as readonly string[]).includes(field) || field.startsWith('target@');
}

function whole(texts: RowTexts, origin: Origin): Outcome {
  const outcome: Outcome = { texts: {}, origins: {} };
  for (const field of Object.keys(texts) as Field[]) put(outcome, field, texts[field] ?? '', origin);
  return outcome;
}

function put(outcome: Outcome, field: Field, text: string, origin: Origin): void {
  outcome.texts[field] = text;
  outcome.origins[field] = origin;
}
