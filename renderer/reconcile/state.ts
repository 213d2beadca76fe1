/** The filters outlive the screen; another workspace or comparison begins without any. */
import { type ComparisonChoice, choices } from '../state/choices.ts';
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';
import './decide/drafts.ts';
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

export type View = 'rows' | 'documents';

/** Whether the rows are shown or what was found around them. */
export const viewStore = createStore<{ view: View }>({ view: 'rows' });

export function setView(view: View): void {
  viewStore.set({ view });
}

export function setFilters(patch: Partial<Filters>): void {
  filterStore.set({ filters: { ...filterStore.get().filters, ...patch } });
}

/** Takes another comparison, on whichever screen it is chosen. */
export function chooseAnother(comparison: ComparisonChoice): void {
  choices.set({ comparison });
  // The chips counted other rows.
  setFilters(NO_FILTERS);
}
