import { squeeze } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { quoted } from '../wording.ts';

/** Words that judge, in whatever form: "Hoàn thành vượt kế hoạch", "Đang thực hiện", "Tốt". */
const JUDGES =
  /(?<!\p{L})(?:đạt|hoàn thành|hoàn tất|vượt|đánh giá|đang|tiếp tục|không thực hiện|chưa (?:thực hiện|triển khai|hoàn thành|xong)|tốt|khá|trung bình|yếu|kém|đúng hạn|trễ hạn|quá hạn|chậm|xong|có|không|đ|cđ|k)(?!\p{L})/iu;
const DATA = /(?<!\p{L})(?:số liệu|dữ liệu|báo cáo|thống kê)(?!\p{L})/iu;

/** In one annex of 2024 an indicator was rated "Chưa có số liệu thống kê". */
export const evaluationUnread: Rule = {
  code: 'EVALUATION_UNREAD',
  severity: 'note',
  title: 'Ô đánh giá không có lời đánh giá',
  explanation:
    'Ô đánh giá có chữ nhưng không nói đạt hay chưa đạt (ví dụ “Chưa có số liệu thống kê”, hoặc chỉ ghi một con số), ' +
    'nên chỉ tiêu này không được tính vào mức nào. Nên ghi “Đạt”, “Chưa đạt”, “Ước đạt” hoặc “Chưa đánh giá”.',
  checkRow(row, side) {
    if (row.reading.evaluation !== null) return [];
    const text = squeeze(row.texts.evaluation ?? '');
    if (!/[\p{L}\d]{2}/u.test(text) || (JUDGES.test(text) && !speaksOfData(text))) return [];
    return [
      {
        code: 'EVALUATION_UNREAD',
        severity: 'note',
        message: `Ô đánh giá ghi ${quoted(text)}, không phải lời đánh giá đạt hay chưa đạt.`,
        side,
        cells: [cell(side, 'evaluation')],
      },
    ];
  },
};

/** "Chưa có số liệu", "Không có số liệu năm 2024": what is missing, not what was judged. */
function speaksOfData(text: string): boolean {
  return DATA.test(text) && !/(?<!\p{L})(?:đạt|hoàn thành|vượt|đánh giá)(?!\p{L})/iu.test(text);
}
