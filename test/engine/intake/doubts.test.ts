/** Cells that look damaged are told with their likely reading, and nothing of them is changed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphDoubts, TableDoubts } from '../../../electron/engine/intake/doubts.ts';
import type { ReadCell, ReadingTable, ReadRow, ReadWarning } from '../../../shared/domain/submission.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { document, HEADER, paragraph, read, tableOf } from './builders.ts';

function textDoubts(table: ReadingTable): ReadWarning[] {
  const doubts = new TableDoubts(table);
  expect([...doubts.rows()]).toEqual([...table.rows]);
  return doubts.warnings();
}

function tableWith(rows: ReadRow[], footnotes: ReadingTable['footnotes'] = []): ReadingTable {
  return {
    title: null,
    attachedTo: null,
    columns: [],
    rows,
    footnotes,
    layout: {
      grid: 0,
      header: { from: 0, to: 1 },
      end: rows.length,
      confidence: 1,
      doubts: [],
      basis: 'recognised',
      fingerprint: '',
    },
  };
}

function rowWith(
  cells: Record<string, Omit<ReadCell, 'source'>>,
  footnotes: ReadRow['footnotes'] = [],
): ReadRow {
  const source = { table: 1, row: 2, column: 3 };
  const placed = Object.entries(cells).map(([field, cell]) => [field, { ...cell, source }]);
  return { kind: 'indicator', cells: Object.fromEntries(placed), footnotes };
}

describe('doubtful cells', () => {
  it('are told in a sentence, with their place, and stay as they are', async () => {
    const bytes = await document([
      tableOf([
        HEADER,
        ['1', 'Cơ quan của tỉnh n Giang', '100%', 'Sở A', '94,2%\n(179/1881 cơ quan)', 'Đạt'],
      ]),
      paragraph('Đã gửi l08.122 văn bản.'),
    ]);
    const { tables, warnings } = await read(bytes, 'tệp.docx');
    expect(tables[0]?.rows[0]?.cells.result?.text).toBe('94,2%\n(179/1881 cơ quan)');
    expect(warnings.filter(({ code }) => /LOST|GLUED|LETTER/.test(code))).toEqual([
      {
        code: 'LETTER_LOST',
        message: 'Chữ có thể bị mất chữ cái: “tỉnh n Giang”, có thể là “tỉnh An Giang”.',
        source: { table: 1, row: 2, column: 2 },
      },
      {
        code: 'FOOTNOTE_GLUED',
        message:
          'Dấu chú thích có thể bị dính vào số hoặc chữ: “179/1881”, có thể là “179/188 và dấu chú thích 1”.',
        source: { table: 1, row: 2, column: 5 },
      },
      {
        code: 'LETTER_IN_NUMBER',
        message: 'Trong số có chữ cái giống chữ số: “l08.122”, có thể là “108.122”.',
        source: { paragraph: 1 },
      },
    ]);
  });

  it('are told once where a merged cell gives its value to several rows', () => {
    const cells = { result: { text: '1O0%' } };
    const below = { result: { text: '1O0%', inherited: true as const } };
    expect(textDoubts(tableWith([rowWith(cells), rowWith(below)]))).toHaveLength(1);
  });

  it('know the footnotes that have no place', () => {
    const row = rowWith({ name: { text: 'Tỉnh An Giang9' } });
    expect(textDoubts(tableWith([row]))).toEqual([]);
    expect(textDoubts(tableWith([row], [{ mark: '9', text: 'Theo thống kê' }]))).toMatchObject([
      { code: 'FOOTNOTE_GLUED' },
    ]);
    const placed = rowWith({ name: { text: 'Tỷ lệ' } }, [{ field: 'name', after: 'lệ', mark: '9' }]);
    expect(textDoubts(tableWith([row, placed], [{ mark: '9', text: 'Theo thống kê' }]))).toEqual([]);
  });

  it('know the denominators of the other rows, those below too', () => {
    const glued = rowWith({ result: { text: '179/1881' } });
    const other = rowWith({ result: { text: '150/188' }, name: { text: 'Đạt' } });
    expect(textDoubts(tableWith([glued]))).toEqual([]);
    expect(textDoubts(tableWith([other, glued, other, glued]))).toMatchObject([
      { code: 'FOOTNOTE_GLUED' },
      { code: 'FOOTNOTE_GLUED' },
    ]);
    expect(textDoubts(tableWith([glued, other]))).toMatchObject([{ code: 'FOOTNOTE_GLUED' }]);
  });

  it('are told of every cell that has them, however often a text comes', () => {
    const row = rowWith({ name: { text: 'Tỉnh An Giang' }, result: { text: '1O0%' } });
    expect(textDoubts(tableWith([row, row, row]))).toHaveLength(3);
  });

  it('end with how many more there are', () => {
    const rows = Array.from({ length: 1000 }, () => rowWith({ result: { text: '1O0%' } }));
    const warnings = textDoubts(tableWith(rows));
    expect(warnings).toHaveLength(201);
    expect(warnings.at(-1)?.message).toContain('800');
    expect(paragraphDoubts([{ paragraph: '1O0%', source: { paragraph: 7 } }])).toMatchObject([
      { source: { paragraph: 7 } },
    ]);
  });
});

describeReal('real submissions', () => {
  it.each([
    ['2024-ca-nam.docx', 4],
    ['2024-9-thang.docx', 0],
    ['dti-2026.docx', 0],
    ['cong-van-dti-2026.docx', 0],
    ['bao-cao-2024-9-thang.docx', 0],
  ])('%s: %i damaged cells, none of them a false alarm', async (file, count) => {
    const { warnings } = await read(new Uint8Array(readFileSync(submissionPath(file))), file);
    const told = warnings.filter(({ code }) => /LOST|GLUED|LETTER|SPLIT/.test(code));
    expect(told.map(({ message }) => message)).toEqual(
      Array.from({ length: count }, () => expect.stringContaining('có thể là “tỉnh An Giang”')),
    );
  });
});
