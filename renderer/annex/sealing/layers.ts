import type { AnnexRecord } from '../../../shared/contract/annex.ts';

/** What lies over the editor: one dialog or drawer at a time. */
export type Layer =
  | { kind: 'review' | 'reopen' | 'seal' | 'correct' | 'sign' | 'versions' }
  /** Differences between two versions, or (`to: null`) between one and today. */
  | { kind: 'changes'; from: number; to: number | null }
  /** `listed`: opened from the list of versions, to which it leads back. */
  | { kind: 'attach' | 'proof'; version: number; listed: boolean }
  /** Opened from the list of versions. */
  | { kind: 'check'; record: AnnexRecord };
