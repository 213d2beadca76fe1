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
  /** "Kết quả xử lý": the result where no other column says so more plainly. */
  | 'otherResult'
  /** "Số liệu", "Tỷ lệ đạt": the result where no other column is. */
  | 'figures'
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
  ['ordinal', /^(?:s\.? ?t\.? ?t|t\.? ?t|số tt|số thứ tự|thứ tự|no|#)\.?$/],
  ['note', /^ghi chú(?:$|[ ,/(])/],
  ['scoring', /^(?:cách|phương pháp|công thức) (?:thức )?(?:xác định|tính|chấm|đo|cho điểm)/],
  ['maxPoints', /^(?:số |tổng |mức )?điểm (?:tối đa|chuẩn|trần)|^thang điểm/],
  ['targetPoints', /^(?:số )?điểm (?:số )?(?:phấn đấu|mục tiêu|kế hoạch)/],
  ['aim', /^(?:chỉ tiêu|mục tiêu) phấn đấu/],
  ['result', /^số (?:đã )?thực hiện/],
  ['lead', new RegExp(`^(?:${AGENCY} )?(?:được giao )?chủ trì`)],
  ['supporting', new RegExp(`^(?:${AGENCY} )?(?:cùng )?phối hợp`)],
  [
    'lead',
    new RegExp(
      `^${AGENCY} (?:được )?(?:giao|phân công|chịu trách nhiệm|thực hiện|triển khai|đầu mối|tham mưu|phụ trách)`,
    ),
  ],
  ['lead', /^(?:đầu mối|phụ trách|chịu trách nhiệm)|^(?:trách nhiệm|phân công)(?: thực hiện)?$/],
  ['lead', /^(?:các )?(?:cơ quan|cơ quan[,/] ?đơn vị)$/],
  ['evaluation', /^(?:tự )?đánh giá(?:$|[ ,/(:])|^kết quả (?:tự )?đánh giá|^nhận xét[ ,/]+đánh giá/],
  ['evaluation', /^(?:mức độ|tình trạng) (?:đạt|hoàn thành|thực hiện)|^(?:tự )?xếp loại/],
  ['evaluation', /^(?:đạt|hoàn thành) ?\/ ?(?:không|chưa)|\((?:đạt|hoàn thành) ?\/ ?(?:không|chưa)[^()]*\)$/],
  ['evaluation', /^(?:tình trạng|trạng thái)$/],
  [
    'deadline',
    /^(?:thời gian|thời hạn|thời điểm|hạn|tiến độ|mốc thời gian)(?: (?:thực hiện|hoàn thành|dự kiến))*$/,
  ],
  ['deadline', /^(?:thời gian|thời hạn|thời điểm|hạn) (?:thực hiện|hoàn thành|dự kiến)/],
  [
    'output',
    /^(?:dự kiến )?(?:sản phẩm|kết quả ?[/,] ?sản phẩm|kết quả (?:đầu ra|dự kiến|cần|yêu cầu|mong đợi|phải))/,
  ],
  [
    'result',
    /^(?:ước )?kết quả (?:ước )?(?:thực hiện|đạt|đến|tính|triển khai|hoàn thành|báo cáo|ước|lũy kế|luỹ kế|số liệu|\d|cả|năm|quý|tháng|kỳ|6|9)/,
  ],
  [
    'result',
    /^(?:ước |đã |lũy kế |luỹ kế )?(?:tình hình(?: ?[,/] ?kết quả)? )?(?:triển khai )?thực hiện(?:$| (?:được|cả|đến|năm|quý|tháng|trong|kỳ|lũy kế|luỹ kế|\d))/,
  ],
  ['result', /^(?:tiến độ|tình hình)(?: ?[,/] ?| và )kết quả/],
  ['result', /^số liệu (?:thực hiện|đạt|đến|năm|quý|tháng|báo cáo|\d)|^giá trị (?:đạt|thực hiện)/],
  ['result', /^(?:ước |đã )?đạt được(?:$| )|^ước đạt(?:$| )|^thực tế(?:$| (?:đạt|thực hiện))/],
  ['result', /^mức (?:đã )?đạt(?:$| được)/],
  ['result', /^(?:lũy|luỹ) kế(?:$| (?:đến|từ|năm|quý|tháng|\d))/],
  ['bareResult', /^kết quả$/],
  ['otherResult', /^kết quả /],
  ['figures', /^số liệu$|^giá trị$|^(?:tỷ|tỉ) lệ(?:$| (?:đạt|hoàn thành|thực hiện|%))/],
  ['indicatorName', /^tên (?:chỉ tiêu|chỉ số|mục tiêu|tiêu chí|nhiệm vụ)|^danh mục (?:chỉ tiêu|chỉ số)/],
  [
    'indicatorName',
    /^chỉ tiêu ?[,/–-] ?(?:nhiệm vụ|mục tiêu|chỉ số|tiêu chí|nội dung)|^(?:mục tiêu ?[,/] ?)chỉ tiêu/,
  ],
  ['indicatorName', /^(?:lĩnh vực|nhóm|nội dung|nhiệm vụ) ?[,/–-] ?chỉ (?:tiêu|số)/],
  ['indicatorName', /^(?:bộ )?chỉ số(?: (?:chính|thành phần|đánh giá|đề xuất))*(?:$|[ ,/(])|^tiêu chí/],
  ['indicatorName', /^nội dung (?:chỉ tiêu|chỉ số|mục tiêu|tiêu chí)/],
  ['target', /^(?:mục tiêu|chỉ tiêu|kế hoạch|giá trị mục tiêu)(?:[^,/]*)\b20\d\d\b/],
  ['target', /^(?:chỉ tiêu|mục tiêu|kế hoạch)(?: \S+){0,2} (?:được )?(?:giao|cần đạt|đề ra)/],
  [
    'target',
    /^mức (?:phấn đấu|mục tiêu|kế hoạch)|^kế hoạch(?: năm)?$|^(?:chỉ tiêu|mục tiêu) (?:kế hoạch|năm)$|^giá trị mục tiêu/,
  ],
  ['activity', /^(?:nội dung|nhiệm vụ|hoạt động|giải pháp)(?: \S+)? (?:thực hiện|triển khai|công việc)/],
  [
    'goal',
    /^(?:các )?(?:mục tiêu|chỉ tiêu)(?:$| (?:cụ thể|chủ yếu|kế hoạch|theo|của|tại|chuyển đổi số|cđs|đánh giá|thực hiện)|[ ]?\()/,
  ],
  ['content', /^nội dung$/],
  ['indicatorName', /^[^()]{1,30} ?[/,–-] ?(?:các )?chỉ tiêu$/],
  // "Chỉ tiêu phát triển", "Mục tiêu NQ": what else follows says little; how many were reached is no indicator.
  [
    'goal',
    /^(?:các |nhóm )?(?:mục tiêu|chỉ tiêu)(?!.*(?:đạt|vượt|hoàn thành))(?: \S+){1,4}$|^nhóm (?:mục tiêu|chỉ tiêu)/,
  ],
  ['task', /^(?:nhiệm vụ|giải pháp|nhiệm vụ ?[,/] ?giải pháp|nội dung ?[,/] ?nhiệm vụ|tên công việc)/],
];

/** Short forms that stand for a word only inside a header. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})đv(?!\p{L})/gu, 'đơn vị'],
  [/(?<!\p{L})cq(?!\p{L})/gu, 'cơ quan'],
  [/(?<!\p{L})kqth(?!\p{L})/gu, 'kết quả thực hiện'],
  [/(?<!\p{L})kq(?!\p{L})/gu, 'kết quả'],
  [/^kh(?= (?:năm|nam|giao)| ?\d|$)/u, 'kế hoạch'],
  [/^ct(?= (?:năm|nam|giao)| ?\d)/u, 'chỉ tiêu'],
  [/(?<=^|kết quả |ước )th(?= |$)/u, 'thực hiện'],
  [/(?<=^(?:mức độ|tình trạng|tiến độ) )ht(?= |$)/u, 'hoàn thành'],
];

/** Letters without their marks, so that "CHI TIEU" and "Kêt quả" meet the same rules. */
const UNMARKED_RULES = RULES.map(([role, pattern]): readonly [HeaderRole, RegExp] => [
  role,
  new RegExp(unmarked(pattern.source)),
]);

function unmarked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}

/** Lower case, NFC, single spaces; footnote digits and closing punctuation dropped. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[¹²³⁰⁴-⁹*]+/g, '')
    .replace(/(?<=\p{L})\d{1,2}$|\s*[([]\d{1,2}[)\]]$/u, '')
    .replace(/^[\s.,:;–-]+|[\s.,:;–-]+$/g, '');
}

/** A header without the explanations that forms put into brackets. */
export function withoutBrackets(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text;
}

const DOCUMENT =
  '(?:nghị quyết|nghị định|quyết định|kế hoạch|chương trình|đề án|chỉ thị|công văn|thông tư|kết luận)';
const DATE = 'ngày \\d{1,2}(?:[/.-]\\d{1,2}[/.-]| tháng \\d{1,2} năm )\\d{4}';
const ISSUER = 'của (?:chính phủ|thủ tướng(?: chính phủ)?|(?:ubnd|hđnd|tỉnh ủy)(?: tỉnh| thành phố)?)';
/** "Nghị quyết số 17/NQ-CP Mục tiêu đến năm 2025": which document set what the column holds. */
const CITATION = new RegExp(
  `^${DOCUMENT} (?:số )?\\d+[/-][\\p{L}\\d/-]+(?:,? ${DATE})?(?:,? ${ISSUER})?(?: ?[,:–-])? (?=\\S)`,
  'u',
);

export interface HeaderReading {
  role: HeaderRole;
  /** False: the words only fit when letters lose their marks ("Kêt quả"). */
  exact: boolean;
}

const MAX_LENGTH = 120;

/** The role of a header text, or null when it says nothing known. A text without any marks is no misspelling. */
export function readHeader(text: string): HeaderReading | null {
  const given = normaliseHeader(text);
  if (given === '' || withoutBrackets(given).length > MAX_LENGTH) return null;
  let header = given;
  for (const [short, long] of SHORT_FORMS) header = header.replace(short, long);
  const whole = readWords(header, given) ?? readWords(withoutBrackets(header).trim(), given);
  if (whole !== null) return whole;
  const uncited = header.replace(CITATION, '');
  return uncited === header ? null : readWords(uncited, given);
}

function readWords(header: string, given: string): HeaderReading | null {
  for (const [role, pattern] of RULES) if (pattern.test(header)) return { role, exact: true };
  const plain = unmarked(header);
  for (const [role, pattern] of UNMARKED_RULES) {
    if (pattern.test(plain)) return { role, exact: unmarked(given) === given };
  }
  return null;
}

/** The role of a header text, or null when it says nothing known. */
export function roleOf(text: string): HeaderRole | null {
  return readHeader(text)?.role ?? null;
}

/** The last year that a header names ("Mục tiêu đến năm 2025" → "2025"), or null. */
export function yearOf(text: string): string | null {
  return text.match(/\b20\d\d\b/g)?.at(-1) ?? null;
}
