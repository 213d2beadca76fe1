/** A stored submission can be read again from its bytes and the choices stored with it, to the same cells. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type ReadingOptions, startReadingThread } from '../../../electron/engine/intake/index.ts';
import { storeSubmission } from '../../../electron/engine/submissions/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import type { ReadCell, Reading } from '../../../shared/domain/submission.ts';
import { RESOURCES } from '../../support/folders.ts';
import { eachWithWorkspace } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});
const thread = startReadingThread();
afterAll(() => thread.close());

const HERE = { set: 'Bộ', period: 'Năm 2024', agency: null };
const sample = (name: string) => new Uint8Array(readFileSync(path.join(RESOURCES, 'sample', name)));

/** "Tû lÖ" is "Tỷ lệ" in TCVN3. */
const LEGACY = [
  'STT,Chỉ tiêu,Kế hoạch,Kết quả,Ghi chú',
  '1,Tû lÖ ®« thÞ hãa cña tØnh,50%,48%,®¹t',
  '2,Sè hé nghÌo ®­îc hç trî,1.000,900,ch­a ®¹t',
  '3,Tû lÖ hé sö dông n­íc s¹ch,90%,91%,®¹t',
].join('\n');

it.each([
  ['a document', 'bao-cao-9-thang-2024.docx', sample('bao-cao-9-thang-2024.docx')],
  ['a workbook', 'bao-cao-nam-2024.xlsx', sample('bao-cao-nam-2024.xlsx')],
  ['a text in an old encoding', 'a.csv', new TextEncoder().encode(LEGACY)],
])('%s, as recognised and as a person chose', async (_, fileName, bytes) => {
  const first = await thread.read({ fileName, bytes }, { choices: NO_CHOICES, remembered: [] }, UNWATCHED);
  const [found] = first.reading.tables;
  expect(first.reading.conversions).toHaveLength(fileName.endsWith('.csv') ? 1 : 0);
  if (found === undefined) throw new Error('no table was found');
  const fields = found.columns.map(({ field }) => (field === 'note' ? 'other9' : field));
  const { grid, header } = found.layout;
  const chosen = {
    tables: [{ grid, header, end: found.layout.end - 1, fields }],
    keepOriginal: first.reading.conversions.map(({ id }) => id),
  };
  const asked: ReadingOptions[] = [
    { choices: chosen, remembered: [] },
    { choices: NO_CHOICES, remembered: first.layouts.map((layout) => ({ ...layout, fields })) },
  ];
  for (const [index, { choices, remembered }] of asked.entries()) {
    const held = await thread.read({ fileName, bytes }, { choices, remembered }, UNWATCHED);
    expect(held.reading.tables[0]?.layout.basis).toBe(index === 0 ? 'chosen' : 'remembered');
    const { reading, layouts } = held;
    const tables = { leftOut: [], tableMemory: { leaveOut: [], takeIn: [] } };
    const input = { fileName, bytes, reading, choices, remembered, layouts, setAside: [], ...tables };
    const where = { ...HERE, period: `Năm ${2020 + index}` };
    const { submissionId } = await storeSubmission(workspace, input, where, UNWATCHED);
    const stored = await load(submissionId);
    const again = await thread.read(
      { fileName: stored.fileName, bytes: stored.bytes },
      stored.options,
      UNWATCHED,
    );
    expect(cellsOf(again.reading)).toEqual(stored.cells);
    expect(again.reading.text).toEqual(reading.text);
    expect(again.reading.conversions).toEqual(stored.conversions);
    expect(again.reading.warnings).toEqual(reading.warnings);
    expect(again.reading.tables.map(({ layout }) => layout)).toEqual(stored.layouts);
  }
});

async function load(id: string) {
  const { read } = workspace;
  const submission = await read
    .selectFrom('submission')
    .innerJoin('stored_file', 'stored_file.sha256', 'submission.sha256')
    .select(['file_name', 'content', 'read_with'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const tables = await read
    .selectFrom('submission_table')
    .select('layout')
    .where('submission_id', '=', id)
    .orderBy('position')
    .execute();
  const conversions = await read
    .selectFrom('submission_conversion')
    .select('facts')
    .where('submission_id', '=', id)
    .orderBy('position')
    .execute();
  const cells = await read
    .selectFrom('submission_cell as cell')
    .innerJoin('submission_row as row', 'row.id', 'cell.row_id')
    .innerJoin('submission_table as table', 'table.id', 'row.table_id')
    .select(['table.position as table', 'row.position as row', 'row.kind', 'row.total'])
    .select(['cell.field', 'cell.text', 'cell.raw', 'cell.source', 'cell.inherited', 'cell.conversion'])
    .where('table.submission_id', '=', id)
    .orderBy('table.position')
    .orderBy('row.position')
    .orderBy('cell.field')
    .execute();
  return {
    fileName: submission.file_name,
    bytes: new Uint8Array(submission.content),
    options: JSON.parse(submission.read_with ?? '') as ReadingOptions,
    layouts: tables.map(({ layout }) => JSON.parse(layout ?? '')),
    conversions: conversions.map(({ facts }) => JSON.parse(facts)),
    cells: cells.map((cell) => ({ ...cell, source: JSON.parse(cell.source) })),
  };
}

/** The cells of a reading in the form of the stored ones. */
function cellsOf(reading: Reading) {
  return reading.tables.flatMap(({ rows }, table) =>
    [...rows].flatMap(({ kind, total, cells }, row) =>
      (Object.entries(cells) as [Field, ReadCell][])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([field, { text, raw = null, source, inherited, conversion = null }]) => {
          const flags = { total: total === true ? 1 : 0, inherited: inherited === true ? 1 : 0 };
          return { table, row, kind, field, text, raw, source, conversion, ...flags };
        }),
    ),
  );
}
