/** The filters outlive the screen; another workspace or comparison begins without any. */
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';
import { type Filters, NO_FILTERS } from './filters.ts';

interface FilterState {
  filters: Filters;
  generation: number;
}

export const filterStore = createStore<FilterState>({
  filters: NO_FILTERS,
  generation: session.get().generation,
});

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== filterStore.get().generation) filterStore.set({ filters: NO_FILTERS, generation });
});

keepThroughReload('filters', filterStore, { save: ({ filters }) => filters, restore: setFilters });

export function setFilters(patch: Partial<Filters>): void {
  filterStore.set({ filters: { ...filterStore.get().filters, ...patch } });
}
