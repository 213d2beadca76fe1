/** What differs between two contents of an annex, text by text, each with its place in words. */
import type { AnnexChange } from '../../../../shared/contract/annex.ts';
import { fieldLabel } from '../../../../shared/domain/fields.ts';
import type { AnnexColumn, AnnexModel, AnnexTable } from '../../annex/index.ts';
import { ALIGN_LABELS } from '../facts.ts';
import { type Aligned, alignColumns, alignRows, alignTables, type IndicatorOf, type Match } from './align.ts';
import { figuresIn, figuresInColumn, type GridRow, gridOf, rowText } from './grid.ts';

/** A change, and how many printed figures it is about; 0 for a text that is set with the form. */
export interface Difference extends AnnexChange {
  figures: number;
}

interface Table {
  index: number;
  title: string;
  table: AnnexTable;
  rows: readonly GridRow[];
}

/**
 * Every difference, from the top of the annex to its end.
 * @param places which of the two the numbers of tables and rows are of
 */
export function compareModels(
  before: AnnexModel,
  after: AnnexModel,
  indicatorOf: IndicatorOf,
  places: 'before' | 'after' = 'after',
): Difference[] {
  const tables = alignTables(tablesOf(before), tablesOf(after), indicatorOf);
  const inTables = [
    ...tables.same.map((match) => ({
      at: match[places].index,
      found: compareTables(match, places, indicatorOf),
    })),
    ...tables.removed.map((table) => ({ at: table.index, found: [wholeTable(table, 'before')] })),
    ...tables.added.map((table) => ({ at: table.index, found: [wholeTable(table, 'after')] })),
  ];
  inTables.sort((a, b) => a.at - b.at);
  return [
    ...text('nhãn phụ lục', before.heading, after.heading),
    ...text('tiêu đề', before.title.join('\n'), after.title.join('\n')),
    ...text('dòng “Kèm theo”', before.attachedTo, after.attachedTo),
    ...inTables.flatMap(({ found }) => found),
    ...text('dòng kết', before.closing, after.closing),
    ...text('khối chữ ký', signatures(before), signatures(after)),
    ...text('nơi nhận', before.recipients.join('\n'), after.recipients.join('\n')),
    ...text('khổ giấy, lề, cỡ chữ', page(before), page(after)),
    ...text('tệp nguồn', inputs(before), inputs(after)),
  ];
}

function tablesOf({ tables }: AnnexModel): Table[] {
  return tables.map((table, index) => ({ index, title: table.title ?? '', table, rows: gridOf(table) }));
}

function compareTables(
  { before, after }: Match<Table>,
  places: 'before' | 'after',
  indicatorOf: IndicatorOf,
): Difference[] {
  const numbered = places === 'before' ? before : after;
  const place = (rest: string) => `bảng ${numbered.index + 1}, ${rest}`;
  const columns = alignColumns(before.table.columns, after.table.columns);
  const rows = alignRows(before.rows, after.rows, indicatorOf);
  return [
    ...text(place('tên phần'), before.table.part ?? '', after.table.part ?? ''),
    ...text(place('tiêu đề bảng'), before.title, after.title),
    ...columnChanges(columns, before, after, place),
    ...rowChanges(rows, columns, before.table, after.table, place, places),
    ...text(place('thứ tự dòng'), ...orders(rows)),
    ...text(place('chú thích'), footnotes(before.table), footnotes(after.table)),
  ];
}

function columnChanges(
  { same, removed, added }: Aligned<AnnexColumn>,
  { table: before, rows: beforeRows }: Table,
  { table: after, rows: afterRows }: Table,
  place: (rest: string) => string,
): Difference[] {
  const widths = (table: AnnexTable) => table.columns.map(({ widthMm }) => `${widthMm} mm`).join(', ');
  const order = (columns: readonly AnnexColumn[], kept: ReadonlySet<AnnexColumn>) =>
    columns
      .filter((column) => kept.has(column))
      .map((column) => indexOfMatch(same, column))
      .join();
  const kept = new Set(same.flatMap((match) => [match.before, match.after]));
  const moved = order(before.columns, kept) !== order(after.columns, kept);
  const structure = removed.length + added.length > 0;
  return [
    ...removed.map((column) => {
      const figures = figuresInColumn(beforeRows, before.columns.indexOf(column));
      return change(place(`cột ${headed(column)}`), columnName(column), null, figures);
    }),
    ...added.map((column) => {
      const figures = figuresInColumn(afterRows, after.columns.indexOf(column));
      return change(place(`cột ${headed(column)}`), null, columnName(column), figures);
    }),
    ...same.flatMap((match) => [
      ...text(place(`tên cột ${headed(match.before)}`), match.before.header, match.after.header),
      ...text(place(`nhóm của cột ${headed(match.after)}`), match.before.group, match.after.group),
      ...text(
        place(`căn lề cột ${headed(match.after)}`),
        ALIGN_LABELS[match.before.align],
        ALIGN_LABELS[match.after.align],
      ),
    ]),
    ...(moved
      ? text(
          place('thứ tự cột'),
          before.columns.map(columnName).join(' | '),
          after.columns.map(columnName).join(' | '),
        )
      : []),
    ...(structure ? [] : text(place('độ rộng cột'), widths(before), widths(after))),
  ];
}

