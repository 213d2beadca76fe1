/** Footnotes of the Word annex: shown as the model has them, never printed twice, read back by the importer. */
import { describe, expect, it } from 'vitest';
import type { AnnexRow, AnnexTable } from '../../../../electron/engine/annex/model.ts';
import { renderAnnexWord } from '../../../../electron/engine/annex/word/render.ts';
import { verifyWord } from '../../../../electron/engine/annex/word/verify.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import type { Footnote } from '../../../../shared/domain/submission.ts';
import { annexModel, cell, modelTable } from '../models.ts';
import { all, changed, imported, part, tree } from './word-parts.ts';

const COLUMNS = [
  { field: 'ordinal', header: 'STT', group: '', widthMm: 52, align: 'center' },
  { field: 'result', header: 'Kết quả', group: '', widthMm: 200, align: 'left' },
] as const;

function row(text: string, ...marks: string[]): AnnexRow {
  return { kind: 'indicator', cells: [cell('1'), cell(text, { marks })], origin: null };
}

function table(rows: AnnexRow[], footnotes: Footnote[]): AnnexTable {
  return modelTable(rows, { columns: COLUMNS, footnotes });
}

const note = (mark: string, text = `Chú thích ${mark}.`): Footnote => ({ mark, text });

interface Case {
  name: string;
  tables: AnnexTable[];
  /** References that Word numbers, those with a mark of their own, and repeated ones. */
  kinds: [numbered: number, own: number, repeated: number];
  /** Texts and marks of the second column, as the importer reads them. */
  cells: [string, ...string[]][];
  notes: Record<string, string>;
  lines?: string[];
}

const CASES: Case[] = [
  {
    name: 'numbers in their order are Word’s own',
    tables: [table([row('94,2%', '1'), row('180/188 cơ quan', '2')], [note('1'), note('2')])],
    kinds: [2, 0, 0],
    cells: [
      ['94,2%', '1'],
      ['180/188 cơ quan', '2'],
    ],
    notes: { '1': 'Chú thích 1.', '2': 'Chú thích 2.' },
  },
  {
    name: 'a figure does not run into its mark',
    tables: [table([row('180/188', '1'), row('12 km', '2'), row('15 km', '2')], [note('1'), note('2')])],
    kinds: [2, 0, 1],
    cells: [
      ['180/188', '1'],
      ['12 km', '2'],
      ['15 km', '2'],
    ],
    notes: { '1': 'Chú thích 1.', '2': 'Chú thích 2.' },
  },
  {
    name: 'one note for several cells is printed once',
    tables: [table([row('a', '1'), row('b', '1', '2'), row('c', '1')], [note('1'), note('2')])],
    kinds: [2, 0, 2],
    cells: [
      ['a', '1'],
      ['b', '1', '2'],
      ['c', '1'],
    ],
    notes: { '1': 'Chú thích 1.', '2': 'Chú thích 2.' },
  },
  {
    name: 'stars and numbers out of order have marks of their own',
    tables: [
      table(
        [row('a', '*'), row('b', '**'), row('c', '2'), row('d', '*')],
        [note('*'), note('**'), note('2')],
      ),
    ],
    kinds: [0, 3, 1],
    cells: [
      ['a', '*'],
      ['b', '**'],
      ['c', '2'],
      ['d', '*'],
    ],
    notes: { '*': 'Chú thích *.', '**': 'Chú thích **.', '2': 'Chú thích 2.' },
  },
  {
    name: 'numbers that begin anew in the next table keep their number',
    tables: [
      table([row('a', '1')], [note('1', 'Như nhau.')]),
      table([row('b', '1')], [note('1', 'Như nhau.')]),
    ],
    kinds: [1, 1, 0],
    cells: [
      ['a', '1'],
      ['b', '1'],
    ],
    notes: { '1': 'Như nhau.' },
  },
  {
    name: 'notes that no cell refers to stay under the table, and marks without a note stay marks',
    tables: [table([row('a', '3'), row('', '1')], [note('1'), note('9'), note('1', 'Lần hai.')])],
    kinds: [1, 0, 0],
    cells: [
      ['a', '3'],
      ['', '1'],
    ],
    notes: { '1': 'Chú thích 1.' },
    lines: ['(9) Chú thích 9.', '(1) Lần hai.'],
  },
  {
    name: 'a note of several paragraphs is one note',
    tables: [table([row('a', '1')], [note('1', 'Dòng một.\nDòng hai <&>.')])],
    kinds: [1, 0, 0],
    cells: [['a', '1']],
    notes: { '1': 'Dòng một.\nDòng hai <&>.' },
  },
];

