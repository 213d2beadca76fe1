/** What the journal is filtered by, as typed and as asked for. Pure. */
import type { JournalFilter } from '../../shared/contract/journal.ts';
import { dayToWritten } from '../components/days.ts';

/** Days may be half typed. */
export interface WrittenFilter extends Pick<JournalFilter, 'action' | 'person' | 'words'> {
  from: string;
  to: string;
}

export const NO_FILTER: WrittenFilter = { action: null, person: null, from: '', to: '', words: '' };

export function isFiltered(filter: WrittenFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
}

/** The filter as the engine takes it; a day that is not whole yet does not count. */
export function askedFilter({ action, person, from, to, words }: WrittenFilter): JournalFilter {
  return { action, person, words, from: wholeDay(from), to: wholeDay(to) };
}

/** That no day lies between the two, or undefined. */
export function periodProblem(filter: WrittenFilter): string | undefined {
  const { from, to } = askedFilter(filter);
  return from !== null && to !== null && to < from ? 'Trước “Từ ngày”.' : undefined;
}

function wholeDay(day: string): string | null {
  return dayToWritten(day) === '' ? null : day;
}
