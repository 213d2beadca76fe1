/** A person's mapping of columns to fields, applied to what was read. */
import { AppError } from '../../../shared/contract/errors.ts';
import { type Field, isField } from '../../../shared/domain/fields.ts';
import type {
  ReadCell,
  ReadResult,
  ReadRow,
  ReadTable,
  ReadWarning,
} from '../../../shared/domain/submission.ts';
import { type RowTraits, rowKinds } from './recogniser/kinds.ts';
import { traitsOf } from './recogniser/rows.ts';
import { nameWarning } from './recogniser/table.ts';
import { warning } from './warnings.ts';

const PROBLEMS = {
  table: (table: number) => `tệp không có bảng thứ ${table}`,
  repeated: (table: number) => `bảng thứ ${table} được gán hai lần`,
  count: (table: number) => `số trường không khớp số cột của bảng thứ ${table}`,
  field: (table: number) => `bảng thứ ${table} có trường không tồn tại`,
  duplicate: (table: number) => `một trường được gán cho hai cột của bảng thứ ${table}`,
  name: (table: number) => `bảng thứ ${table} chưa có cột tên chỉ tiêu`,
} as const satisfies Record<string, (table: number) => string>;

type MappingProblem = keyof typeof PROBLEMS;

/**
 * Gives the columns of some tables new fields; the kinds of their rows and the warnings that depend on the
 * mapping follow. Pure: `read` is not changed. Tables that are not named stay as they are.
 *
 * @param tables `fields[i]` is the field of column i of table `index` (both from 0)
 * @throws AppError MAPPING_INVALID with `reason` (table, repeated, count, field, duplicate or name) and `problem`, the
 *   same in words
 */
export function mapColumns(
  read: ReadResult,
  tables: readonly { index: number; fields: readonly Field[] }[],
): ReadResult {
  const mapped = [...read.tables];
  let warnings = read.warnings;
  const seen = new Set<number>();
  for (const { index, fields } of tables) {
    const table = read.tables[index];
    const fail = (reason: MappingProblem, more: Record<string, string | number> = {}): AppError =>
      new AppError('MAPPING_INVALID', {
        reason,
        problem: PROBLEMS[reason](index + 1),
        table: index + 1,
        ...more,
      });
    if (table === undefined) throw fail('table');
    if (seen.has(index)) throw fail('repeated');
    seen.add(index);
    if (fields.length !== table.columns.length) {
      throw fail('count', { expected: table.columns.length, found: fields.length });
    }
    for (const [place, field] of fields.entries()) {
      if (!isField(field)) throw fail('field', { field: String(field) });
      if (fields.indexOf(field) !== place) throw fail('duplicate', { field });
    }
    if (!fields.includes('name')) throw fail('name');
    const next = mapTable(table, fields);
    mapped[index] = next;
    warnings = remapWarnings(warnings, table, next);
  }
  return { ...read, tables: mapped, warnings: [...warnings] };
}

function mapTable(table: ReadTable, fields: readonly Field[]): ReadTable {
  const renamed = new Map(
    table.columns.map((column, place) => [column.field, fields[place] ?? column.field]),
  );
  const rows = table.rows.map((row) => mapRow(row, renamed));
  const kinds = rowKinds(rows.map((row): RowTraits => traitsOf(row.cells, row.merged === true)));
  return {
    ...table,
    columns: table.columns.map(({ header, field }) => ({ header, field: renamed.get(field) ?? field })),
    rows: rows.map((row, index) => ({ ...row, kind: kinds[index] ?? row.kind })),
  };
}

function mapRow(row: ReadRow, renamed: ReadonlyMap<Field, Field>): ReadRow {
  const cells: Partial<Record<Field, ReadCell>> = {};
  for (const [from, to] of renamed) {
    const cell = row.cells[from];
    if (cell !== undefined) cells[to] = cell;
  }
  const mapped: ReadRow = { ...row, cells };
  if (row.footnotes !== undefined) {
    mapped.footnotes = row.footnotes.map((mark) => ({
      ...mark,
      field: renamed.get(mark.field) ?? mark.field,
    }));
  }
  return mapped;
}

/** Columns that a person gave a field are known now; rows without a name are others than before. */
function remapWarnings(warnings: readonly ReadWarning[], before: ReadTable, after: ReadTable): ReadWarning[] {
  const settled = new Set(
    after.columns
      .filter(({ field }) => !field.startsWith('other'))
      .map(({ header }) => warning('COLUMN_UNKNOWN', header, null).message),
  );
  const nameless = new Set(before.rows.flatMap(nameWarning).map((found) => JSON.stringify(found)));
  const kept = warnings.filter(
    (found) =>
      !(found.code === 'COLUMN_UNKNOWN' && settled.has(found.message)) &&
      !nameless.has(JSON.stringify(found)),
  );
  return [...kept, ...after.rows.flatMap(nameWarning)];
}
