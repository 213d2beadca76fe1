import type { AnnexState } from '../../shared/contract/annex.ts';

/** The look of the mark of each state; the word stands in it. */
export const STATE_TONES: Readonly<Record<AnnexState, string>> = {
  draft: 'plain',
  reviewed: 'note',
  sealed: 'warning',
  signed: 'met',
};
