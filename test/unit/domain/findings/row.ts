import { readingOf } from '../../../../shared/domain/figures/reading.ts';
import type { RowTexts, RowView } from '../../../../shared/domain/reconciliation.ts';

/** A row as the rules see it, with the reading of its texts. */
export function row(texts: Partial<RowTexts>): RowView {
  const whole: RowTexts = { ordinal: '1.1', name: 'Chỉ tiêu', ...texts };
  return { rowId: 'r', section: null, texts: whole, reading: readingOf(whole) };
}
