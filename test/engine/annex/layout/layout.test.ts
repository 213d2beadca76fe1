/** Rules that hold for every layout, whatever stands in the annex. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaidCell, Page, PagePart } from '../../../../electron/engine/annex/layout/blocks.ts';
import { boxesOf } from '../../../../electron/engine/annex/layout/boxes.ts';
import { loadFonts } from '../../../../electron/engine/annex/layout/fonts.ts';
import { points, ROW_FRAME, textHeightMm } from '../../../../electron/engine/annex/layout/geometry.ts';
import { itemHeight } from '../../../../electron/engine/annex/layout/table.ts';
import {
  type AnnexCell,
  type AnnexModel,
  type AnnexRow,
  printedText,
} from '../../../../electron/engine/annex/model.ts';
import { firstLayoutFault } from '../../../../electron/engine/annex/pdf/faults.ts';
import { layPages } from '../../../../electron/engine/annex/pdf/render.ts';
import { DEFAULT_PAGE, type PageForm } from '../../../../shared/domain/annex.ts';
import { annexModel, cell, modelRow, modelTable } from '../models.ts';

const fonts = loadFonts();
const letters = (text: string) => text.replace(/\s/g, '');
const COLUMNS = [
  { field: 'ordinal', header: 'STT', group: '', widthMm: 12, align: 'center' },
  { field: 'name', header: 'Chỉ tiêu', group: '', widthMm: 50, align: 'justify' },
  { field: 'target', header: 'Mục tiêu', group: 'Kế hoạch', widthMm: 28, align: 'right' },
  { field: 'lead', header: 'Chủ trì', group: 'Kế hoạch', widthMm: 40, align: 'left' },
  { field: 'note', header: 'Ghi chú', group: '', widthMm: 35, align: 'left' },
] as const;

const words = fc
  .array(fc.constantFrom('Sở', 'Y', 'tế', '85,42%', '-', 'trực tuyến', 'W'.repeat(40), '(605.172/686.283)'), {
    maxLength: 120,
  })
  .map((all) => all.join(' '));
const textOf = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('', 'Đạt', '1.2') },
  { weight: 2, arbitrary: words },
);

/** Rows as texts; per column, how many rows each cell covers; which rows are sections. */
interface Made {
  texts: string[][];
  covers: number[][];
  sections: number[];
}

const table: fc.Arbitrary<Made> = fc.record({
  texts: fc.array(fc.array(textOf, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 24 }),
  covers: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 24, maxLength: 24 }), {
    minLength: 5,
    maxLength: 5,
  }),
  sections: fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 4 }),
});

const page: fc.Arbitrary<PageForm> = fc.record({
  orientation: fc.constantFrom('landscape', 'portrait'),
  marginsMm: fc.constant({ top: 20, bottom: 20, left: 30, right: 15 }),
  textSizePt: fc.constantFrom(13, 14),
  tableSizePt: fc.integer({ min: 8, max: 14 }),
  breakRows: fc.boolean(),
});

function rowsOf({ texts, covers, sections }: Made): AnnexRow[] {
  /** By column: rows that the cell above still covers. */
  const left = COLUMNS.map(() => 0);
  return texts.map((row, index) => {
    const free = left.every((count) => count === 0);
    if (free && sections.includes(index)) {
      return { kind: 'section', cells: [cell('I'), cell(row[1] ?? '', { span: 4 })], origin: null };
    }
    const cells = row.map((text, column): AnnexCell => {
      const covered = left[column] ?? 0;
      if (covered > 0) {
        left[column] = covered - 1;
        return cell('', { down: 0 });
      }
      const until = sections.find((section) => section > index) ?? texts.length;
      const down = Math.min(covers[column]?.[index] ?? 1, until - index, texts.length - index);
      left[column] = down - 1;
      return cell(text, { down });
    });
    return { kind: 'indicator', cells, origin: null };
  });
}

function partsOf(pages: readonly Page[]): PagePart[] {
  return pages.flat().filter((item) => item.kind === 'table');
}

/** What stands on the pages, cell by cell, in the order of the model. */
function printed(pages: readonly Page[]): string[] {
  const texts = new Map<LaidCell, string>();
  for (const part of partsOf(pages)) {
    for (const { cell: laid, from, to } of boxesOf(part)) {
      const lines = laid.lines.slice(from, to).map((line) => line.text + line.marks);
      texts.set(laid, (texts.get(laid) ?? '') + lines.join(''));
    }
  }
  return [...texts.values()].map(letters);
}

function annexOf(form: PageForm, rows: readonly AnnexRow[]): AnnexModel {
  return annexModel([modelTable(rows, { columns: COLUMNS, part: 'I. PHẦN', title: '1. Bảng' })], {
    page: form,
    recipients: ['- Như trên;', '- Lưu: VT.'],
  });
}

