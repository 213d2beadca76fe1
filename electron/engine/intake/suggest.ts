/** What a file says about itself: offered to a person, never applied without one. */
import { issuerOf } from '../../../shared/domain/attached.ts';
import { findPeriodInText } from '../../../shared/domain/period.ts';
import type { ReadParagraph, ReadTable } from '../../../shared/domain/submission.ts';
import { fold } from '../../../shared/domain/text/normalise.ts';
import { withoutNumbering } from '../../../shared/domain/text/title.ts';

export interface Suggestion {
  /** The plan that the table's title names. */
  set: string | null;
  /** Name of the period. */
  period: string | null;
  agency: string | null;
}

/** A table's own words; its rows take no part. */
type TableHead = Pick<ReadTable, 'title' | 'attachedTo' | 'columns'>;

/**
 * Anything that the tables do not agree on is null: it is asked, not guessed. The document's head is asked only
 * where the tables say nothing at all.
 */
export function suggestFromRead(read: {
  tables: readonly TableHead[];
  text?: readonly ReadParagraph[];
}): Suggestion {
  const head = linesOf(read.text ?? []);
  const periods = read.tables.map(periodOf);
  const agencies = read.tables.map(agencyOf).filter((agency) => agency !== null);
  return {
    set: agreed(read.tables.map(setOf)),
    period: periods.some((period) => period !== null) ? agreed(periods) : periodOfHead(head),
    agency: agencies.length > 0 ? agreed(agencies) : agencyOfHead(head),
  };
}

function agreed(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** The header of the result column says for when it is ("… 9 tháng đầu năm 2024"); else the title does. */
function periodOf(table: TableHead): string | null {
  const result = table.columns.find((column) => column.field === 'result')?.header ?? '';
  const found = findPeriodInText(result) ?? findPeriodInText(table.title ?? '');
  return found?.name ?? null;
}

function agencyOf(table: TableHead): string | null {
  return table.attachedTo === null ? null : issuerOf(table.attachedTo);
}

/** What a plan is called by; the title of a result report ("KẾT QUẢ THỰC HIỆN …") names no plan. */
const PLAN = /(?<![\p{L}])(?:kế hoạch|chương trình|nghị quyết|quyết định|đề án|bộ chỉ số|chỉ số)\s.+$/iu;

/** The plan that the last line of the title names, if it names one. */
function setOf(table: TableHead): string | null {
  const line = (table.title ?? '').split('\n').at(-1) ?? '';
  return PLAN.exec(withoutNumbering(line))?.[0] ?? null;
}

/** A head of a document is not longer than this. */
const HEAD_LINES = 40;

function linesOf(text: readonly ReadParagraph[]): string[] {
  return text.flatMap(({ paragraph }) => paragraph.split('\n'));
}

/** "BÁO CÁO" stands alone above what it is about; "V/v …" or "Về việc …" says it in a letter. */
const KIND = /^(?:BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO)$/;
const ABOUT = /^(?:v\/v|về việc|báo cáo|kết quả)\s/iu;
const SUBJECT_LINES = 3;

/** The one period that the subject of the document names. */
function periodOfHead(lines: readonly string[]): string | null {
  const head = lines.slice(0, HEAD_LINES);
  const kind = head.findIndex((line) => KIND.test(line));
  const subject =
    kind >= 0
      ? head.slice(kind + 1, kind + 1 + SUBJECT_LINES)
      : head.filter((line) => ABOUT.test(line)).slice(0, 1);
  const periods = subject.map((line) => findPeriodInText(line)?.name).filter((name) => name !== undefined);
  return new Set(periods).size === 1 ? (periods[0] ?? null) : null;
}

const NUMBER = /^Số\s*:\s*\d*\s*\/\s*[\p{Lu}Đ\d]+-(?<symbol>[\p{Lu}&]+)/u;

/**
 * The issuer above "Số: 384/BC-STTTT": the line in capitals whose initials are the symbol of the number, as it
 * is spelt elsewhere in the text ("Sở Thông tin và Truyền thông"), since capitals do not tell.
 */
function agencyOfHead(lines: readonly string[]): string | null {
  const head = lines.slice(0, HEAD_LINES);
  const symbol = head.map((line) => NUMBER.exec(line)?.groups?.symbol).find((found) => found !== undefined);
  if (symbol === undefined) return null;
  const issuer = head.find((line) => line === line.toUpperCase() && initialsOf(line) === plain(symbol));
  if (issuer === undefined) return null;
  const wanted = fold(issuer);
  const spelt = lines.slice(head.indexOf(issuer) + 1).flatMap((line) => {
    if (line === line.toUpperCase()) return [];
    const at = fold(line).indexOf(wanted);
    // Folding keeps the length of an NFC text whose white space is single.
    const found = at < 0 ? '' : line.slice(at, at + wanted.length);
    return fold(found) === wanted ? [found] : [];
  });
  return new Set(spelt).size === 1 ? (spelt[0] ?? null) : null;
}

/** "SỞ THÔNG TIN VÀ TRUYỀN THÔNG" → "stttt" */
function initialsOf(line: string): string {
  const words = plain(line).split(/[^a-z]+/);
  return words.map((word) => (word === 'va' ? '' : word.slice(0, 1))).join('');
}

function plain(text: string): string {
  return fold(text).replace(/&/g, '');
}
