/** What is asked of a workspace at every import goes by an index: it grows with each of them. */
import BetterSqlite3 from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { findSetByIndicators, IndicatorPlan, listSets } from '../../../electron/engine/catalog/index.ts';
import {
  describeRows,
  findFormer,
  findSameFile,
  findStanding,
} from '../../../electron/engine/submissions/former.ts';
import { FormerRows } from '../../../electron/engine/submissions/former-rows.ts';
import { loadLayouts, loadTables } from '../../../electron/engine/submissions/index.ts';
import { isSameReading } from '../../../electron/engine/submissions/same-reading.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Reader, WorkspaceDatabase } from '../../../electron/engine/workspace/index.ts';
import { migrate } from '../../../electron/engine/workspace/migrate.ts';
import { submission, table } from './builders.ts';

const database = new BetterSqlite3(':memory:');
migrate(database, () => {});
// A table without a row is never asked about what stands in it.
database.exec(`
  INSERT INTO indicator_set VALUES ('set', 'n', 'k', 'now');
  INSERT INTO period VALUES ('period', 'n', 'k', 'year', NULL, NULL);
  INSERT INTO indicator VALUES ('i', 'set', 'n', 'k', 'f', 'now');
  INSERT INTO stored_file VALUES ('aa', 'docx', 1, x'01');
  INSERT INTO submission (id, set_id, period_id, sha256, file_name, imported_at)
    VALUES ('s', 'set', 'period', 'aa', 'f', 'now');
  INSERT INTO submission_table (id, submission_id, position) VALUES ('t', 's', 0);
  INSERT INTO submission_row (id, table_id, position, kind, indicator_id) VALUES ('r', 't', 0, 'indicator', 'i');`);
const asked: CompiledQuery[] = [];
const kysely = new Kysely<WorkspaceDatabase>({
  dialect: new SqliteDialect({ database }),
  log: (event) => {
    asked.push(event.query);
  },
});
const read = kysely as unknown as Reader;
afterAll(() => kysely.destroy());

const READING = submission('f', [table([], { title: null, columns: [] })]).reading;

/** They hold a few rows, whatever is imported. */
const SMALL = /^SCAN (?:indicator_set|period|agency)\b/;

it.each<[string, () => Promise<unknown>]>([
  ['the former submission', () => findFormer(read, 'set', 'period', null)],
  ['the same file', () => findSameFile(read, 'aa')],
  ['the same file in this place', () => findStanding(read, 'set', 'period', 'aa')],
  ['what the same file says', () => isSameReading(read, 's', READING, UNWATCHED)],
  ['the rows of the former submission', () => FormerRows.load(read, 's', UNWATCHED)],
  ['rows that are missing', () => describeRows(read, ['r'])],
  ['the indicators of a set', () => IndicatorPlan.load(read, 'set')],
  ['the set of a file', () => findSetByIndicators(read, ['Một'], UNWATCHED)],
  ['remembered layouts', () => loadLayouts(read, 'sở a')],
  ['the tables of a period', () => loadTables(read, 'set', 'period')],
])('%s', async (_, ask) => {
  asked.length = 0;
  await ask();
  expect(asked.length).toBeGreaterThan(0);
  const plans = asked.flatMap(({ sql, parameters }) =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  );
  expect(plans.filter((step) => step.startsWith('SCAN ') && !SMALL.test(step))).toEqual([]);
});

it('the overview goes through what it shows, and through no cell', async () => {
  asked.length = 0;
  await listSets(read);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.map(({ sql }) => sql).filter((sql) => sql.includes('submission_cell'))).toEqual([]);
});
