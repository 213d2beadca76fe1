import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnnexExcel } from '../../../../electron/engine/annex/excel/render.ts';
import { columnNumber } from '../../../../electron/engine/annex/excel/sheet-reader.ts';
import type { AnnexCell, AnnexRow } from '../../../../electron/engine/annex/model.ts';
import { printedText } from '../../../../electron/engine/annex/model.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { annexModel, cell, MODEL_COLUMNS, modelTable } from '../models.ts';
import { cellsOf, mergesOf, partsOf } from './xlsx.ts';

const COLUMNS = 4;
const TEXTS = fc.oneof(
  fc.constantFrom('', '=1+1', '85,42%', '_x0041_', '_x005F_', '<&>', '(1)', 'Đạt', 'a\nb', '179/188'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', 'ẵ', ' ', '&', ';', '\n'), maxLength: 14 }),
  fc.string({ unit: fc.constantFrom('chữ ', 'số ', 'liệu\n'), minLength: 200, maxLength: 300 }),
);

/** What a model may hold: texts as `cleanText` leaves them. */
function cleaned(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, (letter) => (letter === '\n' ? letter : ''));
}

/**
 * Rectangles that fill a table of `height` rows: walking over the free places, each takes the width and height
 * that it wishes as far as they are free.
 */
function rowsOf(
  height: number,
  wishes: { span: number; down: number; text: string; marks: string[] }[],
): AnnexRow[] {
  const rows = Array.from({ length: height }, (): AnnexCell[] => []);
  const taken = Array.from({ length: height }, () => new Array<boolean>(COLUMNS).fill(false));
  let next = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      if (taken[row]?.[column] === true) continue;
      const wish = wishes[next % wishes.length];
      next += 1;
      let span = 1;
      while (span < (wish?.span ?? 1) && column + span < COLUMNS && taken[row]?.[column + span] === false)
        span += 1;
      const down = Math.min(wish?.down ?? 1, height - row);
      for (let covered = row; covered < row + down; covered += 1) {
        taken[covered]?.fill(true, column, column + span);
        const text = covered === row ? cleaned(wish?.text ?? '') : '';
        const marks = covered === row ? (wish?.marks ?? []) : [];
        const one = cell(text, { span, down: covered === row ? down : 0, marks });
        rows[covered]?.push(Object.assign(one, { at: column }));
      }
    }
  }
  return rows.map((cells, index) => ({
    kind: index % 5 === 0 ? 'section' : 'indicator',
    cells: cells.sort((a, b) => Reflect.get(a, 'at') - Reflect.get(b, 'at')),
    origin: null,
  }));
}

const TABLE = fc.record({
  height: fc.integer({ min: 1, max: 9 }),
  wishes: fc.array(
    fc.record({
      span: fc.integer({ min: 1, max: 3 }),
      down: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 5 })),
      text: TEXTS,
      marks: fc.oneof(
        { weight: 4, arbitrary: fc.constant<string[]>([]) },
        fc.constant<string[]>(['1']),
        fc.constant<string[]>(['2', '*']),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  groups: fc.array(fc.constantFrom('', 'Nhóm', 'Khác'), { minLength: COLUMNS, maxLength: COLUMNS }),
});

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function areaOf(ref: string): Area {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

const overlap = (a: Area, b: Area) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

describe('renderAnnexExcel: any model', () => {
  it('gives every text back once and in place, and merges never overlap or hide a text', async () => {
    await fc.assert(
      fc.asyncProperty(TABLE, async ({ height, wishes, groups }) => {
        const rows = rowsOf(height, wishes);
        const columns = MODEL_COLUMNS.slice(0, COLUMNS).map((column, index) => ({
          ...column,
          group: groups[index] ?? '',
        }));
        const model = annexModel([modelTable(rows, { columns })], { closing: '', signatures: [] });
        const parts = partsOf((await renderAnnexExcel(model, UNWATCHED)).bytes);
        const body = groups.some((group) => group !== '') ? 7 : 6;
        const stored = cellsOf(parts).filter(({ ref }) => Number(ref.replace(/\D/g, '')) >= body);
        const wanted = rows.flatMap((row) => {
          let column = 1;
          return row.cells.flatMap((one) => {
            const at = column;
            column += one.span;
            return printedText(one) === '' ? [] : [[at, printedText(one)]];
          });
        });
        expect(stored.map(({ ref, text }) => [columnNumber(ref.replace(/\d/g, '')), text])).toEqual(wanted);
        const merges = mergesOf(parts).map(areaOf);
        for (const [index, one] of merges.entries()) {
          expect(merges.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
        }
        for (const { ref } of cellsOf(parts)) {
          const at = areaOf(`${ref}:${ref}`);
          const over = merges.find((merge) => overlap(merge, at));
          if (over !== undefined) expect([at.left, at.top]).toEqual([over.left, over.top]);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
