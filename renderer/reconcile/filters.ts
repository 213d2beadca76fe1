import { type DifferenceKind, fold, type Severity } from '../../shared/contract/view.ts';
import type { PairRow, RowClass } from './rows.ts';

/** An empty list lets everything through. */
export interface Filters {
  search: string;
  kinds: readonly DifferenceKind[];
  severities: readonly Severity[];
  classes: readonly RowClass[];
  changedOnly: boolean;
}

export const NO_FILTERS: Filters = { search: '', kinds: [], severities: [], classes: [], changedOnly: false };

export function isFiltering(filters: Filters): boolean {
  const { search, kinds, severities, classes, changedOnly } = filters;
  return changedOnly || search.trim() !== '' || kinds.length + severities.length + classes.length > 0;
}

/** The rows that pass every filter. Each word of the search must occur, with or without its marks. */
export function applyFilters(rows: readonly PairRow[], filters: Filters): PairRow[] {
  const words = fold(filters.search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filters.changedOnly && row.differences.length === 0) return false;
    if (filters.classes.length > 0 && !filters.classes.includes(row.class)) return false;
    if (filters.kinds.length > 0 && !row.differences.some(({ kind }) => filters.kinds.includes(kind)))
      return false;
    if (
      filters.severities.length > 0 &&
      !row.findings.some(({ severity }) => filters.severities.includes(severity))
    )
      return false;
    return words.every((word) => row.haystack.includes(word));
  });
}

/** Adds a value to a list or takes it out. */
export function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}
