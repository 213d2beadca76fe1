import { fold } from '../../text/normalise.ts';
import type { DocumentRow, DocumentView, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Rule } from '../rule.ts';

const CODE = 'CLOSING_COUNT';
/** "Danh mục gồm: 32 chỉ tiêu./.", "Tổng cộng có 15 nhiệm vụ" */
const CLOSING =
  /^[(\s]*(?:danh muc|phu luc|bang|bieu|tong cong|tong so|cong)(?![a-z])[^.;\d]{0,40}?(\d{1,6}) (chi tieu|chi so|nhiem vu|muc tieu|tieu chi|noi dung|dau viec)(?![a-z])/;

const COUNTED: Readonly<Record<string, string>> = {
  'chi tieu': 'chỉ tiêu',
  'chi so': 'chỉ số',
  'nhiem vu': 'nhiệm vụ',
  'muc tieu': 'mục tiêu',
  'tieu chi': 'tiêu chí',
  'noi dung': 'nội dung',
  'dau viec': 'đầu việc',
};

/** The plan's annex closes with "Danh mục gồm: 32 chỉ tiêu./.": a row lost in copying shows here. */
export const closingCount: Rule = {
  code: CODE,
  severity: 'error',
  title: 'Số dòng khác với dòng kết của bảng',
  explanation:
    'Dòng kết dưới bảng ghi số chỉ tiêu (ví dụ “Danh mục gồm: 32 chỉ tiêu”), đếm các dòng của bảng ra số khác. ' +
    'Có thể bảng thiếu hoặc thừa dòng, hoặc dòng kết chưa được sửa theo bảng. Cần kiểm tra lại danh mục.',
  checkTable(table, document) {
    const found = CLOSING.exec(fold(table.closing ?? ''));
    if (found === null) return [];
    const stated = Number(found[1]);
    const [counted, ...others] = countsOf(table, document);
    if (counted === undefined || counted === 0 || [counted, ...others].includes(stated)) return [];
    const last = table.rows.findLast(({ kind }) => kind === 'indicator');
    if (last === undefined) return [];
    const what = COUNTED[found[2] ?? ''] ?? 'chỉ tiêu';
    return [
      {
        code: CODE,
        severity: 'error',
        message: `Dòng kết ghi ${stated} ${what} nhưng bảng có ${counted} dòng ${what}.`,
        places: [{ ...cellPlace(document, table, last, 'ordinal'), text: table.closing ?? '' }],
      },
    ];
  },
};

/** What may have been counted: indicators, their numbers, with or without sections, of this table or of all. */
function countsOf(table: TableView, document: DocumentView): number[] {
  const inAll = document.tables.flatMap(({ rows }) => rows);
  return [table.rows, inAll].flatMap((rows) => {
    const indicators = rows.filter(({ kind, total }) => kind === 'indicator' && !total);
    const sections = rows.filter(({ kind, total }) => kind === 'section' && !total).length;
    const filled = indicators.filter(hasContent).length;
    // One indicator may take several rows under one number; numbers that begin anew are several indicators.
    const repeated = indicators.filter(
      ({ view }, at) => at > 0 && view.texts.ordinal === indicators[at - 1]?.view.texts.ordinal,
    ).length;
    return [indicators.length, indicators.length - repeated, filled, indicators.length + sections, sections];
  });
}

function hasContent({ view }: DocumentRow): boolean {
  return Object.entries(view.texts).some(
    ([field, text]) => field !== 'ordinal' && field !== 'name' && text !== undefined && text !== '',
  );
}
