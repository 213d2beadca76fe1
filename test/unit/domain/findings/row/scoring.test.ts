/** Formulas of points, and points that do not follow from them. */
import { describe, expect, it } from 'vitest';
import type { DocumentRow, DocumentView } from '../../../../../shared/domain/findings/document.ts';
import { formulaBoundsOverlap } from '../../../../../shared/domain/findings/row/formulaBoundsOverlap.ts';
import { formulaInverted } from '../../../../../shared/domain/findings/row/formulaInverted.ts';
import { ratioUndefined } from '../../../../../shared/domain/findings/row/ratioUndefined.ts';
import type { Rule } from '../../../../../shared/domain/findings/rule.ts';
import { pointsFor, pointsFormula, pointsPossible } from '../../../../../shared/domain/findings/scoring.ts';
import { pointsAgainstFormula } from '../../../../../shared/domain/findings/text/pointsAgainstFormula.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

const message = (rule: Rule, texts: Partial<RowTexts>) =>
  rule.checkRow?.(row(texts), 'base')[0]?.message ?? null;

const definitions = (a: string, b: string, ratio: string) => `a= ${a};\nb= ${b};\n- Tỷ lệ=${ratio}`;

describe('a ratio upside down', () => {
  it.each<[string, inverted: boolean]>([
    [definitions('Số xe điện đăng ký', 'Tổng số xe đăng ký', 'b/a'), true],
    [definitions('Số xe điện đăng ký', 'Tổng số xe đăng ký', 'a/b'), false],
    [definitions('Tổng số xe đăng ký', 'Số xe điện đăng ký', 'b/a'), false],
    [definitions('Tổng số trường học có thư viện', 'Tổng số trường học', 'a/b'), false],
    [definitions('Tổng số trường học', 'Tổng số trường học có thư viện', 'a/b'), true],
    [definitions('Tổng số đơn nộp trực tuyến đúng hạn', 'Số đơn tiếp nhận', 'a/b'), false],
    [definitions('Giá trị tăng thêm', 'Giá trị GRDP', 'a/b'), false],
    ['a= Số nam\nb= Số nữ\nc= Tổng số dân\nTỷ lệ=(a+b)/c', false],
    ['a= Số nam\nb= Số nữ\nc= Tổng số dân\nTỷ lệ=c/(a+b)', true],
    ['a= Số xe điện đăng ký b= Tổng số xe đăng ký - Tỷ lệ=b/a', true],
    ['a= Số xe điện đăng ký b= Tổng số xe đăng ký - Tỷ lệ=a/b', false],
    ['Tỷ lệ=b/a', false],
    ['Điểm=Tỷ lệ*Điểm tối đa', false],
  ])('%j: %s', (scoring, inverted) => {
    expect(message(formulaInverted, { scoring }) !== null).toBe(inverted);
  });

  it('is also seen where the letters stand behind what they mean', () => {
    const activity = (ratio: string) =>
      `- Tổng số đơn được tiếp nhận (gọi là a): 500 đơn.\n- Số đơn giải quyết (gọi là b): 450 đơn.\nTỷ lệ: ${ratio}`;
    expect(message(formulaInverted, { activity: activity('b/a') })).toBeNull();
    expect(message(formulaInverted, { activity: activity('a/b') })).toContain('a/b');
  });
});

describe('bands that meet', () => {
  it.each<[string, says: string | null]>([
    ['+ Tỷ lệ>=95%: Điểm tối đa;\n+ Tỷ lệ<=95%: Tỷ lệ/95%*Điểm tối đa', 'cùng nhận giá trị 95%'],
    ['+ Tỷ lệ > 60%: Điểm tối đa;\n+ Tỷ lệ < 60%: 0', 'không mức nào nhận giá trị 60%'],
    ['+ Tỷ lệ từ 70% trở lên: 10 điểm\n+ Tỷ lệ từ 70% trở xuống: 5 điểm', 'cùng nhận giá trị 70%'],
    ['+ Tỷ lệ>=95%: Điểm tối đa;\n+ Tỷ lệ<95%: Tỷ lệ/95%*Điểm tối đa', null],
    ['+ Tỷ lệ>60%: 10\n+ Tỷ lệ=60%: 5\n+ Tỷ lệ<60%: 0', null],
    [
      'Giai đoạn 2025-2027:\n+ Tỷ lệ>=95%: Điểm tối đa\n+ Tỷ lệ<95%: 0\nGiai đoạn 2028-2030:\n+ Tỷ lệ>=99%: Điểm tối đa\n+ Tỷ lệ<=95%: 0',
      null,
    ],
    ['Điểm=Tỷ lệ*Điểm tối đa', null],
  ])('%j: %s', (scoring, says) => {
    const told = message(formulaBoundsOverlap, { scoring });
    if (says === null) expect(told).toBeNull();
    else expect(told).toContain(says);
  });
});

