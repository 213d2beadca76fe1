/** Decisions begun and not saved, by comparison and row: going to another row or reloading loses none. */
import { formatCount } from '../../components/count.ts';
import type { ComparisonChoice } from '../../state/choices.ts';
import { keepThroughReload } from '../../state/keptView.ts';
import { session } from '../../state/session.ts';
import { createStore } from '../../state/store.ts';
import type { PairRow } from '../rows.ts';
import type { Draft } from './draft.ts';

interface Drafts {
  drafts: Readonly<Record<string, Draft>>;
  /** The draft that could not be saved yet: its form says what is missing. */
  complained: string | null;
  /** The draft that is being stored: nothing can be written into it until that is answered. */
  saving: string | null;
  generation: number;
}

export const draftStore = createStore<Drafts>({
  drafts: {},
  complained: null,
  saving: null,
  generation: session.get().generation,
});

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== draftStore.get().generation)
    draftStore.set({ drafts: {}, complained: null, saving: null, generation });
});

keepThroughReload('decisions', draftStore, {
  save: ({ drafts }) => drafts,
  restore: (drafts) => draftStore.set({ drafts }),
  unsaved: ({ drafts }) => {
    const count = Object.keys(drafts).length;
    return count > 0 ? `Đối soát: ${formatCount(count)} quyết định đang ghi dở, chưa lưu vào sổ.` : null;
  },
});

/** A draft belongs to the figures that it was begun on: with other ones the form begins anew. */
export function draftKey(
  { set, base, against, againstSet = set }: ComparisonChoice,
  { id, fingerprint }: Pick<PairRow, 'id' | 'fingerprint'>,
): string {
  return JSON.stringify([set, base, againstSet, against, id, fingerprint]);
}

export function keepDraft(key: string, draft: Draft): void {
  draftStore.set({ drafts: { ...draftStore.get().drafts, [key]: draft } });
}

export function forgetDraft(key: string): void {
  const { [key]: _gone, ...drafts } = draftStore.get().drafts;
  draftStore.set({ drafts, complained: null });
}
