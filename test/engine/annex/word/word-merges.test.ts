/** Merged cells with long texts: the rows they cover give them room, and no page clips them. */
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/engine/annex/layout/fonts.ts';
import { cellTextWidth, ROW_FRAME } from '../../../../electron/engine/annex/layout/geometry.ts';
import { wrap } from '../../../../electron/engine/annex/layout/wrap.ts';
import type { AnnexModel, AnnexRow } from '../../../../electron/engine/annex/model.ts';
import { renderAnnexWord } from '../../../../electron/engine/annex/word/render.ts';
import { sizedRows } from '../../../../electron/engine/annex/word/row-heights.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { DEFAULT_PAGE } from '../../../../shared/domain/annex.ts';
import { annexModel, cell, MODEL_COLUMNS, modelRow, modelTable } from '../models.ts';
import { all, type Element, first, part, tree, value } from './word-parts.ts';

const FONTS = loadFonts();
const SIZE = DEFAULT_PAGE.tableSizePt;
const LINE = SIZE * FONTS.lineHeight;
const ONE_LINE = LINE + ROW_FRAME;
/** The column "Cơ quan chủ trì". */
const LEAD = 3;

/** Words that tell by themselves whether one is missing. */
function words(letter: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(4, '0')}`).join(' ');
}

/** Rows of one line each, whose cells of one column are merged. */
function merged(text: string, down: number): AnnexRow[] {
  return Array.from({ length: down }, (_, index) => {
    const { kind, origin, cells } = modelRow({ name: 'Chỉ tiêu' });
    const covering = cell(index === 0 ? text : '', { down: index === 0 ? down : 0 });
    return { kind, origin, cells: cells.map((one, column) => (column === LEAD ? covering : one)) };
  });
}

function linesOf(text: string): number {
  const width = cellTextWidth(MODEL_COLUMNS[LEAD]?.widthMm ?? 0);
  return wrap(text, [], width, { face: FONTS.faces.normal, size: SIZE }).length;
}

async function written(rows: readonly AnnexRow[], changes: Partial<AnnexModel> = {}): Promise<Element[]> {
  const { bytes } = await renderAnnexWord(annexModel([modelTable(rows)], changes), UNWATCHED);
  const [table] = all(tree(part(bytes, 'word/document.xml')), 'w:tbl');
  return table === undefined ? [] : all(table, 'w:tr').slice(1);
}

/** Least height of a row in points; null where it has none. */
function least(row: Element): number | null {
  const height = first(row, 'w:trHeight');
  if (height === undefined) return null;
  expect(height.attributes['w:hRule']).toBe('atLeast');
  return Number(value(height)) / 20;
}

function names(row: Element, properties: string): string[][] {
  return all(row, properties).map(({ children }) => children.map(({ name }) => name));
}

describe('rows under a merged cell', () => {
  it.each([
    [60, 5],
    [100, 6],
    [420, 12],
  ])('have room for its %i words, evenly over %i rows', async (count, down) => {
    const text = words('w', count);
    const rows = await written([modelRow({ name: 'A' }), ...merged(text, down), modelRow({ name: 'B' })]);
    const heights = rows.map(least);
    expect([heights[0], heights.at(-1)]).toEqual([null, null]);
    const covered = heights.slice(1, -1).map((height) => height ?? 0);
    expect(new Set(covered).size).toBe(1);
    expect(covered.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(
      linesOf(text) * LINE + ROW_FRAME,
    );
    expect(names(rows[1] as Element, 'w:trPr')).toEqual([['w:cantSplit', 'w:trHeight']]);
    expect(names(rows[2] as Element, 'w:trPr')).toEqual([['w:cantSplit', 'w:trHeight']]);
  });

  it('stay as they are where it has room', async () => {
    const rows = await written([...merged('Sở Y tế', 3), ...merged(words('w', 12), 4)]);
    expect(rows.map(least)).toEqual(rows.map(() => null));
  });

  it('count what they need themselves, and the room of merges within', async () => {
    const outer = merged(words('w', 120), 4);
    const tall = words('n', 90);
    const rows = outer.map((row, index): AnnexRow => {
      const cells = row.cells.map((one, column) => {
        if (column === 1 && index === 3) return cell(tall);
        return column === 6 && index < 2
          ? cell(index === 0 ? words('i', 15) : '', { down: index === 0 ? 2 : 0 })
          : one;
      });
      return { ...row, cells };
    });
    const heights = [...sizedRows(modelTable(rows), annexModel([]), FONTS)].map((row) => row.least);
    expect(heights[0]).toBe(heights[1]);
    expect(heights[0]).toBeGreaterThan(heights[2] ?? 0);
    expect(heights[3]).toBeGreaterThan(ONE_LINE * 2);
    // The row of many words is high by itself: the others get less than they would without it.
    const alone = [...sizedRows(modelTable(outer), annexModel([]), FONTS)].map((row) => row.least);
    expect(heights[2]).toBeLessThan(alone[2] ?? 0);
  });

  it('are never higher than a page, and may break where the text is', async () => {
    const rows = await written([modelRow({ name: 'A' }), ...merged(words('w', 1200), 3), ...merged('B', 2)]);
    const heights = rows.map(least);
    const half = ((210 - DEFAULT_PAGE.marginsMm.top - DEFAULT_PAGE.marginsMm.bottom) * 72) / 25.4 / 2;
    for (const height of heights.slice(1, 4)) expect(height).toBeLessThan(half);
    expect(heights[1]).toBeGreaterThan(half / 2);
    const whole = rows.map((row) => first(row, 'w:cantSplit') !== undefined);
    expect(whole).toEqual([true, false, false, false, true, true]);
  });

  it('hold no more rows back than the text may fill', () => {
    let taken = 0;
    const ahead = (text: string, down: number) => {
      const rows = merged(text, down);
      taken = 0;
      const lazy = {
        length: rows.length,
        *[Symbol.iterator]() {
          for (const row of rows) {
            taken += 1;
            yield row;
          }
        },
      };
      sizedRows({ ...modelTable([]), rows: lazy }, annexModel([]), FONTS).next();
      return taken;
    };
    expect(ahead(words('w', 60), 500)).toBe(1);
    expect(ahead(words('w', 60), 5)).toBe(5);
  });
});

describe('the text of a merged cell', () => {
  it('stands in the middle where pages cannot cut it, else at the top of all its parts', async () => {
    const rows = await written([...merged('Sở Y tế', 3), ...merged(words('w', 60), 3)]);
    const at = rows.map((row) => all(row, 'w:vAlign').map(value));
    expect(at).toEqual([[], [], [], ['top'], ['top'], ['top']]);
    const properties = names(rows[3] as Element, 'w:tcPr')[LEAD];
    expect(properties).toEqual(['w:tcW', 'w:vMerge', 'w:vAlign']);
  });
});
