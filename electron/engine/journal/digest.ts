/**
 * The hash of a stored record, as it lies in the workspace: what an entry vouches for. Of a submission that is everything that
 * was read from its file and which indicator each row is. That it was replaced comes later, and is a record of its own.
 */
import { createHash } from 'node:crypto';
import type { Reader } from '../workspace/index.ts';
import { canonical } from './canonical.ts';

export const RECORD_TABLES = [
  'indicator_set',
  'period',
  'agency',
  /** All indicators of a set, under the set's id. */
  'indicator',
  'submission',
  /** Which submission replaced one, under the id of the replaced. */
  'replacement',
  'stored_file',
  /** Under the ids of set and period, see `annexSettingsId`. */
  'annex_settings',
  /** What the workspace keeps for itself, by its key. */
  'workspace',
  'person',
  'reconciliation',
  'step',
  'letter',
  'answer',
  'annex_form',
  'annex',
  'annex_event',
  'annex_version',
  'annex_record',
] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** A record that an entry vouches for: changed or removed later, the check finds it. */
export interface RecordName {
  table: RecordTable;
  id: string;
}

/** SHA-256, lower-case hexadecimal; null where there is no such record. */
export async function digestOf(read: Reader, { table, id }: RecordName): Promise<string | null> {
  switch (table) {
    case 'submission':
      return digestOfSubmission(read, id);
    case 'replacement':
      return digestOfReplacement(read, id);
    case 'indicator':
      return digestOfIndicators(read, id);
    case 'stored_file':
      return digestOfFile(read, id);
    case 'annex_settings': {
      const [setId = '', periodId = ''] = id.split(BETWEEN_IDS);
      const settings = read.selectFrom('annex_settings').selectAll().where('set_id', '=', setId);
      return digestOfRow(await settings.where('period_id', '=', periodId).executeTakeFirst());
    }
    case 'workspace':
      return digestOfRow(
        await read.selectFrom('workspace').selectAll().where('key', '=', id).executeTakeFirst(),
      );
    case 'step':
      return digestOfRow(await read.selectFrom('step').selectAll().where('id', '=', id).executeTakeFirst());
    default:
      return digestOfRow(await read.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst());
  }
}

const BETWEEN_IDS = '/';

/** The id of annex settings as a record. */
export function annexSettingsId(setId: string, periodId: string): string {
  return `${setId}${BETWEEN_IDS}${periodId}`;
}

