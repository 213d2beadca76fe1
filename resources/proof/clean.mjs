/** Texts as they are printed. */

/** NFC, no letters without width, one blank between words, paragraphs kept, empty ones dropped. */
export function clean(text) {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .split('\n')
    .map((paragraph) => paragraph.replace(/[\t\v\f ]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

export function oneLine(text) {
  return clean(text).replaceAll('\n', ' ');
}

export function upper(text) {
  return text.toLocaleUpperCase('vi').normalize('NFC');
}

export function roman(number) {
  const steps = [
    1000,
    'M',
    900,
    'CM',
    500,
    'D',
    400,
    'CD',
    100,
    'C',
    90,
    'XC',
    50,
    'L',
    40,
    'XL',
    10,
    'X',
    9,
    'IX',
    5,
    'V',
    4,
    'IV',
    1,
    'I',
  ];
  let text = '';
  let left = number;
  for (let at = 0; at < steps.length; at += 2)
    for (; left >= steps[at]; left -= steps[at]) text += steps[at + 1];
  return text;
}

/** 1 → "A", 26 → "Z", 27 → "AA". */
export function letters(number) {
  return number === 0
    ? ''
    : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

const LABELS = {
  ordinal: 'STT',
  name: 'Chỉ tiêu',
  target: 'Mục tiêu',
  lead: 'Cơ quan chủ trì',
  supporting: 'Cơ quan phối hợp',
  result: 'Kết quả thực hiện',
  evaluation: 'Đánh giá',
  note: 'Ghi chú',
  deadline: 'Thời hạn',
  output: 'Sản phẩm',
  activity: 'Nội dung thực hiện',
  scoring: 'Cách tính điểm',
  targetPoints: 'Điểm phấn đấu',
  maxPoints: 'Điểm tối đa',
};

/** What a column is called that has no heading of its own. */
export function labelOf(field) {
  if (field.startsWith('target@')) return `Mục tiêu ${field.slice('target@'.length)}`;
  return LABELS[field] ?? `Cột khác ${field.slice('other'.length)}`;
}

const BLANK = '\u00a0';

/** "(Kèm theo Báo cáo số 384/BC-STTTT ngày 09 tháng 11 năm 2024 của …)"; on an electronic document left open. */
export function attachedLine({ attachedTo: { documentKind, number, date, issuer }, mode }) {
  const paper = mode === 'paper';
  const symbol = oneLine(number);
  const stroke = symbol.indexOf('/');
  const digits = stroke < 0 ? symbol : symbol.slice(0, stroke).trim();
  const printed =
    (paper && digits !== '' ? digits : BLANK.repeat(10)) + (stroke < 0 ? '' : symbol.slice(stroke));
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(date) ?? [];
  const months = month && (Number(month) <= 2 ? month : String(Number(month)));
  const when = `ngày ${(paper && day) || BLANK.repeat(5)} tháng ${(paper && months) || BLANK.repeat(5)} năm ${year ?? BLANK.repeat(8)}`;
  const by = oneLine(issuer) === '' ? '' : ` của ${oneLine(issuer)}`;
  return `(Kèm theo ${oneLine(documentKind) || 'Văn bản'} số ${printed} ${when}${by})`.normalize('NFC');
}

/** Lines under "Nơi nhận:". */
export function recipientLines(recipients) {
  const lines = recipients
    .map((line) =>
      oneLine(line)
        .replace(/^[-–—+]\s*/, '')
        .replace(/\s*[;,.]+$/, ''),
    )
    .filter((line) => line !== '');
  return lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);
}

export function signatureBlocks(signatures) {
  return signatures
    .map(({ authority, position, name }) => ({
      authority: upper(clean(authority)),
      position: upper(clean(position)),
      name: oneLine(name),
    }))
    .filter((block) => Object.values(block).some((text) => text !== ''));
}
