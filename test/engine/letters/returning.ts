/** An office that has asked two agencies, and what agencies do to a workbook before it comes back. */
import ExcelJS from 'exceljs';
import type { Draft } from '../../../shared/contract/intake.ts';
import type { ReconciliationState } from '../../../shared/domain/decisions.ts';
import { HERE, type Office, seen, startOffice } from '../decisions/office.ts';
import { FORM } from './letters.ts';

export interface Asking {
  office: Office;
  /** Keys of the pairs that were asked about: 1 and 2 of Sở Y tế, 3 of Sở Xây dựng. */
  pairs: string[];
}

export const HEALTH = 'Sở Y tế';
export const BUILDING = 'Sở Xây dựng';

/** Rows 1 and 2 are asked of one agency, row 3 of another; a form is saved. */
export async function startAsking(): Promise<Asking> {
  const office = await startOffice();
  await office.signIn('an');
  const pairs: string[] = [];
  for (const [ordinal, agency] of [
    ['1', HEALTH],
    ['2', HEALTH],
    ['3', BUILDING],
  ] as const) {
    pairs.push((await ask(office, ordinal, agency)).key);
  }
  await office.test.run('letters.saveForm', { form: FORM });
  return { office, pairs };
}

export async function ask(office: Office, ordinal: string, agency: string): Promise<{ key: string }> {
  const pair = await office.pair(ordinal);
  await office.test.run('reconcile.decide', {
    ...HERE,
    pairs: seen(pair),
    decision: {
      choice: 'ask',
      corrected: {},
      question: { agency, text: `Đề nghị giải thích dòng ${ordinal}.` },
      reason: 'other',
      explanation: 'Số liệu thay đổi',
      toNote: false,
      evidence: [],
    },
  });
  return pair;
}

/** The workbook of the letter that is made for an agency. */
export async function workbookFor(office: Office, agency: string): Promise<Uint8Array<ArrayBuffer>> {
  const { files } = await office.test.run('letters.make', { ...HERE, agencies: [agency] });
  const file = files.find(({ fileName }) => fileName.endsWith('.xlsx'));
  if (file === undefined) throw new Error('no workbook was made');
  return Uint8Array.from(file.bytes);
}

/** Opens a workbook, does something to it, and saves it anew. */
export async function changed(
  bytes: Uint8Array<ArrayBuffer>,
  work: (sheet: ExcelJS.Worksheet, hidden: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const [sheet, hidden] = workbook.worksheets;
  if (sheet === undefined || hidden === undefined) throw new Error('sheets are missing');
  work(sheet, hidden, workbook);
  return Uint8Array.from(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

export const HEADER_ROW = 7;
export const COLUMN = {
  ordinal: 2,
  name: 3,
  later: 7,
  result: 10,
  evaluation: 11,
  explanation: 12,
  code: 13,
};

/** Answers of one question, counted from 1. */
export function fill(
  sheet: ExcelJS.Worksheet,
  number: number,
  answer: { result?: ExcelJS.CellValue; evaluation?: string; explanation?: string },
): void {
  const row = sheet.getRow(HEADER_ROW + number);
  if (answer.result !== undefined) row.getCell(COLUMN.result).value = answer.result;
  if (answer.evaluation !== undefined) row.getCell(COLUMN.evaluation).value = answer.evaluation;
  if (answer.explanation !== undefined) row.getCell(COLUMN.explanation).value = answer.explanation;
}

/** What both questions of the first agency are answered with where a test only needs answers. */
export function fillBoth(sheet: ExcelJS.Worksheet): void {
  fill(sheet, 1, { result: '84,2% (1.684/2.000)', evaluation: 'Đạt', explanation: 'Đã rà soát lại' });
  fill(sheet, 2, { explanation: 'Số liệu cuối năm là đúng' });
}

export function open(office: Office, bytes: Uint8Array, fileName = 'tra loi (1).xlsx'): Promise<Draft> {
  return office.test.run('intake.open', { fileName, bytes });
}

export async function stateOf(office: Office): Promise<ReconciliationState> {
  return office.test.run('reconcile.state', HERE);
}
