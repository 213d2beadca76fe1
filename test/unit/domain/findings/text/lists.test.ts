import { describe, expect, it } from 'vitest';
import { agencyDiffers } from '../../../../../shared/domain/findings/text/agencyDiffers.ts';
import { groupNotSum } from '../../../../../shared/domain/findings/text/groupNotSum.ts';
import { itemsOf } from '../../../../../shared/domain/findings/text/items.ts';
import { listNotSum } from '../../../../../shared/domain/findings/text/listNotSum.ts';
import { pointsNotAnnex } from '../../../../../shared/domain/findings/text/pointsNotAnnex.ts';
import { documentOf, inDocument, tableOf, told } from '../table/view.ts';

const groups = (...paragraphs: string[]) => told(inDocument(groupNotSum, documentOf(paragraphs)));

describe('items of a text', () => {
  it('stand under their headings, over broken lines', () => {
    const { paragraphs } = documentOf([
      'I. Nhiệm vụ',
      '1. Sở Y tế',
      '- Khám bệnh:',
      '+ Bệnh án điện tử, hoàn thành',
      'trong quý III',
      '+ Sổ sức khỏe\n- Dược',
      '2. Sở Tài chính',
      'II. Tổ chức thực hiện',
    ]);
    const items = itemsOf(paragraphs);
    expect(items.map(({ text, parent }) => [text, parent?.text ?? null])).toEqual([
      ['Nhiệm vụ', null],
      ['Sở Y tế', 'Nhiệm vụ'],
      ['Khám bệnh:', 'Sở Y tế'],
      ['Bệnh án điện tử, hoàn thành trong quý III', 'Khám bệnh:'],
      ['Sổ sức khỏe', 'Khám bệnh:'],
      ['Dược', 'Sở Y tế'],
      ['Sở Tài chính', 'Nhiệm vụ'],
      ['Tổ chức thực hiện', null],
    ]);
  });
});

describe('a group of points in the text', () => {
  it('is proved wrong where the list is whole', () => {
    expect(
      groups(
        '1. Sở Y tế (gồm 3 chỉ số, phấn đấu đạt 70/90 điểm)',
        '- A: 20/30 điểm',
        '- B: 20/30 điểm',
        '- C: 20/20 điểm',
      ),
    ).toEqual([expect.stringMatching(/^error: .*70\/90 điểm .*60\/80 điểm \(20\/30 \+ 20\/30 \+ 20\/20\)/)]);
  });

  it('is proved wrong by parts that are more than the whole, even if some are silent', () => {
    expect(groups('2. Các sở (đạt 40/50 điểm)', '- A: 30/30 điểm', '- B', '- C:', '+ D: 20/30 điểm')).toEqual(
      [expect.stringMatching(/^error: .*50\/60 điểm/)],
    );
  });

  it('warns where a least is stated that leaves room', () => {
    expect(groups('1. Nhóm: 45/50 điểm', '- A: tối thiểu 20/30 điểm', '- B: 20/20 điểm')).toEqual([
      expect.stringMatching(/^warning: /),
    ]);
    expect(groups('1. Nhóm: 45/50 điểm', '- A: 20/30 điểm', '- B: 20/20 điểm')).toEqual([
      expect.stringMatching(/^error: /),
    ]);
  });

  it('counts the indicators it is said to hold', () => {
    const list = ['- A: 20/30 điểm', '- B: 20/30 điểm'];
    expect(groups('1. Sở Y tế (gồm 3 chỉ số)', ...list)).toEqual([
      'error: “Sở Y tế” ghi gồm 3 chỉ số nhưng bên dưới liệt kê 2 chỉ số.',
    ]);
    expect(groups('1. Sở Y tế (gồm 2 chỉ số)', ...list)).toEqual([]);
    const deeper = ['- Nhóm một:', '+ A: 20/30 điểm', '+ B: 20/30 điểm'];
    expect(groups('1. Sở Y tế (gồm 3 tiêu chí)', ...deeper)).toEqual([
      'error: “Sở Y tế” ghi gồm 3 tiêu chí nhưng bên dưới liệt kê 2 tiêu chí.',
    ]);
    expect(groups('1. Sở Y tế (gồm 2 tiêu chí)', ...deeper)).toEqual([]);
    expect(groups('1. Sở Y tế (gồm 3 chỉ số)', ...list, '- C và D')).toEqual([]);
  });

  it.each([
    ['the sum', ['1. Nhóm: 40/60 điểm', '- A: 20/30 điểm', '- B: 20/30 điểm']],
    [
      'the sum over two levels',
      ['1. Nhóm: 40/60 điểm', '- A:', '+ C: 10/15 điểm', '+ D: 10/15 điểm', '- B: 20/30 điểm'],
    ],
    ['a selection', ['1. Đạt 650/1.000 điểm, trong đó:', '- A: 100/120 điểm', '- B: 80/100 điểm']],
    [
      'years of the same scale',
      ['1. Chỉ số DTI: 80/100 điểm', '- Năm 2023: 75/100 điểm', '- Năm 2024: 80/100 điểm'],
    ],
    [
      'a total among its parts',
      ['1. Nhóm: 40/60 điểm', '- A: 20/30 điểm', '- B: 20/30 điểm', '- Tổng cộng: 40/60 điểm'],
    ],
    ['more than the least', ['1. Nhóm: tối thiểu 40/60 điểm', '- A: 30/30 điểm', '- B: 20/30 điểm']],
    ['points for video rooms', ['1. Có 14/20 điểm cầu', '- A: 10/12 điểm cầu', '- B: 1/2 điểm cầu']],
    ['no points', ['1. Nhóm gồm 5 chỉ số', '- A', '- B']],
  ])('is content with %s', (_, paragraphs) => {
    expect(groups(...paragraphs)).toEqual([]);
  });
});

