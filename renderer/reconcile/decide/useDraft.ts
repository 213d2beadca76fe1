import { useCallback } from 'react';
import { useStore } from '../../state/store.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { type Draft, decisionOf, firstDraft, missingIn } from './draft.ts';
import { draftKey, draftStore, forgetDraft, keepDraft } from './drafts.ts';

export interface DraftOfRow {
  draft: Draft;
  /** Something was written that is not saved. */
  begun: boolean;
  missing: ReturnType<typeof missingIn>;
  /** Saving was tried in vain. */
  complained: boolean;
  /** It is being stored. */
  saving: boolean;
  change(patch: Partial<Draft>): void;
  drop(): void;
}

export function useDraft(row: PairRow): DraftOfRow {
  const { comparison, periods } = useWork();
  const { drafts, complained, saving } = useStore(draftStore);
  const key = draftKey(comparison, row);
  const draft = drafts[key] ?? firstDraft(row, periods);
  return {
    draft,
    begun: drafts[key] !== undefined,
    missing: missingIn(draft, row),
    complained: complained === key,
    saving: saving === key,
    // Onto what is there by then: a file may have been read for a while.
    change: (patch) => keepDraft(key, { ...(draftStore.get().drafts[key] ?? draft), ...patch }),
    drop: () => forgetDraft(key),
  };
}

/**
 * Saves what is written for a row; answers whether it was. What is missing, its form says.
 * `onBegun` runs once nothing is missing, before anything is stored.
 */
export function useSaveDraft(): (row: PairRow, onBegun: () => void) => Promise<boolean> {
  const { act, comparison, periods } = useWork();
  return useCallback(
    async (row, onBegun) => {
      const key = draftKey(comparison, row);
      const decision = decisionOf(draftStore.get().drafts[key] ?? firstDraft(row, periods), row);
      if (!decision) {
        draftStore.set({ complained: key });
        return false;
      }
      const pairs = [{ pair: row.id, fingerprint: row.fingerprint }];
      onBegun();
      draftStore.set({ saving: key });
      const saved = await act('reconcile.decide', { pairs, decision });
      if (saved) forgetDraft(key);
      draftStore.set({ saving: null });
      return saved;
    },
    [act, comparison, periods],
  );
}
