/** The files that offices really send, compared with what stands in the documents, cell by cell. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { suggestFromRead } from '../../../electron/engine/intake/index.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, truthField, truthTexts } from '../../support/truth.ts';
import { codesOf, read } from './builders.ts';

const FILES = [
  { file: '2024-9-thang.docx', truth: 'T9M', period: '9 tháng 2024' },
  { file: '2024-9-thang.xlsx', truth: 'T9M', period: '9 tháng 2024' },
  { file: '2024-ca-nam.docx', truth: 'T2024', period: 'Năm 2024' },
  { file: '2024-ca-nam.xlsx', truth: 'T2024', period: 'Năm 2024' },
  { file: 'bao-cao-2024-9-thang.docx', truth: 'T9M', period: '9 tháng 2024' },
  { file: 'dti-2026.docx', truth: 'TDTI', period: 'Năm 2026' },
  { file: 'cong-van-dti-2026.docx', truth: 'TDTI', period: 'Năm 2026' },
] as const;

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(submissionPath(file)));
}

describeReal('real submissions', () => {
  it.each(FILES)('$file equals $truth in every row and cell', async ({ file, truth, period }) => {
    const expected = readTruth(truth);
    const result = await read(bytesOf(file), file);
    expect(result.tables).toHaveLength(1);
    const [table] = result.tables;

    expect(table?.rows.map(({ kind, cells }) => ({ kind, cells: texts(cells) }))).toEqual(
      expected.rows.map((row) => ({ kind: row.kind, cells: truthTexts(row) })),
    );
    expect(table?.columns).toEqual(
      expected.columns.map(({ key, header }) => ({ field: truthField(key), header })),
    );
    expect(table?.title).toBe(expected.title);
    expect(table?.attachedTo).toBe(expected.attached_to);
    expect(table?.closing ?? null).toBe(expected.closing);
    expect(table?.footnotes).toEqual(expected.footnotes);
    expect(suggestFromRead(result).period).toBe(period);
    expect(table?.layout).toMatchObject({ confidence: 1, doubts: [], basis: 'recognised' });
  });

  it.each(FILES.filter(({ file }) => file.endsWith('.docx')))(
    '$file lists the footnote marks and warns of nothing but the lost letters',
    async ({ file, truth }) => {
      const result = await read(bytesOf(file), file);
      const expected = readTruth(truth).rows.map(({ footnotes = [] }) =>
        footnotes.map(({ column, after, mark }) => ({ field: truthField(column), after, mark })),
      );
      expect(result.tables[0]?.rows.map(({ footnotes = [] }) => footnotes)).toEqual(expected);
      const lost = { T9M: 0, T2024: 4, TDTI: 0 }[truth];
      expect(codesOf(result)).toEqual(Array.from({ length: lost }, () => 'LETTER_LOST'));
    },
  );

  it('says that the workbooks have footnotes without marks', async () => {
    const bytes = bytesOf('2024-9-thang.xlsx');
    expect(codesOf(await read(bytes))).toEqual(['FOOTNOTE_WITHOUT_MARK', 'FOOTNOTE_WITHOUT_MARK']);
  });

  it('points to the cell of every value', async () => {
    const bytes = bytesOf('2024-ca-nam.xlsx');
    const row = (await read(bytes)).tables[0]?.rows.find(({ cells }) => cells.ordinal?.text === '1.14');
    expect(row?.cells.result).toMatchObject({
      text: '85,42%',
      raw: '0.8542000000000001',
      source: { ref: 'F20' },
    });
  });
});

function texts(cells: Partial<Record<string, { text: string }>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell?.text]));
}