function indexOfMatch(same: readonly Match<AnnexColumn>[], column: AnnexColumn): number {
  return same.findIndex((match) => match.before === column || match.after === column);
}

function rowChanges(
  { same, removed, added }: Aligned<GridRow>,
  columns: Aligned<AnnexColumn>,
  before: AnnexTable,
  after: AnnexTable,
  place: (rest: string) => string,
  places: 'before' | 'after',
): Difference[] {
  // Numbers that the form gives change with every row put in above them; that row is the change.
  const renumbered = removed.length + added.length > 0;
  const pairs = columns.same
    .map((match) => ({
      column: match.after,
      from: before.columns.indexOf(match.before),
      to: after.columns.indexOf(match.after),
    }))
    .sort((a, b) => a.to - b.to);
  const found: { at: number; change: Difference }[] = [];
  for (const match of same) {
    for (const { column, from, to } of pairs) {
      const [old, now] = [match.before.cells[from] ?? null, match.after.cells[to] ?? null];
      if ((old?.text ?? '') === (now?.text ?? '')) continue;
      if (renumbered && old?.numbered === true && now?.numbered === true) continue;
      const where = place(`${rowPlace(match[places])}, cột ${headed(column)}`);
      found.push({
        at: match[places].number,
        change: change(where, old?.text ?? null, now?.text ?? null, 1),
      });
    }
  }
  for (const row of removed) {
    const figures = Math.max(1, figuresIn([row]));
    found.push({ at: row.number, change: change(place(rowPlace(row)), rowText(row), null, figures) });
  }
  for (const row of added) {
    const figures = Math.max(1, figuresIn([row]));
    found.push({ at: row.number, change: change(place(rowPlace(row)), null, rowText(row), figures) });
  }
  return found.sort((a, b) => a.at - b.at).map(({ change: one }) => one);
}

/** So many rows are named of those that stand in another order. */
const NAMED = 10;

function orders({ same }: Aligned<GridRow>): [string, string] {
  const old = [...same].sort((a, b) => a.before.number - b.before.number);
  const now = [...same].sort((a, b) => a.after.number - b.after.number);
  const moved = old.flatMap((match, index) => (match === now[index] ? [] : [index]));
  const named = (list: readonly Match<GridRow>[], side: 'before' | 'after') =>
    moved
      .slice(0, NAMED)
      .map((index) => {
        const row = list[index]?.[side];
        return row === undefined ? '' : row.ordinal || rowText(row).slice(0, 60);
      })
      .join(', ');
  return moved.length === 0 ? ['', ''] : [named(old, 'before'), named(now, 'after')];
}

function wholeTable({ index, title, rows }: Table, side: 'before' | 'after'): Difference {
  const what = [title, `${rows.length} dòng`].filter((part) => part !== '').join(': ');
  const figures = Math.max(1, figuresIn(rows));
  const place = `bảng ${index + 1}`;
  return side === 'before' ? change(place, what, null, figures) : change(place, null, what, figures);
}

function text(place: string, before: string, after: string): Difference[] {
  return before === after ? [] : [change(place, before, after, 0)];
}

function change(place: string, before: string | null, after: string | null, figures: number): Difference {
  return { place, before, after, figures };
}

/** "dòng 4 (1.3)" */
function rowPlace({ number, ordinal }: GridRow): string {
  return ordinal === '' ? `dòng ${number}` : `dòng ${number} (${ordinal})`;
}

function columnName({ field, header, group }: AnnexColumn): string {
  const name = header === '' ? fieldLabel(field) : header.replaceAll('\n', ' ');
  return group === '' ? name : `${group.replaceAll('\n', ' ')}: ${name}`;
}

function headed(column: AnnexColumn): string {
  return `“${columnName(column)}”`;
}

function footnotes({ footnotes: all }: AnnexTable): string {
  return all.map(({ mark, text: words }) => `(${mark}) ${words}`).join('\n');
}

function signatures({ signatures: all }: AnnexModel): string {
  return all
    .map(({ authority, position, name }) =>
      [authority, position, name].filter((line) => line !== '').join('\n'),
    )
    .join('\n\n');
}

function page({ page: form }: AnnexModel): string {
  const { top, bottom, left, right } = form.marginsMm;
  return [
    form.orientation === 'landscape' ? 'A4 ngang' : 'A4 dọc',
    `lề trên ${top}, dưới ${bottom}, trái ${left}, phải ${right} mm`,
    `cỡ chữ ${form.textSizePt}, trong bảng ${form.tableSizePt}`,
    form.breakRows ? 'dòng được ngắt trang' : 'dòng không ngắt trang',
  ].join('; ');
}

/** The same file sent again has another name at most: what counts is its hash. */
function inputs({ inputs: all }: AnnexModel): string {
  const files = [...new Map(all.map(({ sha256, fileName }) => [sha256, fileName]))];
  return files.map(([sha256, fileName]) => `${fileName} (${sha256.slice(0, 12)})`).join('\n');
}
