import { describe, expect, it } from 'vitest';
import { renderLetterDocx } from '../../../electron/engine/letters/docx/render.ts';
import { letterModel } from '../../../electron/engine/letters/model.ts';
import { partsOf } from '../annex/excel/xlsx.ts';
import { FORM, LONG_AGENCY, letterFacts, question, questions } from './letters.ts';

async function written(more: Parameters<typeof letterFacts>[0] = {}) {
  const model = letterModel(letterFacts(more));
  const parts = partsOf(await renderLetterDocx(model));
  const xml = parts['word/document.xml'] ?? '';
  return { model, parts, xml, paragraphs: paragraphsOf(xml) };
}

/** The texts of the paragraphs in their order; a line break is `\n`. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >](.*?)<\/w:p>/gs)]
    .map(([, body = '']) =>
      [...body.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
        .map(([all, text = '']) => (all === '<w:br/>' ? '\n' : text))
        .join('')
        .replaceAll('&amp;', '&'),
    )
    .filter((text) => text !== '');
}

describe('renderLetterDocx', () => {
  it('has the elements in the order of the decree', async () => {
    const { model, paragraphs } = await written();
    expect(paragraphs).toEqual([
      'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG',
      model.issuer,
      model.country,
      model.motto,
      model.number,
      model.subject,
      model.placeAndDate,
      model.addressee,
      model.opening,
      ...model.columns.flatMap(({ header }) => header.split('\n')),
      ...model.rows.flat().flatMap((text) => text.split('\n')),
      model.closing,
      'Nơi nhận:',
      ...model.recipients,
      model.signature.authority,
      model.signature.position,
      model.signature.name,
    ]);
  });

  it('is A4 with the margins of the decree, in Times New Roman, the page number not on page 1', async () => {
    const { xml, parts } = await written();
    expect(/<w:pgSz w:w="11906" w:h="16838"/.test(xml)).toBe(true);
    const margins = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml);
    const millimetres = margins?.slice(1).map((twips) => Math.round((Number(twips) / 1440) * 25.4));
    expect(millimetres).toEqual([20, 15, 20, 30]);
    expect(xml.includes('<w:titlePg')).toBe(true);
    const fonts = new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font));
    expect([...fonts]).toEqual(['Times New Roman']);
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.filter(([, part]) => part.includes('PAGE'))).toHaveLength(1);
  });

  it('repeats the header of the table and cuts no row that a page can hold', async () => {
    const long = question(4, { text: 'Đề nghị làm rõ từng nội dung. '.repeat(100) });
    const { xml } = await written({ questions: [...questions(3), long] });
    const table = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)][1]?.[0] ?? '';
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(5);
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, false, false, false, false]);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, true, true, false]);
  });

  it('breaks the name of a committee before its place, and keeps a long name of an agency whole', async () => {
    const { paragraphs } = await written({ agency: LONG_AGENCY });
    expect(paragraphs[0]).toBe('ỦY BAN NHÂN DÂN\nTỈNH AN GIANG');
    expect(paragraphs).toContain(`Kính gửi: ${LONG_AGENCY}`);
  });

  it('leaves out what the form leaves empty', async () => {
    const form = { ...FORM, parent: '', signature: { authority: '', position: 'Giám đốc', name: '' } };
    const { paragraphs } = await written({ form });
    expect(paragraphs[0]).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    expect(paragraphs.at(-1)).toBe('GIÁM ĐỐC');
  });
});
