/**
 * What a single Vietnamese column header may stand for, before its neighbours are looked at. "Chỉ tiêu" alone
 * names the indicator; beside "Mục tiêu" it is the target: `assign.ts` decides.
 *
 * The headers come from annexes of 2022–2026 (kế hoạch chuyển đổi số, Nghị quyết 17/NQ-CP, bộ chỉ số DTI).
 */

export type HeaderRole =
  | 'ordinal'
  | 'lead'
  | 'supporting'
  | 'result'
  /** "Kết quả" alone: the result, or what is to be delivered where another column holds the result. */
  | 'bareResult'
  | 'evaluation'
  | 'note'
  | 'deadline'
  | 'output'
  | 'scoring'
  | 'targetPoints'
  | 'maxPoints'
  /** "Chỉ tiêu phấn đấu": points beside "Điểm tối đa", else a target. */
  | 'aim'
  | 'target'
  /** Names an indicator and nothing else: "Tên chỉ tiêu", "Chỉ số". */
  | 'indicatorName'
  /** "Mục tiêu", "Chỉ tiêu": the name, or the target where another column is the name. */
  | 'goal'
  /** "Nội dung": the name, or the work to be done. */
  | 'content'
  | 'task'
  | 'activity';

const NOUN = '(?:cơ quan|đơn vị|sở|ban|ngành|địa phương|bộ phận|tổ chức)';
const AGENCY = `(?:các )?${NOUN}(?:[ ,/]+(?:và )?${NOUN})*`;

/** Checked in this order; the first that fits counts. */
const RULES: readonly (readonly [HeaderRole, RegExp])[] = [
  ['ordinal', /^(?:s\.? ?t\.? ?t|t\.? ?t|số tt|số thứ tự|thứ tự|no)\.?$/],
  ['note', /^ghi chú(?:$|[ ,/(])/],
  ['scoring', /^(?:cách|phương pháp|công thức) (?:thức )?(?:xác định|tính|chấm|đo|cho điểm)/],
  ['maxPoints', /^(?:số |tổng |mức )?điểm (?:tối đa|chuẩn|trần)|^thang điểm/],
  ['targetPoints', /^(?:số )?điểm (?:số )?(?:phấn đấu|mục tiêu|kế hoạch)/],
  ['aim', /^(?:chỉ tiêu|mục tiêu) phấn đấu/],
  ['lead', new RegExp(`^(?:${AGENCY} )?(?:được giao )?chủ trì`)],
  ['supporting', new RegExp(`^(?:${AGENCY} )?(?:cùng )?phối hợp`)],
  [
    'lead',
    new RegExp(
      `^${AGENCY} (?:được )?(?:giao|phân công|chịu trách nhiệm|thực hiện|triển khai|đầu mối|tham mưu|phụ trách)`,
    ),
  ],
  ['lead', /^(?:các )?(?:cơ quan|cơ quan[,/] ?đơn vị)$/],
  ['evaluation', /^(?:tự )?đánh giá(?:$|[ ,/(:])|^kết quả đánh giá/],
  ['evaluation', /^(?:mức độ|tình trạng) (?:đạt|hoàn thành|thực hiện)|^xếp loại/],
  ['deadline', /^(?:thời gian|thời hạn|hạn|tiến độ|mốc thời gian)(?: (?:thực hiện|hoàn thành|dự kiến))*$/],
  ['deadline', /^(?:thời gian|thời hạn|hạn) (?:thực hiện|hoàn thành|dự kiến)/],
  ['output', /^(?:dự kiến )?(?:sản phẩm|kết quả ?[/,] ?sản phẩm|kết quả đầu ra|kết quả dự kiến)/],
  [
    'result',
    /^(?:ước )?kết quả (?:thực hiện|đạt|đến|tính|triển khai|hoàn thành|báo cáo|ước|lũy kế|luỹ kế|\d|năm|quý|tháng|kỳ|6|9)/,
  ],
  ['result', /^(?:ước )?(?:tình hình )?thực hiện(?:$| (?:đến|năm|quý|tháng|trong|kỳ|\d))/],
  ['result', /^số liệu (?:thực hiện|đạt|đến|năm|quý|tháng|báo cáo|\d)|^giá trị đạt/],
  ['bareResult', /^kết quả$/],
  ['indicatorName', /^tên (?:chỉ tiêu|chỉ số|mục tiêu|tiêu chí|nhiệm vụ)|^danh mục (?:chỉ tiêu|chỉ số)/],
  ['indicatorName', /^chỉ tiêu ?[,/] ?(?:nhiệm vụ|mục tiêu|chỉ số)|^(?:mục tiêu ?[,/] ?)chỉ tiêu/],
  ['indicatorName', /^(?:bộ )?chỉ số(?: (?:chính|thành phần|đánh giá|đề xuất))*(?:$|[ ,/(])|^tiêu chí/],
  ['indicatorName', /^nội dung (?:chỉ tiêu|chỉ số|mục tiêu|tiêu chí)/],
  ['target', /^(?:mục tiêu|chỉ tiêu|kế hoạch|kh|giá trị mục tiêu)(?:[^,/]*)\b20\d\d\b/],
  ['target', /^(?:chỉ tiêu|mục tiêu|kế hoạch)(?: \S+)? (?:được )?(?:giao|cần đạt|đề ra)|^kế hoạch(?: năm)?$/],
  ['activity', /^(?:nội dung|nhiệm vụ|hoạt động|giải pháp)(?: \S+)? (?:thực hiện|triển khai|công việc)/],
  ['goal', /^(?:mục tiêu|chỉ tiêu)(?:$| (?:cụ thể|chủ yếu|kế hoạch|theo|của|tại|chuyển đổi số)|[ ]?\()/],
  ['content', /^nội dung$/],
  ['task', /^(?:nhiệm vụ|giải pháp|nhiệm vụ ?[,/] ?giải pháp|nội dung ?[,/] ?nhiệm vụ|tên công việc)/],
];

/** Lower case, NFC, single spaces; footnote digits and closing punctuation dropped. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[¹²³⁰⁴-⁹*]+/g, '')
    .replace(/^[\s.,:;–-]+|[\s.,:;–-]+$/g, '');
}

/** A header without the explanations that forms put into brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}

/** The role of a header text, or null when it says nothing known. */
export function roleOf(text: string): HeaderRole | null {
  const header = normaliseHeader(text);
  if (header === '' || withoutBrackets(header).length > 120) return null;
  for (const [role, pattern] of RULES) if (pattern.test(header)) return role;
  return null;
}

/** The last year that a header names ("Mục tiêu đến năm 2025" → "2025"), or null. */
export function yearOf(text: string): string | null {
  return text.match(/\b20\d\d\b/g)?.at(-1) ?? null;
}
