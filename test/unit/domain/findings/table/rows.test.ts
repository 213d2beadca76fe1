import { describe, expect, it } from 'vitest';
import { closingCount } from '../../../../../shared/domain/findings/table/closingCount.ts';
import { ratedUnevenly } from '../../../../../shared/domain/findings/table/ratedUnevenly.ts';
import { repeatedRow } from '../../../../../shared/domain/findings/table/repeatedRow.ts';
import { valueOfOtherRow } from '../../../../../shared/domain/findings/table/valueOfOtherRow.ts';
import { inTable, tableOf, told, type WrittenRow } from './view.ts';

const ONLINE = 'Tỷ lệ hồ sơ được tiếp nhận trực tuyến';
const DIGITAL = 'Tỷ lệ hồ sơ được số hóa khi tiếp nhận';

const results = (...rows: [string, string][]) =>
  tableOf(rows.map(([name, result], at) => ({ ordinal: String(at + 1), name, result })));

describe('a value of another row', () => {
  it.each([
    ['percent', '73,28%', '73,28%', 'warning'],
    ['large fraction', '61,7%\n(4.321/7.003 hồ sơ)', '4.321/7.003', 'warning'],
    ['one of several figures', '- Cấp tỉnh: 73,28%\n- Cấp xã: 61,05%', '61,05%', 'warning'],
    ['small fraction', '97,87%\n(184/188 cơ quan)', '97,87%\n(184/188 cơ quan)', 'note'],
  ])('is told: %s', (_, a, b, severity) => {
    const found = inTable(valueOfOtherRow, results([ONLINE, a], [DIGITAL, b]));
    expect(found).toMatchObject([{ code: 'VALUE_OF_OTHER_ROW', severity }]);
    expect(found[0]?.places).toHaveLength(2);
  });

  it.each([
    ['round', '100%', '100%'],
    ['one decimal', '73,2%', '73,2%'],
    ['a third', '33,33%', '33,33%'],
    ['filled up with zeros', '73,50%', '73,50%'],
    ['fractions of few', '11/25', '11/25'],
    ['whole', '752/752', '752/752'],
    ['a change', 'Tăng 7,13%', 'Tăng 7,13%'],
    ['different', '73,28%', '73,29%'],
  ])('is not told: %s', (_, a, b) => {
    expect(told(inTable(valueOfOtherRow, results([ONLINE, a], [DIGITAL, b])))).toEqual([]);
  });

  it('lets one indicator repeat its value', () => {
    expect(told(inTable(valueOfOtherRow, results([ONLINE, '73,28%'], [`${ONLINE}.`, '73,28%'])))).toEqual([]);
  });

  it('knows that in many rows two percentages meet by chance', () => {
    const rows = Array.from({ length: 400 }, (_, at): [string, string] => [
      `Chỉ tiêu ${at}`,
      `${(at * 37) % 90},${11 + (at % 13)}%`,
    ]);
    expect(told(inTable(valueOfOtherRow, results(...rows)))).toEqual([]);
  });
});

describe('uneven ratings', () => {
  const rated = (...rows: [string, string][]) =>
    tableOf(
      rows.map(([result, evaluation], at) => ({ ordinal: `1.${at + 1}`, result, evaluation, target: '50%' })),
    );

  it('warns of one status with two ratings, naming the rows', () => {
    const found = inTable(
      ratedUnevenly,
      rated(
        ['Chưa có số liệu', 'Chưa đạt'],
        ['80%', 'Đạt'],
        ['Chưa có số liệu', 'Chưa đánh giá'],
        ['Chưa có số liệu', 'Chưa đạt'],
      ),
    );
    expect(told(found)).toEqual([
      'warning: Các dòng cùng có kết quả “Chưa có số liệu” được đánh giá khác nhau: “Chưa đạt” ở dòng 1.1, 1.4, “Chưa đánh giá” ở dòng 1.3.',
    ]);
    expect(found[0]?.places.map(({ rowId }) => rowId)).toEqual(['0:2', '0:0', '0:3']);
  });

  it('warns of estimates judged here and not there', () => {
    const found = inTable(ratedUnevenly, rated(['Ước đạt 60%', 'Ước đạt'], ['Ước đạt 40%', 'Chưa đánh giá']));
    expect(told(found)).toEqual([expect.stringMatching(/^warning: .*ước đạt/)]);
  });

  it.each([
    ['one rating', rated(['Chưa có số liệu', 'Chưa đạt'], ['Chưa có số liệu', 'Chưa đạt'])],
    ['an estimate below its target', rated(['Ước đạt 60%', 'Ước đạt'], ['Ước đạt 40%', 'Chưa đạt'])],
    ['two statuses', rated(['Chưa có số liệu', 'Chưa đánh giá'], ['Chưa thực hiện', 'Chưa đạt'])],
    ['figures', rated(['40%', 'Chưa đạt'], ['40%', 'Chưa đánh giá'])],
    ['no rating', rated(['Chưa có số liệu', 'Chưa đạt'], ['Chưa có số liệu', ''])],
  ])('is content: %s', (_, table) => {
    expect(told(inTable(ratedUnevenly, table))).toEqual([]);
  });
});

