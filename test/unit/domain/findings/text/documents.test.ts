import { describe, expect, it } from 'vitest';
import { documentKindMismatch } from '../../../../../shared/domain/findings/text/documentKindMismatch.ts';
import { documentNumberBlank } from '../../../../../shared/domain/findings/text/documentNumberBlank.ts';
import { mentionsOf } from '../../../../../shared/domain/findings/text/mentions.ts';
import { sameDocumentTwoDates } from '../../../../../shared/domain/findings/text/sameDocumentTwoDates.ts';
import { documentOf, inDocument, tableOf, told } from '../table/view.ts';

describe('documents named in a text', () => {
  it('are read with kind, number, symbol, day and issuer', () => {
    const text = 'theo Quyết định số 07/2021/QĐ- UBND ngày 05 tháng 3 năm 2021 của UBND tỉnh, về việc';
    expect(mentionsOf(text)).toMatchObject([
      {
        kind: 'quyết định',
        number: '7',
        year: '2021',
        symbol: 'QĐ-UBND',
        date: '2021-03-05',
        issuer: 'UBND tỉnh',
      },
    ]);
    expect(mentionsOf('Nghị quyết số 57-NQ/TW ngày 22/12/2024')).toMatchObject([
      { kind: 'nghị quyết', number: '57', symbol: 'NQ/TW', date: '2024-12-22' },
    ]);
    expect(mentionsOf('Nghị định 47/2020/NĐ-CP, 45/2020/NĐ-CP').map(({ kind }) => kind)).toEqual([
      'nghị định',
      null,
    ]);
  });

  it.each([
    'đạt 605.172/686.283 hồ sơ',
    'mạng 3G/4G/5G',
    'từ ngày 01/6/2024',
    '11/UBND cấp huyện',
    'tỷ lệ 5/1000 dân',
    'giai đoạn 2021-2025',
    'Quyết định này',
    '',
  ])('are not seen in "%s"', (text) => {
    expect(mentionsOf(text)).toEqual([]);
  });
});

const found = (rule: Parameters<typeof inDocument>[0], ...paragraphs: string[]) =>
  told(inDocument(rule, documentOf(paragraphs)));

describe('one document with two days', () => {
  it('is a warning where number and symbol are the same', () => {
    expect(
      found(
        sameDocumentTwoDates,
        'Kế hoạch số 215/KH-UBND ngày 10/5/2023',
        'Kế hoạch 215/KH-UBND ngày 15/5/2023 của UBND tỉnh',
      ),
    ).toEqual(['warning: Văn bản 215/KH-UBND được ghi với hai ngày khác nhau: 10/05/2023 và 15/05/2023.']);
    expect(found(sameDocumentTwoDates, '749/QĐ-TTg ngày 03/6/2020; 749/QĐ-TTg ngày 03/6/2022')).toHaveLength(
      1,
    );
    expect(
      found(sameDocumentTwoDates, '12/2022/TT-BTTTT ngày 12/8/2022 và 12/2022/TT-BTTTT ngày 12/8/2023'),
    ).toHaveLength(1);
  });

  it('is a note where only the symbols resemble each other', () => {
    const [note] = found(
      sameDocumentTwoDates,
      'Quyết định 14/2022/QĐ-UBND ngày 20/4/2022',
      'Quyết định số 14/QĐ-UBND ngày 06/01/2022',
    );
    expect(note).toMatch(/^note: .*14\/2022\/QĐ-UBND ngày 20\/04\/2022 và 14\/QĐ-UBND ngày 06\/01\/2022/);
  });

  it.each([
    [
      'the same day twice',
      'Kế hoạch 215/KH-UBND ngày 10/5/2023',
      'Kế hoạch 215/KH-UBND ngày 10 tháng 5 năm 2023',
    ],
    ['numbers of two years', 'Kế hoạch 215/KH-UBND ngày 10/5/2023', 'Kế hoạch 215/KH-UBND ngày 22/6/2024'],
    [
      'low numbers of two years',
      'Kế hoạch 02/KH-UBND ngày 03/01/2023',
      'Kế hoạch 02/KH-UBND ngày 03/01/2024',
    ],
    [
      'two districts',
      '15/KH-UBND ngày 10/5/2023 của UBND huyện Tri Tôn',
      '15/KH-UBND ngày 11/5/2023 của UBND huyện Chợ Mới',
    ],
    [
      'province and district',
      '15/KH-UBND ngày 10/5/2023 của UBND tỉnh',
      '15/KH-UBND ngày 11/5/2023 của UBND huyện Chợ Mới',
    ],
    ['other symbols', '15/KH-UBND ngày 10/5/2023', '15/BC-UBND ngày 11/5/2023'],
    ['no day', '15/KH-UBND', '15/KH-UBND ngày 11/5/2023'],
  ])('is content with %s', (_, a, b) => {
    expect(found(sameDocumentTwoDates, a, b)).toEqual([]);
  });

  it('notes a document with the own number and no day', () => {
    const head = 'Số: 91/BC-SKHCN';
    expect(found(sameDocumentTwoDates, head, 'ban hành Kế hoạch số 91/KH-UBND về chuyển đổi số')).toEqual([
      expect.stringMatching(/^note: Văn bản 91\/KH-UBND .*91\/BC-SKHCN/),
    ]);
    expect(found(sameDocumentTwoDates, head, 'Kế hoạch số 91/KH-UBND ngày 02/3/2024')).toEqual([]);
    expect(found(sameDocumentTwoDates, head, 'Báo cáo số 91/BC-SKHCN')).toEqual([]);
  });
});

