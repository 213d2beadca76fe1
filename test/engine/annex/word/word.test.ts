/** The Word annex: page, styles, tables, end and manifest. */
import { describe, expect, it } from 'vitest';
import type { AnnexModel } from '../../../../electron/engine/annex/model.ts';
import { wordManifest } from '../../../../electron/engine/annex/word/manifest.ts';
import { renderAnnexWord } from '../../../../electron/engine/annex/word/render.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { DEFAULT_PAGE } from '../../../../shared/domain/annex.ts';
import { annexModel, cell, MODEL_COLUMNS, modelRow, modelSection, modelTable } from '../models.ts';
import { all, type Element, first, imported, part, partNames, tree, value } from './word-parts.ts';

const DOCUMENT = 'word/document.xml';
const ROW = modelRow({ ordinal: '1.1', name: 'Tỷ lệ hồ sơ trực tuyến', result: '88,18%\n(605.172/686.283)' });
const GROUPED = MODEL_COLUMNS.map((column) => ({
  ...column,
  group: column.field === 'target' || column.field === 'lead' ? 'Kế hoạch' : '',
}));

async function word(model: AnnexModel, manifest?: Uint8Array): Promise<Uint8Array> {
  const options = manifest === undefined ? {} : { manifest };
  return (await renderAnnexWord(model, UNWATCHED, options)).bytes;
}

async function body(model: AnnexModel): Promise<Element> {
  return tree(part(await word(model), DOCUMENT));
}

function styleOf(paragraph: Element): string {
  return value(first(paragraph, 'w:pStyle'));
}

describe('page', () => {
  it.each([
    ['landscape', { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }],
    ['portrait', { 'w:w': '11906', 'w:h': '16838' }],
  ] as const)('is A4 %s with the margins of the form', async (orientation, size) => {
    const marginsMm = { top: 25, bottom: 20, left: 30, right: 15 };
    const columns = MODEL_COLUMNS.slice(0, 2).map((column) => ({ ...column, widthMm: 82.5 }));
    const table = modelTable([modelRow({ name: 'A' }, columns)], { columns });
    const root = await body(annexModel([table], { page: { ...DEFAULT_PAGE, orientation, marginsMm } }));
    expect(first(root, 'w:pgSz')?.attributes).toMatchObject(size);
    expect(first(root, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '1417',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
    });
    expect(first(root, 'w:pgNumType')?.attributes['w:start']).toBe('1');
    expect(first(root, 'w:titlePg')).toBeDefined();
  });

  it('counts its pages in the header, in Vietnamese and in Times New Roman alone', async () => {
    const bytes = await word(annexModel([modelTable([ROW])]));
    expect(part(bytes, 'word/header1.xml')).toContain('>PAGE<');
    const defaults = first(tree(part(bytes, 'word/styles.xml')), 'w:rPrDefault');
    expect(
      Object.values(defaults === undefined ? {} : (first(defaults, 'w:rFonts')?.attributes ?? {})),
    ).toEqual(Array.from({ length: 4 }, () => 'Times New Roman'));
    expect(first(defaults as Element, 'w:lang')?.attributes['w:val']).toBe('vi-VN');
    expect(part(bytes, 'docProps/core.xml')).toContain('Phụ lục – KẾT QUẢ THỰC HIỆN');
  });

  it('leaves the corner of the digital signature free', async () => {
    const heading = async (changes: Partial<AnnexModel>) => {
      const bytes = await word(annexModel([modelTable([])], changes));
      const styles = all(tree(part(bytes, 'word/styles.xml')), 'w:style');
      return styles.find((style) => style.attributes['w:styleId'] === 'PhuLucTieuDe') as Element;
    };
    const beside = await heading({});
    expect(Number(first(beside, 'w:ind')?.attributes['w:right'])).toBeGreaterThanOrEqual(4359);
    const long = await heading({
      heading: 'Phụ lục về kết quả thực hiện các chỉ tiêu của toàn tỉnh trong năm',
    });
    expect(Number(first(long, 'w:spacing')?.attributes['w:before'])).toBeGreaterThanOrEqual(493);
  });
});

