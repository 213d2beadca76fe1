/** Letters and questions for tests: invented figures, an invented office. */

import type { LetterFacts } from '../../../electron/engine/letters/model.ts';
import type { WorkbookFacts } from '../../../electron/engine/letters/workbook/layout.ts';
import type { LetterForm, Question } from '../../../shared/contract/letters.ts';

export const FORM: LetterForm = {
  parent: 'Ủy ban nhân dân tỉnh An Giang',
  issuer: 'Sở Khoa học và Công nghệ',
  place: 'An Giang',
  symbol: 'SKHCN-CĐS',
  number: '384',
  date: '2026-02-05',
  answerBy: '2026-03-20',
  subject: 'làm rõ số liệu báo cáo',
  signature: { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Thị Hồng Ánh' },
  recipients: ['Giám đốc Sở (để báo cáo)', '- Lưu: VT, CĐS.'],
};

/** Question number n of a letter; its texts differ from those of all others. */
export function question(n: number, more: Partial<Question> = {}): Question {
  return {
    asked: `step-${n}`,
    pair: `row${n}.-.0~row${n}.-.0`,
    ordinal: `1.${n}`,
    name: `Tỷ lệ hồ sơ trực tuyến toàn trình của lĩnh vực thứ ${n}`,
    base: { result: `70,${n}%\n(7.0${n}/10.000)`, evaluation: 'Chưa đạt' },
    against: { result: `85,${n}%\n(8.5${n}/10.000)`, evaluation: 'Đạt' },
    target: '80%',
    text: `Đề nghị xác nhận tử số và mẫu số của lĩnh vực thứ ${n}.`,
    ...more,
  };
}

export const questions = (count: number): Question[] =>
  Array.from({ length: count }, (_, index) => question(index + 1));

export const COMPARED = {
  set: 'Kế hoạch chuyển đổi số năm 2024',
  againstSet: 'Kế hoạch chuyển đổi số năm 2024',
  base: '9 tháng 2024',
  against: 'Năm 2024',
};

export function letterFacts(more: Partial<LetterFacts> = {}): LetterFacts {
  return { form: FORM, agency: 'Sở Y tế', questions: questions(2), compared: COMPARED, year: 2026, ...more };
}

export function workbookFacts(more: Partial<WorkbookFacts> = {}): WorkbookFacts {
  return {
    letter: '0193aaaa-0000-7000-8000-000000000001',
    agency: 'Sở Y tế',
    number: '384/SKHCN-CĐS',
    issuer: FORM.issuer,
    answerBy: FORM.answerBy,
    compared: COMPARED,
    questions: questions(3),
    ...more,
  };
}

export const LONG_AGENCY =
  'Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp khu vực Tứ giác Long Xuyên - Hà Tiên trực thuộc Ủy ban nhân dân tỉnh';
