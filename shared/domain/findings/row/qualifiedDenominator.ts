import type { Field } from '../../fields.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { Finding, RowView, Side } from '../../reconciliation.ts';
import { oneLine } from '../../text/excerpt.ts';
import { squeeze } from '../../text/normalise.ts';
import { judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { quoted } from '../wording.ts';

/** "100% (đối với người dân có tài khoản …)" stands in three plans of 2024 for a share of all people. */
export const qualifiedDenominator: Rule = {
  code: 'QUALIFIED_DENOMINATOR',
  severity: 'warning',
  title: 'Tỷ lệ chỉ tính trên số đã đủ điều kiện',
  explanation:
    'Tên chỉ tiêu nói về cả một đối tượng (người dân, doanh nghiệp …) nhưng kết quả chỉ tính trên một phần đã có sẵn điều kiện: ' +
    '“đối với người dân có tài khoản”, “doanh nghiệp được khảo sát”, “trong số người tham gia”, người dự một cuộc thi, hoặc mẫu số là tài khoản, lượt, phiếu thay cho người. ' +
    'Tỷ lệ như vậy gần như luôn cao và không so được với mục tiêu. Nên nêu mẫu số là toàn bộ đối tượng, hoặc ghi rõ phạm vi tính.',
  checkRow(row, side) {
    const { result, note } = row.texts;
    if (!HINT.test(result ?? '') && !HINT.test(note ?? '')) return [];
    const { evaluation, figure } = judged(row);
    if (evaluation === 'notMet' || evaluation === 'notAssessed' || figure.parts.length === 0) return [];
    return check(row, side);
  },
};

const HINT =
  /[đĐ]ối với|khảo sát|phỏng vấn|được hỏi|(?:[tT]rong|[tT]rên) (?:tổng )?số|dự thi|[cC]uộc thi|[hH]ội thi|\d (?:tài khoản|lượt|phiếu|học viên|thí sinh)/u;

/** Whom an indicator counts. */
const WHO = `(?:người dân(?:,? ?(?:và )?doanh nghiệp)?|người sử dụng|người|doanh nghiệp|hộ(?: gia đình| kinh doanh)?|cơ quan|đơn vị|tổ chức|cá nhân|công chức|viên chức|cán bộ|học sinh|hợp tác xã|công dân|khách hàng|trường hợp)`;
/** What only says of which kind they are: "doanh nghiệp có vốn nước ngoài", "đơn vị sử dụng ngân sách". */
const KIND = String.raw`(?! (?:vốn|quy mô|công(?! cụ)|uy tín|đất|yêu cầu|nhu cầu|thẩm quyền|liên quan|đủ|chức năng|trụ sở|con|hoàn cảnh|ngân sách|lao động)(?!\p{L}))`;
const HAS = `(?:(?:đã |có )?(?:(?:có|sử dụng)${KIND}|đăng ký|tham gia|tham dự|dự|kích hoạt|cài đặt|được (?:khảo sát|cấp|hỏi|phỏng vấn|điều tra)))`;
const ASKED = `(?:được (?:khảo sát|phỏng vấn|hỏi|điều tra)|tham gia (?:khảo sát|trả lời|cuộc thi|hội thi|thi)|dự thi)`;
const REST = String.raw`(?: (?!(?:đều|thì|là|đạt|nhưng|và)(?!\p{L}))[\p{L}\p{M}]+){0,6}`;

/** "(đối với người dân có tài khoản trên Cổng …)" */
const FOR_THOSE = new RegExp(
  String.raw`(?<!\p{L})đối với (?:những |các |số |tất cả )*${WHO} ${HAS}${REST}`,
  'iu',
);
/** "trên tổng số người tham gia", "trong số doanh nghiệp được khảo sát" */
const AMONG = new RegExp(
  String.raw`(?<!\p{L})(?:trong|trên) (?:tổng )?số (?:những |các |\d[\d.,]* )*${WHO} ${HAS}${REST}`,
  'iu',
);
/** "100% các doanh nghiệp được khảo sát" */
const SURVEYED = new RegExp(`% (?:những |các |số )*${WHO} ${ASKED}${REST}`, 'iu');
/** "Qua kết quả Cuộc thi trắc nghiệm … có khoảng 94% người dân" */
const CONTEST = /(?<!\p{L})(?:cuộc thi|hội thi)(?: [\p{L}\p{M}]+){0,4}/iu;

interface Qualified {
  field: Field;
  words: string;
}

function check(row: RowView, side: Side): Finding[] {
  const found = find(row);
  if (found === null) return [];
  const percent = judged(row).figure.parts.find((part) => part.percent !== undefined)?.percent;
  const rate = percent === undefined ? 'Tỷ lệ' : `Tỷ lệ ${formatPercent(percent)}`;
  const cells = [...new Set<Field>(['result', found.field, 'name'])].map((field) => cell(side, field));
  return [
    {
      code: 'QUALIFIED_DENOMINATOR',
      severity: 'warning',
      message: `${rate} chỉ tính ${quoted(found.words, 100)}, không phải trên toàn bộ đối tượng của chỉ tiêu ${quoted(row.texts.name, 80)}.`,
      side,
      cells,
    },
  ];
}

function find(row: RowView): Qualified | null {
  const { result = '', note = '' } = row.texts;
  const isRate = judged(row).figure.parts.some(
    ({ percent, denominator, change }) =>
      (percent !== undefined || denominator !== undefined) && change === undefined,
  );
  if (!isRate) return null;
  const counted = otherThings(row);
  if (counted !== null) return { field: 'result', words: counted };
  for (const [field, text] of [
    ['result', result],
    ['note', note],
  ] as const) {
    const line = squeeze(text.slice(0, 3000)).replace(/\n/g, ' ');
    // In a note only what speaks of this very percentage is about the result.
    if (field === 'note' && !repeatsResult(row, line)) continue;
    for (const form of [FOR_THOSE, AMONG, SURVEYED]) {
      const words = form.exec(line)?.[0].replace(/^% /u, 'trên ');
      if (words !== undefined && !isOfTheName(words, row)) return { field, words };
    }
    const contest = CONTEST.exec(line)?.[0];
    if (contest !== undefined && !/thi(?!\p{L})/iu.test(row.texts.name)) {
      return { field, words: `trên người tham gia ${contest}` };
    }
  }
  return null;
}

/** What stands for people in a report, and is fewer or more than they are. */
const STANDS_FOR = /^(?:tài khoản|lượt|phiếu|học viên|thí sinh)(?!\p{L})/iu;
const COUNTS_PEOPLE = /(?<!\p{L})(?:người|dân số|doanh nghiệp|hộ|công chức|viên chức|cán bộ)(?!\p{L})/iu;

/** "95% (1.200/1.263 tài khoản)" for a share of people; null where the name counts the same. */
function otherThings({ texts, reading }: RowView): string | null {
  for (const { denominator, unit = '' } of reading.figure.parts) {
    const [thing] = STANDS_FOR.exec(unit) ?? [];
    if (denominator === undefined || thing === undefined || !COUNTS_PEOPLE.test(texts.name)) continue;
    if (plain(texts.name).includes(plain(thing))) continue;
    return `trên ${formatDecimal(denominator)} ${unit}`;
  }
  return null;
}

function repeatsResult(row: RowView, note: string): boolean {
  return judged(row).figure.parts.some(
    ({ percent }) => percent !== undefined && note.includes(formatPercent(percent)),
  );
}

const LEADING = new RegExp(
  String.raw`^(?:đối với|(?:trong|trên)(?: tổng)?(?: số)?)(?: (?:những|các|số|tất cả|\d[\d.,]*))* ${WHO} `,
  'iu',
);

/** The name, target or product counts the same few: "Tỷ lệ doanh nghiệp có website sử dụng …" is not narrowed. */
function isOfTheName(words: string, { texts }: RowView): boolean {
  const condition = plain(words.replace(LEADING, '')).replace(/^(?:đã |có )(?=\p{L})/u, '');
  const start = condition.split(' ').slice(0, 3).join(' ');
  const subject = plain(`${texts.name} ${texts.target ?? ''} ${texts.output ?? ''}`);
  return /(?<!\p{L})(?:hài lòng|khảo sát|điều tra)(?!\p{L})/u.test(subject) || subject.includes(start);
}

function plain(text: string): string {
  return oneLine(text).toLowerCase();
}
