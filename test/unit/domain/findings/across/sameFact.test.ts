import { describe, expect, it } from 'vitest';
import { sameFactTwoValues } from '../../../../../shared/domain/findings/across/sameFactTwoValues.ts';
import { document, found, severities, table } from './documents.ts';

const NAME = 'Tỷ lệ hộ gia đình có đường Internet cáp quang băng rộng';
const check = (given: Parameters<typeof document>[0]) =>
  severities(sameFactTwoValues, document({ period: 'Năm 2024', ...given }));

describe('one fact with two values in one document', () => {
  it('in a row and in the text', () => {
    const tables = [table([{ name: NAME, result: '83,17%' }])];
    const text = (value: string) => [
      `Tỷ lệ hộ gia đình có đường Internet cáp quang băng rộng trên địa bàn tỉnh đạt ${value}.`,
    ];
    const [finding] = found(sameFactTwoValues, document({ tables, paragraphs: text('81,5%') }));
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toMatch(/83,17%.*81,5%/);
    expect(finding?.places.map(({ rowId }) => rowId)).toEqual(['0:0', null]);
    expect(check({ tables, paragraphs: text('83,2%') })).toBe('none');
  });

  it('in two activity columns, whatever words of the trade come between', () => {
    const rows = [
      {
        name: 'Văn bản trao đổi',
        activity: 'Số văn bản điện tử phát hành trên hệ thống phần mềm (trừ văn bản mật), đạt tỉ lệ 97,69%',
      },
      { name: 'Họp không giấy', activity: 'Tỉ lệ văn bản điện tử phát hành trên phần mềm đạt 100%' },
    ];
    expect(check({ tables: [table(rows)] })).toBe('warning');
  });

  it('in two tables, not in two tables of two provinces', () => {
    const [one, other] = [[{ name: NAME, result: '83,17%' }], [{ name: NAME, result: '79%' }]];
    expect(check({ tables: [table(one), table(other, { index: 1 })] })).toBe('warning');
    const [here, there] = ['I. TỈNH AN GIANG', 'II. TỈNH KIÊN GIANG'];
    expect(check({ tables: [table(one, { title: here }), table(other, { index: 1, title: there })] })).toBe(
      'none',
    );
  });

  it('is a note where one says more than the other', () => {
    const rows = [
      { name: 'Tỷ lệ dân số có điện thoại thông minh', result: '67,14%' },
      { name: 'Tỷ lệ dân số trưởng thành có điện thoại thông minh', result: '71,29%' },
    ];
    expect(check({ tables: [table(rows)] })).toBe('note');
  });

  it.each([
    [
      'other levels',
      'Hồ sơ công việc của cơ quan cấp huyện xử lý trên mạng đạt 92%',
      'Hồ sơ công việc của cơ quan cấp xã xử lý trên mạng đạt 89%',
    ],
    [
      'other numbers in the name',
      'Tỷ lệ dịch vụ công trực tuyến mức độ 3 có hồ sơ đạt 60%',
      'Tỷ lệ dịch vụ công trực tuyến mức độ 4 có hồ sơ đạt 70%',
    ],
    ['a value of an earlier time', `${NAME} đạt 83%`, `${NAME} năm 2021 đạt 70%`],
    ['two dates', `Đến tháng 6/2024, ${NAME} đạt 80%`, `Đến tháng 9/2024, ${NAME} đạt 83%`],
    ['a target', `${NAME} đạt 83%`, `Phấn đấu ${NAME} đạt 90%`],
    ['the value of the whole country', `${NAME} đạt 83%`, `${NAME} (cùng kỳ năm trước là 75%) tiếp tục tăng`],
    ['few words', 'Tỷ lệ đạt 83%', 'Tỷ lệ đạt 90%'],
  ])('not for %s', (_, one, other) => {
    expect(check({ paragraphs: [one, other] })).toBe('none');
  });

  it('not for the communes of one table, nor for a series', () => {
    const communes = ['Xã A', 'Xã B'].map((section, at) => ({ section, name: NAME, result: `${80 + at}%` }));
    expect(check({ tables: [table(communes)] })).toBe('none');
    const months = [71, 72, 73, 74].map((value) => `${NAME} đạt ${value}%`);
    expect(check({ paragraphs: months })).toBe('none');
  });

  it('not for one form of words said of several levels and times', () => {
    const said = (of: string, percent: string) =>
      `${of}: đã trả kết quả trước và đúng hạn hồ sơ một cửa đạt ${percent}`;
    expect(check({ paragraphs: [said('Với cấp tỉnh', '99%'), said('Với cấp huyện', '98%')] })).toBe('none');
    expect(check({ paragraphs: [said('Tháng 9/2024', '99%'), said('Quý III/2024', '98%')] })).toBe('none');
    expect(check({ paragraphs: [said('Toàn tỉnh', '99%'), said('Kết quả', '98%')] })).toBe('warning');
    const counts =
      'Trong số hồ sơ đang giải quyết gồm 7.000 hồ sơ, có 5.900 hồ sơ chưa đến hạn và 1.100 hồ sơ đã quá hạn';
    expect(check({ paragraphs: [counts, counts.replace('1.100', '128')] })).toBe('none');
  });

  it('not in a list of cases', () => {
    const rows = [...Array(2001).keys()].map((at) => ({ name: NAME, result: at === 7 ? '70%' : '80%' }));
    expect(check({ tables: [table(rows)] })).toBe('none');
    expect(check({ tables: [table(rows.slice(0, 40))] })).not.toBe('none');
  });

  it('the number of bodies as a base and as a list', () => {
    const list = '188 cơ quan gồm: 21 sở, ngành tỉnh; 11 UBND cấp huyện; 156 UBND cấp xã.';
    const note = (base: number) =>
      `Tổng số cơ quan cấp tỉnh hoàn thiện chính quyền điện tử là 13/${base} cơ quan`;
    const check = (base: number) =>
      severities(sameFactTwoValues, document({ footnotes: [list], tables: [table([{ note: note(base) }])] }));
    expect(check(20)).toBe('warning');
    expect(check(21)).toBe('none');
    // The 2 is the mark of a footnote, as the share tells.
    const glued = (share: string) => [{ note: `${note(212)}, tỷ lệ ${share}` }];
    const base = (share: string) =>
      severities(sameFactTwoValues, document({ footnotes: [list], tables: [table(glued(share))] }));
    expect(base('61,9%')).toBe('none');
    expect(base('6,13%')).toBe('warning');
  });
});

