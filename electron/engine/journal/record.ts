/** Adds entries to the journal, in the transaction of what they tell of: neither is there without the other. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JournalAction } from '../../../shared/contract/journal.ts';
import { fold } from '../../../shared/domain/text/normalise.ts';
import { readerOf, type Writer } from '../workspace/index.ts';
import { canonical } from './canonical.ts';
import { digestOf, type RecordName } from './digest.ts';
import { recordsThere } from './records.ts';

/** Who does something. */
export interface Actor {
  id: string;
  name: string;
}

export interface Entry {
  /** Null where nobody is signed in (an import before the first person was named). */
  actor: Actor | null;
  action: JournalAction;
  /** In words, Vietnamese: "Kế hoạch 2024: 9 tháng 2024 – Năm 2024". */
  subject: string;
  /** Anything that JSON can hold; null where there is none. */
  before: unknown;
  after: unknown;
  /** What the entry vouches for, as it is stored now. */
  records: readonly RecordName[];
  /** What this entry says is gone: the check does not miss it, and finds it where it is there again. */
  removed?: readonly RecordName[];
}

/** What is hashed of an entry, in the words of its table. */
export interface ChainedEntry {
  sequence: number;
  at: string;
  person_id: string | null;
  person: string | null;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  records: string;
  previous: string;
}

export type RecordDigest = RecordName & { digest: string };

/** Stands for the hash of a record that was removed. */
export const REMOVED = '';

/** What stands before the first entry. */
export const NO_ENTRY = '0'.repeat(64);

/** The hash of an entry: over its content and the hash of the one before. */
export function hashOf(entry: ChainedEntry): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

/** What the search looks in: subject, name, and every text before and after, without marks, as SQLite stores it. */
export function foldedWords({ subject, person, before, after }: ChainedEntry): string {
  const words = [subject, person ?? '', ...textsIn(before), ...textsIn(after)];
  return fold(words.join('\n')).toWellFormed();
}

/** The texts in JSON, the names of their properties among them; of what is no JSON, the whole. */
function textsIn(json: string | null): string[] {
  if (json === null) return [];
  try {
    return textsOf(JSON.parse(json));
  } catch {
    return [json];
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return Object.entries(value).flatMap(([name, own]) => [name, ...textsOf(own)]);
}

/** Adds one entry, chained to the last. Before the very first, one vouches for what was there without a journal. */
export async function record(writer: Writer, entry: Entry): Promise<void> {
  const last = (await lastEntry(writer)) ?? (await begin(writer, entry.records));
  await append(writer, entry, last);
}

interface Last {
  sequence: number;
  hash: string;
}

function lastEntry(writer: Writer): Promise<Last | undefined> {
  return writer
    .selectFrom('journal_entry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function begin(writer: Writer, fresh: readonly RecordName[]): Promise<Last> {
  const told = new Set(fresh.map(keyOf));
  const records = (await recordsThere(readerOf(writer))).filter((name) => !told.has(keyOf(name)));
  const subject = 'Bắt đầu ghi nhật ký';
  const entry: Entry = { actor: null, action: 'begin', subject, before: null, after: null, records };
  return append(writer, entry, { sequence: 0, hash: NO_ENTRY });
}

async function append(writer: Writer, entry: Entry, last: Last): Promise<Last> {
  const { actor, action, subject, before, after, removed = [] } = entry;
  const gone = removed.map((name): RecordDigest => ({ ...name, digest: REMOVED }));
  const chained: ChainedEntry = {
    sequence: last.sequence + 1,
    at: new Date().toISOString(),
    person_id: actor?.id ?? null,
    person: actor?.name ?? null,
    action,
    // SQLite stores no half of a pair of code units; what is hashed is what is stored.
    subject: subject.toWellFormed(),
    before: before === null ? null : canonical(before),
    after: after === null ? null : canonical(after),
    records: canonical([...(await digests(writer, entry.records)), ...gone]),
    previous: last.hash,
  };
  const hash = hashOf(chained);
  await writer
    .insertInto('journal_entry')
    .values({ ...chained, words_folded: foldedWords(chained), hash })
    .execute();
  return { sequence: chained.sequence, hash };
}

async function digests(writer: Writer, names: readonly RecordName[]): Promise<RecordDigest[]> {
  const found: RecordDigest[] = [];
  for (const name of names) {
    const digest = await digestOf(readerOf(writer), name);
    // An entry that vouches for nothing is a fault of ours; the transaction is taken back.
    if (digest === null) throw new AppError('INTERNAL', { problem: `no ${name.table}` });
    found.push({ ...name, digest });
  }
  return found;
}

/** One text for one record. */
export function keyOf({ table, id }: RecordName): string {
  return `${table}:${id}`;
}
