/** The document that a file is: its own number and the day it was issued. */
import { readAttachedLine } from '../../attached.ts';
import { isoDay } from '../../calendar.ts';
import type { DocumentView } from '../document.ts';

export interface OwnDocument {
  /** "384", "BC-STTTT"; null where the number is blank or not there. */
  number: string | null;
  symbol: string | null;
  /** ISO day of issue, or null. */
  date: string | null;
}

/** The letterhead stands within so many first lines. */
const LETTERHEAD = 15;
const OWN_NUMBER = /(?:^|\s)Số\s*:\s*(\d{1,6})\s*\/\s*(\p{Lu}[\p{L}\d-]*)/u;
const OWN_DATE = /\p{Lu}[\p{L} ]{2,30},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})/u;
/** Kinds of documents that report on a period and are written after it: others may be plans the annex follows. */
const REPORTING = /^(?:báo cáo|công văn|tờ trình)/iu;

/** What the letterhead says, else the line "(Kèm theo Báo cáo số … ngày …)" above an annex. */
export function ownDocumentOf(document: DocumentView): OwnDocument {
  const head = document.paragraphs.slice(0, LETTERHEAD).map(({ text }) => text);
  const numbered = head.map((text) => OWN_NUMBER.exec(text)).find((found) => found !== null);
  const dated = head.map((text) => OWN_DATE.exec(text)).find((found) => found !== null);
  const attached = document.tables
    .map(({ attachedTo }) => readAttachedLine((attachedTo ?? '').replace(/\s+/g, ' ').trim()))
    .find((line) => line !== null && REPORTING.test(line.documentKind));
  const [, attachedNumber, attachedSymbol] = /^(\d+)\/(.+)$/.exec(attached?.number ?? '') ?? [];
  const [, day = '', month = '', year = ''] = dated ?? [];
  const date = isoDay(year, month, day) ?? attachedDay(attached?.date, document);
  return {
    number: numbered?.[1]?.replace(/^0+/, '') ?? attachedNumber ?? null,
    symbol: numbered?.[2] ?? attachedSymbol ?? null,
    date,
  };
}

/** A report is not older than what it reports on: an older line was left from another report. */
function attachedDay(date: string | undefined, document: DocumentView): string | null {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const { from } = document.period ?? { from: null };
  return from !== null && date < from ? null : date;
}