describe('layPages', () => {
  it('prints every letter once, whatever is merged, broken or too long for a page', () => {
    fc.assert(
      fc.property(table, page, (made, form) => {
        const rows = rowsOf(made);
        const model = annexOf(form, rows);
        const pages = layPages(model, fonts);
        expect(firstLayoutFault(pages, model)).toBeNull();
        const wanted = rows.flatMap(({ cells }) => cells.filter(({ down }) => down > 0).map(printedText));
        expect(printed(pages).toSorted()).toEqual(wanted.map(letters).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('fills no page beyond its height and no box beyond its lines', () => {
    fc.assert(
      fc.property(table, page, (made, form) => {
        const pages = layPages(annexOf(form, rowsOf(made)), fonts);
        for (const one of pages) {
          const height = one.reduce((sum, item) => sum + itemHeight(item), 0);
          expect(height).toBeLessThanOrEqual(points(textHeightMm(form)));
        }
        for (const part of partsOf(pages)) {
          for (const { top, bottom, from, to } of boxesOf(part)) {
            const rows = part.rows.slice(top, bottom + 1);
            const lines = rows.reduce((sum, row) => sum + row.to - row.from, 0);
            const room = lines * part.table.lineHeight + (rows.length - 1) * ROW_FRAME;
            expect((to - from) * part.table.lineHeight).toBeLessThanOrEqual(room + 0.01);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('covers every part of a table with boxes that do not overlap', () => {
    fc.assert(
      fc.property(table, page, (made, form) => {
        for (const part of partsOf(layPages(annexOf(form, rowsOf(made)), fonts))) {
          const taken = new Map<string, number>();
          for (const { cell: laid, top, bottom } of boxesOf(part)) {
            for (let row = top; row <= bottom; row += 1) {
              for (let column = laid.column; column < laid.column + laid.span; column += 1) {
                taken.set(`${row} ${column}`, (taken.get(`${row} ${column}`) ?? 0) + 1);
              }
            }
          }
          expect(new Set(taken.values())).toEqual(new Set([1]));
          expect(taken.size).toBe(part.rows.length * COLUMNS.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a row whole where a page can hold it, unless rows may break', () => {
    const long = 'Sở Y tế và Sở Tài chính '.repeat(14).trim();
    const rows = Array.from({ length: 20 }, (_, index) => modelRow({ ordinal: `${index}`, lead: long }));
    const cut = (breakRows: boolean) =>
      partsOf(
        layPages(annexModel([modelTable(rows)], { page: { ...DEFAULT_PAGE, breakRows } }), fonts),
      ).flatMap((part) => part.rows.filter(({ row, from, to }) => to - from < row.lines));
    expect(cut(false)).toEqual([]);
    expect(cut(true).length).toBeGreaterThan(2);
    for (const { row, from, to } of cut(true)) {
      expect(to - from).toBeGreaterThanOrEqual(2);
      expect(from === 0 || row.lines - to === 0).toBe(true);
    }
  });

  it('gives the rows under a merged cell the height that it needs, shared out', () => {
    const rows = Array.from({ length: 3 }, (_, index) => {
      const shared =
        index === 0 ? cell('một\nhai\nba\nbốn\nnăm\nsáu\nbảy', { down: 3 }) : cell('', { down: 0 });
      return {
        ...modelRow({}),
        cells: modelRow({ ordinal: `${index}` }).cells.map((one, at) => (at === 3 ? shared : one)),
      };
    });
    const [part] = partsOf(layPages(annexModel([modelTable(rows)]), fonts));
    expect(part?.rows.map(({ row }) => row.lines)).toEqual([2, 2, 3]);
  });

  it('sets a cut merged cell whole into the first part that holds it', () => {
    const rows = Array.from({ length: 30 }, (_, index) => {
      const shared =
        index === 13
          ? cell('Sở Y tế '.repeat(12).trim(), { down: 17 })
          : cell('', { down: index < 13 ? 1 : 0 });
      return {
        ...modelRow({}),
        cells: modelRow({ ordinal: `${index}` }).cells.map((one, at) => (at === 3 ? shared : one)),
      };
    });
    const pages = layPages(annexModel([modelTable(rows)]), fonts);
    const merged = partsOf(pages)[0]?.rows.at(-1)?.row.cells[3];
    const lines = [...(merged?.merge?.lines.values() ?? [])];
    expect(lines.length).toBe(2);
    expect(lines.map(({ from, to }) => to - from).toSorted()).toEqual([0, merged?.lines.length]);
  });
});
