/** The Word annex is read back: a file that lost or changed anything is refused with the place. */
import { describe, expect, it } from 'vitest';
import { renderAnnexWord } from '../../../../electron/engine/annex/word/render.ts';
import { verifyWord } from '../../../../electron/engine/annex/word/verify.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { annexModel, MODEL_COLUMNS, modelRow, modelSection, modelTable } from '../models.ts';
import { changed } from './word-parts.ts';

const DOCUMENT = 'word/document.xml';
const ROW = modelRow({ ordinal: '1.1', name: 'Tỷ lệ hồ sơ trực tuyến', result: '88,18%\n(605.172/686.283)' });
const GROUPED = MODEL_COLUMNS.map((column) => ({
  ...column,
  group: column.field === 'target' || column.field === 'lead' ? 'Kế hoạch' : '',
}));

describe('reading back', () => {
  const model = annexModel(
    [
      modelTable([modelSection('I', 'Chính quyền số'), ROW, modelRow({ ordinal: '1.2' })], {
        title: '1. Mục tiêu',
        columns: GROUPED,
      }),
    ],
    { recipients: ['- Như trên;'] },
  );

  it.each([
    ['a digit', '605.172', '605.173', 'dòng 2, cột “Kết quả thực hiện”'],
    ['a heading', '>Phụ lục<', '>Phụ lục I<', 'tiêu đề phụ lục'],
    ['a group', '>Kế hoạch<', '>Kê hoạch<', 'tiêu đề bảng'],
    ['a column', '>Ghi chú<', '><', 'tiêu đề bảng'],
    ['a repeated header', '<w:tblHeader/>', '', 'tiêu đề bảng'],
    ['a merge', '<w:gridSpan w:val="6"/>', '', 'dòng 1, cột “Chỉ tiêu”'],
    ['the table heading', '1. Mục tiêu', '2. Mục tiêu', 'tên bảng'],
    ['the closing line', '1 chỉ tiêu./.', '1 chỉ tiêu.', 'dòng kết'],
    ['a name', 'Trần Thị Ánh', 'Trần Thị Anh', 'khối chữ ký'],
    ['a recipient', '- Như trên;', '', 'nơi nhận'],
  ])('finds %s changed', async (_, from, to, place) => {
    const bytes = changed((await renderAnnexWord(model, UNWATCHED)).bytes, DOCUMENT, (xml) =>
      xml.replace(from, to),
    );
    await expect(verifyWord(bytes, model, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: { place },
    });
  });

  it.each([
    ['lost', (row: string) => row.replace(/<w:tr>(?:(?!<w:tr>).)*605\.172.*?<\/w:tr>/, '')],
    ['doubled', (row: string) => row.replace(/<w:tr>(?:(?!<w:tr>).)*605\.172.*?<\/w:tr>/, '$&$&')],
  ])('finds a row %s', async (_, change) => {
    const bytes = changed((await renderAnnexWord(model, UNWATCHED)).bytes, DOCUMENT, change);
    await expect(verifyWord(bytes, model, UNWATCHED)).rejects.toMatchObject({ code: 'ANNEX_INCOMPLETE' });
  });

  it('refuses a control character before anything is made', async () => {
    const bad = annexModel([modelTable([modelRow({ name: 'A\u0007' })])]);
    await expect(renderAnnexWord(bad, UNWATCHED)).rejects.toMatchObject({ code: 'ANNEX_LETTER_MISSING' });
  });

  it.each(['Đang lập tệp Word', 'Đang đối chiếu phụ lục'])('can be cancelled: %s', async (stop) => {
    const rows = Array.from({ length: 500 }, (_, index) => modelRow({ ordinal: String(index) }));
    const step = async (phase: string, done: number) => {
      if (phase === stop && done > 0) throw new AppError('CANCELLED');
    };
    await expect(renderAnnexWord(annexModel([modelTable(rows)]), { step })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
