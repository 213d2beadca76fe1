/** The queue through a reload: the engine holds the files that were read; others must be chosen again. */
import { keepThroughReload } from '../../state/keptView.ts';
import { session } from '../../state/session.ts';
import { createStore } from '../../state/store.ts';
import { forms, type ImportForm } from './forms.ts';
import { draftIdOf, type KeptEntry, keptEntry, restoredEntry, unsavedWords } from './kept-entry.ts';
import { queue } from './queue.ts';
import { readQueue } from './reader.ts';

interface Kept {
  entries: KeptEntry[];
  open: string | null;
  forms: Readonly<Record<string, ImportForm>>;
}

/** One store for what is kept, so that a change of either part is told. */
const both = createStore({ changes: 0 });
let last = '';
const changed = () => both.set({ changes: both.get().changes + 1 });
queue.subscribe(() => {
  // Progress of a reading is not worth telling; entries, drafts and what is open are.
  const text = fingerprint();
  if (text !== last) {
    last = text;
    changed();
  }
});
forms.subscribe(changed);

function fingerprint(): string {
  const { entries, open } = queue.get();
  return JSON.stringify([open, entries.map(({ id, state }) => [id, state.kind, draftIdOf(state)])]);
}

keepThroughReload<{ changes: number }, Kept>('intake', both, {
  save: () => {
    const { entries, open } = queue.get();
    return { entries: entries.map(keptEntry), open, forms: forms.get().forms };
  },
  restore: (kept) => {
    forms.set({ forms: kept.forms });
    const entries = kept.entries.map((entry) => restoredEntry(entry, kept.open));
    queue.set({ entries, generation: session.get().generation });
    last = fingerprint();
    void readQueue();
  },
  unsaved: () => unsavedWords(queue.get().entries),
});
