import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../electron/engine/annex/index.ts';
import { letterModel, printedNumber } from '../../../electron/engine/letters/model.ts';
import { layQuestions } from '../../../electron/engine/letters/pdf/rows.ts';
import { COMPARED, FORM, letterFacts, question } from './letters.ts';

const model = (more: Parameters<typeof letterFacts>[0] = {}) => letterModel(letterFacts(more));
const NBSP = '\u00a0';

describe('letterModel', () => {
  it('has the elements of the decree as they are written', () => {
    expect(model()).toMatchObject({
      parent: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: 'Số: 384/SKHCN-CĐS',
      subject: 'V/v làm rõ số liệu báo cáo',
      placeAndDate: 'An Giang, ngày 05 tháng 02 năm 2026',
      addressee: 'Kính gửi: Sở Y tế',
      signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Thị Hồng Ánh' },
      recipients: ['- Như trên;', '- Giám đốc Sở (để báo cáo);', '- Lưu: VT, CĐS.'],
    });
  });

  it('writes 0 before months 1 and 2 only, and leaves day and month blank where they are not known', () => {
    expect(model({ form: { ...FORM, date: '2026-11-09' } }).placeAndDate).toBe(
      'An Giang, ngày 09 tháng 11 năm 2026',
    );
    expect(model({ form: { ...FORM, date: '', place: '' } }).placeAndDate).toMatch(
      /^ngày \u00a0+ tháng \u00a0+ năm 2026$/,
    );
  });

  it('says until when an answer is asked for, and ends with the mark of the end', () => {
    expect(model().closing).toMatch(/gửi lại chậm nhất ngày 20 tháng 3 năm 2026 để tổng hợp\.\/\.$/);
    expect(model({ form: { ...FORM, answerBy: '' } }).closing).toMatch(/gửi lại để tổng hợp\.\/\.$/);
  });

  it('names what was compared, and counts the questions', () => {
    expect(model().opening).toContain('hai kỳ: 9\u00a0tháng\u00a02024 và năm\u00a02024, có 02 chỉ tiêu');
    const two = model({ compared: { ...COMPARED, againstSet: 'Nghị quyết 17' } });
    expect(two.opening).toContain('“Kế hoạch chuyển đổi số năm 2024” (9');
    expect(two.columns[4]?.header).toBe(`Kết quả năm${NBSP}2024 – Nghị quyết 17`);
  });

  it('has a row a question: both periods with result and evaluation, and what is asked', () => {
    expect(model().rows[1]).toEqual([
      '2',
      'Tỷ lệ hồ sơ trực tuyến toàn trình của lĩnh vực thứ 2\n(số thứ tự 1.2 trong báo cáo)',
      '80%',
      '70,2%\n(7.02/10.000)\nĐánh giá: Chưa đạt',
      '85,2%\n(8.52/10.000)\nĐánh giá: Đạt',
      'Đề nghị xác nhận tử số và mẫu số của lĩnh vực thứ 2.',
    ]);
  });

  it('says of an empty cell that it is empty, and of a missing row that there are no figures', () => {
    const one = question(1, {
      ordinal: '',
      target: null,
      base: { result: null, evaluation: null },
      against: { result: '', evaluation: '' },
    });
    expect(model({ questions: [one] }).rows[0]?.slice(1, 5)).toEqual([
      one.name,
      '',
      'Không có số liệu',
      '(để trống)\nĐánh giá: (để trống)',
    ]);
  });

  it('leaves out the lines that the form leaves empty', () => {
    const signature = { authority: '', position: 'Giám đốc', name: '' };
    const short = model({ form: { ...FORM, parent: '', signature, recipients: [] } });
    expect(short).toMatchObject({ parent: '', signature: { authority: '', position: 'GIÁM ĐỐC', name: '' } });
    expect(short.recipients).toEqual(['- Như trên.']);
  });

  it('does not write "V/v" or "Như trên" twice', () => {
    const form = { ...FORM, subject: 'V/v  báo cáo', recipients: ['Như trên;', 'Lưu: VT;'] };
    expect(model({ form }).subject).toBe('V/v báo cáo');
    expect(model({ form }).recipients).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  it('makes the columns of figures as wide as the widest figure, and fills the page', () => {
    const wide = question(1, { against: { result: '180,2%\n(2.009.961/1.115.432)', evaluation: 'Đạt' } });
    const [narrow, wider] = [model(), model({ questions: [wide] })];
    for (const { columns } of [narrow, wider]) {
      expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(165);
    }
    expect(narrow.columns[4]?.widthMm).toBeLessThan(wider.columns[4]?.widthMm ?? 0);
    const result = layQuestions(wider, loadFonts())[1]?.cells[4]?.lines;
    expect(result).toEqual(['180,2%', '(2.009.961/1.115.432)', 'Đánh giá: Đạt']);
  });
});

describe('printedNumber', () => {
  it.each([
    ['5', 'SKHCN', '05/SKHCN'],
    ['384', '/SKHCN-CĐS', '384/SKHCN-CĐS'],
    ['384/SKHCN', 'SKHCN', '384/SKHCN'],
    ['12', '', '12'],
    ['', 'SKHCN', `${NBSP.repeat(10)}/SKHCN`],
  ])('%s and %s', (number, symbol, printed) => {
    expect(printedNumber({ number, symbol })).toBe(printed);
  });
});
