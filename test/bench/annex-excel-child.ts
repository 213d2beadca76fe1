/**
 * An annex of ROWS rows as a workbook, written in a process of its own; prints JSON: `node annex-excel-child.ts
 * exceljs|exceljs-styled|annex ROWS FILE`. The rows of the annex are made while they are iterated, as those of a stored one are.
 */
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { renderAnnexExcel } from '../../electron/engine/annex/excel/render.ts';
import { loadFonts } from '../../electron/engine/annex/layout/fonts.ts';
import type { AnnexColumn, AnnexModel, AnnexRow, Rows } from '../../electron/engine/annex/model.ts';
import { DEFAULT_PAGE } from '../../shared/domain/annex.ts';
import { cpuText, type Measured, peakMb, Signs } from './measure.ts';

const COLUMNS: readonly AnnexColumn[] = [
  { field: 'ordinal', header: 'STT', group: '', widthMm: 16, align: 'center' },
  { field: 'name', header: 'Chỉ tiêu', group: '', widthMm: 70, align: 'left' },
  { field: 'target', header: 'Mục tiêu', group: '', widthMm: 22, align: 'center' },
  { field: 'lead', header: 'Cơ quan chủ trì', group: '', widthMm: 40, align: 'left' },
  { field: 'result', header: 'Kết quả thực hiện', group: '', widthMm: 44, align: 'center' },
  { field: 'evaluation', header: 'Đánh giá kết quả', group: '', widthMm: 24, align: 'center' },
  { field: 'note', header: 'Ghi chú', group: '', widthMm: 36, align: 'left' },
];

/** Figures as agencies write them. */
function textsOf(row: number): string[] {
  const whole = 1000 + (row % 977);
  const part = (row * 7) % whole;
  const percent = ((part * 100) / whole).toFixed(2).replace('.', ',');
  return [
    String(row + 1),
    `Tỷ lệ hồ sơ thủ tục hành chính thứ ${row} được giải quyết trực tuyến tại xã số ${row % 156}`,
    '80%',
    'Sở Khoa học và Công nghệ',
    `${percent}%\n(${part}/${whole})`,
    part / whole >= 0.8 ? 'Đạt' : 'Chưa đạt',
    row % 11 === 0 ? `Số liệu của hệ thống ngày ${(row % 28) + 1}/10` : '',
  ];
}

class MadeRows implements Rows<AnnexRow> {
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  *[Symbol.iterator](): Generator<AnnexRow> {
    for (let row = 0; row < this.length; row += 1) {
      const cells = textsOf(row).map((text) => ({ text, marks: [], span: 1, down: 1, origin: null }));
      yield { kind: 'indicator', cells, origin: null };
    }
  }
}

function modelOf(rows: number): AnnexModel {
  return {
    documentTitle: 'Phụ lục – Kết quả',
    page: DEFAULT_PAGE,
    heading: 'Phụ lục',
    title: ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU'],
    attachedTo: '(Kèm theo Báo cáo số 12/BC-SKHCN ngày 09 tháng 11 năm 2024 của Sở Khoa học và Công nghệ)',
    tables: [{ part: null, title: null, columns: COLUMNS, rows: new MadeRows(rows), footnotes: [] }],
    closing: `Danh mục gồm: ${rows.toLocaleString('vi-VN')} chỉ tiêu./.`,
    signatures: [{ authority: '', position: 'GIÁM ĐỐC', name: 'Trần Thị Ánh' }],
    recipients: [],
    inputs: [],
    decisions: [],
    rules: 1,
  };
}

/** The same texts: without styles, which is the least that exceljs can be asked for, or in a printed table's look. */
async function exceljs(rows: number, filename: string, styled: boolean): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: styled });
  const sheet = book.addWorksheet('Phụ lục');
  const thin = { style: 'thin' } as const;
  const look = {
    font: { name: 'Times New Roman', family: 1, size: 11 },
    alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
    border: { top: thin, bottom: thin, left: thin, right: thin },
    numFmt: '@',
  } as const;
  sheet.addRow(COLUMNS.map(({ header }) => header)).commit();
  for (let number = 0; number < rows; number += 1) {
    const row = sheet.addRow(textsOf(number));
    if (styled) row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, look));
    row.commit();
  }
  sheet.commit();
  await book.commit();
}

const NAMES: Readonly<Record<string, string>> = {
  exceljs: 'exceljs, streamed: the texts alone',
  'exceljs-styled': 'exceljs, streamed: the texts with borders and type',
  annex: 'Đối Soát: the annex, with row heights, read back and compared',
};

const [what = '', rows = '', file = ''] = process.argv.slice(2);
const name = NAMES[what];
if (name === undefined) throw new Error(`no such measurement: ${what}`);
// Before the clock, as exceljs is: a process reads the typefaces once.
const fonts = what === 'annex' ? loadFonts() : undefined;
const signs = new Signs();
const count = Number(rows);
const start = performance.now();
if (fonts !== undefined) {
  const { bytes } = await renderAnnexExcel(modelOf(count), { step: async () => signs.seen() }, { fonts });
  writeFileSync(file, bytes);
} else await exceljs(count, file, what === 'exceljs-styled');
const silent = { steps: null, silenceMs: null };
const measured: Measured = {
  what: name,
  seconds: (performance.now() - start) / 1000,
  peakMb: peakMb(),
  ...(what === 'annex' ? signs.stop() : silent),
  waitMs: null,
  note: cpuText(process.cpuUsage()),
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
