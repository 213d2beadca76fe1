/** What people do to a comparison: steps, their state, approvals, and what the annex takes from them. */

export { approve, approveRows } from './approve.ts';
export { type Compared, loadCompared } from './compared.ts';
export { decide, withdraw } from './decide.ts';
export { type Change, change, type Desk, type Moment, readHistory, readState, subjectOf } from './desk.ts';
export { dismiss, restore } from './dismiss.ts';
export { addEvidence, openEvidence } from './evidence.ts';
export { rowNames } from './facts.ts';
export { type HeldComparison, ReconcilingMemory } from './memory.ts';
export {
  comparisonsWithLater,
  type RowOutcome,
  type StandingOutcomes,
  standingOutcomes,
} from './outcomes.ts';
export { pairRows, refusePair } from './pair-rows.ts';
export { type KnownPairs, loadPairing } from './pairing.ts';
export { findReconciliation, loadSteps } from './steps.ts';
export { redo, undo } from './undo.ts';
