/** Any model: every text of it is in its place in the Word file, as the importer reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AnnexCell,
  AnnexColumn,
  AnnexModel,
  AnnexRow,
  AnnexTable,
} from '../../../../electron/engine/annex/model.ts';
import { renderAnnexWord } from '../../../../electron/engine/annex/word/render.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { DEFAULT_PAGE } from '../../../../shared/domain/annex.ts';
import { annexModel } from '../models.ts';
import { imported } from './word-parts.ts';

const LETTERS = [...'aâăđêôơưỷỗ12.,;:%/()[]{}<>&"\'=-–“”₫€', 'CHỈ', 'tiêu', '605.172', '&amp;', ']]>', 'm'];

/** Words with single blanks between them, as a model holds them. */
const words = fc
  .array(
    fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => all.join(' '));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const text = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: lines });
const MARKS = ['1', '2', '3', '10', '*', '**'];
const marks = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 2 }) },
);

const columns = fc
  .array(fc.record({ header: words, group: fc.constantFrom('', '', 'A', 'B') }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((found) =>
    found.map(
      ({ header, group }, index): AnnexColumn => ({
        field: `other${index + 1}`,
        header,
        group,
        widthMm: index === 0 ? 252 - 40 * (found.length - 1) : 40,
        align: 'left',
      }),
    ),
  );

/** Rows whose cells are merged to the right (`spans`) and downwards (`deep`), never out of the table. */
function rowsOf(width: number): fc.Arbitrary<AnnexRow[]> {
  const one = fc.record({
    text,
    marks,
    span: fc.integer({ min: 1, max: 3 }),
    deep: fc.integer({ min: 1, max: 4 }),
  });
  const row = fc.record({
    kind: fc.constantFrom<AnnexRow['kind']>('section', 'indicator'),
    cells: fc.array(one, { minLength: width, maxLength: width }),
  });
  return fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) => {
    /** Per column: how many more rows the cell above covers, and how wide it is. */
    const covered = Array.from({ length: width }, () => ({ rows: 0, span: 1 }));
    return rows.map(({ kind, cells }, number): AnnexRow => {
      const made: AnnexCell[] = [];
      for (let column = 0; column < width; ) {
        const above = covered[column];
        const found = cells[column];
        if (above === undefined || found === undefined) break;
        if (above.rows > 0) {
          made.push({ text: '', marks: [], span: above.span, down: 0, origin: null });
          above.rows -= 1;
          column += above.span;
          continue;
        }
        let span = 1;
        while (span < found.span && covered[column + span]?.rows === 0) span += 1;
        const down = Math.min(found.deep, rows.length - number);
        made.push({ text: found.text, marks: found.marks, span, down, origin: null });
        covered[column] = { rows: down - 1, span };
        column += span;
      }
      return { kind, cells: made, origin: null };
    });
  });
}

const table = columns.chain((found) =>
  rowsOf(found.length).map(
    (rows): AnnexTable => ({
      part: null,
      title: null,
      columns: found,
      rows,
      // The importer knows a document's notes by their marks: one text for each.
      footnotes: MARKS.map((mark) => ({ mark, text: `Chú thích ${mark} <&>.` })),
    }),
  ),
);

const model: fc.Arbitrary<AnnexModel> = fc
  .record({
    tables: fc.array(table, { minLength: 1, maxLength: 3 }),
    title: fc.array(words, { minLength: 1, maxLength: 2 }),
    closing: fc.oneof(fc.constant(''), words),
    breakRows: fc.boolean(),
  })
  .map(({ tables, title, closing, breakRows }) =>
    annexModel(tables, { title, closing, page: { ...DEFAULT_PAGE, breakRows }, signatures: [] }),
  );

/** What the importer must find: a covered cell shows the text of the one above it. */
function shown({ columns: found, rows }: AnnexTable): [string, string][][] {
  const above: [string, string][] = found.map(() => ['', '']);
  return [...rows].map(({ cells }) => {
    const row: [string, string][] = [];
    for (const { text: own, marks: ownMarks, span, down } of cells) {
      const at = row.length;
      if (down > 0) above[at] = [own, ownMarks.join(' ')];
      row.push(above[at] ?? ['', ''], ...Array.from({ length: span - 1 }, (): [string, string] => ['', '']));
    }
    return row;
  });
}

describe('any annex as Word', () => {
  it('holds every text in its place', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (annex) => {
        const { bytes } = await renderAnnexWord(annex, UNWATCHED);
        const { grids, lines: read, footnotes } = await imported(bytes);
        const found = grids.map((grid, number) => {
          const headers = annex.tables[number]?.columns.some(({ group }) => group !== '') ? 2 : 1;
          return grid
            .slice(headers)
            .map((row) => row.map((one) => [one.text, one.marks.map(({ mark }) => mark).join(' ')]));
        });
        expect(found).toEqual(annex.tables.map(shown));
        const heads = [annex.heading, ...annex.title, annex.attachedTo];
        expect(read.slice(0, heads.length)).toEqual(heads);
        if (annex.closing !== '') expect(read.at(-1)).toBe(annex.closing);
        for (const [mark, note] of footnotes) expect(note).toBe(`Chú thích ${mark} <&>.`);
        for (const { rows, footnotes: all } of annex.tables) {
          const used = new Set([...rows].flatMap(({ cells }) => cells.flatMap((one) => [...one.marks])));
          for (const { mark, text: note } of all) {
            if (used.has(mark)) expect(footnotes.get(mark)).toBe(note);
            else expect(read).toContain(`(${mark}) ${note}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
