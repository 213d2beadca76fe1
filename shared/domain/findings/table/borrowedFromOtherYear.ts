import { Exact } from '../../figures/decimal.ts';
import { formatPercent } from '../../figures/format.ts';
import { findPeriodInText } from '../../period.ts';
import type { DocumentFinding, DocumentRow, DocumentView, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import { mentionsInNote } from '../mentions.ts';
import type { Rule } from '../rule.ts';

/** At year-end 2024 five indicators were filled with figures of 2023, as their notes say. */
export const borrowedFromOtherYear: Rule = {
  code: 'BORROWED_FROM_OTHER_YEAR',
  severity: 'warning',
  title: 'Số liệu của năm khác',
  explanation:
    'Ghi chú hoặc chính ô kết quả cho biết số liệu là của một năm trước năm báo cáo (ví dụ báo cáo năm 2024 ghi 84,32%, ghi chú “số liệu năm 2023 … là 84,32%”). ' +
    'Số đó không cho biết kết quả của kỳ này: cần thay bằng số của kỳ báo cáo, hoặc ghi chưa có số liệu. Nếu kết quả ghi chưa có số liệu thì số năm trước chỉ được nhắc để biết.',
  checkTable(table, document) {
    const year = yearOf(table, document);
    if (year === null) return [];
    return table.rows.flatMap((row) => {
      if (row.kind !== 'indicator') return [];
      return inResult(row, year, table, document) ?? inNote(row, year, table, document) ?? [];
    });
  },
};

/** What the table reports on: as its column of results says, else its document, else its title. */
function yearOf(table: TableView, document: DocumentView): number | null {
  const header = table.columns.find(({ field }) => field === 'result')?.header ?? '';
  const stated = findPeriodInText(header) ?? document.period ?? findPeriodInText(table.title ?? '');
  return stated?.year ?? null;
}

/** A year that is said of figures; not one they are compared with, nor one of a plan, a document or a span. */
const NOT_OF_FIGURES =
  /(?<!\p{L})(?:so với|cùng kỳ|tăng|giảm|từ (?=năm)|giai đoạn|kế hoạch|quyết định|nghị quyết|chương trình|công văn|thành lập|ban hành|chưa có|không có)(?!\p{L})/iu;

/** "65% (năm 2023)", "Số liệu năm 2023: 65%". */
function inResult(
  row: DocumentRow,
  year: number,
  table: TableView,
  document: DocumentView,
): DocumentFinding[] | null {
  const { texts, reading } = row.view;
  const result = texts.result ?? '';
  if (reading.figure.parts.length === 0 || !/(?:19|20)\d{2}/.test(result)) return null;
  if (result.includes(String(year)) || NOT_OF_FIGURES.test(result)) return null;
  const stated = /(?:\(|^|số liệu |kết quả |tính đến |hết |cuối )năm ((?:19|20)\d{2})(?!\d)/imu.exec(
    result,
  )?.[1];
  if (stated === undefined || Number(stated) >= year) return null;
  const message = `Kết quả ghi số liệu của năm ${stated} trong báo cáo của năm ${year}.`;
  return [found('warning', message, [cellPlace(document, table, row, 'result')])];
}

function inNote(
  row: DocumentRow,
  year: number,
  table: TableView,
  document: DocumentView,
): DocumentFinding[] | null {
  const { texts, reading } = row.view;
  const note = texts.note ?? '';
  const { figure } = reading;
  if (!/(?:19|20)\d{2}/.test(note)) return null;
  const places = [cellPlace(document, table, row, 'note'), cellPlace(document, table, row, 'result')];
  const older = mentionsInNote(row.view).filter(
    (one) => one.year !== null && one.year < year && one.role !== 'target',
  );
  if (figure.parts.length === 0) {
    const [mention] = older;
    if (figure.status !== 'noData' || mention === undefined) return null;
    const message = `Kết quả chưa có số liệu; ghi chú nêu ${formatPercent(mention.percent)} của năm ${mention.year}: không dùng thay cho số của năm ${year}.`;
    return [found('note', message, places)];
  }
  const same = older.find(({ percent }) =>
    figure.parts.some((part) => part.percent !== undefined && new Exact(part.percent).equals(percent)),
  );
  if (same !== undefined) {
    const message = `Kết quả ${formatPercent(same.percent)} là số liệu của năm ${same.year} theo ghi chú, không phải của năm ${year}.`;
    return [found('warning', message, places)];
  }
  const source = sourceYear(note, year);
  if (source === null) return null;
  const figures = figure.parts.flatMap(({ percent }) =>
    percent === undefined ? [] : [formatPercent(percent)],
  );
  const message = `Ghi chú cho biết số liệu${figures.length === 0 ? '' : ` (${figures.join('; ')})`} là của năm ${source}, không phải của năm ${year}.`;
  return [found('warning', message, places)];
}

/** The year that a sentence "Số liệu … năm 2023" gives its figures to; null where another sentence says otherwise. */
function sourceYear(note: string, year: number): number | null {
  for (const sentence of note.split(/\n|[.;] /)) {
    const stated = /(?<!\p{L})số liệu(?!\p{L})[^\n]*?năm ((?:19|20)\d{2})(?!\d)/iu.exec(sentence);
    if (stated === null || NOT_OF_FIGURES.test(sentence) || sentence.includes(String(year))) continue;
    const named = Number(stated[1]);
    if (named < year) return named;
  }
  return null;
}

function found(
  severity: 'warning' | 'note',
  message: string,
  places: DocumentFinding['places'],
): DocumentFinding {
  return { code: 'BORROWED_FROM_OTHER_YEAR', severity, message, places };
}