const annex = tableOf(
  [
    { ordinal: '1', name: 'Nhân lực số', targetPoints: '60', maxPoints: '90', is: 'section' },
    {
      ordinal: '1.1',
      name: 'Tỷ lệ cán bộ được tập huấn',
      lead: 'Sở Nội vụ',
      supporting: 'Sở Y tế',
      targetPoints: '20',
      maxPoints: '30',
    },
    {
      ordinal: '1.2',
      name: 'Tỷ lệ người dân có sổ sức khỏe',
      lead: 'Sở Y tế',
      supporting: '',
      targetPoints: '40',
      maxPoints: '60',
    },
    {
      ordinal: '1.3',
      name: 'Mức độ dùng nền tảng chung',
      lead: 'Sở, ban, ngành tỉnh',
      supporting: '',
      targetPoints: '10',
      maxPoints: '10',
    },
    {
      ordinal: '1.4',
      name: 'Tỷ lệ hệ thống được kiểm tra',
      lead: 'Công an tỉnh An Giang',
      supporting: '',
      targetPoints: '5',
      maxPoints: '5',
    },
  ],
  { headers: { maxPoints: 'Điểm tối đa' } },
);
const withAnnex = (...paragraphs: string[]) =>
  documentOf(paragraphs, { tables: [annex], period: 'Năm 2026' });

describe('points of the text beside the annex', () => {
  it.each([
    ['- Nhân lực số: phấn đấu đạt tối thiểu 65/90 điểm', /^error: “Nhân lực số”.*tối thiểu 65\/90 .*60\/90/],
    ['+ Tỷ lệ cán bộ được tập huấn. Phấn đấu đạt 25/30 điểm.', /^error: .*25\/30 .*dòng 1\.1.* 20\/30/],
    ['+ Tỷ lệ cán bộ được tập huấn. Chỉ tiêu phấn đấu: 20/40 điểm.', /^error: /],
  ])('contradict: %s', (text, message) => {
    const found = inDocument(pointsNotAnnex, withAnnex(text));
    expect(told(found)).toEqual([expect.stringMatching(message)]);
    expect(found[0]?.places[1]).toMatchObject({ table: 0 });
  });

  it.each([
    '- Nhân lực số: phấn đấu đạt 60/90 điểm',
    '- Nhân lực số: phấn đấu đạt tối thiểu 55/90 điểm',
    '- Nhân lực số: phấn đấu đạt 20/30 điểm',
    '- Nhân lực số: năm 2025 đạt 50/90 điểm',
    '- Nhân lực số: mục tiêu năm 2025 là 50/90 điểm',
    '- Hạ tầng số: phấn đấu đạt 10/90 điểm',
  ])('agree: %s', (text) => {
    expect(told(inDocument(pointsNotAnnex, withAnnex(text)))).toEqual([]);
  });
});

