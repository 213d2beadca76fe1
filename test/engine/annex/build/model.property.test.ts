/** What holds of every model, whatever was sent: the page is filled, nothing is lost, merged cells fit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnnex, loadFonts } from '../../../../electron/engine/annex/index.ts';
import { textWidthMm } from '../../../../electron/engine/annex/layout/geometry.ts';
import type { AnnexCell, AnnexRow } from '../../../../electron/engine/annex/model.ts';
import { DEFAULT_PAGE, type FormColumn, ORIENTATIONS } from '../../../../shared/domain/annex.ts';
import { BASE_FIELDS, type Field } from '../../../../shared/domain/fields.ts';
import { column, type Row, sentRow, source } from '../sources.ts';

const FONTS = loadFonts();

const word = fc.stringMatching(/^[a-zăâđêôơưáạỳỹ0-9%,./-]{1,9}$/u);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const page = fc.record({
  orientation: fc.constantFrom(...ORIENTATIONS),
  marginsMm: fc.record({
    top: fc.constant(20),
    bottom: fc.constant(20),
    left: fc.constantFrom(10, 30, 33.3, 60),
    right: fc.constantFrom(5, 15, 17.25, 50),
  }),
  tableSizePt: fc.integer({ min: 8, max: 14 }),
});
const columns = fc
  .uniqueArray(fc.constantFrom(...BASE_FIELDS), { minLength: 1, maxLength: 9 })
  .chain((fields) =>
    fc.tuple(
      ...fields.map((field) =>
        fc
          .option(fc.integer({ min: 5, max: 400 }))
          .map((widthMm) => column(field, `Cột ${field}`, { widthMm })),
      ),
    ),
  );

/** Rows in which some cells go on in the row below, as a submission merges them. */
function rowsOf(made: readonly FormColumn[]): fc.Arbitrary<Row[]> {
  const one = fc.record({
    section: fc.boolean(),
    texts: fc.tuple(...made.map(() => text)),
    merged: fc.tuple(...made.map(() => fc.boolean())),
    changed: fc.boolean(),
  });
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((all) => {
    const rows: Row[] = [];
    for (const [index, { section, texts, merged, changed }] of all.entries()) {
      const above = rows[index - 1];
      const own: Partial<Record<Field, string>> = {};
      const mergedFields: Partial<Record<Field, string>> = {};
      for (const [number, { field }] of made.entries()) {
        own[field] = texts[number] ?? '';
        const joins = merged[number] === true && !section && above?.kind === 'indicator';
        if (!joins) continue;
        // A decision may have given a merged cell another text.
        if (!changed) own[field] = above.texts[field] ?? '';
        const top = above.merged[field] ?? above.origin?.row ?? '';
        above.merged[field] = top;
        mergedFields[field] = top;
      }
      const origin = { input: 0, row: `r${index}`, baseInput: null, baseRow: null, decision: null };
      rows.push(sentRow(section ? 'section' : 'indicator', own, { merged: mergedFields, origin }));
    }
    return [...rows, sentRow('indicator', {})];
  });
}

const annexes = fc.record({ page, columns }).chain((made) =>
  fc.record({
    page: fc.constant(made.page),
    columns: fc.constant(made.columns),
    rows: rowsOf(made.columns),
    mergeDown: fc.boolean(),
  }),
);

/** By column: the cell that stands in it, covered ones included. */
function columnsOf({ cells }: AnnexRow): AnnexCell[] {
  return cells.flatMap((cell) => Array.from({ length: cell.span }, () => cell));
}

describe('every model', () => {
  it('fills the page, holds every text, and covers with merged cells just what they cover', () => {
    fc.assert(
      fc.property(annexes, ({ page: wanted, columns: made, rows, mergeDown }) => {
        const layout = { page: { ...DEFAULT_PAGE, ...wanted } };
        fc.pre(made.length * 9 <= Math.floor(textWidthMm(layout.page)));
        const model = buildAnnex(source(rows, layout, { columns: made, mergeDown }), FONTS);
        const [table] = model.tables;
        const widths = table?.columns.map(({ widthMm }) => widthMm) ?? [];
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidthMm(layout.page), 6);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(9);

        const printed = [...(table?.rows ?? [])].map(columnsOf);
        expect(printed.every((cells) => cells.length === made.length)).toBe(true);
        const open = made.map(() => ({ left: 0, text: '' }));
        for (const [index, row] of rows.entries()) {
          for (const [number, { field }] of made.entries()) {
            const cell = printed[index]?.[number];
            const above = open[number];
            if (cell === undefined || above === undefined) throw new Error('thiếu ô');
            if (cell.down === 0) {
              expect([above.left > 0, cell.text]).toEqual([true, '']);
              above.left -= 1;
            } else {
              expect(above.left).toBe(0);
              above.left = cell.down - 1;
              above.text = cell.text;
            }
            if (row.kind === 'section') expect(cell.down).toBe(1);
            const sent = row.texts[field] ?? '';
            expect(above.text === sent || (row.kind === 'section' && sent === '')).toBe(true);
          }
        }
        expect(open.every(({ left }) => left === 0)).toBe(true);
        if (!mergeDown) expect(printed.flat().every(({ down }) => down === 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