describe('one fact in two documents', () => {
  const report = (index: number, period: string, result: string, agency = 'Sở Thông tin và Truyền thông') =>
    document({ index, period, agency, tables: [table([{ name: NAME, result }])] });

  it('of one period contradicts', () => {
    expect(severities(sameFactTwoValues, report(0, 'Năm 2024', '83,17%'), report(1, 'Năm 2024', '80%'))).toBe(
      'warning',
    );
  });

  it('of two departments is a note: each may mean its own', () => {
    const [one, other] = ['Sở Xây dựng', 'Sở Y tế'];
    expect(
      severities(sameFactTwoValues, report(0, 'Năm 2024', '83%', one), report(1, 'Năm 2024', '80%', other)),
    ).toBe('note');
  });

  it('of two communes does not', () => {
    const [one, other] = ['UBND xã Núi Tô', 'UBND xã Thoại Giang'];
    expect(
      severities(sameFactTwoValues, report(0, 'Năm 2024', '83%', one), report(1, 'Năm 2024', '80%', other)),
    ).toBe('none');
  });

  it('is worth knowing where it falls in a later period, or jumps from nothing to all', () => {
    expect(
      severities(sameFactTwoValues, report(0, '9 tháng 2024', '83%'), report(1, 'Năm 2024', '80%')),
    ).toBe('note');
    expect(
      severities(sameFactTwoValues, report(0, '9 tháng 2024', '80%'), report(1, 'Năm 2024', '83%')),
    ).toBe('none');
    const [finding] = found(
      sameFactTwoValues,
      report(0, 'Năm 2024', 'Chưa thực hiện'),
      report(1, 'Tháng 3/2025', '100%'),
    );
    expect(finding).toMatchObject({ severity: 'note', places: [{ document: 1 }, { document: 0 }] });
    expect(finding?.message).toContain('Năm 2024 ghi chưa thực hiện, Tháng 3/2025 ghi 100%');
  });
});
