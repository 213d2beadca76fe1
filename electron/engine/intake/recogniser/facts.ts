/** What one pass over the rows of a table finds out about them. */
import { isOrdinal } from './kinds.ts';
import type { RowPlan, ScannedRow } from './rows.ts';

interface Fitting {
  filled: number;
  /** How many of them look like what their column should hold. */
  fitting: number;
}

export interface TableFacts {
  rows: number;
  /** Rows with data and no name. */
  nameless: number;
  /** Rows whose ordinal is none. */
  oddOrdinals: number;
  evaluation: Fitting;
  result: Fitting;
  /** A text that stands directly below the last row and was left out of the table. */
  rightBelow: string | null;
  /** The fields that a person gave the columns are as many as the columns. */
  fieldsFit: boolean;
}

export function noFacts(): TableFacts {
  return {
    rows: 0,
    nameless: 0,
    oddOrdinals: 0,
    evaluation: { filled: 0, fitting: 0 },
    result: { filled: 0, fitting: 0 },
    rightBelow: null,
    fieldsFit: true,
  };
}

const RATING =
  /đạt|hoàn thành|chưa|không|vượt|ước|đánh giá|tốt|khá|trung bình|yếu|kém|xuất sắc|đúng hạn|quá hạn|chậm|thực hiện|^[x✓✔√+–—-]$|^\d+([.,]\d+)? ?%?$|^[a-d]$/i;

/** Takes one row in. */
export function note(facts: TableFacts, row: ScannedRow, plan: RowPlan): void {
  facts.rows += 1;
  if (row.traits.name === '') facts.nameless += 1;
  const ordinal = row.texts[plan.ordinal] ?? '';
  if (ordinal !== '' && !isOrdinal(ordinal)) facts.oddOrdinals += 1;
  for (const [index, { field }] of plan.columns.entries()) {
    const text = row.texts[index] ?? '';
    if (text === '' || (field !== 'evaluation' && field !== 'result')) continue;
    facts[field].filled += 1;
    const fits = field === 'evaluation' ? RATING.test(text.normalize('NFC')) : /\d/.test(text);
    if (fits) facts[field].fitting += 1;
  }
}
