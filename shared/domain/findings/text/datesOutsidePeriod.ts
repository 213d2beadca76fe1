import { isoDay } from '../../calendar.ts';
import type { Passage } from '../across/passages.ts';
import { passagesOf } from '../across/passages.ts';
import type { Rule } from '../rule.ts';
import { Gathered } from './gather.ts';
import { dayText } from './mentions.ts';
import { ownDocumentOf } from './ownDocument.ts';

const CODE = 'DATES_OUTSIDE_PERIOD';
const YEAR = String.raw`((?:19|20)\d{2})`;
const DAY = String.raw`(\d{1,2})\s*(?:\/|-|\.|\s+tháng\s+)\s*(\d{1,2})\s*(?:\/|-|\.|\s+năm\s+)\s*${YEAR}(?!\d)`;
/** Words that say up to when figures were counted: "tính đến ngày …", "thống kê … đến ngày …", "từ ngày … đến …". */
const AS_OF = [
  String.raw`(?:tính|số liệu|thống kê|cập nhật|lũy kế|luỹ kế|ghi nhận|kết quả)(?:\s+[^\d.;:\n]{0,40}?)?\s*đến(?:\s+(?:hết|thời điểm))*(?:\s+ngày)?\s+${DAY}`,
  String.raw`(?:tính|số liệu|thống kê|kết quả)(?:\s+\p{L}+){0,4}\s+từ(?:\s+ngày)?\s+\d{1,2}[/.-]\d{1,2}(?:[/.-]${YEAR})?\s*(?:đến|–|-)(?:\s*(?:hết|ngày))*\s*${DAY}`,
];
const COUNTED = AS_OF.map((source) => new RegExp(String.raw`(?<!\p{L})${source}`, 'giu'));
const COUNTED_MONTH = new RegExp(
  String.raw`(?<!\p{L})tính đến(?:\s+(?:hết|cuối))*(?:\s+tháng)?\s+(\d{1,2})\s*(?:\/|\s+năm\s+)\s*${YEAR}(?![\d/])`,
  'giu',
);
/** The sentence is about what is still to be done. */
const AHEAD =
  /trước ngày|chậm nhất|thời hạn|phấn đấu|dự kiến|kế hoạch|hoàn thành|gia hạn|hiệu lực|thời gian tới|lấy ý kiến|đăng ký|thực hiện từ/iu;

interface Found {
  day: string;
  words: string;
  /** "06/11/2024", "tháng 11/2024" */
  told: string;
}

/** A report on nine months of 2024 counts "từ ngày 01/01/2024 đến 06/11/2024". */
export const datesOutsidePeriod: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Số liệu tính đến ngày ngoài kỳ báo cáo',
  explanation:
    'Lời văn hoặc ô số liệu nói số liệu được tính đến một ngày sau khi kỳ báo cáo kết thúc (ví dụ báo cáo 9 tháng đầu ' +
    'năm mà “tính đến 06/11”), hoặc sau cả ngày ban hành văn bản. Ngày của văn bản viện dẫn, thời hạn và kế hoạch ' +
    'không bị xét. Cần lấy số liệu đúng kỳ, hoặc ghi rõ kỳ của số liệu.',
  checkDocument(document) {
    const { period } = document;
    const issued = ownDocumentOf(document).date;
    const limit = period?.to ?? issued;
    if (limit === null || limit === undefined) return [];
    const gathered = new Gathered(CODE);
    for (const passage of passagesOf(document, mayCount)) {
      for (const { day, words, told } of datesOf(passage.text)) {
        if (day <= limit) continue;
        const beyond =
          issued !== null && day > issued
            ? `sau ngày ban hành văn bản (${dayText(issued)})`
            : `ngoài kỳ báo cáo ${period?.name ?? ''} (đến ngày ${dayText(limit)})`;
        gathered.add('warning', `Số liệu tính đến ${told}, ${beyond}.`, passage.place(words));
      }
    }
    return gathered.findings();
  },
};

function mayCount(text: string): boolean {
  return text.includes('đến') && /\d{4}/.test(text);
}

function datesOf(text: Passage['text']): Found[] {
  const found = new Map<string, Found>();
  for (const expression of COUNTED) {
    for (const match of text.matchAll(expression)) {
      const [year = '', month = '', day = ''] = match
        .slice(1)
        .reverse()
        .map((part) => part ?? '');
      const iso = isoDay(year, month, day);
      if (iso !== null && !isAhead(text, match.index))
        found.set(iso, { day: iso, words: match[0], told: `ngày ${dayText(iso)}` });
    }
  }
  for (const match of text.matchAll(COUNTED_MONTH)) {
    const [words, month = '', year = ''] = match;
    const first = isoDay(year, month, '1');
    if (first !== null && !isAhead(text, match.index))
      found.set(first, { day: first, words, told: `tháng ${month.padStart(2, '0')}/${year}` });
  }
  return [...found.values()];
}

/** Looks back to the beginning of the sentence. */
function isAhead(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 120), place);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1,
  );
  return AHEAD.test(sentence);
}
