import type { Finding } from '../../reconciliation.ts';
import { fieldsWithDigits } from '../digits.ts';
import { paragraphPlace } from '../document.ts';
import { lettersInNumbers } from '../letters.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';

/** The report of March 2025 counts "l08.122 văn bản". */
export const letterInNumber: Rule = {
  code: 'LETTER_IN_NUMBER',
  severity: 'warning',
  title: 'Có chữ cái trong số',
  explanation:
    'Một số có chữ cái viết nhầm cho chữ số: chữ “l” hoặc “I” cho số 1, chữ “O” cho số 0 (ví dụ “l08.122 văn bản”). ' +
    'Phần mềm không tự đọc số đó; cần sửa lại trước khi tính toán.',
  checkRow({ texts }, side) {
    const findings: Finding[] = [];
    for (const field of fieldsWithDigits(texts)) {
      for (const found of lettersInNumbers(texts[field] ?? '')) {
        findings.push({
          code: 'LETTER_IN_NUMBER',
          severity: 'warning',
          message: messageOf(found),
          side,
          cells: [cell(side, field)],
        });
      }
    }
    return findings;
  },
  checkDocument(document) {
    return document.paragraphs.flatMap((paragraph) =>
      lettersInNumbers(paragraph.text).map((found) => ({
        code: 'LETTER_IN_NUMBER',
        severity: 'warning' as const,
        message: messageOf(found),
        places: [paragraphPlace(document, paragraph, found.printed)],
      })),
    );
  },
};

function messageOf({ printed, meant }: { printed: string; meant: string }): string {
  return `Số “${printed}” có chữ cái, có lẽ là “${meant}”: chữ “l”, “I” giống số 1, chữ “O” giống số 0.`;
}
