import { matchParts, sameNumbers } from '../../differences/parts.ts';
import { partText } from '../../differences/partText.ts';
import type { RowView } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';

/** "Ước đạt 84,32%" of September 2024 stood unchanged in the year-end report. */
export const unchangedEstimate: Rule = {
  code: 'UNCHANGED_ESTIMATE',
  severity: 'warning',
  title: 'Số ước giữ nguyên ở kỳ sau',
  explanation:
    'Kỳ trước ghi số ước, kỳ sau vẫn ghi đúng số đó. ' +
    'Đến kỳ sau cần có số thực hiện, hoặc ghi rõ vì sao vẫn dùng số ước.',
  checkPair(base, against) {
    if (!isEstimate(base)) return [];
    const [before, after] = [base.reading.figure, against.reading.figure];
    const matches = matchParts(before, after);
    const unchanged = matches.every(
      (match) => match.base !== null && match.against !== null && sameNumbers(match.base, match.against),
    );
    if (!unchanged) return [];
    const figures = after.parts.map((part) => partText(part));
    return [
      {
        code: 'UNCHANGED_ESTIMATE',
        severity: 'warning',
        message: `Số ước của kỳ trước (${figures.join('; ')}) vẫn giữ nguyên ở kỳ sau; cần có số thực hiện.`,
        side: 'both',
        cells: bothCells('result'),
      },
    ];
  },
};

/** Either the result says so, or the evaluation does. */
function isEstimate({ reading }: RowView): boolean {
  if (reading.figure.parts.length === 0) return false;
  return reading.figure.status === 'estimated' || reading.evaluation === 'estimatedMet';
}
