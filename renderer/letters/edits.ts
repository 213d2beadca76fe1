/** The form of letters as it was changed and not yet saved. It outlives the screen. */
import type { LetterForm } from '../../shared/contract/letters.ts';
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';

interface Edits {
  generation: number;
  /** Null: as it is stored. */
  form: LetterForm | null;
}

export const letterEdits = createStore<Edits>({ generation: session.get().generation, form: null });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== letterEdits.get().generation) letterEdits.set({ generation, form: null });
});

keepThroughReload('letterForm', letterEdits, {
  save: ({ form }) => form,
  restore: (form) => letterEdits.set({ form }),
  unsaved: ({ form }) => (form === null ? null : 'Mẫu công văn đã sửa nhưng chưa lưu.'),
});

/** Holds an edit, or forgets it when there is none. */
export function holdForm(form: LetterForm | null): void {
  letterEdits.set({ form });
}
