import { describe, expect, it } from 'vitest';
import { datesOutsidePeriod } from '../../../../../shared/domain/findings/text/datesOutsidePeriod.ts';
import { impossibleDate } from '../../../../../shared/domain/findings/text/impossibleDate.ts';
import { notationInText } from '../../../../../shared/domain/findings/text/notationInText.ts';
import { documentOf, inDocument, tableOf, told } from '../table/view.ts';

const outside = (text: string, period = '6 tháng 2024') =>
  told(inDocument(datesOutsidePeriod, documentOf([text], { period })));

describe('figures counted up to a day behind the period', () => {
  it.each([
    ['Tính đến ngày 15/8/2024, toàn tỉnh có 120 xã', '15/08/2024'],
    ['Số liệu thống kê đến hết ngày 02 tháng 7 năm 2024', '02/07/2024'],
    ['Tính từ ngày 01/01/2024 đến 10/9/2024: 84 hồ sơ', '10/09/2024'],
    ['kết quả thực hiện đến ngày 31/7/2024 đạt 80%', '31/07/2024'],
    ['tính đến tháng 8/2024 đạt 90%', '08/2024'],
  ])('%s', (text, day) => {
    expect(outside(text)).toEqual([
      expect.stringMatching(new RegExp(`^warning: .*${day}, ngoài kỳ báo cáo 6 tháng 2024`)),
    ]);
  });

  it.each([
    'Tính đến ngày 30/6/2024 đạt 80%',
    'Tính đến ngày 15/12/2023 đạt 75%',
    'Quyết định số 12/QĐ-UBND ngày 15/8/2024',
    'Hoàn thành trước ngày 15/9/2024',
    'Phấn đấu tính đến ngày 31/12/2024 đạt 95%',
    'Dự kiến số liệu đến ngày 31/12/2024 là 90%',
    'Cuộc thi diễn ra từ ngày 15/6/2024 đến ngày 15/7/2024',
    'Triển khai từ ngày 15/8/2024',
    'giai đoạn 2021 – 2025, định hướng đến năm 2030',
    'họp ngày 15/8/2024',
  ])('says nothing of "%s"', (text) => {
    expect(outside(text)).toEqual([]);
  });

  it('says nothing where neither period nor day of issue is known', () => {
    expect(told(inDocument(datesOutsidePeriod, documentOf(['Tính đến ngày 15/8/2024'])))).toEqual([]);
  });

  it('says that a day lies even behind the day of issue', () => {
    const paragraphs = [
      'Số: 5/BC-SYT',
      'An Giang, ngày 05 tháng 7 năm 2024',
      'Tính đến ngày 15/8/2024 đạt 80%',
    ];
    const found = inDocument(datesOutsidePeriod, documentOf(paragraphs, { period: '6 tháng 2024' }));
    expect(told(found)).toEqual([expect.stringContaining('sau ngày ban hành văn bản (05/07/2024)')]);
  });

  it('tells a sentence that stands in many cells once, with its places', () => {
    const table = tableOf(
      Array.from({ length: 30 }, (_, at) => ({
        ordinal: String(at + 1),
        note: 'Số liệu đến ngày 15/8/2024',
      })),
    );
    const found = inDocument(datesOutsidePeriod, documentOf([], { tables: [table], period: '6 tháng 2024' }));
    expect(found).toHaveLength(1);
    expect(found[0]?.places).toHaveLength(10);
  });
});

describe('days that cannot be', () => {
  const impossible = (...paragraphs: string[]) => told(inDocument(impossibleDate, documentOf(paragraphs)));

  it.each(['ngày 31/02/2024', '29/02/2023', 'ngày 29 tháng 02 năm 2023', 'ngày 12/13/2024'])(
    'are told: %s',
    (text) => {
      expect(impossible(text)).toEqual([expect.stringMatching(/^warning: Không có ngày/)]);
    },
  );

  it.each([
    '29/02/2024',
    'ngày 01 tháng 12 năm 2024',
    'đạt 31/32/2024',
    'phiên bản 1.13.2024',
    '605.172/686.283',
  ])('are not seen in "%s"', (text) => {
    expect(impossible(text)).toEqual([]);
  });

  it('warns of a document that is younger than the report that names it', () => {
    const head = ['Số: 5/BC-SYT', 'An Giang, ngày 05 tháng 7 năm 2024'];
    expect(impossible(...head, 'Quyết định số 77/QĐ-UBND ngày 09/8/2024')).toEqual([
      expect.stringMatching(
        /^warning: Văn bản 77\/QĐ-UBND ghi ngày 09\/08\/2024, sau ngày ban hành .*05\/07\/2024/,
      ),
    ]);
    expect(impossible(...head, 'Quyết định số 77/QĐ-UBND ngày 09/3/2024')).toEqual([]);
  });

  it('takes no plan that an annex hangs on for the report itself', () => {
    const table = tableOf([{ ordinal: '1', note: 'Quyết định số 77/QĐ-UBND ngày 09/8/2024' }], {
      attachedTo: '(Kèm theo Kế hoạch số 5/KH-UBND ngày 05/01/2024 của UBND tỉnh)',
    });
    expect(inDocument(impossibleDate, documentOf([], { tables: [table] }))).toEqual([]);
  });
});

describe('notation', () => {
  const notation = (text: string) => told(inDocument(notationInText, documentOf([text])));

  it.each([
    ['tỷ lệ đạt 82.14%', 'Số “82.14” viết theo kiểu nước ngoài; theo cách viết Việt Nam là “82,14”.'],
    [
      'có 1,234,567 hồ sơ',
      'Số “1,234,567” viết theo kiểu nước ngoài; theo cách viết Việt Nam là “1.234.567”.',
    ],
    ['77,9% (5.571/ 7145)', 'Phân số “5.571/7145” ngăn cách hàng nghìn ở một vế, vế kia thì không.'],
  ])('%s', (text, message) => {
    expect(notation(text)).toEqual([`note: ${message}`]);
  });

  it.each([
    'đạt 82,14%',
    '605.172/686.283',
    '392061/445751',
    '1.234/999',
    'ngày 02.4.2025',
    'phiên bản 1.0',
    'tăng 12.105 hồ sơ',
  ])('is content with "%s"', (text) => {
    expect(notation(text)).toEqual([]);
  });
});
