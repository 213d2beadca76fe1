export type { StoredRow, StoredTable, StoredTableHead } from './load.ts';
export { loadTableHeads, loadTables } from './load.ts';
export { withName } from './reading.ts';
export { storeSubmission } from './store.ts';
