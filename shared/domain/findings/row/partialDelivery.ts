import type { Field } from '../../fields.ts';
import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import { isRanking } from '../../figures/words.ts';
import type { RowView } from '../../reconciliation.ts';
import type { Asked } from '../delivery.ts';
import { askedIn, countOfSame, isSameThing, listedIn, sharesIn } from '../delivery.ts';
import { judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { amount } from '../wording.ts';

/** In 2024 "Đã triển khai 11/25 dịch vụ công thiết yếu" was rated "Đạt" for a task of 53. */
export const partialDelivery: Rule = {
  code: 'PARTIAL_DELIVERY',
  severity: 'warning',
  title: 'Đánh giá “Đạt” khi mới làm được một phần',
  explanation:
    'Nhiệm vụ phải làm xong một số việc (hoàn thành, triển khai, cung cấp … 53 dịch vụ) nhưng kết quả nêu ít hơn: ' +
    '“11/25 dịch vụ”, “3 nhiệm vụ trong tổng số 28”, hoặc danh sách kể tên ít hơn số phải làm, mà vẫn đánh giá “Đạt”. ' +
    'Nên sửa đánh giá, hoặc ghi rõ phần còn lại thuộc trách nhiệm của ai. Không áp dụng khi mục tiêu là một tỷ lệ đã so được.',
  checkRow(row, side) {
    const { result } = row.texts;
    if (
      result === undefined ||
      result.length < 4 ||
      row.reading.target.conditions.some(({ unit }) => unit === '%')
    )
      return [];
    const { evaluation, figure } = judged(row);
    if (evaluation !== 'met' || figure.status === 'estimated') return [];
    const task = taskOf(row);
    const told = task === null ? null : shortfall(row, task);
    if (task === null || told === null) return [];
    return [
      {
        code: 'PARTIAL_DELIVERY',
        severity: 'warning',
        message: `Đánh giá “Đạt” nhưng ${told}.`,
        side,
        cells: [cell(side, 'result'), cell(side, task.field), cell(side, 'evaluation')],
      },
    ];
  },
};

interface Task {
  field: Field;
  asked: Asked | null;
}

const WHOLE = /(?<!\p{L})(?:hoàn thành|hoàn tất|toàn bộ|tất cả|đầy đủ)(?!\p{L})/iu;
const TASK_FIELDS = ['target', 'output', 'name'] as const;

/** Where the row says how much is to be done: a count, else "hoàn thành" without one. */
function taskOf({ texts }: RowView): Task | null {
  for (const field of TASK_FIELDS) {
    const asked = askedIn(texts[field] ?? '');
    if (asked !== null) return { field, asked };
  }
  const field = TASK_FIELDS.find((one) => WHOLE.test((texts[one] ?? '').slice(0, 200)));
  return field === undefined ? null : { field, asked: null };
}

function shortfall(row: RowView, { asked }: Task): string | null {
  const { result = '' } = row.texts;
  const { parts } = row.reading.figure;
  if (isRanking(result)) return null;
  const wanted = asked === null ? '' : ` (nhiệm vụ nêu ${amount(asked.count, asked.unit)})`;
  const shares = sharesIn(result, parts).filter(
    ({ unit }) => asked === null || unit === null || isSameThing(unit, asked.unit),
  );
  const short = shares.find(({ done, of }) => new Exact(done).lessThan(of));
  const whole = shares.some(
    ({ done, of }) => new Exact(done).greaterThanOrEqualTo(of) || done === asked?.count,
  );
  if (short !== undefined && !whole) {
    const unit = short.unit === null ? '' : ` ${short.unit}`;
    return `kết quả mới được ${formatDecimal(short.done)}/${formatDecimal(short.of)}${unit}${short.of === asked?.count ? '' : wanted}`;
  }
  if (asked === null || shares.length > 0) return null;
  const counted = countOfSame(asked, parts);
  if (counted !== null) {
    if (!new Exact(counted).lessThan(asked.count)) return null;
    return `kết quả nêu ${amount(counted, asked.unit)}, nhiệm vụ là ${amount(asked.count, asked.unit)}`;
  }
  const listed = listedIn(result, asked);
  if (listed === null || !new Exact(listed).lessThan(asked.count)) return null;
  return `kết quả chỉ kể tên ${listed} trong ${amount(asked.count, asked.unit)} phải làm`;
}
