import { isoDay } from '../../calendar.ts';
import { passagesOf } from '../across/passages.ts';
import type { Rule } from '../rule.ts';
import { citedIn } from './cited.ts';
import { Gathered } from './gather.ts';
import { dayText } from './mentions.ts';
import { ownDocumentOf } from './ownDocument.ts';

const CODE = 'IMPOSSIBLE_DATE';
/** 31/02/2024; behind "ngày" also with words, and with a month that does not exist. */
const NUMBERS = /(?<![\d.,/-])(ngày\s+)?(\d{1,2})([/.-])(\d{1,2})\3((?:19|20)\d{2})(?![\d.,]*\d|\/)/giu;
const WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})(?!\d)/giu;

/** "ngày 31/02/2024", or a decision cited in a report that was signed before it. */
export const impossibleDate: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Ngày không có thật hoặc sau ngày ban hành',
  explanation:
    'Ngày ghi trong văn bản không có trong lịch (ví dụ 31/02/2024, tháng 13), hoặc văn bản viện dẫn có ngày ban hành sau ' +
    'ngày của chính báo cáo này. Cần tra lại ngày đúng.',
  checkDocument(document) {
    const issued = ownDocumentOf(document).date;
    const gathered = new Gathered(CODE);
    for (const passage of passagesOf(document, mayHoldDate)) {
      for (const words of unreal(passage.text))
        gathered.add('warning', `Không có ngày “${words}” trong lịch.`, passage.place(words));
    }
    for (const { mention, passage } of issued === null ? [] : citedIn(document)) {
      const { written, date } = mention;
      if (issued === null || date === null || date <= issued) continue;
      gathered.add(
        'warning',
        `Văn bản ${written} ghi ngày ${dayText(date)}, sau ngày ban hành của văn bản này (${dayText(issued)}).`,
        passage.place(written),
      );
    }
    return gathered.findings();
  },
};

function mayHoldDate(text: string): boolean {
  return /\d[/.-]\d{1,2}[/.-]\d{4}/.test(text) || (text.includes('tháng') && /tháng\s+\d/u.test(text));
}

function unreal(text: string): string[] {
  const found: string[] = [];
  for (const [words, said, day = '', mark, month = '', year = ''] of text.matchAll(NUMBERS)) {
    // Without "ngày", three numbers with a third month may be parts of something else.
    const isDate = said !== undefined || (mark === '/' && Number(month) <= 12 && Number(day) <= 31);
    if (isDate && isoDay(year, month, day) === null) found.push(words.replace(/^ngày\s+/iu, ''));
  }
  for (const [words, day = '', month = '', year = ''] of text.matchAll(WORDS)) {
    if (isoDay(year, month, day) === null) found.push(words.replace(/^ngày\s+/iu, ''));
  }
  return found;
}
