import { fractionText } from '../../differences/partText.ts';
import { formatPercent } from '../../figures/format.ts';
import type { FigurePart } from '../../figures/types.ts';
import type { DocumentRow, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { nameKey } from './names.ts';

const CODE = 'VALUE_OF_OTHER_ROW';
/** Below four digits a numerator and denominator meet by chance: agencies, communes, districts. */
const LARGE = 4;
/** Fractions of fewer things (two digits) are equal by chance in any table. */
const FEWEST = 3;
/** In so many rows with decimals two equal percentages are no wonder any more. */
const CHANCE = 150;
const NAMED = 4;

interface Holder {
  row: DocumentRow;
  part: FigurePart;
  /** What makes its value the same as another's. */
  key: string;
}

/** The plan of 2024 prints 85,42% for files passed between agencies and for files made digital. */
export const valueOfOtherRow: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Trùng số liệu của chỉ tiêu khác',
  explanation:
    'Hai chỉ tiêu khác nhau trong một bảng ghi cùng một tỷ lệ lẻ đến phần trăm của phần trăm (ví dụ 85,42%) hoặc cùng ' +
    'tử số và mẫu số. Có thể một dòng đã chép nhầm số của dòng kia. Các số tròn như 0%, 50%, 100% không bị xét. ' +
    'Cần đối chiếu cả hai dòng với nguồn số liệu.',
  checkTable(table, document) {
    const holders = holdersIn(table);
    const many = holders.length > CHANCE;
    const groups = new Map<string, Holder[]>();
    for (const holder of holders) {
      const key = many ? largeFraction(holder.part) : holder.key;
      if (key === null) continue;
      const same = groups.get(key);
      if (same === undefined) groups.set(key, [holder]);
      else same.push(holder);
    }
    return [...groups.values()].flatMap((same) => {
      const others = differentIndicators(same);
      const [first, second] = others;
      if (first === undefined || second === undefined) return [];
      const small = [first, second].every(({ part }) => hasFraction(part) && largeFraction(part) === null);
      const rows = others.slice(0, NAMED).map(({ row }) => `${row.view.texts.ordinal} “${shortName(row)}”`);
      return [
        {
          code: CODE,
          severity: small ? 'note' : 'warning',
          message: `${valueText(first.part)} xuất hiện ở nhiều chỉ tiêu khác nhau: ${rows.join('; ')}. Có thể một dòng đã lấy số của dòng kia.`,
          places: others.slice(0, NAMED).map(({ row }) => cellPlace(document, table, row, 'result')),
        },
      ];
    });
  },
};

function holdersIn(table: TableView): Holder[] {
  const holders: Holder[] = [];
  for (const row of table.rows) {
    if (row.kind !== 'indicator') continue;
    for (const part of row.view.reading.figure.parts) {
      const key = uncommonKey(part);
      if (key !== null) holders.push({ row, part, key });
    }
  }
  return holders;
}

/** What makes two values the same, or null where the value is a usual one. */
function uncommonKey(part: FigurePart): string | null {
  const { percent, numerator, denominator } = part;
  if (part.change !== undefined || part.low !== undefined) return null;
  if (numerator !== undefined && denominator !== undefined) {
    if (/^0*$/.test(numerator) || numerator === denominator || wholeDigits(denominator) < FEWEST) return null;
    return percent !== undefined && hasTwoDecimals(percent) ? `${percent}%` : `${numerator}/${denominator}`;
  }
  return percent !== undefined && hasTwoDecimals(percent) ? `${percent}%` : null;
}

/** Two decimals, the last one not a zero that only fills up ("97,50%"). */
function hasTwoDecimals(percent: string): boolean {
  return /\.\d+[1-9]$/.test(percent) && !/\.(?:25|75|33|34|66|67)$/.test(percent);
}

function hasFraction({ numerator, denominator }: FigurePart): boolean {
  return numerator !== undefined && denominator !== undefined;
}

/** "605172/686283"; null where the part is no fraction of very many things. */
function largeFraction({ numerator = '', denominator = '' }: FigurePart): string | null {
  if (numerator === denominator || wholeDigits(denominator) < LARGE) return null;
  return `${numerator}/${denominator}`;
}

/** How many digits stand before the decimal point. */
function wholeDigits(number: string): number {
  return number.split('.')[0]?.length ?? 0;
}

/** One row for each name: a plan that repeats an indicator repeats its value. */
function differentIndicators(same: readonly Holder[]): Holder[] {
  if (same.length < 2) return [];
  const byName = new Map<string, Holder>();
  for (const holder of same) {
    const key = nameKey(holder.row.view.texts.name);
    if (!byName.has(key)) byName.set(key, holder);
  }
  const different = [...byName.values()];
  return different.length < 2 ? [] : different;
}

function valueText(part: FigurePart): string {
  const percent = part.percent === undefined ? '' : formatPercent(part.percent);
  const fraction = fractionText(part);
  if (fraction === undefined) return `Giá trị ${percent}`;
  return percent === '' ? `Số liệu ${fraction}` : `Giá trị ${percent} (${fraction})`;
}

function shortName({ view }: DocumentRow): string {
  const name = view.texts.name.replace(/\s+/g, ' ');
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}