describe('points of a formula', () => {
  const points = (scoring: string, rate: string, max: string) => {
    const formula = pointsFormula(scoring);
    return formula === null ? null : pointsFor(formula, rate, max);
  };

  it.each<[string, rate: string, max: string, points: string | null]>([
    ['- Điểm=Tỷ lệ*Điểm tối đa', '90', '20', '18'],
    ['Điểm= Điểm tối đa * tỷ lệ', '45', '40', '18'],
    ['- Điểm=Tỷ lệ/80%*Điểm tối đa', '40', '20', '10'],
    ['- Điểm:\n+ Tỷ lệ>=80%: Điểm tối đa;\n+ Tỷ lệ<80%: Tỷ lệ/80%*Điểm tối đa', '80', '50', '50'],
    ['- Điểm:\n+ Tỷ lệ>=80%: Điểm tối đa;\n+ Tỷ lệ<80%: Tỷ lệ/80%*Điểm tối đa', '60', '40', '30'],
    ['Tỷ lệ ≥ 50%: điểm tối đa\nTỷ lệ < 50%: điểm = Điểm tối đa/50% * tỷ lệ', '25', '40', '20'],
    // A PDF may run lines together.
    ['Tỷ lệ ≥ 50%: điểm tối đa Tỷ lệ < 50%: điểm = Điểm tối đa/50% * tỷ lệ', '25', '40', '20'],
    [
      'Giai đoạn 2025-2027: + Tỷ lệ>=90%: Điểm tối đa; + Tỷ lệ<90%: Tỷ lệ/90%*Điểm tối đa. Giai đoạn 2028-2030: + Tỷ lệ>=99%: Điểm tối đa; + Tỷ lệ<99%: Tỷ lệ/99%*Điểm tối đa',
      '45',
      '40',
      '20',
    ],
    ['Điểm=\n+ Điểm tối đa nếu tỷ lệ =100%\n+ 0 nếu tỷ lệ dưới 100%', '99', '30', '0'],
    ['Điểm=\n+ Điểm tối đa nếu tỷ lệ =100%\n+ 0 nếu tỷ lệ dưới 100%', '100', '30', '30'],
    // Bands that do not fit one another, or three of them, are left alone.
    ['+ Tỷ lệ>=80%: Điểm tối đa;\n+ Tỷ lệ<80%: Tỷ lệ/90%*Điểm tối đa', '60', '40', null],
    ['+ Tỷ lệ>=80%: Điểm tối đa\n+ Tỷ lệ>=50%: 1/2*Điểm tối đa\n+ Tỷ lệ<50%: 0', '60', '40', null],
    ['Hội đồng chấm điểm', '60', '40', null],
  ])('%j at %s%% of %s', (scoring, rate, max, expected) => {
    expect(points(scoring, rate, max)).toBe(expected);
  });

  it('are few where things are done or not', () => {
    const formula = pointsFormula(
      '1. Có cổng: 1/2*Điểm tối đa.\n2. Có ứng dụng: 1/4 *Điểm tối đa\n3. Khác: 1/4 *Điểm tối đa',
    );
    expect(formula && pointsPossible(formula, '40')).toEqual(['0', '10', '20', '30', '40']);
  });

  it.each<[targetPoints: string, scoring: string, says: string | null]>([
    ['35', '1. A: 1/2*Điểm tối đa\n2. B: 1/4*Điểm tối đa\n3. C: 1/4*Điểm tối đa', '0; 10; 20; 30; 40'],
    ['30', '1. A: 1/2*Điểm tối đa\n2. B: 1/4*Điểm tối đa\n3. C: 1/4*Điểm tối đa', null],
    ['20', 'Điểm tối đa nếu tỷ lệ =100%\n+ 0 nếu tỷ lệ dưới 100%', '0; 40'],
    ['35', 'Điểm=Tỷ lệ*Điểm tối đa', null],
    ['45', 'Điểm=Tỷ lệ*Điểm tối đa', 'vượt điểm tối đa 40'],
    ['', 'Điểm=Tỷ lệ*Điểm tối đa', null],
  ])('expected %s of 40 by %j: %s', (targetPoints, scoring, says) => {
    const told = message(pointsAgainstFormula, { targetPoints, maxPoints: '40', scoring });
    if (says === null) expect(told).toBeNull();
    else expect(told).toContain(says);
  });
});

