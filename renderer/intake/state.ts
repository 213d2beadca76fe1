/** The file being imported. It outlives the screen, so that looking elsewhere loses nothing. */
import type { Draft, ImportOutcome } from '../../shared/contract/commands.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';

export interface Intake {
  generation: number;
  draft: Draft | null;
  set: string;
  period: string;
  agency: string;
  outcome: ImportOutcome | null;
}

const EMPTY: Omit<Intake, 'generation'> = {
  draft: null,
  set: '',
  period: '',
  agency: '',
  outcome: null,
};

export const intake = createStore<Intake>({ ...EMPTY, generation: session.get().generation });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== intake.get().generation) intake.set({ ...EMPTY, generation });
});

/** Takes over a file that was just read; what the file says of itself is filled in and marked as such. */
export function beginDraft(draft: Draft): void {
  const { set, period, agency } = draft.suggested;
  intake.set({ ...EMPTY, draft, set: set ?? '', period: period ?? '', agency: agency ?? '' });
}

export function endDraft(outcome: ImportOutcome | null): void {
  intake.set({ ...EMPTY, outcome });
}
