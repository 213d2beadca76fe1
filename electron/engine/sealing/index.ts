/** Annexes through their life: draft, review, seal, signature, correction; and what differs. */
export { attachRecord } from './attach.ts';
export { changesBetween, changesSince } from './changes/between.ts';
export type { Difference } from './changes/compare.ts';
export type { AnnexContent, Followed, SealingDesk } from './content.ts';
export { describeAnnex, listAnnexes } from './describe.ts';
export { createAnnex, removeAnnex, saveAnnex } from './draft.ts';
export { recordFile, sealedFile, storedBytes } from './files.ts';
export { SealingMemory } from './memory.ts';
export { correctAnnex, reopenAnnex, reviewAnnex } from './review.ts';
export { type SealInput, sealAnnex } from './seal.ts';
export { signVersion } from './sign.ts';
export { specToday } from './state.ts';
export {
  contentOfVersion,
  findAnnex,
  findVersion,
  freeName,
  type KeptApproval,
  loadAnnexes,
  loadHistory,
  loadVersions,
  type StoredVersion,
} from './store.ts';
export { verifySignatures } from './verify.ts';
