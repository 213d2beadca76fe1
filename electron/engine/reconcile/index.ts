export { type CheckedDocument, checkDocuments } from './check.ts';
export { type DocumentFacts, documentOfRead } from './document-view.ts';
export type { ReconcileInput } from './reconcile.ts';
export { reconcile } from './reconcile.ts';
export type { ReconcileRow } from './rows.ts';
export { differenceWorkbook } from './workbook.ts';
