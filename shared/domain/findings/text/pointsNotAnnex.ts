import { formatDecimal } from '../../figures/format.ts';
import type { Period } from '../../period.ts';
import type { DocumentFinding } from '../document.ts';
import { cellPlace, paragraphPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { addend } from '../table/columns.ts';
import { rowOf, rowsByName } from './annexRows.ts';
import { itemsOf } from './items.ts';
import { pointsIn } from './points.ts';

const CODE = 'TEXT_POINTS_NOT_ANNEX';

/** The text tells what is to be reached, as the annex does, not what was reached before. */
const AIMED = /phấn đấu|chỉ tiêu|mục tiêu|tối thiểu|được giao|yêu cầu/iu;

/** The letter of 2026 says "Nhân lực số: tối thiểu 85/100 điểm"; its annex has 80 of 100 for that group. */
export const pointsNotAnnex: Rule = {
  code: CODE,
  severity: 'error',
  title: 'Điểm trong lời văn khác với phụ lục',
  explanation:
    'Lời văn và phụ lục của cùng một văn bản ghi điểm khác nhau cho cùng một chỉ số hoặc nhóm chỉ số (ví dụ lời văn ' +
    '“Nhân lực số: 85/100 điểm”, phụ lục ghi 80/100). Nhóm được giao một phần điểm cho một cơ quan thì không bị xét. ' +
    'Cần sửa một trong hai nơi.',
  checkDocument(document) {
    const rows = rowsByName(document, ({ columns }) => columns.some(({ field }) => field === 'maxPoints'));
    if (rows.size === 0) return [];
    return itemsOf(document.paragraphs).flatMap((item): DocumentFinding[] => {
      const [stated, ...more] = pointsIn(item.text);
      const found = stated === undefined || more.length > 0 ? null : rowOf(item, rows);
      if (stated === undefined || found === null || !AIMED.test(item.text)) return [];
      if (namesOtherYear(item.text, document.period)) return [];
      const { texts } = found.row.view;
      const [reached, most] = [addend(texts.targetPoints), addend(texts.maxPoints)];
      if (most.kind !== 'number') return [];
      const sameMost = most.value.equals(stated.most);
      // A group may be shared out: an agency's part of it has fewer points than the whole.
      if (!sameMost && found.row.kind === 'section') return [];
      if (sameMost) {
        if (reached.kind !== 'number' || reached.value.equals(stated.reached)) return [];
        if (stated.atLeast && reached.value.greaterThan(stated.reached)) return [];
      }
      const annex = [reached, most]
        .map((part) => (part.kind === 'number' ? formatDecimal(part.value.toFixed()) : '…'))
        .join('/');
      return [
        {
          code: CODE,
          severity: 'error',
          message: `“${texts.name.replaceAll('\n', ' ')}”: lời văn ghi ${stated.atLeast ? 'tối thiểu ' : ''}${stated.written} điểm, phụ lục (dòng ${texts.ordinal}) ghi ${annex} điểm.`,
          places: [
            paragraphPlace(document, item.paragraph),
            cellPlace(document, found.table, found.row, sameMost ? 'targetPoints' : 'maxPoints'),
          ],
        },
      ];
    });
  },
};

function namesOtherYear(text: string, period: Period | null): boolean {
  const years = [...text.matchAll(/năm\s+(20\d{2})(?!\d)/giu)].map(([, year]) => Number(year));
  return period !== null && years.some((year) => year !== period.year);
}
