export { type CheckedDocument, checkDocuments } from './check.ts';
export * from './decisions/index.ts';
export { type DocumentFacts, documentOfRead, documentOfStored } from './document-view.ts';
export type { ReconciledDocument, ReconcileInput } from './reconcile.ts';
export { reconcile } from './reconcile.ts';
export type { ReconcileRow } from './rows.ts';
export { differenceWorkbook } from './workbook.ts';
