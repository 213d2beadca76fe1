import { type DifferenceKind, fold, type Severity } from '../../shared/contract/view.ts';
import type { PairRow, RowClass } from './rows.ts';

/** What a chip over the grid lets through; several together narrow down. */
export const CHIPS = [
  'changed',
  'errors',
  'findings',
  'suggested',
  'undecided',
  'asked',
  'stale',
  'unapproved',
  'own',
  'ownDismissed',
  'unchanged',
] as const;
export type Chip = (typeof CHIPS)[number];

export const CHIP_LABELS: Readonly<Record<Chip, string>> = {
  changed: 'Có thay đổi',
  errors: 'Có lỗi',
  findings: 'Có phát hiện',
  suggested: 'Chờ xác nhận cặp',
  undecided: 'Chưa quyết định',
  asked: 'Đang hỏi',
  stale: 'Đã cũ',
  unapproved: 'Chưa duyệt',
  own: 'Bạn quyết định, chưa ai duyệt',
  ownDismissed: 'Bạn bỏ qua phát hiện',
  unchanged: 'Không đổi',
};

/** An empty list lets everything through. */
export interface Filters {
  search: string;
  chips: readonly Chip[];
  kinds: readonly DifferenceKind[];
  severities: readonly Severity[];
  classes: readonly RowClass[];
}

export const NO_FILTERS: Filters = { search: '', chips: [], kinds: [], severities: [], classes: [] };

export function isFiltering(filters: Filters): boolean {
  const { search, chips, kinds, severities, classes } = filters;
  return search.trim() !== '' || chips.length + kinds.length + severities.length + classes.length > 0;
}

/**
 * Whether a chip lets a row through.
 * @param me id of the person signed in
 */
export function passesChip(row: PairRow, chip: Chip, me: string | null): boolean {
  const { work } = row;
  switch (chip) {
    case 'changed':
      return row.differences.length > 0;
    case 'unchanged':
      return row.differences.length === 0;
    case 'errors':
      return work.open.some(({ severity }) => severity === 'error');
    case 'findings':
      return work.open.length > 0;
    case 'suggested':
      return row.class === 'suggested';
    case 'undecided':
      return work.status === 'undecided';
    case 'asked':
      return work.status === 'asked';
    case 'stale':
      return work.status === 'stale';
    case 'unapproved':
      return !work.state?.approved;
    case 'own':
      return me !== null && work.state?.decision?.by.id === me && !work.state.approved;
    case 'ownDismissed':
      return me !== null && work.state?.dismissed.some(({ by }) => by.id === me) === true;
  }
}

export type ChipCounts = Readonly<Record<Chip, number>>;

/** How many rows each chip lets through. */
export function countChips(rows: readonly PairRow[], me: string | null): ChipCounts {
  const counts = Object.fromEntries(CHIPS.map((chip) => [chip, 0])) as Record<Chip, number>;
  for (const row of rows) {
    for (const chip of CHIPS) if (passesChip(row, chip, me)) counts[chip] += 1;
  }
  return counts;
}

/** The rows that pass every filter. Each word of the search must occur, with or without its marks. */
export function applyFilters(rows: readonly PairRow[], filters: Filters, me: string | null): PairRow[] {
  const { chips, classes, kinds, severities } = filters;
  const words = fold(filters.search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!chips.every((chip) => passesChip(row, chip, me))) return false;
    if (classes.length > 0 && !classes.includes(row.class)) return false;
    if (kinds.length > 0 && !row.differences.some(({ kind }) => kinds.includes(kind))) return false;
    if (severities.length > 0 && !row.work.open.some(({ severity }) => severities.includes(severity)))
      return false;
    return words.every((word) => row.haystack.includes(word));
  });
}

/** Adds a value to a list or takes it out. */
export function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

/** Presses or releases a chip; of two that let nothing through together only the new one stays. */
export function toggleChip(chips: readonly Chip[], chip: Chip): Chip[] {
  const opposite: Partial<Record<Chip, Chip>> = { changed: 'unchanged', unchanged: 'changed' };
  return toggle(
    chips.filter((each) => each !== opposite[chip]),
    chip,
  );
}
