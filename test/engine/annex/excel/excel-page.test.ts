import { describe, expect, it } from 'vitest';
import type { AnnexModel } from '../../../../electron/engine/annex/model.ts';
import { DEFAULT_PAGE } from '../../../../shared/domain/annex.ts';
import { annexModel, cell, MODEL_COLUMNS, modelRow, modelTable } from '../models.ts';
import { write } from './written.ts';

const writeRows = (rows: Parameters<typeof modelTable>[0], changes: Partial<AnnexModel> = {}) =>
  write(annexModel([modelTable(rows)], changes));

describe('renderAnnexExcel: the page', () => {
  it('prints landscape A4, one page wide, with the margins of the form and the number in the middle above', async () => {
    const { parts, sheet, xml } = await writeRows([modelRow({ name: 'a' })]);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$5:\$5</);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area"[^>]*>[^<]*\$A\$1:\$G\$8</);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const { left, right, top, bottom } = sheet.pageSetup.margins ?? {};
    expect([left, right, top, bottom].map((inches) => Math.round((inches ?? 0) * 25.4))).toEqual([
      30, 15, 20, 20,
    ]);
    expect(xml).toContain('differentFirst="1"');
    expect(xml).toContain(
      '<oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P</oddHeader>',
    );
    expect(xml).not.toContain('<firstHeader>');
  });

  it('takes orientation, margins and sizes of type from the form', async () => {
    const { sheet } = await writeRows([modelRow({ name: 'a' })], {
      page: {
        ...DEFAULT_PAGE,
        orientation: 'portrait',
        marginsMm: { top: 25, bottom: 20, left: 35, right: 20 },
        textSizePt: 13,
        tableSizePt: 9,
      },
    });
    expect(sheet.pageSetup.orientation).toBe('portrait');
    expect(Math.round((sheet.pageSetup.margins?.left ?? 0) * 25.4)).toBe(35);
    // On a narrow page the heading stands below the corner of the digital signature.
    expect(sheet.getCell('A1').value).toBeNull();
    expect(sheet.getCell('A2').value).toBe('Phụ lục');
    expect(sheet.getCell('A2').font.size).toBe(13);
    expect(sheet.getCell('B7').font.size).toBe(9);
  });

  it('carries the properties of the document and nothing that reaches out of it', async () => {
    const { workbook, parts } = await writeRows([modelRow({ note: 'https://dichvucong.example.vn' })]);
    expect(workbook).toMatchObject({
      creator: 'Đối Soát',
      title: 'Phụ lục – KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024',
    });
    const names = Object.keys(parts);
    expect(names.filter((name) => /externalLink|connections|vbaProject/i.test(name))).toEqual([]);
    expect(Object.values(parts).filter((part) => /TargetMode="External"|<hyperlink/.test(part))).toEqual([]);
  });
});

describe('renderAnnexExcel: the end', () => {
  const one = { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Ánh' };
  const two = { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nguyễn Văn Bình' };
  const recipients = ['- Như trên;', '- Lưu: VT, CNS.'];
  const portrait = { ...DEFAULT_PAGE, orientation: 'portrait' } as const;
  const narrow = MODEL_COLUMNS.map((column) => ({
    ...column,
    widthMm: Math.floor((column.widthMm * 165) / 252),
  }));

  async function ends(changes: Partial<AnnexModel>, columns = MODEL_COLUMNS) {
    const row = { ...modelRow({ name: 'a' }), cells: columns.map(() => cell('a')) };
    const { cells } = await write(annexModel([modelTable([row], { columns })], changes));
    const after = cells.slice(cells.findLastIndex(({ text }) => text === 'a') + 1);
    return after.map(({ ref, text }) => [ref, ...text.split('\n').filter((line) => line !== '')]);
  }

  it('has closing line and signature in one row', async () => {
    expect(await ends({ signatures: [one] })).toEqual([
      ['A8', 'Danh mục gồm: 1 chỉ tiêu./.'],
      ['E8', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Ánh'],
    ]);
  });

  it('has recipients at the left and of two signatures the first at the right', async () => {
    expect(await ends({ signatures: [one, two], recipients })).toEqual([
      ['A8', 'Danh mục gồm: 1 chỉ tiêu./.', 'Nơi nhận:', '- Như trên;', '- Lưu: VT, CNS.'],
      [expect.stringMatching(/^[CD]8$/), 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Bình'],
      [expect.stringMatching(/^[EF]8$/), 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Ánh'],
    ]);
  });

  it('has recipients below two signatures where the page is narrow', async () => {
    const found = await ends({ signatures: [one, two], recipients, page: portrait }, narrow);
    expect(found.map(([ref, text]) => [String(ref).charAt(0), text])).toEqual([
      ['A', 'Danh mục gồm: 1 chỉ tiêu./.'],
      ['A', 'TM. ỦY BAN NHÂN DÂN'],
      [expect.stringMatching(/[C-E]/), 'KT. GIÁM ĐỐC'],
      ['A', 'Nơi nhận:'],
    ]);
  });

  it('sets the blocks below one another where a table has a single column', async () => {
    const single = MODEL_COLUMNS.slice(0, 1).map((column) => ({ ...column, widthMm: 252 }));
    const found = await ends({ signatures: [one], recipients }, single);
    expect(found.map(([ref]) => String(ref).charAt(0))).toEqual(['A', 'A', 'A']);
  });

  it('has the closing line alone without signatures, and nothing without that', async () => {
    expect(await ends({ signatures: [] })).toEqual([['A8', 'Danh mục gồm: 1 chỉ tiêu./.']]);
    expect(await ends({ signatures: [], closing: '' })).toEqual([]);
  });
});
