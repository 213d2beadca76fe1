export type { ReconcileInput } from './reconcile.ts';
export { reconcile } from './reconcile.ts';
export type { ReconcileRow } from './rows.ts';
export { differenceWorkbook } from './workbook.ts';
