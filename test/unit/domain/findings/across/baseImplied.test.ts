import { describe, expect, it } from 'vitest';
import { baseImplied } from '../../../../../shared/domain/findings/across/baseImplied.ts';
import { document, found, severities, table } from './documents.ts';

const SHARE = { name: 'Người dân không phải cung cấp lại giấy tờ', result: '6498 hồ sơ (Tỷ lệ 1,05%)' };

describe('the base that a share implies', () => {
  it('beyond every base of the thing', () => {
    const rows = [{ name: 'Hồ sơ giải quyết trực tuyến', result: '87,96%\n(392061/445751)' }, SHARE];
    const [finding] = found(baseImplied, document({ tables: [table(rows)] }));
    expect(finding).toMatchObject({ severity: 'warning', places: [{ rowId: '0:1' }, { rowId: '0:0' }] });
    expect(finding?.message).toContain('6.498 hồ sơ là 1,05% thì mẫu số khoảng 618.857');
    expect(finding?.message).toContain('445.751');
  });

  it.each([
    ['a base that fits', { name: 'Hồ sơ tiếp nhận', result: '50,0% (309.500/619.000)' }],
    ['a greater base', { name: 'Hồ sơ tiếp nhận', result: '50,0% (450.000/900.000)' }],
    ['bases of other things', { name: 'Cơ quan mở dữ liệu', result: '95,74% (180/188 cơ quan)' }],
    ['a base of another section', { name: 'Hồ sơ tiếp nhận', section: 'Xã A', result: '80% (80/100 hồ sơ)' }],
  ])('not beside %s', (_, other) => {
    expect(severities(baseImplied, document({ tables: [table([other, SHARE])] }))).toBe('none');
  });

  it('in running text: other than the total and the sum of the parts is a note', () => {
    const text = (percent: string) => [
      'Hệ thống đã cung cấp tổng số dịch vụ hành chính công: 2.088 dịch vụ.',
      'Trong đó: dịch vụ công một phần là 520 dịch vụ, dịch vụ công toàn trình là 973 dịch vụ.',
      `Đã công khai 1.207 dịch vụ công trên Cổng dịch vụ công quốc gia, đạt tỷ lệ ${percent}.`,
    ];
    expect(severities(baseImplied, document({ paragraphs: text('94%') }))).toBe('note');
    expect(severities(baseImplied, document({ paragraphs: text('57,8%') }))).toBe('none');
    expect(severities(baseImplied, document({ paragraphs: text('80,8%') }))).toBe('none');
  });

  it('not where another count of the text fits', () => {
    const paragraphs = [
      'Trả lại 90 hồ sơ (chiếm 2,16%). Đến hạn giải quyết 4.169 hồ sơ. Tổng số hồ sơ trực tuyến 1.598 hồ sơ.',
    ];
    expect(severities(baseImplied, document({ paragraphs }))).toBe('none');
    const other = paragraphs.map((text) => text.replace('4.169', '9.169'));
    expect(severities(baseImplied, document({ paragraphs: other }))).toBe('note');
  });

  it('not where the text is only about so much, or the count is small', () => {
    const rows = (result: string) => [
      { name: 'Hồ sơ giải quyết', result: '80% (800/1.000 hồ sơ)' },
      { ...SHARE, result },
    ];
    expect(severities(baseImplied, document({ tables: [table(rows('900 hồ sơ (khoảng 10%)'))] }))).toBe(
      'none',
    );
    expect(severities(baseImplied, document({ tables: [table(rows('12 hồ sơ (0,5%)'))] }))).toBe('none');
  });

  it('far from the base that another document states for the same', () => {
    const name = 'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản giao dịch ngân hàng';
    const paragraphs = [
      'Số lượng người dân từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng (1.000.017 người, đạt tỉ lệ 68,07%)',
    ];
    const older = document({ period: 'Năm 2022', paragraphs });
    const later = (result: string) =>
      document({ index: 1, period: 'Năm 2024', tables: [table([{ name, result }])] });
    const [finding] = found(baseImplied, older, later('153,1% (1.707.667/1.115.432)'));
    expect(finding).toMatchObject({ severity: 'warning', places: [{ document: 0 }, { document: 1 }] });
    expect(finding?.message).toContain('1.469.101');
    expect(severities(baseImplied, older, later('80,0% (1.180.000/1.475.000)'))).toBe('none');
  });
});
