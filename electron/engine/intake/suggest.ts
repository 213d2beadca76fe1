/** What a file says about itself: offered to a person, never applied without one. */
import { findPeriodInText } from '../../../shared/domain/period.ts';
import type { ReadResult, ReadTable } from '../../../shared/domain/submission.ts';

export interface Suggestion {
  /** A name for the indicator set, from the table's title. */
  set: string | null;
  /** Name of the period. */
  period: string | null;
  agency: string | null;
}

/** Anything that the tables do not agree on is null: it is asked, not guessed. */
export function suggestFromRead(read: ReadResult): Suggestion {
  return {
    set: agreed(read.tables.map(setOf)),
    period: agreed(read.tables.map(periodOf)),
    agency: agreed(read.tables.map(agencyOf).filter((agency) => agency !== null)),
  };
}

function agreed(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** The header of the result column says for when it is ("… 9 tháng đầu năm 2024"); else the title does. */
function periodOf(table: ReadTable): string | null {
  const result = table.columns.find((column) => column.field === 'result')?.header ?? '';
  const found = findPeriodInText(result) ?? findPeriodInText(table.title ?? '');
  return found?.name ?? null;
}

/** "(Kèm theo Báo cáo số … của Sở Thông tin và Truyền thông)" */
function agencyOf(table: ReadTable): string | null {
  const text = table.attachedTo ?? '';
  const found = /\scủa\s+((?:(?!\scủa\s).)+?)\s*\)?[.;]?$/iu.exec(text)?.[1];
  return found === undefined ? null : found.trim();
}

const NOT_A_SUBJECT = /^(?:phụ lục|biểu|bảng|mẫu)\b[\s\dIVXLC.:]*$/iu;

/** The last line of the title that is not just "Phụ lục I", without its number and closing colon. */
function setOf(table: ReadTable): string | null {
  const line = (table.title ?? '')
    .split('\n')
    .filter((text) => text !== '' && !NOT_A_SUBJECT.test(text))
    .at(-1);
  const subject =
    line?.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s*/, '').replace(/\s*[:.]+$/, '') ?? '';
  return subject === '' ? null : subject;
}
