export { canonical } from './canonical.ts';
export { annexSettingsId, type RecordName } from './digest.ts';
export { exportJournal } from './export.ts';
export { PUBLIC_KEY_FACT } from './facts.ts';
export { listJournal } from './list.ts';
export type { Actor, Entry } from './record.ts';
export { record } from './record.ts';
export { isSignedBy } from './signature.ts';
export { pageProblems, verifyJournal } from './verify.ts';
