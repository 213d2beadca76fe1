import { maskNonFigures } from '../../figures/mask.ts';
import { readNumber, scanNumbers } from '../../figures/numbers.ts';
import { passagesOf } from '../across/passages.ts';
import type { Rule } from '../rule.ts';
import { Gathered } from './gather.ts';

const CODE = 'NOTATION_IN_TEXT';
const PERCENT_WITH_POINT = /\d\.\d{1,2}\s?[%％]|\d,\d{3},\d{3}/u;
const FRACTION = /(?<![\d.,/])(\d[\d.,]*)\s?\/\s?(\d[\d.,]*\d)(?![\d/])/gu;

/** The report of 2024 says "tỷ lệ thực hiện là 61.87%" in its text and "5.571/7145" in a note. */
export const notationInText: Rule = {
  code: CODE,
  severity: 'note',
  title: 'Cách viết số trong lời văn không thống nhất',
  explanation:
    'Lời văn dùng dấu chấm làm dấu thập phân (ví dụ 61.87%), hoặc trong một phân số vế này ngăn cách hàng nghìn, vế kia ' +
    'không (ví dụ 5.571/7145). Số vẫn đọc được; khi phát hành nên viết thống nhất theo kiểu Việt Nam (61,87%; 5.571/7.145).',
  checkDocument(document) {
    const gathered = new Gathered(CODE);
    for (const passage of passagesOf(document, mayBeMixed)) {
      const text = maskNonFigures(passage.text);
      // Cells with results are looked at by the rule for rows.
      const foreign = passage.field === 'result' ? [] : foreignNumbers(text);
      for (const raw of foreign) {
        const message = `Số “${raw}” viết theo kiểu nước ngoài; theo cách viết Việt Nam là “${vietnamese(raw)}”.`;
        gathered.add('note', message, passage.place(raw));
      }
      for (const words of mixedFractions(text)) {
        const message = `Phân số “${words.replace(/\s/g, '')}” ngăn cách hàng nghìn ở một vế, vế kia thì không.`;
        gathered.add('note', message, passage.place(words));
      }
    }
    return gathered.findings();
  },
};

function mayBeMixed(text: string): boolean {
  if (PERCENT_WITH_POINT.test(text)) return true;
  return text.includes('/') && text.includes('.') && mixedFractions(text).length > 0;
}

function mixedFractions(text: string): string[] {
  return [...text.matchAll(FRACTION)].flatMap(([words, a = '', b = '']) =>
    isGrouped(a) !== isGrouped(b) && isLong(a) && isLong(b) ? [words] : [],
  );
}

function foreignNumbers(text: string): string[] {
  if (!PERCENT_WITH_POINT.test(text)) return [];
  return scanNumbers(text).flatMap(({ raw, end }) => {
    const percent = /^\s?[%％]/u.test(text.slice(end, end + 2));
    const reading = readNumber(raw, percent ? 'percent' : 'count');
    const isForeign = reading?.doubt?.kind === 'foreignNotation';
    return isForeign && (percent || /,\d{3},/.test(raw)) ? [raw] : [];
  });
}

function isGrouped(number: string): boolean {
  return /\d\.\d{3}(?!\d)/.test(number);
}

/** Four digits or more before a decimal mark: shorter numbers have nothing to group. */
function isLong(number: string): boolean {
  return number.replace(/,\d*$/, '').replace(/\D/g, '').length >= 4;
}

/** The two marks trade places: "1,234.5" → "1.234,5". */
function vietnamese(raw: string): string {
  return raw.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}
