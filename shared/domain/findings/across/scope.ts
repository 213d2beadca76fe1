/** Whose figures a document holds, and of when: what two documents must share before a figure can contradict another. */
import type { Period } from '../../period.ts';
import { findPeriodInText, parsePeriod } from '../../period.ts';
import { compareKey, fold } from '../../text/normalise.ts';
import type { DocumentView, TableView } from '../document.ts';

const SIGNED = /(?<!\p{L})ngày \d{0,2} ?tháng \d{0,2} ?năm (20\d{2})/iu;
/** Letterhead and titles stand among the first paragraphs. */
const OPENING = 15;

/**
 * The period a document reports on: the one it was stored under or names in a title, else the year in which it was
 * signed. Null where nothing tells.
 */
export function periodOf(document: DocumentView): Period | null {
  if (document.period !== null) return document.period;
  for (const { title } of document.tables) {
    const named = title === null ? null : findPeriodInText(title);
    if (named !== null) return named;
  }
  const opening = document.paragraphs.slice(0, OPENING).map(({ text }) => text);
  for (const text of [...opening, ...document.tables.map(({ attachedTo }) => attachedTo ?? '')]) {
    const year = SIGNED.exec(text)?.[1];
    if (year !== undefined) return parsePeriod(`năm ${year}`);
  }
  return null;
}

const LOCAL =
  /^(?:ubnd|uy ban nhan dan|cong an|cong ty|trung tam|truong|benh vien)\s+(?!tinh)|^(?:xa|phuong|thi tran|huyen|thi xa|quan|dac khu) /;

/**
 * Whose figures they are: a commune, a district, a company or a school reports its own, the departments of a
 * province report the province's. "" stands for the province.
 */
export function bodyOf({ agency }: DocumentView): string {
  return agency !== null && LOCAL.test(fold(agency)) ? compareKey(agency) : '';
}

/** The province that the title of a table names, folded; null where it names none. */
export function placeOf(table: TableView | null): string | null {
  const name = /(?<!\p{L})(?:tỉnh|TỈNH)\s+(\p{Lu}\p{L}+\s+\p{Lu}\p{L}+)/u.exec(table?.title ?? '')?.[1];
  return name === undefined ? null : fold(name);
}
