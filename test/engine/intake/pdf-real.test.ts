/** PDFs printed from what offices send: the same cells as the documents, the same paragraphs as the Word files. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocument } from '../../../electron/engine/intake/docx/reader.ts';
import { readPdf } from '../../../electron/engine/intake/pdf/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, truthField, truthTexts } from '../../support/truth.ts';
import { read } from './builders.ts';

const FILES = [
  { file: '2024-9-thang', truth: 'T9M' },
  { file: 'bao-cao-2024-9-thang', truth: 'T9M' },
  { file: '2024-ca-nam', truth: 'T2024' },
  { file: 'dti-2026', truth: 'TDTI' },
  { file: 'cong-van-dti-2026', truth: 'TDTI' },
] as const;

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(submissionPath(file)));
}

/** White space and line breaks aside. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}

function bareCells(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, bare(text)]));
}

function rowsOf(result: ReadResult): { kind: string; cells: Record<string, string> }[] {
  return (result.tables[0]?.rows ?? []).map(({ kind, cells }) => ({
    kind,
    cells: bareCells(Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell?.text]))),
  }));
}

describeReal('real submissions as PDF', () => {
  it.each(FILES)('$file (PDF) equals $truth in every row and cell', async ({ file, truth }) => {
    const expected = readTruth(truth);
    const result = await read(bytesOf(`${file}.pdf`), `${file}.pdf`);
    expect(result.tables).toHaveLength(1);
    const [table] = result.tables;

    expect(rowsOf(result)).toEqual(
      expected.rows.map((row) => ({ kind: row.kind, cells: bareCells(truthTexts(row)) })),
    );
    expect(table?.columns.map(({ field, header }) => ({ field, header: bare(header) }))).toEqual(
      expected.columns.map(({ key, header }) => ({ field: truthField(key), header: bare(header) })),
    );
    expect(bare(table?.title)).toBe(bare(expected.title));
    expect(bare(table?.attachedTo)).toBe(bare(expected.attached_to));
    expect(bare(table?.closing)).toBe(bare(expected.closing));
    expect(table?.footnotes.map(({ mark, text }) => ({ mark, text: bare(text) }))).toEqual(
      expected.footnotes.map(({ mark, text }) => ({ mark, text: bare(text) })),
    );
    expect(table?.rows.map(({ footnotes = [] }) => footnotes)).toEqual(
      expected.rows.map(({ footnotes = [] }) =>
        footnotes.map(({ column, after, mark }) => ({ field: truthField(column), after, mark })),
      ),
    );
  });

  it.each(FILES)('$file (PDF) says of every cell on which page and where it stands', async ({ file }) => {
    const result = await read(bytesOf(`${file}.pdf`), `${file}.pdf`);
    for (const row of result.tables[0]?.rows ?? []) {
      for (const cell of Object.values(row.cells)) {
        expect(cell?.source).toMatchObject({ page: expect.any(Number) });
        const box = cell !== undefined && 'box' in cell.source ? cell.source.box : [0, 0, 0, 0];
        expect(box[2]).toBeGreaterThan(box[0] ?? 0);
        expect(box[3]).toBeGreaterThan(box[1] ?? 0);
      }
    }
  });

  it.each(FILES)('$file (PDF) has nothing to warn of in its reader', async ({ file }) => {
    const { warnings } = await readPdf(bytesOf(`${file}.pdf`), UNWATCHED);
    expect(warnings.map(({ code }) => code)).toEqual([]);
  });

  it.each(FILES)('$file (PDF) has the paragraphs of the Word file', async ({ file }) => {
    const linesOf = (blocks: Awaited<ReturnType<typeof readPdf>>['blocks']) =>
      blocks.flatMap((block) =>
        block.kind === 'line' && block.text.text !== '' ? [bare(block.text.text)] : [],
      );
    const pdf = await readPdf(bytesOf(`${file}.pdf`), UNWATCHED);
    const docx = await readDocument(bytesOf(`${file}.docx`), UNWATCHED);
    expect(linesOf(pdf.blocks)).toEqual(linesOf(docx.blocks));
  });
});