async function word(tables: AnnexTable[]): Promise<Uint8Array> {
  return (await renderAnnexWord(annexModel(tables), UNWATCHED)).bytes;
}

describe('footnotes', () => {
  it.each(CASES)('$name', async ({ tables, kinds, cells, notes, lines = [] }) => {
    const bytes = await word(tables);
    const root = tree(part(bytes, 'word/document.xml'));
    const references = all(root, 'w:footnoteReference');
    const own = references.filter(({ attributes }) => attributes['w:customMarkFollows'] === '1');
    const repeated = [...all(root, 'w:fldSimple'), ...all(root, 'w:hyperlink')];
    expect([references.length - own.length, own.length, repeated.length]).toEqual(kinds);
    const ids = all(tree(part(bytes, 'word/footnotes.xml')), 'w:footnote').map(
      ({ attributes }) => attributes['w:id'],
    );
    expect(ids).toEqual(['-1', '0', ...references.map(({ attributes }) => attributes['w:id'])]);

    const read = await imported(bytes);
    const found = read.grids
      .slice(0, tables.length)
      .flatMap((rows) =>
        rows.slice(1).map((one) => [one[1]?.text, ...(one[1]?.marks ?? []).map(({ mark }) => mark)]),
      );
    expect(found).toEqual(cells);
    expect(Object.fromEntries(read.footnotes)).toEqual(notes);
    expect(read.lines).toEqual(expect.arrayContaining(lines));
  });

  it('name bookmarks and fields that exist', async () => {
    const root = tree(part(await word(CASES[3]?.tables ?? []), 'word/document.xml'));
    const bookmarks = all(root, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    const anchors = all(root, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
    expect(anchors).toHaveLength(1);
    expect(bookmarks).toEqual(expect.arrayContaining(anchors));
  });

  it.each([
    ['the text of a note', 'word/footnotes.xml', 'Chú thích 2.', 'Chú thích 3.'],
    ['the mark of a note', 'word/footnotes.xml', '>*</w:t>', '>**</w:t>'],
    ['a mark in the table', 'word/document.xml', '>*</w:t>', '>1</w:t>'],
    [
      'which note a mark leads to',
      'word/document.xml',
      'customMarkFollows="1" w:id="1"',
      'customMarkFollows="1" w:id="2"',
    ],
    ['where a repeated mark leads', 'word/document.xml', 'w:anchor="_chuthich1"', 'w:anchor="_chuthich2"'],
    ['a bookmark', 'word/document.xml', 'w:name="_chuthich1"', 'w:name="_chuthich7"'],
    [
      'a mark that is lost',
      'word/document.xml',
      /<w:bookmarkStart w:id="3".*?<w:bookmarkEnd w:id="3"\/>/,
      '',
    ],
    [
      'a note that nothing refers to',
      'word/footnotes.xml',
      '</w:footnotes>',
      '<w:footnote w:id="9"><w:p/></w:footnote></w:footnotes>',
    ],
  ])('finds %s changed', async (_, name, from, to) => {
    const tables = CASES[3]?.tables ?? [];

    const bytes = changed(await word(tables), name, (xml) => xml.replace(from, to));
    await expect(verifyWord(bytes, annexModel(tables), UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
    });
  });
});
