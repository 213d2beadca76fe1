import { DIFFERENCE_LABELS, SEVERITY_LABELS } from '../../shared/contract/view.ts';
import type { CopyColumn } from './clipboard.ts';
import { ROW_CLASS_LABELS } from './labels.ts';
import type { PairRow } from './rows.ts';
import { decisionInWords } from './work/status.ts';

/** The change as words, the way the grid shows it. */
export function changeInWords(row: PairRow): string {
  const also = row.alsoChanged.map((kind) => DIFFERENCE_LABELS[kind]);
  const lines = [...row.changes, ...(also.length > 0 ? [`Đổi: ${also.join(', ')}`] : [])];
  return lines.length > 0 ? lines.join('\n') : 'Không đổi';
}

/** A period's name after other words: "Năm 2024" → "năm 2024". */
export function inSentence(period: string): string {
  return period.charAt(0).toLocaleLowerCase('vi') + period.slice(1);
}

/** What Ctrl+C takes of a row, in the order of the grid. */
export function copyColumns(basePeriod: string, againstPeriod: string): CopyColumn<PairRow>[] {
  const base = inSentence(basePeriod);
  const against = inSentence(againstPeriod);
  const sides = { base, against, both: 'cả hai kỳ' };
  return [
    { header: 'STT', text: (row) => row.ordinal },
    { header: 'Chỉ tiêu', text: (row) => row.name },
    { header: 'Mục tiêu', text: (row) => (row.against ?? row.base)?.target ?? '' },
    { header: `Kết quả ${base}`, text: (row) => row.base?.result ?? '' },
    { header: `Kết quả ${against}`, text: (row) => row.against?.result ?? '' },
    { header: 'Thay đổi', text: changeInWords },
    { header: `Đánh giá ${base}`, text: (row) => row.base?.evaluation ?? '' },
    { header: `Đánh giá ${against}`, text: (row) => row.against?.evaluation ?? '' },
    {
      header: 'Phát hiện',
      text: (row) =>
        row.work.open
          .map(
            ({ severity, code, side, message }) =>
              `${SEVERITY_LABELS[severity]} (${code}, ${sides[side]}): ${message}`,
          )
          .join('\n'),
    },
    { header: 'Quyết định', text: decisionInWords },
    { header: 'Giải trình', text: (row) => row.work.state?.decision?.explanation ?? '' },
    { header: 'Ghép cặp', text: (row) => ROW_CLASS_LABELS[row.class] },
  ];
}
