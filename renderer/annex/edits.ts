/** Settings of annexes that were changed and not yet saved. They outlive the screen. */
import type { AnnexSettings } from '../../shared/contract/view.ts';
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';

interface Edits {
  generation: number;
  /** By `editKey`. */
  edits: Readonly<Record<string, AnnexSettings>>;
}

export const annexEdits = createStore<Edits>({ generation: session.get().generation, edits: {} });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== annexEdits.get().generation) annexEdits.set({ generation, edits: {} });
});

keepThroughReload('annex', annexEdits, {
  save: ({ edits }) => edits,
  restore: (edits) => annexEdits.set({ edits }),
  unsaved: ({ edits }) => (Object.keys(edits).length > 0 ? 'Thông tin phụ lục đã sửa nhưng chưa lưu.' : null),
});

export function editKey(set: string, period: string): string {
  return `${set}/${period}`;
}

/** Holds an edit, or forgets it when `settings` is null. */
export function holdEdit(key: string, settings: AnnexSettings | null): void {
  const { [key]: _, ...others } = annexEdits.get().edits;
  annexEdits.set({ edits: settings ? { ...others, [key]: settings } : others });
}
