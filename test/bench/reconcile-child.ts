/**
 * One comparison of two CSV files in a process of its own, prints JSON:
 * - `node reconcile-child.ts values BASE.csv AGAINST.csv`: the values as they stand between the separators, rows known by
 *   the column `id`: the work that daff does with `--id`, and every figure read, every rule run besides.
 * - `node reconcile-child.ts files BASE.csv AGAINST.csv`: the files go through the reader of submissions (encoding, header,
 *   damaged texts), nothing says which rows are the same, and the rows are paired by their names.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RecordReader } from '../../electron/engine/intake/delimited/records.ts';
import { reconcile } from '../../electron/engine/reconcile/reconcile.ts';
import type { ReconcileRow } from '../../electron/engine/reconcile/rows.ts';
import { UNWATCHED } from '../../electron/engine/task.ts';
import { readingOf } from '../../shared/domain/figures/reading.ts';
import type { RowTexts } from '../../shared/domain/reconciliation.ts';
import { type Measured, peakMb } from './measure.ts';

const NO_SOURCES: ReconcileRow['side']['sources'] = {};
const NO_FOOTNOTES: ReconcileRow['side']['footnotes'] = [];

function sideOf(side: string, file: string) {
  const fileName = path.basename(file);
  const submission = { id: side, fileName, sha256: '', agency: null, agencyId: null };
  return (id: string, rowId: string, texts: RowTexts): ReconcileRow => ({
    indicator: { id, name: texts.name },
    side: {
      ...texts,
      rowId,
      key: `${side}.${rowId}`,
      section: null,
      reading: readingOf(texts),
      sources: NO_SOURCES,
      footnotes: NO_FOOTNOTES,
      submission,
    },
  });
}

async function valuesOf(file: string, side: string): Promise<ReconcileRow[]> {
  const reader = new RecordReader(readFileSync(file, 'utf8'), ',');
  const rowOf = sideOf(side, file);
  const rows: ReconcileRow[] = [];
  reader.next();
  for (let record = reader.next(); record !== null; record = reader.next()) {
    const [id = '', name = '', target, lead, supporting, result, evaluation, note] = record.fields;
    const texts = { ordinal: id, name, target, lead, supporting, result, evaluation, note };
    rows.push(rowOf(id, id, texts));
  }
  return rows;
}

async function rowsOf(file: string, side: string): Promise<ReconcileRow[]> {
  // What the other measurement needs nothing of is not loaded for it.
  const { readSubmission } = await import('../../electron/engine/intake/index.ts');
  const { documentOfRead } = await import('../../electron/engine/reconcile/document-view.ts');
  const read = await readSubmission({ fileName: path.basename(file), bytes: readFileSync(file) }, UNWATCHED);
  const view = documentOfRead(read, { index: 0, period: null, agency: null });
  const rowOf = sideOf(side, file);
  return view.tables.flatMap((table) =>
    table.rows.map(({ view: { rowId, texts } }) => rowOf(`${side}:${rowId}`, rowId, texts)),
  );
}

const [what = '', base = '', against = ''] = process.argv.slice(2);
const works = { values: valuesOf, files: rowsOf };
const work = what === 'values' || what === 'files' ? works[what] : null;
if (work === null) throw new Error(`no such measurement: ${what}`);
const names = {
  values: ['CSV values taken, every figure read', 'rows of one id compared, all findings'],
  files: ['submissions recognised, every figure read', 'rows paired by name, compared, all findings'],
}[what === 'values' ? 'values' : 'files'];

const measured: Measured[] = [];
/** The process itself and its modules count too, as they do for daff. */
let last = 0;
function add(name: string, note: string, since = last): void {
  const now = performance.now();
  const silent = { steps: null, silenceMs: null, waitMs: null };
  measured.push({ what: name, seconds: (now - since) / 1000, peakMb: peakMb(), ...silent, note });
  last = now;
}

const started = last;
const baseRows = await work(base, 'base');
const againstRows = await work(against, 'against');
add(`Đối Soát: ${names[0]}`, `${baseRows.length} + ${againstRows.length} rows`);
const { summary } = await reconcile(
  {
    set: { id: 's', name: 'Kế hoạch đo' },
    againstSet: { id: 's', name: 'Kế hoạch đo' },
    base: { id: 'b', name: '9 tháng 2024' },
    against: { id: 'a', name: 'Năm 2024' },
    baseRows,
    againstRows,
    documents: [],
  },
  UNWATCHED,
);
const found = Object.values(summary.findingsByCode).reduce((sum, count) => sum + count, 0);
add(`Đối Soát: ${names[1]}`, `${summary.pairs} pairs, ${summary.changed} changed, ${found} findings`);
add('Đối Soát, in all', '', started);
process.stdout.write(`${JSON.stringify(measured)}\n`);