describe('goals of a letter against its annex', () => {
  const item = (
    ordinal: string,
    name: string,
    scoring: string,
    targetPoints: string,
    maxPoints: string,
  ): DocumentRow => ({
    kind: 'indicator',
    total: false,
    view: { ...row({ ordinal, name, scoring, targetPoints, maxPoints }), rowId: ordinal },
    sources: {},
    marks: [],
  });
  const rows = [
    item('1', 'Tỷ lệ trường học có phòng máy tính', 'Điểm=Tỷ lệ*Điểm tối đa', '15', '20'),
    item(
      '2',
      'Tỷ lệ người dân biết sử dụng ví điện tử',
      '+ Tỷ lệ>=60%: Điểm tối đa\n+ Tỷ lệ<60%: Tỷ lệ/60%*Điểm tối đa',
      '25',
      '30',
    ),
    item('3', 'Tỷ lệ công chức biết sử dụng ví điện tử', 'Điểm=Tỷ lệ*Điểm tối đa', '10', '10'),
  ];
  rows.push(item('4', 'Tỷ lệ người dân hài lòng khi sử dụng ví điện tử', 'Hội đồng chấm điểm', '5', '10'));
  const told = (...paragraphs: string[]) => {
    const document: DocumentView = {
      index: 0,
      fileName: 'cong-van.docx',
      agency: null,
      period: null,
      tables: [
        {
          index: 0,
          title: null,
          attachedTo: null,
          closing: null,
          columns: [{ field: 'scoring', header: '' }],
          rows,
          footnotes: [],
        },
      ],
      paragraphs: paragraphs.map((text, paragraph) => ({ text, source: { paragraph } })),
      footnotes: [],
    };
    return pointsAgainstFormula.checkDocument?.(document) ?? [];
  };

  it('compares with the points that the text states itself, over a line break', () => {
    const found = told('- Phấn đấu 90% trường học có', 'phòng máy tính. Điểm phấn đấu: 10/20 điểm.');
    expect(found.map(({ message: text }) => text)).toEqual([
      'Theo cách tính điểm, 90% “Tỷ lệ trường học có phòng máy tính” được 18/20 điểm, nhưng điểm phấn đấu ghi 10.',
    ]);
    expect(found[0]?.places.map(({ table, rowId }) => [table, rowId])).toEqual([
      [null, null],
      [0, '1'],
    ]);
    expect(told('- Phấn đấu 90% trường học có phòng máy tính: 18/20 điểm.')).toEqual([]);
  });

  it('adds up the goals of one item', () => {
    const [found] = told(
      '- Phấn đấu 100% trường học có phòng máy tính; 60% người dân biết sử dụng ví điện tử. Phấn đấu đạt 40/50 điểm.',
    );
    expect(found?.message).toContain('cộng 50 điểm, nhưng điểm phấn đấu ghi 40');
  });

  it('compares with the annex where the text states no points', () => {
    expect(told('- Phấn đấu 75% trường học có phòng máy tính.')).toEqual([]);
    const twice = told(
      '- Phấn đấu 50% trường học có phòng máy tính.',
      '- Bảo đảm 50% trường học có phòng máy tính.',
    );
    expect(twice.map(({ places }) => places.at(-1)?.field)).toEqual(['targetPoints']);
  });

  it('keeps apart whom a goal is about, and what is no goal', () => {
    expect(told('- Phấn đấu 100% công chức biết sử dụng ví điện tử.')).toEqual([]);
    expect(told('- Năm 2025 có 10% người dân biết sử dụng ví điện tử.')).toEqual([]);
    expect(told('- Phấn đấu 10% hợp tác xã có kho lạnh.')).toEqual([]);
    expect(told('- Phấn đấu 30% người dân hài lòng khi sử dụng ví điện tử.')).toEqual([]);
    expect(told('- Phấn đấu từ 30% đến 40% người dân biết sử dụng ví điện tử.')).toEqual([]);
  });
});

describe('a ratio that is not told', () => {
  const bands = '- Điểm=\n+ Tỷ lệ>=95%: Điểm tối đa;\n+ Tỷ lệ<95%: Tỷ lệ/95%*Điểm tối đa';
  it.each<[string, undefined_: boolean]>([
    [`a= Số người đánh giá;\nb= Số người hài lòng;\n${bands}`, true],
    [`a= Số người đánh giá;\nb= Số người hài lòng;\n- Tỷ lệ=b/a\n${bands}`, false],
    [`a= Số người đánh giá;\nb= Số người hài lòng;\n- Tỷ lệ (%): b / a\n${bands}`, false],
    [`a= Số nam; b= Số nữ; c= Dân số\nTỷ lệ = (a+b)/c\n${bands}`, false],
    [`a= Số người đánh giá;\nb= Số người hài lòng;\nĐiểm = a/b*Điểm tối đa; ${bands}`, false],
    ['a= Số nội dung;\nb= Số nội dung đã làm;\nĐiểm=Mục 1 + Mục 2', false],
    [bands, false],
  ])('%j: %s', (scoring, isUndefined) => {
    expect(message(ratioUndefined, { scoring }) !== null).toBe(isUndefined);
  });
});
