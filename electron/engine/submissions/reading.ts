/** The parsed reading of a row, kept beside its text under the version of the rules that made it. */
import type { Field } from '../../../shared/domain/fields.ts';
import { readingOf } from '../../../shared/domain/figures/reading.ts';
import type { RowReading, RowTexts } from '../../../shared/domain/reconciliation.ts';

/** Raised whenever a rule of reading changes: stored readings of an older version are then redone. */
export const READING_RULES = 3;

/** The row of table `reading` for one indicator row. */
export function readRow(
  rowId: string,
  texts: Partial<Record<Field, string>>,
): { row_id: string; rules: number; reading: string } {
  return { row_id: rowId, rules: READING_RULES, reading: JSON.stringify(readingOf(withName(texts))) };
}

/** The stored reading where its rules are current, else a new one. */
export function currentReading(
  stored: { rules: number; reading: string } | undefined,
  texts: Partial<Record<Field, string>>,
): RowReading {
  if (stored?.rules === READING_RULES) return JSON.parse(stored.reading) as RowReading;
  return readingOf(withName(texts));
}

/** Every row has a name and an ordinal, even if they are empty. Nothing is copied where it has. */
export function withName(texts: Partial<Record<Field, string>>): RowTexts {
  if (isNamed(texts)) return texts;
  return { ...texts, ordinal: texts.ordinal ?? '', name: texts.name ?? '' };
}

function isNamed(texts: Partial<Record<Field, string>>): texts is RowTexts {
  return texts.ordinal !== undefined && texts.name !== undefined;
}
