import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { DocumentFinding, DocumentRow, DocumentView, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { addend, roundingRoom, type SumColumn, sumColumns } from './columns.ts';
import { type OutlineRow, outlineOf } from './outline.ts';

const CODE = 'TOTAL_NOT_SUM';
/** So many addends are named in the sentence. */
const NAMED = 8;
/** More total rows than this are no totals of one table, and each costs a walk over its rows. */
const MOST_TOTALS = 20;
/** Points that come on top or are taken off: the group's sum need not hold them. */
const EXTRA = /điểm\s+(?:thưởng|cộng|trừ|phạt)|thưởng\s+điểm|(?:cộng|trừ)\s+(?:thêm\s+)?điểm/iu;

type Sum = InstanceType<typeof Exact>;

interface Addition {
  sum: Sum;
  values: string[];
  decimals: number;
}

/** The scoring annex of 2026: group "Nhân lực số" 80 points of 100, its four rows 30, 20, 20 and 10. */
export const totalNotSum: Rule = {
  code: CODE,
  severity: 'error',
  title: 'Tổng không bằng các dòng cộng lại',
  explanation:
    'Dòng tổng hoặc dòng nhóm ghi một số, các dòng bên dưới cộng lại ra số khác (ví dụ nhóm ghi 85 điểm, các chỉ số ' +
    'trong nhóm 30 + 20 + 20 + 10 = 80). Chỉ xét các cột cộng được (điểm, số lượng, kinh phí), không xét tỷ lệ. ' +
    'Cần sửa số tổng hoặc số thành phần.',
  checkTable(table, document) {
    const columns = sumColumns(table);
    if (columns.length === 0) return [];
    const outline = outlineOf(table);
    return columns.flatMap((column) => [
      ...groupsOf(outline, column, table, document),
      ...totalsOf(outline, column, table, document),
    ]);
  },
};

/** Adds up a column over rows; null when fewer than two numbers are there, or a cell holds no plain number. */
function add(
  rows: readonly DocumentRow[],
  column: SumColumn,
  blanks: 'allowed' | 'refused',
): Addition | null {
  let sum = new Exact(0);
  let decimals = 0;
  const values: string[] = [];
  for (const row of rows) {
    const part = addend(row.view.texts[column.field]);
    if (part.kind === 'unknown' || (part.kind === 'none' && blanks === 'refused')) return null;
    if (part.kind === 'none') continue;
    sum = sum.plus(part.value);
    decimals = Math.max(decimals, part.decimals);
    values.push(formatDecimal(part.value.toFixed()));
  }
  return values.length < 2 ? null : { sum, values, decimals };
}

function equals(total: Sum, addition: Addition, totalDecimals: number): boolean {
  const room = roundingRoom(addition.values.length, Math.max(totalDecimals, addition.decimals));
  return total.minus(addition.sum).abs().lessThanOrEqualTo(room);
}

interface Group {
  entry: OutlineRow;
  total: Sum;
  addition: Addition;
  agrees: boolean;
  /** Numbered 1, 2, 3 … without a gap. */
  complete: boolean;
}

function groupsOf(
  outline: readonly OutlineRow[],
  column: SumColumn,
  table: TableView,
  document: DocumentView,
): DocumentFinding[] {
  const groups = outline.flatMap((entry) => groupOf(entry, column) ?? []);
  const agreeing = groups.filter(({ agrees }) => agrees).length;
  return groups.flatMap(({ entry, total, addition, agrees, complete }) => {
    // Rows under a count may be overlapping parts of it, unless the table's other groups are sums.
    if (agrees || (!column.points && agreeing * 2 <= groups.length)) return [];
    const severity = column.points && complete ? 'error' : 'warning';
    const { name, ordinal } = entry.row.view.texts;
    const children = entry.children.map(({ row }) => row);
    return [
      {
        code: CODE,
        severity,
        message: `Cột “${headerText(column)}”: mục ${ordinal} “${name}” ghi ${formatDecimal(total.toFixed())} nhưng ${sumText(addition)}.`,
        places: [entry.row, ...children].map((row) => cellPlace(document, table, row, column.field)),
      },
    ];
  });
}

function groupOf(entry: OutlineRow, column: SumColumn): Group | null {
  // Rows without a number under an indicator are scoring alternatives as often as parts.
  if (entry.children.length < 2 || entry.children.some(({ ordinal }) => ordinal === null)) return null;
  const total = addend(entry.row.view.texts[column.field]);
  if (total.kind !== 'number') return null;
  const children = entry.children.map(({ row }) => row);
  if (children.some(({ view }) => EXTRA.test(view.texts.name))) return null;
  const addition = add(children, column, 'refused');
  if (addition === null || areAlternatives(children, total.value, column)) return null;
  const complete = entry.children.every(({ ordinal }, at) => ordinal?.value === at + 1);
  return {
    entry,
    total: total.value,
    addition,
    agrees: equals(total.value, addition, total.decimals),
    complete,
  };
}

/** "Hoàn thành 100%: 2 điểm; từ 80%: 1 điểm" under an indicator of 2 points: one of them counts, not all. */
function areAlternatives(children: readonly DocumentRow[], total: Sum, column: SumColumn): boolean {
  return children.some(({ view }) => {
    const part = addend(view.texts[column.field]);
    return part.kind === 'number' && part.value.equals(total);
  });
}

function totalsOf(
  outline: readonly OutlineRow[],
  column: SumColumn,
  table: TableView,
  document: DocumentView,
): DocumentFinding[] {
  const totals = table.rows.flatMap((row, position) => (row.total ? [{ row, position }] : []));
  // One cell that cannot be added may be what is missing in the sum: nothing is proved then.
  if (totals.length === 0 || totals.length > MOST_TOTALS) return [];
  if (outline.some(({ row }) => addend(row.view.texts[column.field]).kind === 'unknown')) return [];
  return totals.flatMap(({ row, position }): DocumentFinding[] => {
    const total = addend(row.view.texts[column.field]);
    if (total.kind !== 'number') return [];
    const additions = readingsOf(outline, position, totals, column);
    const [likeliest] = additions;
    if (likeliest === undefined || additions.some((one) => equals(total.value, one, total.decimals)))
      return [];
    return [
      {
        code: CODE,
        severity: 'error',
        message: `Cột “${headerText(column)}”: dòng “${row.view.texts.name}” ghi ${formatDecimal(total.value.toFixed())} nhưng ${sumText(likeliest)}.`,
        places: [cellPlace(document, table, row, column.field)],
      },
    ];
  });
}

/**
 * What a total may sum up: the rows since the section or total before it, since the beginning, or behind it where
 * it stands first; of these the topmost numbers, the lowest ones, the indicators, or the totals before it.
 */
function readingsOf(
  outline: readonly OutlineRow[],
  position: number,
  totals: readonly { row: DocumentRow; position: number }[],
  column: SumColumn,
): Addition[] {
  const before = outline.filter((entry) => entry.position < position);
  const lastTotal = totals.findLast((other) => other.position < position)?.position ?? -1;
  const lastSection = before.findLast(({ row }) => row.kind === 'section')?.position ?? -1;
  const spans =
    before.length === 0
      ? [outline]
      : [
          before,
          before.filter((e) => e.position > lastTotal),
          before.filter((e) => e.position > lastSection),
        ];
  const earlier = totals.filter((other) => other.position < position).map(({ row }) => row);
  const has = ({ row }: OutlineRow) => addend(row.view.texts[column.field]).kind !== 'none';
  const sets = spans.flatMap((span) => [
    span.filter((entry) => has(entry) && !aboveHas(entry, has)),
    span.filter((entry) => has(entry) && !entry.children.some(has)),
    span.filter(({ row }) => row.kind === 'indicator'),
  ]);
  return [...sets.map((set) => set.map(({ row }) => row)), earlier].flatMap(
    (rows) => add(rows, column, 'allowed') ?? [],
  );
}

function aboveHas(entry: OutlineRow, has: (entry: OutlineRow) => boolean): boolean {
  for (let above = entry.parent; above !== null; above = above.parent) if (has(above)) return true;
  return false;
}

function headerText({ header }: SumColumn): string {
  return header.replace(/\s+/g, ' ').trim();
}

/** "các dòng bên dưới cộng lại là 30 + 20 + 20 + 10 = 80" */
function sumText({ sum, values }: Addition): string {
  const written = formatDecimal(sum.toFixed());
  return values.length <= NAMED
    ? `các dòng cộng lại là ${values.join(' + ')} = ${written}`
    : `${values.length} dòng cộng lại là ${written}`;
}
