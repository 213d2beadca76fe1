/** What a person decided about tables: checked, and made into headers. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { isField } from '../../../../shared/domain/fields.ts';
import type { ReadingChoices, TableChoice } from '../../../../shared/domain/reading-choices.ts';
import type { Grid } from '../blocks.ts';
import { columnLetters } from '../sheets/merges.ts';
import { isFilled } from './ends.ts';
import { withGuesses } from './guess.ts';
import { type Decided, type Header, type HeaderColumn, headerIn } from './header.ts';
import { withYearsOf } from './remembered.ts';

export const MAX_HEADER_ROWS = 4;

const PROBLEMS = {
  table: (table: number) => `tệp không có bảng thứ ${table}`,
  bounds: (table: number) =>
    `vị trí của bảng thứ ${table} không nằm trong trang, hoặc các bảng chồng lên nhau`,
  count: (table: number) => `số trường không khớp số cột của bảng thứ ${table}`,
  field: (table: number) => `bảng thứ ${table} có trường không tồn tại`,
  duplicate: (table: number) => `một trường được gán cho hai cột của bảng thứ ${table}`,
  name: (table: number) => `bảng thứ ${table} chưa có cột tên chỉ tiêu`,
} as const satisfies Record<string, (table: number) => string>;

type MappingProblem = keyof typeof PROBLEMS;

function invalid(
  reason: MappingProblem,
  table: number,
  more: Record<string, string | number> = {},
): AppError {
  return new AppError('MAPPING_INVALID', { reason, problem: PROBLEMS[reason](table), table, ...more });
}

/**
 * The choices by grid, in the order they were given; none for a grid that is to be ignored.
 * @throws AppError MAPPING_INVALID with `reason` (table, bounds, field, duplicate or name) and `problem`, the same in
 *   words; what depends on the columns is told by `settleFields`
 */
export function checkChoices(
  { tables: choices, ignored = [] }: ReadingChoices,
  grids: readonly Grid[],
): ReadonlyMap<number, readonly TableChoice[]> {
  const unknown = ignored.find((grid) => grids[grid] === undefined);
  if (unknown !== undefined) throw invalid('table', 1, { grid: unknown });
  for (const [index, choice] of (choices ?? []).entries()) {
    const grid = grids[choice.grid];
    if (grid === undefined) throw invalid('table', index + 1, { grid: choice.grid });
    if (!isInside(choice, grid.rows.length)) throw invalid('bounds', index + 1);
    checkFields(choice, index + 1);
  }
  const byGrid = Map.groupBy(choices ?? [], ({ grid }) => grid);
  for (const grid of ignored) byGrid.set(grid, []);
  return byGrid;
}

function isInside({ header, end }: TableChoice, rows: number): boolean {
  const { from, to } = header;
  const whole = [from, to, end ?? to].every((place) => Number.isInteger(place) && place >= 0);
  return (
    whole &&
    from <= to &&
    to - from <= MAX_HEADER_ROWS &&
    from < rows &&
    to <= (end ?? rows) &&
    (end ?? to) <= rows
  );
}

function checkFields({ fields }: TableChoice, table: number): void {
  for (const [place, field] of (fields ?? []).entries()) {
    if (!isField(field)) throw invalid('field', table, { field: String(field) });
    if (fields?.indexOf(field) !== place) throw invalid('duplicate', table, { field });
  }
  if (fields !== null && !fields.includes('name')) throw invalid('name', table);
}

/**
 * The choices for one grid, told apart where its tables stand side by side: the list goes through the first of
 * them from top to bottom, then through the next.
 * @throws AppError MAPPING_INVALID with reason `bounds` where two tables have rows in common
 */
export function choicesBySide(choices: readonly TableChoice[], sides: number): TableChoice[][] {
  const groups: TableChoice[][] = [];
  for (const choice of choices) {
    const last = groups.at(-1)?.at(-1);
    const below = last !== undefined && choice.header.from >= Math.max(last.header.to, last.end ?? 0);
    if (below) groups.at(-1)?.push(choice);
    else groups.push([choice]);
  }
  if (groups.length > 1 && groups.length !== sides) throw invalid('bounds', 1);
  return groups;
}

/** The header that a person pointed to; where they said that there is none, the columns go by position. */
export function chosenHeader(grid: Grid, choice: TableChoice, limit: number): Header {
  const { from, to } = choice.header;
  const end = choice.end ?? limit;
  const header = from === to ? withoutHeader(grid, from, end) : headerIn(grid, from, to);
  const decided: Decided = { basis: 'chosen', end: choice.end, fields: choice.fields, layout: null };
  const columns = withGuesses(header.columns, grid, to, end);
  return { ...header, columns, decided };
}

function withoutHeader(grid: Grid, from: number, to: number): Header {
  const columns: HeaderColumn[] = [];
  const width = grid.rows[from]?.cells.length ?? 0;
  for (let at = 0; at < width; at += 1) {
    const source = grid.rows[from]?.cells[at]?.source;
    const column = { from: at, to: at + 1, header: '', field: `other${at + 1}`, known: false } as const;
    if (source === undefined || !isFilled({ ...column, source }, grid, from, to)) continue;
    columns.push({ ...column, header: `Cột ${columnLetters(at + 1)}`, source });
  }
  return {
    first: from,
    end: from,
    columns,
    marks: [],
    rows: [],
    guessedLevels: false,
    guessed: false,
    decided: null,
  };
}

/**
 * The columns with the fields that were decided.
 * @param columns those that are used
 * @param table its number, for the error
 * @throws AppError MAPPING_INVALID with reason `count` where a person gave too many or too few
 */
export function settleFields(
  columns: readonly HeaderColumn[],
  decided: Decided | null,
  table: number,
): { columns: HeaderColumn[]; fit: boolean } {
  const given = decided?.fields ?? null;
  if (given === null) return { columns: [...columns], fit: true };
  if (given.length !== columns.length) {
    if (decided?.basis !== 'chosen') return { columns: [...columns], fit: false };
    throw invalid('count', table, { expected: columns.length, found: given.length });
  }
  const fields = decided?.basis === 'remembered' ? withYearsOf(columns, given) : given;
  return {
    columns: columns.map(({ from, to, header, source, field, known, kept, ticks }, index) => {
      const own = fields[index] ?? field;
      // What a person set aside needs no further asking; what nobody understood yet does.
      const unasked = own.startsWith('other') && !known && !kept && field.startsWith('other');
      const settled = { from, to, header, source, field: own, known: !unasked };
      return ticks === undefined ? settled : { ...settled, ticks };
    }),
    fit: true,
  };
}