describe('styles', () => {
  it('give every paragraph its look, with no formatting beside them', async () => {
    const bytes = await word(
      annexModel(
        [modelTable([modelSection('I', 'Chính quyền số'), ROW], { part: 'I. TỈNH', title: '1. Mục tiêu' })],
        {
          recipients: ['- Như trên;'],
        },
      ),
    );
    const styles = all(tree(part(bytes, 'word/styles.xml')), 'w:style');
    const names = new Map(
      styles.map((style) => [style.attributes['w:styleId'], value(first(style, 'w:name'))] as const),
    );
    const paragraphs = all(tree(part(bytes, DOCUMENT)), 'w:p');
    for (const paragraph of paragraphs) {
      expect(names.get(styleOf(paragraph))).toMatch(/^Phụ lục – /);
      const own = first(paragraph, 'w:pPr')?.children.map(({ name }) => name) ?? [];
      expect(own.filter((name) => name !== 'w:pStyle' && name !== 'w:keepNext')).toEqual([]);
      for (const run of all(paragraph, 'w:r')) {
        expect(first(run, 'w:rPr')?.children.map(({ name }) => name) ?? ['w:rStyle']).toEqual(['w:rStyle']);
      }
    }
    const level = (id: string) => {
      const style = styles.find((one) => one.attributes['w:styleId'] === id) as Element;
      return value(first(style, 'w:outlineLvl'));
    };
    expect(['PhuLucTieuDe', 'PhuLucPhan', 'PhuLucTenBang'].map(level)).toEqual(['0', '1', '2']);
  });

  it('follow the alignment of cells', async () => {
    const columns = MODEL_COLUMNS.slice(0, 4).map((column, index) => ({
      ...column,
      widthMm: 63,
      align: (['left', 'center', 'right', 'justify'] as const)[index] ?? 'left',
    }));
    const row = modelRow({ ordinal: 'a', name: 'b', target: 'c', lead: 'd' }, columns);
    const root = await body(annexModel([modelTable([row], { columns })]));
    const cells = all(all(root, 'w:tr')[1] as Element, 'w:tc');
    expect(cells.map(styleOf)).toEqual(['PhuLucO', 'PhuLucOGiua', 'PhuLucOPhai', 'PhuLucODeu']);
  });
});

