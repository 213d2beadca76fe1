/** How sure the reading of a table is, in words. Pure. */
import type { Draft, DraftTable } from '../../../shared/contract/intake.ts';
import type { TableLayout } from '../../../shared/contract/view.ts';

/** From here on, and without a doubt, a table is called certain. */
const CERTAIN = 0.9;

export function isCertain({ confidence, doubts, basis }: TableLayout): boolean {
  return basis === 'chosen' || (confidence >= CERTAIN && doubts.length === 0);
}

/** "cần xem lại (87 %)" */
export function confidenceInWords(layout: TableLayout): string {
  if (layout.basis === 'chosen') return 'theo lựa chọn của bạn';
  if (layout.basis === 'remembered') return 'theo lần nhập trước của cơ quan này';
  if (isCertain(layout)) return 'chắc chắn';
  return `cần xem lại (${Math.floor(layout.confidence * 100)}%)`;
}

/** How many tables are read by an earlier choice. */
export function rememberedTables(tables: readonly DraftTable[]): number {
  return tables.filter(({ layout }) => layout.basis === 'remembered').length;
}

/** Whether something of an earlier file of the agency has a part in the reading. */
export function usesRemembered({ read, leftOut }: Draft): boolean {
  return rememberedTables(read.tables) > 0 || leftOut.some(({ remembered }) => remembered);
}

/** Whether two readings of a file have the same tables, read the same way. */
export function readsAlike(one: Draft, other: Draft): boolean {
  const heads = ({ read, leftOut }: Draft) => JSON.stringify([read.tables, leftOut]);
  return heads(one) === heads(other);
}
