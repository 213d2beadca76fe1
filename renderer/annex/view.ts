/** Which annex is open. It outlives the screen and a reload. */
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';

interface View {
  generation: number;
  /** Id of the annex; null: the list is shown. */
  opened: string | null;
}

export const annexView = createStore<View>({ generation: session.get().generation, opened: null });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== annexView.get().generation) annexView.set({ generation, opened: null });
});

keepThroughReload('annexView', annexView, {
  save: ({ opened }) => opened,
  restore: (opened) => annexView.set({ opened }),
});

export function openAnnex(id: string): void {
  annexView.set({ opened: id });
}

export function closeAnnex(): void {
  annexView.set({ opened: null });
}
