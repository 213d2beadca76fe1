/** What a file says about itself: offered to a person, never applied without one. */
import { findPeriodInText } from '../../../shared/domain/period.ts';
import type { ReadResult, ReadTable } from '../../../shared/domain/submission.ts';
import { withoutNumbering } from '../../../shared/domain/text/title.ts';

export interface Suggestion {
  /** The plan that the table's title names. */
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

/** What a plan is called by; the title of a result report ("KẾT QUẢ THỰC HIỆN …") names no plan. */
const PLAN = /(?<![\p{L}])(?:kế hoạch|chương trình|nghị quyết|quyết định|đề án|bộ chỉ số|chỉ số)\s.+$/iu;

/** The plan that the last line of the title names, if it names one. */
function setOf(table: ReadTable): string | null {
  const line = (table.title ?? '').split('\n').at(-1) ?? '';
  return PLAN.exec(withoutNumbering(line))?.[0] ?? null;
}
