/** Finds the table of questions in a workbook that came back. */
import { compareKey } from '../../../../shared/domain/text/normalise.ts';
import { plainText } from '../../intake/index.ts';
import {
  ANSWER_HEADERS,
  type AnswerField,
  CODE_HEADER,
  questionCode,
  sheetColumns,
  topLines,
  type WorkbookFacts,
} from './layout.ts';

/** A sheet as it is shown: a text a cell, from the first row and column on. */
export interface SheetTexts {
  label: string;
  rows: readonly (readonly string[])[];
}

export interface AnswerTable {
  sheet: string;
  rows: {
    /** Number of the row in its sheet, from 1. */
    row: number;
    code: string;
    /** A text for each column of the layout; null where the sheet has no such column. */
    texts: (string | null)[];
    answer: Record<AnswerField, string>;
  }[];
  warnings: string[];
}

/** Where a column of the layout stands in the sheet; null: nowhere. */
type Places = (number | null)[];

/**
 * The table with the most codes of the letter. Columns are known by their headers; where the header row is gone, by
 * their places.
 */
export function findAnswerTable(sheets: readonly SheetTexts[], facts: WorkbookFacts): AnswerTable | null {
  const codes = new Set(facts.questions.map((question) => questionCode(facts.letter, question)));
  let best: AnswerTable | null = null;
  let most = 0;
  for (const sheet of sheets) {
    const table = tableIn(sheet, facts);
    const known = table.rows.filter(({ code }) => codes.has(code)).length;
    if (known > most) [best, most] = [table, known];
  }
  return best;
}

function tableIn({ label, rows }: SheetTexts, facts: WorkbookFacts): AnswerTable {
  const columns = sheetColumns(facts);
  const header = rows.findIndex((texts) => isHeader(texts));
  const places = header < 0 ? columns.map((_, index) => index) : placesOf(rows[header] ?? [], columns);
  const warnings =
    header < 0 ? ['Dòng tiêu đề của bảng đã bị sửa.'] : changedTexts(rows, header, places, facts);
  const at = (texts: readonly string[], place: number | null | undefined) =>
    place === null || place === undefined ? null : (texts[place] ?? '');
  const code = places[columns.length - 1];
  return {
    sheet: label,
    warnings,
    rows: rows.flatMap((texts, index) => {
      const shown = texts.some((text) => text !== '');
      if (index <= header || !shown) return [];
      const answer = { result: '', evaluation: '', explanation: '' };
      for (const [column, { answer: field }] of columns.entries()) {
        if (field !== null) answer[field] = at(texts, places[column]) ?? '';
      }
      return [
        {
          row: index + 1,
          code: at(texts, code) ?? '',
          texts: columns.map((_, column) => at(texts, places[column])),
          answer,
        },
      ];
    }),
  };
}

/** The code's header, and one of those for answers at least. */
function isHeader(texts: readonly string[]): boolean {
  const keys = new Set(texts.map(compareKey));
  return (
    keys.has(compareKey(CODE_HEADER)) &&
    Object.values(ANSWER_HEADERS).some((header) => keys.has(compareKey(header)))
  );
}

/** By header first; a column whose header was changed stands where the layout has it, if that place is free. */
function placesOf(header: readonly string[], columns: readonly { header: string }[]): Places {
  const keys = header.map(compareKey);
  const byHeader = columns.map((column) => keys.indexOf(compareKey(plainText(column.header).text)));
  const taken = new Set(byHeader);
  return byHeader.map((place, index) => {
    if (place >= 0) return place;
    return index < header.length && !taken.has(index) ? index : null;
  });
}

/** What was changed above the rows. */
function changedTexts(
  rows: SheetTexts['rows'],
  header: number,
  places: Places,
  facts: WorkbookFacts,
): string[] {
  const warnings: string[] = [];
  const above = new Set(rows.slice(0, header).flatMap((texts) => texts.map(compareKey)));
  if (topLines(facts).some(({ text }) => !above.has(compareKey(plainText(text).text)))) {
    warnings.push('Phần đầu của phiếu (tên, hướng dẫn) đã bị sửa.');
  }
  for (const [column, { header: name }] of sheetColumns(facts).entries()) {
    const place = places[column] ?? null;
    const read = place === null ? null : rows[header]?.[place];
    if (read === null || read === undefined) warnings.push(`Thiếu cột “${name}”.`);
    else if (compareKey(read) !== compareKey(plainText(name).text)) {
      warnings.push(`Tiêu đề cột “${name}” đã bị sửa.`);
    }
  }
  return warnings;
}