function digestOfRow(row: object | undefined): string | null {
  return row === undefined ? null : sha256(canonical(row));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The file's content under its own name: a file is named by its hash. */
async function digestOfFile(read: Reader, id: string): Promise<string | null> {
  const row = await read
    .selectFrom('stored_file')
    .select(['format', 'size', 'content'])
    .where('sha256', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return sha256(canonical({ format: row.format, size: row.size, content: sha256(row.content) }));
}

/** Rows taken from the file at once: small enough to keep little in memory. */
const ROWS_AT_ONCE = 2000;

async function digestOfReplacement(read: Reader, id: string): Promise<string | null> {
  const submission = read.selectFrom('submission').select(['id', 'replaced_by']).where('id', '=', id);
  return digestOfRow(await submission.executeTakeFirst());
}

/** A set without indicators has a hash as well: of none. */
async function digestOfIndicators(read: Reader, setId: string): Promise<string | null> {
  const set = await read.selectFrom('indicator_set').select('id').where('id', '=', setId).executeTakeFirst();
  if (set === undefined) return null;
  const indicators = await read
    .selectFrom('indicator')
    .select(['id', 'name', 'name_key', 'name_folded', 'created_at'])
    .where('set_id', '=', setId)
    .orderBy('id')
    .execute();
  const hash = createHash('sha256');
  hash.update(lines(indicators));
  return hash.digest('hex');
}

async function digestOfSubmission(read: Reader, id: string): Promise<string | null> {
  const hash = createHash('sha256');
  return (await writeSubmission(read, id, hash)) ? hash.digest('hex') : null;
}

/** Takes what is hashed, piece by piece. */
export interface HashedText {
  update(text: string): unknown;
}

/**
 * Writes out what is hashed of a submission: a line of canonical JSON for the submission itself, each of its tables with
 * its columns and footnotes, and its running text; a list without names for each row (8 values), cell (6) and mark (4).
 * @returns false where there is no such submission
 */
export async function writeSubmission(read: Reader, id: string, hash: HashedText): Promise<boolean> {
  const submission = await read
    .selectFrom('submission')
    .select(['id', 'set_id', 'period_id', 'agency_id', 'sha256', 'file_name', 'imported_at', 'read_with'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (submission === undefined) return false;
  add(hash, submission);
  const tables = await read
    .selectFrom('submission_table')
    .selectAll()
    .where('submission_id', '=', id)
    .orderBy('position')
    .execute();
  for (const table of tables) {
    add(hash, table);
    const columns = read.selectFrom('submission_column').selectAll().where('table_id', '=', table.id);
    for (const column of await columns.orderBy('position').execute()) add(hash, column);
    const footnotes = read.selectFrom('submission_footnote').selectAll().where('table_id', '=', table.id);
    for (const footnote of await footnotes.orderBy('position').execute()) add(hash, footnote);
    await addRows(hash, read, table.id);
  }
  for (const kind of ['submission_paragraph', 'submission_text_footnote', 'submission_conversion'] as const) {
    const rows = read.selectFrom(kind).selectAll().where('submission_id', '=', id).orderBy('position');
    for (const row of await rows.execute()) add(hash, row);
  }
  const warnings = read.selectFrom('submission_warning').selectAll().where('submission_id', '=', id);
  for (const row of await warnings.orderBy('position').execute()) add(hash, row);
  return true;
}

async function addRows(hash: HashedText, read: Reader, tableId: string): Promise<void> {
  for (let from = -1; ; ) {
    const rows = await read
      .selectFrom('submission_row as row')
      .leftJoin('reading', 'reading.row_id', 'row.id')
      .select(['row.id', 'row.position', 'row.kind', 'row.section_row_id', 'row.total', 'row.indicator_id'])
      .select(['reading.rules', 'reading.reading'])
      .where('row.table_id', '=', tableId)
      .where('row.position', '>', from)
      .orderBy('row.position')
      .limit(ROWS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    hash.update(lines(rows));
    const cells = await read
      .selectFrom('submission_row as row')
      .innerJoin('submission_cell as cell', 'cell.row_id', 'row.id')
      .select(['cell.row_id', 'cell.field', 'cell.text', 'cell.raw', 'cell.source', 'cell.inherited'])
      .where('row.table_id', '=', tableId)
      .where('row.position', '>', from)
      .where('row.position', '<=', last.position)
      .orderBy('row.position')
      .orderBy('cell.field')
      .execute();
    hash.update(lines(cells));
    const marks = await read
      .selectFrom('submission_row as row')
      .innerJoin('submission_mark as mark', 'mark.row_id', 'row.id')
      .select(['mark.row_id', 'mark.field', 'mark.after', 'mark.mark'])
      .where('row.table_id', '=', tableId)
      .where('row.position', '>', from)
      .where('row.position', '<=', last.position)
      .orderBy('row.position')
      .orderBy('mark.position')
      .execute();
    hash.update(lines(marks));
    from = last.position;
    // Messages are heard in between, also while a submission of 100,000 rows is stored.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Values in a fixed order: told apart by JSON, without the names that would be the same in a million lines. */
function lines(rows: readonly object[]): string {
  let all = '';
  for (const row of rows) all += `${JSON.stringify(Object.values(row))}\n`;
  return all;
}

function add(hash: HashedText, row: object): void {
  hash.update(`${canonical(row)}\n`);
}
