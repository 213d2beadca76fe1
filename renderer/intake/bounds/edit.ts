/**
 * The bounds of the tables of a file while a person changes them. Rows count from 0, as the engine counts them;
 * the screen adds one. Pure: every change answers a new list.
 */
import type { Draft, GridRows } from '../../../shared/contract/intake.ts';
import type { Field, ReadingChoices } from '../../../shared/contract/view.ts';
import { currentChoices } from '../preview/choices.ts';
import { columnName } from './columnName.ts';

export interface EditedTable {
  key: number;
  grid: number;
  /** First and last row of the header; null: not pointed to yet. */
  header: { first: number; last: number } | null;
  /** The table's last row; null: the recogniser finds it. */
  last: number | null;
  /** Where the recogniser found it, for an unchanged table. */
  foundLast: number | null;
  fields: Field[] | null;
}

export interface Edited {
  tables: readonly EditedTable[];
  /** Grids that no table is wanted of. */
  ignored: readonly number[];
  /** Key of the table being changed; null: none in this grid. */
  chosen: number | null;
  nextKey: number;
}

/** The tables as they are read now; in a grid without any, one to be pointed to. */
export function startEditing(draft: Draft, grid: number): Edited {
  const tables = currentChoices(draft).map((choice, index): EditedTable => {
    const layout = draft.read.tables[index]?.layout;
    return {
      key: index,
      grid: choice.grid,
      header: { first: choice.header.from, last: choice.header.to - 1 },
      last: choice.end === null ? null : choice.end - 1,
      foundLast: layout ? layout.end - 1 : null,
      fields: choice.fields,
    };
  });
  const ignored = draft.choices.ignored ?? [];
  return showGrid({ tables, ignored, chosen: null, nextKey: tables.length }, grid);
}

/**
 * Turns to a grid: its first table is the one to change; one without any gets one to be pointed to, unless none is
 * wanted of it.
 */
export function showGrid(edited: Edited, grid: number): Edited {
  // A table that was never pointed to is not taken along.
  const tables = edited.tables.filter((table) => table.header !== null);
  const first = tables.find((table) => table.grid === grid);
  const shown = { ...edited, tables, chosen: first?.key ?? null };
  return first || edited.ignored.includes(grid) ? shown : addTable(shown, grid);
}

export function addTable(edited: Edited, grid: number): Edited {
  const { nextKey } = edited;
  const ignored = edited.ignored.filter((each) => each !== grid);
  const table: EditedTable = { key: nextKey, grid, header: null, last: null, foundLast: null, fields: null };
  return { tables: [...edited.tables, table], ignored, chosen: nextKey, nextKey: nextKey + 1 };
}

/** Takes the chosen table away; with its last table, the grid is ignored. */
export function removeTable(edited: Edited): Edited {
  const gone = edited.tables.find(({ key }) => key === edited.chosen);
  if (!gone) return edited;
  const tables = edited.tables.filter((table) => table !== gone);
  const next = tables.find((table) => table.grid === gone.grid);
  const ignored = next ? edited.ignored : [...edited.ignored, gone.grid];
  return { ...edited, tables, ignored, chosen: next?.key ?? null };
}

export type Bound = 'first' | 'last' | 'end';

/** Sets one bound of the chosen table; the others give way so that they stay in order. */
export function setBound(edited: Edited, bound: Bound, row: number | null): Edited {
  return {
    ...edited,
    tables: edited.tables.map((table) => (table.key === edited.chosen ? bounded(table, bound, row) : table)),
  };
}

function bounded(table: EditedTable, bound: Bound, row: number | null): EditedTable {
  const { header } = table;
  if (bound === 'end') return { ...table, last: row };
  if (row === null) return table;
  const former = header ?? { first: row, last: row };
  const changed =
    bound === 'first'
      ? { first: row, last: Math.max(row, former.last) }
      : { first: Math.min(row, former.first), last: row };
  if (header?.first === changed.first && header.last === changed.last) return table;
  // Another header has other columns: what they hold is recognised anew. So is where the table ends.
  return { ...table, header: changed, fields: null, foundLast: null };
}

/** The tables of a grid from top to bottom, those without a header last. */
export function tablesOf({ tables }: Edited, grid: number): EditedTable[] {
  const top = ({ header }: EditedTable) => header?.first ?? Number.MAX_SAFE_INTEGER;
  return tables.filter((table) => table.grid === grid).sort((one, other) => top(one) - top(other));
}

/** What does not fit yet, in words; null: it can be applied. */
export function boundsProblem(edited: Edited, grids: Draft['grids']): string | null {
  if (edited.tables.length === 0)
    return 'Cần ít nhất một bảng để nhập. Nếu không cần tệp này, bấm Hủy rồi Không lưu.';
  for (const grid of new Set(edited.tables.map((table) => table.grid))) {
    const rows = grids[grid]?.rows ?? 0;
    let above: EditedTable | null = null;
    for (const table of tablesOf(edited, grid)) {
      if (table.header === null) return 'Hãy chỉ ra dòng tiêu đề của bảng.';
      if (table.header.last >= rows || (table.last ?? 0) >= rows) return `Trang này chỉ có ${rows} dòng.`;
      if (table.last !== null && table.last <= table.header.last) {
        return 'Dòng cuối của bảng phải nằm dưới dòng tiêu đề.';
      }
      const former = above === null ? -1 : (above.last ?? above.header?.last ?? -1);
      if (table.header.first <= former)
        return 'Hai bảng đang chồng lên nhau; hãy sửa dòng đầu hoặc dòng cuối.';
      above = table;
    }
  }
  return null;
}

/** What is sent; tables without a header are left out. */
export function toChoices({ tables, ignored }: Edited): Pick<ReadingChoices, 'tables' | 'ignored'> {
  const chosen = tables.flatMap(({ grid, header, last, fields }) =>
    header === null
      ? []
      : [
          {
            grid,
            header: { from: header.first, to: header.last + 1 },
            end: last === null ? null : last + 1,
            fields,
          },
        ],
  );
  return { tables: chosen, ignored: [...ignored] };
}

export type RowPart = 'header' | 'data' | null;

/** What a row of a grid belongs to. */
export function partOf(edited: Edited, grid: number, row: number): RowPart {
  const tables = tablesOf(edited, grid);
  for (const [index, { header, last, foundLast }] of tables.entries()) {
    if (header === null) continue;
    if (row >= header.first && row <= header.last) return 'header';
    const next = tables[index + 1]?.header?.first ?? Number.MAX_SAFE_INTEGER;
    const end = Math.min(last ?? foundLast ?? header.last, next - 1);
    if (row > header.last && row <= end) return 'data';
  }
  return null;
}

/** What each column's header would be: "A" “TT”, "C" “Kết quả / Số lượng”. Empty ones are left out. */
export function headerPreview(rows: readonly GridRows['rows'][number][]): { column: string; text: string }[] {
  const texts: string[][] = [];
  for (const { cells } of rows) {
    let spread = { text: '', until: 0 };
    for (const [column, cell] of cells.entries()) {
      if (cell.width > 0) spread = { text: cell.text, until: column + cell.width };
      const text = column < spread.until ? spread.text : cell.text;
      const own = texts[column] ?? [];
      const line = text.replace(/\s+/g, ' ').trim();
      if (line !== '' && own.at(-1) !== line) own.push(line);
      texts[column] = own;
    }
  }
  return texts.flatMap((own, column) =>
    own.length === 0 ? [] : [{ column: columnName(column), text: own.join(' / ') }],
  );
}
