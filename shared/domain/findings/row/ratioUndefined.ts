import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';

const DEFINED = /(?<![\p{L}\p{M}])([a-eA-E]) ?= ?(?=\p{L}{2})/gu;
const RATIO = /(?<!\p{L})(?:tỷ|tỉ) lệ(?!\p{L})/iu;
/** The ratio is told: "Tỷ lệ=a/b", "Tỷ lệ (%): (a+b)/c", "Tỷ lệ là a/b". */
const TOLD =
  /(?<!\p{L})(?:tỷ|tỉ) lệ[^\n;=<>≥≤\d]{0,40}(?:=|:|là|bằng)\s*(?:100\s*%?\s*[*x×]\s*)?[([\s]*[a-e](?![\p{L}\p{M}])/iu;
/** Any formula with the letters: "Điểm = (a+b)/c * Điểm tối đa". */
const FORMULA = /(?<![\p{L}\p{M}])[a-eA-E]\s*[)\]]?\s*[/*+×:]\s*[([]?\s*[a-eA-E](?![\p{L}\p{M}])/u;
const POINTS_BY_RATIO = /(?:tỷ|tỉ) lệ\s*(?:[<>≥≤*]|\/\s*\d)|\*\s*(?:tỷ|tỉ) lệ/iu;

/** Item 4.5 of the DTI annex of 2026 defines a, b, c and d and gives points by a ratio it never states. */
export const ratioUndefined: Rule = {
  code: 'RATIO_UNDEFINED',
  severity: 'note',
  title: 'Cách tính điểm thiếu công thức của tỷ lệ',
  explanation:
    'Cách tính nêu các đại lượng a, b, … rồi cho điểm theo tỷ lệ, nhưng không có dòng “Tỷ lệ = …” nói tỷ lệ tính từ các ' +
    'đại lượng đó như thế nào (ví dụ a/b hay (b+d)/(a+c)). Nên đề nghị cơ quan ban hành bổ sung công thức.',
  checkRow(row, side) {
    const { scoring } = row.texts;
    if (scoring === undefined || !RATIO.test(scoring) || !POINTS_BY_RATIO.test(scoring)) return [];
    const letters = [
      ...new Set([...scoring.matchAll(DEFINED)].map(([, letter = '']) => letter.toLowerCase())),
    ];
    if (letters.length < 2 || TOLD.test(scoring) || FORMULA.test(scoring)) return [];
    return [
      {
        code: 'RATIO_UNDEFINED',
        severity: 'note',
        message: `Điểm tính theo tỷ lệ và nêu các đại lượng ${letters.join(', ')} nhưng không có công thức “Tỷ lệ = …”.`,
        side,
        cells: [cell(side, 'scoring')],
      },
    ];
  },
};