describe('tables', () => {
  it('repeat their header, of two rows where columns have a group', async () => {
    const plain = all(await body(annexModel([modelTable([ROW])])), 'w:tblHeader');
    const grouped = await body(annexModel([modelTable([ROW], { columns: GROUPED })]));
    expect([plain.length, all(grouped, 'w:tblHeader').length]).toEqual([1, 2]);
    const [upper, lower] = all(grouped, 'w:tr').map((row) => all(row, 'w:tc'));
    expect(upper?.map((one) => value(first(one, 'w:gridSpan')) || value(first(one, 'w:vMerge')))).toEqual([
      'restart',
      'restart',
      '2',
      'restart',
      'restart',
      'restart',
    ]);
    expect(lower?.filter((one) => value(first(one, 'w:vMerge')) === 'continue')).toHaveLength(5);
  });

  it('have whole rows or rows that break, as the form says, and break one that no page holds', async () => {
    const tall = modelRow({ note: 'Ghi chú rất dài. '.repeat(300) });
    const split = async (breakRows: boolean) => {
      const page = { ...DEFAULT_PAGE, breakRows };
      const rows = all(await body(annexModel([modelTable([ROW, tall])], { page, signatures: [] })), 'w:tr');
      return rows.slice(1).map((row) => first(row, 'w:cantSplit') !== undefined);
    };
    expect(await split(false)).toEqual([true, false]);
    expect(await split(true)).toEqual([false, false]);
  });

  it('fill the text area, whatever the widths', async () => {
    const columns = MODEL_COLUMNS.map((column) => ({ ...column, widthMm: 252 / 7 }));
    const root = await body(annexModel([modelTable([ROW], { columns })]));
    const grid = all(root, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(grid.slice(0, 7).reduce((sum, width) => sum + width, 0)).toBe(14_287);
  });

  it('never touch each other', async () => {
    const tables = [modelTable([ROW]), modelTable([ROW]), modelTable([ROW], { part: 'II. TỈNH' })];
    const root = await body(annexModel(tables, { closing: '' }));
    const blocks = root.children[0]?.children.map(({ name }) => name) ?? [];
    expect(blocks.filter((name, at) => name === 'w:tbl' && blocks[at - 1] === 'w:tbl')).toEqual([]);
    expect(blocks.slice(-2)).toEqual(['w:p', 'w:sectPr']);
  });

  it('stay with what stands below them', async () => {
    const last = (root: Element) => all(root, 'w:tbl')[0]?.children.at(-1) as Element;
    const kept = (row: Element) => all(row, 'w:keepNext').length === all(row, 'w:p').length;
    expect(kept(last(await body(annexModel([modelTable([ROW])]))))).toBe(true);
    expect(kept(last(await body(annexModel([modelTable([ROW])], { closing: '', signatures: [] }))))).toBe(
      false,
    );
  });

  it('take rows that are made one by one', async () => {
    const rows = {
      length: 250,
      *[Symbol.iterator]() {
        for (let index = 1; index <= 250; index += 1) yield modelRow({ ordinal: String(index) });
      },
    };
    const { grids } = await imported(await word(annexModel([{ ...modelTable([]), rows }])));
    expect(grids[0]?.map((cells) => cells[0]?.text).slice(1)).toEqual(
      Array.from({ length: 250 }, (_, index) => String(index + 1)),
    );
  });
});

describe('end', () => {
  const TWO = [
    { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Ánh' },
    { authority: '', position: 'CHỦ TỊCH', name: 'Nguyễn Văn Đức' },
  ];
  const LIST = ['- Như trên;', '- Lưu: VT, CNS.'];
  const ALL = `Nơi nhận:\n${LIST.join('\n')}`;
  const PORTRAIT = { ...DEFAULT_PAGE, orientation: 'portrait' } as const;

  it.each<[string, Partial<AnnexModel>, string[][] | null, string[]]>([
    ['nobody', { signatures: [] }, null, []],
    ['recipients alone', { signatures: [], recipients: LIST }, null, ['Nơi nhận:', ...LIST]],
    [
      'one signatory',
      { signatures: TWO.slice(0, 1) },
      [
        ['', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC'],
        ['', 'Trần Thị Ánh'],
      ],
      [],
    ],
    [
      'two, the first at the right',
      { signatures: TWO, recipients: LIST },
      [
        [ALL, 'CHỦ TỊCH', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC'],
        [ALL, 'Nguyễn Văn Đức', 'Trần Thị Ánh'],
      ],
      [],
    ],
    [
      'two on a narrow page',
      { signatures: TWO, recipients: LIST, page: PORTRAIT },
      [
        ['CHỦ TỊCH', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC'],
        ['Nguyễn Văn Đức', 'Trần Thị Ánh'],
      ],
      ['Nơi nhận:', ...LIST],
    ],
  ])('%s', async (_, changes, cells, lines) => {
    const columns = MODEL_COLUMNS.slice(0, 2).map((column) => ({ ...column, widthMm: 80 }));
    const table = modelTable([modelRow({ ordinal: '1', name: 'A' }, columns)], { columns });
    const bytes = await word(annexModel([table], { ...changes, closing: 'Hết./.' }));
    const read = await imported(bytes);
    const grid = read.grids[1]?.map((row) => row.map(({ text }) => text));
    expect(grid ?? null).toEqual(cells);
    expect(read.lines.slice(read.lines.indexOf('Hết./.') + 1)).toEqual(lines);
  });
});

describe('manifest', () => {
  it('comes back byte for byte from a store that Word keeps', async () => {
    const manifest = new TextEncoder().encode('{"a":"Đạt <&> \\"x\\" ]]>","b":[1,2]}');
    const bytes = await word(annexModel([modelTable([ROW])]), manifest);
    expect(wordManifest(bytes)).toEqual(manifest);
    const types = part(bytes, '[Content_Types].xml');
    expect(types).toContain('/customXml/itemProps1.xml');
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('../customXml/item1.xml');
    expect(partNames(bytes)[0]).toBe('[Content_Types].xml');
  });

  it('is null without one', async () => {
    expect(wordManifest(await word(annexModel([modelTable([ROW])])))).toBeNull();
  });
});

describe('merges downwards', () => {
  it('cover cells of their own column, over sections and beside spans', async () => {
    const columns = MODEL_COLUMNS.slice(0, 4).map((column) => ({ ...column, widthMm: 63 }));
    const row = (...cells: ReturnType<typeof cell>[]) => ({
      kind: 'indicator' as const,
      cells,
      origin: null,
    });
    const rows = [
      row(cell('1'), cell('a', { span: 2, down: 2 }), cell('x', { down: 3 })),
      row(cell('2'), cell('', { span: 2, down: 0 }), cell('', { down: 0 })),
      row(cell('3'), cell('b'), cell('c', { down: 2 }), cell('', { down: 0 })),
      row(cell('4'), cell('d'), cell('', { down: 0 }), cell('y')),
    ];
    const { grids, warnings } = await imported(await word(annexModel([modelTable(rows, { columns })])));
    expect(grids[0]?.slice(1).map((cells) => cells.map(({ text }) => text))).toEqual([
      ['1', 'a', '', 'x'],
      ['2', 'a', '', 'x'],
      ['3', 'b', 'c', 'x'],
      ['4', 'd', 'c', 'y'],
    ]);
    expect(warnings).toEqual([]);
  });
});