describe('kind and symbol', () => {
  it.each([
    ['Kế hoạch số 44/QĐ-UBND', /kế hoạch.*QĐ là ký hiệu của quyết định/],
    ['Quyết định số 44/KH-UBND', /quyết định.*KH là ký hiệu của kế hoạch/],
    ['Công văn số 44/BC-STC', /công văn.*BC là ký hiệu của báo cáo/],
    ['Công văn số 812//STC-NS', /“812\/\/STC-NS” viết sai dạng; có thể là “812\/STC-NS”/],
    ['Công văn 812/STC--NS', /viết sai dạng/],
  ])('differ in "%s"', (text, message) => {
    expect(found(documentKindMismatch, `theo ${text} ngày 01/02/2024`)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it.each([
    'Kế hoạch số 44/KH-UBND',
    'Kế hoạch triển khai Quyết định số 44/QĐ-TTg',
    'Kế hoạch phối hợp số 86/KHPHLN-STTTT-STP',
    'Chương trình số 553/CTr-UBND',
    'Công văn số 448/BKHĐT-ĐKKD',
    'Công văn số 12/CT-TTHT',
    'Nghị quyết số 01-NQ/TU',
    'Thông tư liên tịch số 5/2014/TTLT-BTC',
    'Quyết định số 28/2018/QĐ-TTg',
    'Đề án 06/CP',
  ])('agree in "%s"', (text) => {
    expect(found(documentKindMismatch, text)).toEqual([]);
  });

  it('are told once', () => {
    expect(found(documentKindMismatch, 'Kế hoạch số 44/QĐ-UBND', 'Kế hoạch số 44/QĐ-UBND')).toHaveLength(1);
  });
});

describe('blank numbers and days', () => {
  it('are told in one note', () => {
    const findings = inDocument(
      documentNumberBlank,
      documentOf([
        'Số:      /BC-SKHCN',
        '(Kèm theo Kế hoạch số … /KH-UBND ngày … tháng … năm 2025 của UBND tỉnh)',
      ]),
    );
    expect(findings).toMatchObject([{ code: 'DOCUMENT_NUMBER_BLANK', severity: 'note' }]);
    expect(findings[0]?.places).toHaveLength(2);
  });

  it.each([
    'Số: 12/BC-SKHCN',
    'ngày 05 tháng 3 năm 2025',
    'tỷ lệ hồ sơ số / tổng số hồ sơ',
    'hằng ngày, hằng tháng, hằng năm',
    'dịch vụ chữ ký số/Hợp đồng điện tử',
  ])('are not seen in "%s"', (text) => {
    expect(found(documentNumberBlank, text)).toEqual([]);
  });
});

it('looks into the cells of tables as well', () => {
  const table = tableOf([{ ordinal: '1', note: 'Theo Kế hoạch số 44/QĐ-UBND ngày 01/02/2024' }]);
  const [finding] = inDocument(documentKindMismatch, documentOf([], { tables: [table] }));
  expect(finding?.places[0]).toMatchObject({ table: 0, rowId: '0:0', field: 'note' });
});
