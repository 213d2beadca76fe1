/** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": a deputy signs for a collective, three lines above one name. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { signatureBlocks } from '../../../../electron/engine/annex/build/tail.ts';
import {
  printedPages,
  type ReadItem,
  renderAnnexExcel,
  renderAnnexPdf,
  renderAnnexWord,
} from '../../../../electron/engine/annex/index.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { annexModel, modelRow, modelTable } from '../models.ts';

const LINES = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
const SIGNATURES = signatureBlocks([
  { authority: 'TM. Ủy ban nhân dân', position: ' KT. Chủ tịch \n\nPhó Chủ tịch', name: 'Lê Văn  Bình' },
]);
const MODEL = annexModel([modelTable([modelRow({ ordinal: '1', name: 'Tỷ lệ', result: '96%' })])], {
  signatures: SIGNATURES,
});

describe('a signature block of three lines', () => {
  it('keeps its lines, in capitals', () => {
    expect(SIGNATURES).toEqual([
      { authority: LINES[0], position: `${LINES[1]}\n${LINES[2]}`, name: 'Lê Văn Bình' },
    ]);
  });

  it('is printed in three lines, one below the other', async () => {
    const { bytes } = await renderAnnexPdf(MODEL, UNWATCHED);
    const items: ReadItem[] = [];
    for await (const page of printedPages(bytes)) items.push(...page);
    const tops = LINES.map((line) => items.find(({ text }) => text === line)?.y ?? Number.NaN);
    const steps = tops.slice(1).map((top, index) => Math.round((tops[index] ?? 0) - top));
    expect(steps[0]).toBeGreaterThan(10);
    expect(steps[1]).toBe(steps[0]);
  });

  it('stands in three lines of one cell in Excel', async () => {
    const { bytes } = await renderAnnexExcel(MODEL, UNWATCHED);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.replace(/<[^>]*>/g, '')).toContain(LINES.join('\n'));
  });

  it('stands in three paragraphs in Word', async () => {
    const { bytes } = await renderAnnexWord(MODEL, UNWATCHED);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const texts = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml.replace(/<[^>]*>/g, ''));
    expect(texts).toEqual(expect.arrayContaining(LINES));
  });
});
