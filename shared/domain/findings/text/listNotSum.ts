import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import { maskNonFigures } from '../../figures/mask.ts';
import { readNumber } from '../../figures/numbers.ts';
import { passagesOf } from '../across/passages.ts';
import type { Rule } from '../rule.ts';
import { Gathered } from './gather.ts';
import { nearlyWhole } from './nearlyWhole.ts';

const CODE = 'LIST_NOT_SUM';
/** So far a list is looked for. */
const LONGEST = 800;
const COUNT = String.raw`(?<![\d.,/%-])(\d{1,3}(?:\.\d{3})+|\d{1,6})`;
/** "188 cơ quan gồm: 21 sở; 11 huyện; 156 xã" */
const SAID = new RegExp(
  String.raw`${COUNT}\s+(\p{L}[^:;.,()\d\n]{1,60}?),?\s+\(?(?:bao\s+)?gồm(?:\s+có)?\s*:?\s+(?=\d)`,
  'giu',
);
/** "14 điểm cầu trực tuyến (01 điểm cầu tại …, 13 điểm cầu tại …)": the bracket counts the same things again. */
const BRACKET = new RegExp(
  String.raw`${COUNT}\s+(\p{L}+\s\p{L}+)[^:;.()\d\n]{0,40}?\s*\((?=\d{1,6}\s+\2(?!\p{L}))`,
  'giu',
);
const ITEM = /^\s*(?:và\s+|còn lại\s+)?(\d{1,3}(?:\.\d{3})+|\d{1,6})\s+\p{L}/iu;
/** The list is open, or its parts overlap. */
const OPEN = /…|\.\.\.|v\.v|trong đó|ngoài ra|một số/iu;

/** The footnote of 2024: "188 cơ quan gồm: 21 sở, ngành tỉnh; 11 UBND cấp huyện; 156 UBND cấp xã". */
export const listNotSum: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Các phần liệt kê trong câu không cộng ra tổng',
  explanation:
    'Một câu nêu tổng rồi kể từng phần (ví dụ “188 cơ quan gồm: 21 sở, ngành; 11 huyện; 150 xã”) nhưng các phần cộng lại ' +
    'ra số khác (182). Sau “trong đó” có thể chỉ kể một số phần, nên chỉ báo khi ba phần trở lên cộng lại gần bằng tổng. ' +
    'Cần kiểm tra phần nào thiếu, hoặc sửa số tổng.',
  checkDocument(document) {
    const gathered = new Gathered(CODE);
    // Cells of rows have a rule of their own.
    const tables = document.tables.map((table) => ({ ...table, rows: [] }));
    for (const passage of passagesOf({ ...document, tables }, (text) => /gồm|\(\d|trong đó/u.test(text))) {
      const text = maskNonFigures(passage.text);
      for (const expression of [SAID, BRACKET]) {
        for (const match of text.matchAll(expression)) {
          const found = compare(match[1] ?? '', behindOf(text, match), match[0].includes('('));
          if (found === null) continue;
          const words = passage.text.slice(match.index, match.index + match[0].length + 80);
          const message = `Câu ghi ${found.total} ${(match[2] ?? '').trim()} nhưng các phần kể ra cộng lại là ${found.parts.join(' + ')} = ${found.sum}.`;
          gathered.add('warning', message, passage.place(words));
        }
      }
      for (const { total, unit, parts, sum, words } of nearlyWhole(passage.text)) {
        const message = `Câu ghi ${formatDecimal(total)} ${unit} nhưng các phần nêu sau “trong đó” cộng lại là ${parts.map((part) => formatDecimal(part)).join(' + ')} = ${formatDecimal(sum)}, lệch rất ít: có thể một số bị ghi nhầm.`;
        gathered.add('warning', message, passage.place(words));
      }
    }
    return gathered.findings();
  },
};

function compare(
  stated: string,
  behind: string,
  bracket: boolean,
): { total: string; parts: string[]; sum: string } | null {
  const list = listAt(behind, bracket);
  if (OPEN.test(list)) return null;
  const segments = list.includes(';') ? list.split(';') : list.split(/,|\svà(?=\s\d)/u);
  const parts = segments.flatMap((segment) => ITEM.exec(segment)?.[1] ?? []);
  // Where a part has no number, the list does not count everything.
  if (
    parts.length < 2 ||
    (list.includes(';') && parts.length < segments.filter((s) => s.trim() !== '').length)
  )
    return null;
  const total = readNumber(stated, 'count');
  const values = parts.map((part) => readNumber(part, 'count'));
  if (total === null) return null;
  let sum = new Exact(0);
  for (const value of values) {
    // A part above the total counts something smaller: 11 districts have 156 communes.
    if (value === null || new Exact(value.value).greaterThan(total.value)) return null;
    sum = sum.plus(value.value);
  }
  if (sum.equals(total.value)) return null;
  return {
    total: formatDecimal(total.value),
    parts: parts.map((part) => formatDecimal(part.replaceAll('.', ''))),
    sum: formatDecimal(sum.toFixed()),
  };
}

/** What stands behind the words that open a list. */
function behindOf(text: string, { 0: words, index }: RegExpExecArray): string {
  const start = index + words.length;
  return text.slice(start, start + LONGEST);
}

/** Up to the end of the sentence or of the bracket; brackets within are left out. */
function listAt(behind: string, bracket: boolean): string {
  const flat = behind.replace(/\([^()]*\)/g, ' ');
  const end = (bracket ? /\)|\.(?:\s|$)|\n/u : /\.(?:\s|$)|\n|:/u).exec(flat)?.index ?? flat.length;
  return flat.slice(0, end);
}