describe('the closing line', () => {
  const five = Array.from({ length: 5 }, (_, at) => ({ ordinal: String(at + 1), result: '80%' }));
  const closed = (closing: string, rows: WrittenRow[] = five) =>
    inTable(closingCount, tableOf(rows, { closing }));

  it('is proved wrong by the rows', () => {
    expect(told(closed('Danh mục gồm: 6 chỉ tiêu./.'))).toEqual([
      'error: Dòng kết ghi 6 chỉ tiêu nhưng bảng có 5 dòng chỉ tiêu.',
    ]);
    expect(told(closed('Tổng cộng: 07 nhiệm vụ'))).toEqual([
      expect.stringMatching(/^error: .*7 nhiệm vụ .*5 dòng/),
    ]);
  });

  it.each([
    ['right', 'Danh mục gồm: 5 chỉ tiêu./.', five],
    ['with leading zero', 'Danh mục có 05 chỉ số.', five],
    ['no count', './.', five],
    ['something else counted', 'Danh mục gồm: 12 trang', five],
    ['sections counted in', 'Danh mục gồm 6 nội dung', [{ ordinal: 'I', is: 'section' as const }, ...five]],
    ['one indicator on two rows', 'Danh mục gồm: 5 chỉ tiêu', [...five, { ordinal: '5', result: '70%' }]],
    [
      'a total row',
      'Danh mục gồm: 5 chỉ tiêu',
      [...five, { ordinal: '', name: 'Tổng cộng', is: 'total' as const }],
    ],
  ])('is content: %s', (_, closing, rows) => {
    expect(told(closed(closing, rows))).toEqual([]);
  });
});

describe('an indicator twice', () => {
  const twice = (a: WrittenRow, b: WrittenRow, between: WrittenRow[] = []) =>
    inTable(
      repeatedRow,
      tableOf([
        { ordinal: '3', name: ONLINE, target: '70%', lead: 'Văn phòng', ...a },
        ...between,
        { ordinal: '9', name: ONLINE, target: '70%', lead: 'Văn phòng', ...b },
      ]),
    );

  it('with two results is a warning', () => {
    expect(told(twice({ result: '71%' }, { result: '78%' }))).toEqual([
      `warning: Chỉ tiêu “${ONLINE}” có hai dòng (3 và 9) với số liệu khác nhau: “71%” và “78%”.`,
    ]);
  });

  it.each([
    ['the same result', { result: '71%' }, { result: '71%' }, []],
    ['another target', { result: '71%' }, { result: '78%', target: '80%' }, []],
    ['another agency', { result: '71%' }, { result: '78%', lead: 'Sở Y tế' }, []],
    ['one not filled in', { result: '71%' }, { result: '' }, []],
    ['another section', { result: '71%' }, { result: '78%' }, [{ ordinal: 'II', is: 'section' as const }]],
    ['a short name', { name: 'Cấp xã', result: '71%' }, { name: 'Cấp xã', result: '78%' }, []],
  ])('is content: %s', (_, a, b, between) => {
    expect(told(twice(a, b, between))).toEqual([]);
  });
});
