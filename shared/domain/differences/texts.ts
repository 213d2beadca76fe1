/** Differences in words: name, target, agencies, note, evaluation. Slips of the pen are told apart. */

import type { BaseField, Field } from '../fields.ts';
import { fieldLabel, isField } from '../fields.ts';
import type { TextRelation } from '../pairing/spelling.ts';
import { textRelation } from '../pairing/spelling.ts';
import type { Difference, DifferenceKind, RowTexts, RowView } from '../reconciliation.ts';
import { squeeze } from '../text/normalise.ts';
import { agencyRelation } from './agencies.ts';

interface Compared {
  field: BaseField;
  kind: DifferenceKind;
  relate: (a: string, b: string) => TextRelation;
}

const COMPARED: readonly Compared[] = [
  { field: 'target', kind: 'target', relate: textRelation },
  { field: 'lead', kind: 'lead', relate: agencyRelation },
  { field: 'supporting', kind: 'supporting', relate: agencyRelation },
  { field: 'name', kind: 'renamed', relate: textRelation },
  { field: 'note', kind: 'note', relate: textRelation },
];

/** A field that says the same on both sides in two spellings. */
export interface SpellingVariant {
  field: BaseField;
  from: string;
  to: string;
}

/** The differences in the fields that are compared word by word. A column that one table lacks is no change. */
export function compareTexts(base: RowTexts, against: RowTexts): Difference[] {
  const found: Difference[] = [];
  for (const { field, kind, relate } of COMPARED) {
    const [from, to] = [base[field], against[field]];
    if (from === undefined || to === undefined || from === to) continue;
    if (relate(from, to) === 'different') {
      found.push({ kind, field, from: shown(from), to: shown(to) });
    }
  }
  found.push(...compareYearTargets(base, against));
  return found;
}

/** The same fields, where only the spelling differs. */
export function spellingVariants(base: RowTexts, against: RowTexts): SpellingVariant[] {
  const found: SpellingVariant[] = [];
  for (const { field, relate } of COMPARED) {
    const [from, to] = [base[field], against[field]];
    if (from === undefined || to === undefined || from === to || relate(from, to) !== 'spelling') continue;
    found.push({ field, from: squeeze(from), to: squeeze(to) });
  }
  return found;
}

/** A change of the evaluation. Words that are none of the four are compared as they stand. */
export function compareEvaluations(base: RowView, against: RowView): Difference[] {
  const [from, to] = [base.texts.evaluation, against.texts.evaluation];
  if (from === undefined || to === undefined || from === to) return [];
  const [before, after] = [base.reading.evaluation, against.reading.evaluation];
  const changed =
    before === null && after === null ? textRelation(from, to) === 'different' : before !== after;
  return changed ? [{ kind: 'evaluation', field: 'evaluation', from: shown(from), to: shown(to) }] : [];
}

function compareYearTargets(base: RowTexts, against: RowTexts): Difference[] {
  const fields: Field[] = [];
  for (const field in against) if (field.startsWith('target@') && isField(field)) fields.push(field);
  if (fields.length === 0) return [];
  return fields.flatMap((field, index): Difference[] => {
    const [from, to] = [base[field], against[field]];
    if (from === undefined || to === undefined || textRelation(from, to) !== 'different') return [];
    const part = { index, label: fieldLabel(field) };
    return [{ kind: 'target', field, from: shown(from), to: shown(to), part }];
  });
}

/** The text of a side as a difference shows it: null where there is none. */
export function shown(text: string): string | null {
  const squeezed = squeeze(text);
  return squeezed === '' ? null : squeezed;
}
