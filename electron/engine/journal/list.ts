/** Reads the journal by pages, newest first. */
import type {
  JournalAction,
  JournalEntry,
  JournalFilter,
  JournalPage,
} from '../../../shared/contract/journal.ts';
import { fold } from '../../../shared/domain/text/normalise.ts';
import type { Reader } from '../workspace/index.ts';

export async function listJournal(
  read: Reader,
  filter: JournalFilter,
  from: number,
  count: number,
): Promise<JournalPage> {
  const wanted = selected(read, filter);
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await wanted
    .select(['sequence', 'at', 'person', 'action', 'subject', 'before', 'after', 'previous', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(count)
    .offset(from)
    .execute();
  const people = await read
    .selectFrom('journal_entry')
    .select('person')
    .distinct()
    .where('person', 'is not', null)
    .orderBy('person')
    .execute();
  return {
    entries: rows.map((row): JournalEntry => ({ ...row, action: row.action as JournalAction })),
    total,
    people: people.flatMap(({ person }) => (person === null ? [] : [person])),
  };
}

/** Days are those of the reader's clock: an entry of 23:30 in Việt Nam is of that day, not of the next in UTC. */
function selected(read: Reader, { action, person, from, to, words }: JournalFilter) {
  let query = read.selectFrom('journal_entry');
  if (action !== null) query = query.where('action', '=', action);
  if (person !== null) query = query.where('person', '=', person);
  if (from !== null) query = query.where('at', '>=', startOf(from, 0));
  if (to !== null) query = query.where('at', '<', startOf(to, 1));
  const wanted = words.trim();
  if (wanted !== '') {
    query = query.where(({ eb, fn, val }) =>
      eb(fn<number>('instr', ['words_folded', val(fold(wanted))]), '>', 0),
    );
  }
  return query;
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
