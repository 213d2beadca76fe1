/** Workbooks of Excel 2 to 2003, Excel 2003 XML and OpenDocument. */
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Grid, ReadBlocks } from '../../../electron/engine/intake/blocks.ts';
import { readOldWorkbook } from '../../../electron/engine/intake/xls/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, type TruthName } from '../../support/truth.ts';
import { bytesOf, HEADER, read, rowsOf } from './builders.ts';

const KINDS = ['biff8', 'biff5', 'xlml', 'ods', 'fods'] as const;
type Kind = (typeof KINDS)[number];

function write(book: XLSX.WorkBook, bookType: Kind | XLSX.BookType): Uint8Array {
  const written: ArrayBuffer | string =
    bookType === 'fods' || bookType === 'xlml'
      ? XLSX.write(book, { type: 'string', bookType })
      : XLSX.write(book, { type: 'array', bookType, bookSST: bookType === 'biff8' });
  return typeof written === 'string' ? new TextEncoder().encode(written) : bytesOf(written);
}

function bookOf(sheets: Record<string, XLSX.WorkSheet>): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  return book;
}

function number(value: number, format: string): XLSX.CellObject {
  return { t: 'n', v: value, z: format };
}

async function gridsOf(bytes: Uint8Array): Promise<{ grids: Grid[]; result: ReadBlocks }> {
  const result = await readOldWorkbook(bytes, UNWATCHED);
  return { grids: result.blocks.filter((block) => block.kind === 'grid'), result };
}

function textsOf(grid: Grid | undefined): string[][] {
  return (grid?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

async function firstTexts(bytes: Uint8Array): Promise<string[][]> {
  return textsOf((await gridsOf(bytes)).grids[0]);
}

async function failure(bytes: Uint8Array): Promise<string> {
  try {
    await readOldWorkbook(bytes, UNWATCHED);
    return 'none';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe.each(KINDS)('%s', (kind) => {
  it('shows numbers as a Vietnamese Excel does, and keeps what is stored', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      [
        number(0.825, '0.00%'),
        number(1234567, '#,##0'),
        number(1234567.5, '#,##0.00'),
        number(0.125, 'General'),
        number(45_605, 'dd/mm/yyyy'),
        number(-1234.5, '#,##0.0'),
        number(7, '00'),
        number(1, '0%'),
      ],
    ]);
    const { grids } = await gridsOf(write(bookOf({ Biểu: sheet }), kind));
    expect(textsOf(grids[0])).toEqual([
      ['82,50%', '1.234.567', '1.234.567,50', '0,125', '09/11/2024', '-1.234,5', '07', '100%'],
    ]);
    expect(grids[0]?.rows[0]?.cells[0]?.raw).toBe('0.825');
  });

  it('texts, line breaks, booleans, errors', async () => {
    const text = kind === 'biff5' ? 'Không biết gì' : 'Tỷ lệ hồ sơ – “đúng hạn”';
    const sheet = XLSX.utils.aoa_to_sheet([
      [`${text}\n(179/188)`, true, false, { t: 'e', v: 0x2a }],
      ['1.10', '  hai   dong  ', '<b>&amp;', null],
    ]);
    const { grids, result } = await gridsOf(write(bookOf({ A: sheet }), kind));
    const [first, second] = textsOf(grids[0]);
    // The writer knows neither Vietnamese letters in Excel 5 nor errors in OpenDocument.
    if (kind !== 'biff5') expect(first?.[0]).toBe(`${text}\n(179/188)`);
    expect(first?.slice(1, 3)).toEqual(['TRUE', 'FALSE']);
    expect(second?.slice(0, 3)).toEqual(['1.10', 'hai dong', '<b>&amp;']);
    if (kind.endsWith('ods')) return;
    expect(first?.[3]).toBe('#N/A');
    expect(result.warnings).toMatchObject([{ code: 'CELL_ERROR', source: { sheet: 'A', ref: 'D1' } }]);
  });

  // Excel 5 has no merged cells.
  it.skipIf(kind === 'biff5')(
    'merges: down gives its value to each row, across keeps its width',
    async () => {
      const sheet = XLSX.utils.aoa_to_sheet([
        ['A', 'gop xuong', 'x'],
        ['B', null, 'y'],
        ['I', 'gop ngang', null],
        ['cuoi', '1', '2'],
      ]);
      sheet['!merges'] = [XLSX.utils.decode_range('B1:B2'), XLSX.utils.decode_range('B3:C3')];
      const { grids } = await gridsOf(write(bookOf({ Bieu: sheet }), kind));
      const cells = grids[0]?.rows.map((row) => row.cells);
      expect(cells?.[1]?.[1]).toMatchObject({ text: 'gop xuong', inherited: true, source: { ref: 'B2' } });
      expect(cells?.[2]?.[1]).toMatchObject({ text: 'gop ngang', width: 2 });
      expect(cells?.[2]?.[2]).toMatchObject({ text: '', width: 0 });
    },
  );

  it('several sheets in order, an empty one among them, a hidden one said', async () => {
    const book = bookOf({
      Trong: XLSX.utils.aoa_to_sheet([]),
      Hai: XLSX.utils.aoa_to_sheet([['hai']]),
      Ba: XLSX.utils.aoa_to_sheet([['ba']]),
    });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
    const { grids, result } = await gridsOf(write(book, kind));
    expect(grids.map(({ sheet }) => sheet)).toEqual(['Hai', 'Ba']);
    // SheetJS writes no visibility into OpenDocument.
    if (kind.startsWith('biff') || kind === 'xlml') {
      expect(result.warnings).toMatchObject([{ code: 'HIDDEN_SHEET', source: { sheet: 'Ba' } }]);
    }
  });

  it('a declared range alone costs nothing', async () => {
    const phantom = XLSX.utils.aoa_to_sheet([['một']]);
    phantom['!ref'] = 'A1:CV500';
    expect(await firstTexts(write(bookOf({ A: phantom }), kind))).toHaveLength(1);
  });

  it('reads a table to its end through the whole pipeline', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      HEADER.map((text) => (kind === 'biff5' ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text)),
      ['1', 'Ho so truc tuyen', number(0.8, '0%'), 'So A', number(0.825, '0.00%'), 'Dat'],
    ]);
    const result = await read(write(bookOf({ Bieu: sheet }), kind), 'báo cáo.xls');
    expect(result.file.format).toBe(kind.endsWith('ods') ? 'ods' : 'xls');
    const [table] = result.tables;
    expect(table && rowsOf(table)).toEqual([
      ['indicator', '1', 'Ho so truc tuyen', '80%', 'So A', '82,50%', 'Dat'],
    ]);
  });
});

