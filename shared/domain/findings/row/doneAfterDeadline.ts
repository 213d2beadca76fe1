import type { Field } from '../../fields.ts';
import type { RowView } from '../../reconciliation.ts';
import type { DayDone, Deadline } from '../deadline.ts';
import { daysDone, deadlineIn, readDeadline } from '../deadline.ts';
import { judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { quoted } from '../wording.ts';

/** In 2024 a plan due in June was issued on 16/7/2024 and rated "Đạt". */
export const doneAfterDeadline: Rule = {
  code: 'DONE_AFTER_DEADLINE',
  severity: 'warning',
  title: 'Hoàn thành sau thời hạn nhưng đánh giá “Đạt”',
  explanation:
    'So thời hạn (cột thời hạn, hoặc “trước tháng 6/2024” trong mục tiêu, tên) với ngày ban hành, phê duyệt, hoàn thành ghi trong kết quả. ' +
    'Nếu ngày sớm nhất đã sau thời hạn thì “Đạt” cần xem lại: ghi rõ là hoàn thành chậm, hoặc nêu văn bản cho lùi thời hạn. ' +
    'Không xét thời hạn thường xuyên, hằng năm, theo lộ trình, và ngày của văn bản chỉ được viện dẫn.',
  checkRow(row, side) {
    if (judged(row).evaluation !== 'met') return [];
    const texts = [row.texts.result, row.texts.activity, row.texts.note];
    if (!texts.some((text) => text !== undefined && DATED.test(text))) return [];
    const done = earliest(row);
    const due = done === null ? null : dueOf(row, done.day.slice(0, 4));
    if (done === null || due === null || done.day <= due.deadline.last) return [];
    const year = due.deadline.yearTaken ? ` (hiểu là năm ${done.day.slice(0, 4)})` : '';
    return [
      {
        code: 'DONE_AFTER_DEADLINE',
        severity: 'warning',
        message: `Thời hạn ${quoted(due.deadline.words)}${year} nhưng kết quả ghi thực hiện ${asWritten(done)}, đánh giá “Đạt”.`,
        side,
        cells: [cell(side, due.field), cell(side, done.field), cell(side, 'evaluation')],
      },
    ];
  },
};

const DATED = /\d ?[/.-] ?(?:19|20)\d{2}|năm (?:19|20)\d{2}/u;

function asWritten({ words }: DayDone): string {
  return /^ngày /iu.test(words) ? words : `ngày ${words}`;
}

function earliest({ texts }: RowView): (DayDone & { field: Field }) | null {
  const days = (['result', 'activity', 'note'] as const).flatMap((field) =>
    daysDone(texts[field] ?? '').map((one) => ({ ...one, field })),
  );
  return days.reduce<(DayDone & { field: Field }) | null>(
    (first, one) => (first === null || one.day < first.day ? one : first),
    null,
  );
}

function dueOf({ texts }: RowView, year: string): { deadline: Deadline; field: Field } | null {
  const own = texts.deadline === undefined ? null : readDeadline(texts.deadline, year);
  if (own !== null) return { deadline: own, field: 'deadline' };
  for (const field of ['target', 'output', 'name'] as const) {
    const stated = deadlineIn(texts[field] ?? '');
    if (stated !== null) return { deadline: stated, field };
  }
  return null;
}
