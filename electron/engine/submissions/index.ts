export type { StoredRow, StoredTable } from './load.ts';
export { loadTables } from './load.ts';
export { withName } from './reading.ts';
export { storeSubmission } from './store.ts';