describe('the agency of the text beside the annex', () => {
  const differing = (...paragraphs: string[]) => told(inDocument(agencyDiffers, withAnnex(...paragraphs)));

  it('warns of one that leads elsewhere', () => {
    expect(
      differing(
        '- Sở Tài chính:',
        '+ Tỷ lệ người dân có sổ sức khỏe. Đạt 40/60 điểm',
        '- Sở Y tế:',
        '+ Việc khác',
      ),
    ).toEqual([
      'warning: “Tỷ lệ người dân có sổ sức khỏe”: lời văn giao Sở Tài chính, phụ lục (dòng 1.2) ghi Sở Y tế.',
    ]);
    expect(
      differing('- Sở Tài chính: Tỷ lệ người dân có sổ sức khỏe. Đạt 40/60 điểm', '- Sở Y tế: Việc khác'),
    ).toHaveLength(1);
  });

  it.each([
    ['the same', ['- Sở Y tế:', '+ Tỷ lệ người dân có sổ sức khỏe.', '- Sở Nội vụ:', '+ Việc khác']],
    ['all agencies', ['- Sở Y tế:', '+ Mức độ dùng nền tảng chung.', '- Sở Nội vụ:', '+ Việc khác']],
    ['a longer name', ['- Công an tỉnh:', '+ Tỷ lệ hệ thống được kiểm tra.', '- Sở Nội vụ:', '+ Việc khác']],
    [
      'one that supports and follows up',
      ['1. Đối với Sở Y tế', '+ Tỷ lệ cán bộ được tập huấn.', '2. Đối với Sở Tài chính', '+ Việc khác'],
    ],
    [
      'no agency above',
      ['- Các sở, ban, ngành:', '+ Tỷ lệ người dân có sổ sức khỏe.', '- Sở Nội vụ:', '- Sở Y tế:'],
    ],
  ])('is content with %s', (_, paragraphs) => {
    expect(differing(...paragraphs)).toEqual([]);
  });
});

describe('a list in a sentence', () => {
  const listed = (text: string) => told(inDocument(listNotSum, documentOf([text])));

  it.each([
    ['150 cơ quan gồm: 18 sở, ngành tỉnh; 9 huyện; 121 xã.', '150 cơ quan .*18 \\+ 9 \\+ 121 = 148'],
    ['Có 40 dịch vụ công (bao gồm 15 dịch vụ theo Đề án 06 và 20 dịch vụ theo kế hoạch)', '15 \\+ 20 = 35'],
    ['Toàn tỉnh có 1.200 học viên, gồm 700 học viên cấp tỉnh', null],
    ['mở 12 lớp học cộng đồng (5 lớp học ban ngày, 6 lớp học buổi tối)', '5 \\+ 6 = 11'],
  ])('%s', (text, message) => {
    expect(listed(text)).toEqual(
      message === null ? [] : [expect.stringMatching(new RegExp(`^warning: .*${message}`))],
    );
  });

  it.each([
    [
      'Có 52 giải, gồm 01 giải Nhất, 12 giải Nhì, 18 giải Ba, 12 giải Khuyến khích.',
      '1 \\+ 12 \\+ 18 \\+ 12 = 43',
    ],
    [
      'Có 698 trường và 9.000 lớp, trong đó mầm non 231 trường, tiểu học 248 trường, trung học 217 trường.',
      '= 696',
    ],
    [
      'Giá trị đạt 52.870 tỷ đồng, tăng 8,5% so với năm trước; trong đó nông nghiệp 5.120 tỷ đồng, tăng 2,9%; công nghiệp 24.650 tỷ đồng; dịch vụ 22.200 tỷ đồng.',
      '= 51\\.970',
    ],
  ])('all but whole: %s', (text, message) => {
    expect(listed(text)).toEqual([expect.stringMatching(new RegExp(`^warning: .*${message}`))]);
  });

  it.each([
    'Có 696 trường, trong đó mầm non 231 trường, tiểu học 248 trường, trung học 217 trường.',
    'Có 696 trường, trong đó mầm non 231 trường, tiểu học 248 trường, trung học 100 trường.',
    'Có 500 học viên, trong đó 300 học viên nữ, 210 học viên cấp xã.',
    'Có 500 học viên, trong đó 300 học viên nữ, 210 học viên cấp xã, 450 học viên có bằng đại học.',
    'Có 1.206 ca, trong đó tăng 400 ca, 405 ca ở xã, 410 ca ở phường.',
    'Tổng đàn 286.400 con, trong đó 10 ha đồng cỏ, 12 trại, 14 hộ.',
  ])('may be a part: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });

  it.each([
    '148 cơ quan gồm: 18 sở, ngành tỉnh; 9 huyện; 121 xã.',
    'có 14 điểm cầu trực tuyến (01 điểm cầu tại tỉnh, 02 điểm cầu tại sở (01 điểm cầu chính và 01 điểm cầu phụ), 11 điểm cầu tại huyện)',
    '11 huyện gồm 156 xã, 20 phường',
    'có 30 dịch vụ gồm 10 dịch vụ y tế, 5 dịch vụ giáo dục, …',
    '8 nhóm gồm: 3 nhóm y tế; nhóm giáo dục; 2 nhóm đất đai',
    'kế hoạch gồm 3 phần, 12 mục tiêu',
    '20 đơn vị (kèm theo 3 phụ lục)',
    'đạt 85,5% gồm 20 xã, 30 phường',
  ])('says nothing of "%s"', (text) => {
    expect(listed(text)).toEqual([]);
  });
});
