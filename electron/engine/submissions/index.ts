export { compareSubmission } from './compare.ts';
export { findSameFile } from './former.ts';
export type { Destination, SubmissionInput } from './input.ts';
export { agencyKeyOf, layoutsInUse, loadLayouts } from './layouts.ts';
export type { StoredRow, StoredTable, StoredTableHead } from './load.ts';
export { loadTableHeads, loadTables } from './load.ts';
export { withName } from './reading.ts';
export { storeSubmission } from './store.ts';
