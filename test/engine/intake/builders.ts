/** Builds the workbooks and documents that the tests of the intake read. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import ExcelJS from 'exceljs';
import { readSubmission } from '../../../electron/engine/intake/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { ReadResult, ReadTable } from '../../../shared/domain/submission.ts';

export const HEADER = [
  'STT',
  'Mục tiêu',
  'Chỉ tiêu năm 2024',
  'Cơ quan chủ trì',
  'Kết quả thực hiện',
  'Đánh giá',
];

export function bytesOf(buffer: ArrayBuffer | Uint8Array): Uint8Array {
  return buffer instanceof Uint8Array ? new Uint8Array(buffer) : new Uint8Array(buffer);
}

/** A workbook with one sheet "Biểu 1", filled by `fill`. */
export async function workbook(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Biểu 1'), book);
  return bytesOf(await book.xlsx.writeBuffer());
}

export function paragraph(text: string, style: { centred?: boolean; bold?: boolean } = {}): Paragraph {
  return new Paragraph({
    ...(style.centred ? { alignment: AlignmentType.CENTER } : {}),
    children: [new TextRun({ text, bold: style.bold ?? false })],
  });
}

type CellContent =
  | string
  | { text?: string; children?: (Paragraph | Table)[]; columns?: number; rows?: number };

export function tableOf(rows: readonly (readonly CellContent[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => {
            const content = typeof cell === 'string' ? { text: cell } : cell;
            const children =
              content.children ?? (content.text ?? '').split('\n').map((text) => paragraph(text));
            return new TableCell({
              children,
              ...(content.columns === undefined ? {} : { columnSpan: content.columns }),
              ...(content.rows === undefined ? {} : { rowSpan: content.rows }),
            });
          }),
        }),
    ),
  });
}

export async function document(
  children: readonly FileChild[],
  footnotes: Record<string, { children: Paragraph[] }> = {},
): Promise<Uint8Array> {
  return bytesOf(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }], footnotes })));
}

export async function read(bytes: Uint8Array, fileName = 'báo cáo.xlsx'): Promise<ReadResult> {
  return readSubmission({ fileName, bytes }, UNWATCHED);
}

export async function readOne(bytes: Uint8Array): Promise<ReadTable> {
  const { tables } = await read(bytes);
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** Texts of a table's rows: kind, then the cells in the order of the columns. */
export function rowsOf(table: ReadTable): string[][] {
  return table.rows.map((row) => [
    row.kind,
    ...table.columns.map(({ field }) => row.cells[field]?.text ?? '(không có)'),
  ]);
}

export function fieldsOf(table: ReadTable): string[] {
  return table.columns.map(({ field }) => field);
}

export async function errorOf(bytes: Uint8Array, fileName = 'tệp.xlsx'): Promise<ErrorCode | 'none'> {
  try {
    await read(bytes, fileName);
    return 'none';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

export function codesOf(result: ReadResult): string[] {
  return result.warnings.map(({ code }) => code);
}
