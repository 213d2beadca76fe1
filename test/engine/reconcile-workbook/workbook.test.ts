import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { differenceWorkbook } from '../../../electron/engine/reconcile/workbook.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { PairSide, Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { cellsOf, partsOf } from '../annex/excel/xlsx.ts';

function side(fileName: string, result: string, sources: PairSide['sources']): PairSide {
  return {
    ordinal: '1.1',
    name: 'Hồ sơ trực tuyến',
    result,
    rowId: fileName,
    section: null,
    reading: { figure: { raw: result, parts: [] }, target: { raw: '', conditions: [] }, evaluation: null },
    sources,
    footnotes: [],
    submission: { id: fileName, fileName, sha256: '0'.repeat(64), agency: null, agencyId: null },
    key: `i.-.${fileName}`,
  };
}

const base = side('9-thang.xlsx', '44,05%', { result: { sheet: 'Biểu 1', ref: 'F12' } });
const against = side('ca-nam.docx', '=42,11%', { result: { table: 1, row: 9, column: 6 } });

const reconciliation: Reconciliation = {
  set: { id: 's', name: 'Kế hoạch 2024' },
  againstSet: { id: 's', name: 'Kế hoạch 2024' },
  base: { id: 'a', name: '9 tháng 2024' },
  against: { id: 'b', name: 'năm 2024' },
  pairs: [
    {
      key: 'i.-.0~i.-.0',
      fingerprint: '0'.repeat(64),
      indicator: { id: 'i', name: 'Hồ sơ trực tuyến' },
      pairing: { class: 'automatic', score: 1, reasons: [] },
      base,
      against,
      differences: [
        {
          kind: 'value',
          from: '44,05%',
          to: '=42,11%',
          field: 'result',
          part: { index: 1, label: 'Cấp huyện' },
          percentagePoints: '-1.94',
          fromNumerator: '-1234.5',
          fromDenominator: '0.004',
        },
        { kind: 'numerator', from: '2.848', to: '2.723', field: 'result', quantityChange: '125' },
      ],
      findings: [
        {
          code: 'PERCENT_NOT_FRACTION',
          severity: 'error',
          message: '94,2% không bằng 179/188',
          side: 'both',
          cells: [
            { side: 'base', field: 'result' },
            { side: 'against', field: 'result' },
          ],
        },
      ],
    },
  ],
  onlyInBase: [],
  onlyInAgainst: [
    {
      key: '~j.-.0',
      fingerprint: '0'.repeat(64),
      indicator: { id: 'j', name: 'Chỉ tiêu bổ sung' },
      row: side('ca-nam.docx', '', { name: { page: 3, box: [0, 0, 1, 1] } }),
      differences: [{ kind: 'added', from: null, to: 'Chỉ tiêu bổ sung', field: null }],
      findings: [],
    },
  ],
  likenessSkipped: false,
  documents: { files: [], findings: [] },
  summary: {
    pairs: 1,
    confirmed: 0,
    automatic: 1,
    suggested: 0,
    onlyInBase: 0,
    onlyInAgainst: 1,
    changed: 1,
    differencesByKind: { value: 1, numerator: 1, added: 1 },
    findingsByCode: { PERCENT_NOT_FRACTION: 1 },
    findingsBySeverity: { error: 1, warning: 0, note: 0 },
    evaluations: {
      base: { met: 17, notMet: 3, estimatedMet: 0, notAssessed: 12, unread: 0 },
      against: { met: 19, notMet: 4, estimatedMet: 2, notAssessed: 7, unread: 0 },
    },
  },
};

async function made(from: Reconciliation = reconciliation) {
  const bytes = await differenceWorkbook(from, UNWATCHED);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const rows = (name: string) => {
    const sheet = workbook.getWorksheet(name);
    const values: unknown[][] = [];
    sheet?.eachRow((row) =>
      values.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).value ?? '')),
    );
    return values;
  };
  return { parts: partsOf(bytes), workbook, rows };
}

describe('differenceWorkbook', () => {
  it('has one row a difference, with the change and both sources', async () => {
    const { rows } = await made();
    expect(rows('Chênh lệch').slice(1)).toEqual([
      [
        '1',
        'Hồ sơ trực tuyến',
        'Số liệu (phần 2: Cấp huyện)',
        '44,05%',
        '=42,11%',
        '-1,94',
        '-1.234,50',
        '+0,0040',
        '',
        '9-thang.xlsx: Kết quả thực hiện – Biểu 1!F12',
        'ca-nam.docx: Kết quả thực hiện – bảng 1, dòng 9, cột 6',
      ],
      [
        '2',
        'Hồ sơ trực tuyến',
        'Tử số',
        '2.848',
        '2.723',
        '',
        '',
        '',
        '+125',
        expect.any(String),
        expect.any(String),
      ],
      [
        '3',
        'Chỉ tiêu bổ sung',
        'Chỉ có ở kỳ sau',
        '',
        'Chỉ tiêu bổ sung',
        '',
        '',
        '',
        '',
        '',
        'ca-nam.docx: Chỉ tiêu – trang 3',
      ],
    ]);
  });

  it('has one row a finding', async () => {
    const { rows } = await made();
    expect(rows('Phát hiện').slice(1)).toEqual([
      [
        '1',
        'Lỗi',
        'PERCENT_NOT_FRACTION',
        'Hồ sơ trực tuyến',
        '9 tháng 2024; năm 2024',
        '94,2% không bằng 179/188',
        '9-thang.xlsx: Kết quả thực hiện – Biểu 1!F12\nca-nam.docx: Kết quả thực hiện – bảng 1, dòng 9, cột 6',
      ],
    ]);
  });

  it('counts as numbers and writes everything else as text', async () => {
    const { parts, rows } = await made();
    expect(rows('Tổng hợp')).toEqual(
      expect.arrayContaining([
        ['Cặp chỉ tiêu', 1],
        ['Chênh lệch: Tử số', 1],
        ['Phát hiện: Lỗi', 1],
        ['Đánh giá năm 2024: Ước đạt', 2],
        ['Đánh giá 9 tháng 2024: Chưa đánh giá', 12],
      ]),
    );
    const lists = [...cellsOf(parts, 1), ...cellsOf(parts, 2)];
    expect(lists.filter(({ type, formula }) => type !== 's' || formula)).toEqual([]);
    expect(cellsOf(parts, 3).filter(({ formula }) => formula)).toEqual([]);
  });

  it('says where a text is longer than a cell can hold', async () => {
    const [added] = reconciliation.onlyInAgainst;
    if (added === undefined) throw new Error('no row of its own');
    const long = { ...added, indicator: { id: 'j', name: 'chữ '.repeat(10_000) } };
    const { rows } = await made({ ...reconciliation, pairs: [], onlyInAgainst: [long] });
    const name = String(rows('Chênh lệch')[1]?.[1]);
    expect(name).toHaveLength(32_767);
    expect(name).toMatch(/xem nguyên văn ở nguồn\)$/);
  });

  it('is ready to look at and to print', async () => {
    const { parts, workbook } = await made();
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Chênh lệch', 'Phát hiện', 'Tổng hợp']);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
      });
    }
    expect(parts['xl/workbook.xml']?.match(/Print_Titles/g)).toHaveLength(3);
  });
});
