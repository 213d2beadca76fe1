import { compareKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import type { RatioFormula } from '../scoring.ts';
import { ratioFormula } from '../scoring.ts';
import { quoted } from '../wording.ts';

/** Item 4.3 of the DTI annex of 2026: a is the number served online, b the total, and the rate is b/a. */
export const formulaInverted: Rule = {
  code: 'FORMULA_INVERTED',
  severity: 'warning',
  title: 'Công thức tỷ lệ ghi ngược tử số và mẫu số',
  explanation:
    'Cách tính định nghĩa các chữ a, b … rồi ghi tỷ lệ, nhưng đặt tổng số lên tử số và phần của nó xuống mẫu số ' +
    '(ví dụ a là số hồ sơ trực tuyến, b là tổng số hồ sơ mà “Tỷ lệ = b/a”): tính ra luôn từ 100% trở lên. Nên hỏi lại cơ quan ban hành.',
  checkRow(row, side) {
    for (const field of ['scoring', 'activity'] as const) {
      const text = row.texts[field];
      const formula = text === undefined ? null : ratioFormula(text);
      if (formula === null || !isInverted(formula)) continue;
      const { numerator, denominator, variables, written } = formula;
      const meaning = (letters: readonly string[]) =>
        letters.map((letter) => `${letter} là ${quoted(variables.get(letter) ?? '', 60)}`).join(', ');
      return [
        {
          code: 'FORMULA_INVERTED',
          severity: 'warning',
          message: `Tỷ lệ ghi ${written} nhưng ${meaning(numerator)}, ${meaning(denominator)}: tử số và mẫu số có thể ghi ngược.`,
          side,
          cells: [cell(side, field)],
        },
      ];
    }
    return [];
  },
};

const TOTAL = /^(?:tổng (?:số|cộng|dân số|chi|thu|mức|giá trị)?|toàn bộ|dân số|tất cả)(?!\p{L})/iu;

/** Words by which a part is told from its whole. */
const NARROWING = [
  'đã',
  'có',
  'đạt',
  'đúng hạn',
  'thành công',
  'trực tuyến',
  'toàn trình',
  'hoàn thành',
  'điện tử',
];

function narrowed(meanings: readonly string[]): number {
  const words = ` ${compareKey(meanings.join(' '))} `;
  return NARROWING.filter((word) => words.includes(` ${word} `)).length;
}

function isInverted({ numerator, denominator, variables }: RatioFormula): boolean {
  const meanings = (letters: readonly string[]) => letters.map((letter) => variables.get(letter) ?? '');
  const above = meanings(numerator);
  const below = meanings(denominator);
  if ([...above, ...below].some((meaning) => meaning === '')) return false;
  const total = (meaning: string) => TOTAL.test(meaning.trim());
  // "Tổng số hồ sơ nộp trực tuyến" over "Số hồ sơ tiếp nhận": called a total, and yet the part.
  if (above.every(total) && !below.some(total)) return narrowed(above) <= narrowed(below);
  // "Tổng số hệ thống" over "Tổng số hệ thống được phê duyệt": the lower one is the part.
  const [whole] = above;
  const [part] = below;
  if (above.length !== 1 || below.length !== 1 || whole === undefined || part === undefined) return false;
  return compareKey(part).startsWith(`${compareKey(whole)} `) && !total(part) === !total(whole);
}