it.each(['biff2', 'biff3', 'biff4'])('reads the single sheet of %s', async (kind) => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['STT', 'Ket qua'],
    ['1', 12.5],
  ]);
  expect(await firstTexts(write(bookOf({ A: sheet }), kind as XLSX.BookType))).toEqual([
    ['STT', 'Ket qua'],
    ['1', '12,5'],
  ]);
});

describe('dates counted from 1904', () => {
  it.each(['biff8', 'xlml'] as const)('%s', async (kind) => {
    const book = bookOf({ A: XLSX.utils.aoa_to_sheet([[number(44_143, 'dd/mm/yyyy'), number(5, '0')]]) });
    book.Workbook = { WBProps: { date1904: true } };
    expect(await firstTexts(write(book, kind))).toEqual([['09/11/2024', '5']]);
  });
});

/** The truth as a workbook: texts as texts, percentages as numbers where nothing is lost. */
function truthSheet(name: TruthName): { sheet: XLSX.WorkSheet; texts: string[][] } {
  const truth = readTruth(name);
  const texts = [
    truth.columns.map(({ header }) => header),
    ...truth.rows.map(({ cells }) => truth.columns.map(({ key }) => cells[key] ?? '')),
  ];
  const sheet = XLSX.utils.aoa_to_sheet(
    texts.map((row) =>
      row.map((text): XLSX.CellObject | null => {
        // The writer of OpenDocument knows percentages with no or two decimals.
        const percent = /^(\d+)(?:,(\d\d))?%$/.exec(text);
        if (text === '') return null;
        if (percent === null) return { t: 's', v: text };
        const [, whole = '', decimals = ''] = percent;
        const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
        return number(Number(`${whole}.${decimals}`) / 100, `0${places}%`);
      }),
    ),
  );
  return { sheet, texts };
}

describeReal('every cell of the real annexes', () => {
  const names: TruthName[] = ['T9M', 'T2024', 'TDTI'];
  it.each(KINDS.filter((kind) => kind !== 'biff5'))('%s, three sheets in one workbook', async (kind) => {
    const made = names.map((name) => ({ name, ...truthSheet(name) }));
    const book = bookOf(Object.fromEntries(made.map(({ name, sheet }) => [name, sheet])));
    const { grids } = await gridsOf(write(book, kind));
    expect(grids.map(({ sheet }) => sheet)).toEqual(names);
    for (const [index, { texts }] of made.entries()) expect(textsOf(grids[index])).toEqual(texts);
  });
});

describe('damage and malice', () => {
  const good = (kind: Kind) =>
    write(bookOf({ A: XLSX.utils.aoa_to_sheet([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']]) }), kind);

  it.each(KINDS)('a %s cut anywhere or with flipped bits gives a coded error or a reading', async (kind) => {
    const bytes = good(kind);
    for (let step = 1; step < 12; step += 1) {
      const cut = bytes.slice(0, Math.floor((bytes.length * step) / 12));
      expect(await failure(cut)).toMatch(/^(?:none|FILE_)/);
      const flipped = bytes.slice();
      for (let at = step * 7; at < flipped.length; at += 97)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect(await failure(flipped)).toMatch(/^(?:none|FILE_)/);
    }
  });

  it('repeated cells and rows of OpenDocument do not take memory', async () => {
    const flat = new TextDecoder().decode(good('fods'));
    const bomb = (cell: string) =>
      new TextEncoder().encode(flat.replace(/<table:table-row[\s\S]*<\/table:table-row>/, cell));
    const value = '<text:p>x</text:p>';
    const row = (rows: number, columns: number, inside: string) =>
      `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="${columns}">${inside}</table:table-cell></table:table-row>`;
    const start = performance.now();
    expect(await failure(bomb(row(1_048_576, 16_384, value)))).toMatch(/^FILE_TOO_/);
    expect(await failure(bomb(row(1, 2_000_000_000, value)))).toMatch(/^FILE_TOO_/);
    expect(await failure(bomb(row(1_048_576, 1, value)))).toMatch(/^FILE_TOO_/);
    const tail = `${row(1, 1, value)}${row(1_048_575, 16_384, '')}`;
    expect(await firstTexts(bomb(tail))).toEqual([['x']]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('refuses a document type declaration', async () => {
    for (const kind of ['fods', 'xlml'] as const) {
      const text = new TextDecoder().decode(good(kind));
      const declared = text.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY a "b">]>');
      expect(await failure(new TextEncoder().encode(declared))).toBe('FILE_HOSTILE');
    }
  });

  it('a workbook without a filled cell', async () => {
    for (const kind of KINDS) {
      expect(await failure(write(bookOf({ A: XLSX.utils.aoa_to_sheet([['  ']]) }), kind))).toBe(
        'FILE_WITHOUT_CELLS',
      );
    }
  });
});
