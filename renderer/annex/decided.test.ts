import { expect, it } from 'vitest';
import { formatMoment } from '../components/dates.ts';
import { decidedText } from './decided.ts';

const NONE = { followed: 0, stale: 0, asked: 0, undecided: 0, removed: 0, kept: 0, approval: null };
const AT = '2026-11-22T08:00:00.000Z';
const VALID = { by: 'Trần Văn Bình', at: AT, valid: true };

it.each([
  [
    { ...NONE, undecided: 32 },
    'Chưa có quyết định đối soát nào: phụ lục in nguyên số liệu cơ quan gửi.',
    true,
  ],
  [
    { ...NONE, followed: 32, approval: VALID },
    `32/32 dòng theo quyết định đối soát. Bảng đối soát được Trần Văn Bình duyệt lúc ${formatMoment(AT)}.`,
    false,
  ],
  [
    { ...NONE, followed: 32, approval: { ...VALID, valid: false } },
    `32/32 dòng theo quyết định đối soát. Lần duyệt của Trần Văn Bình lúc ${formatMoment(AT)} không còn hiệu lực vì sau đó có thay đổi.`,
    true,
  ],
  [{ ...NONE, followed: 32 }, '32/32 dòng theo quyết định đối soát. Bảng đối soát chưa được duyệt.', true],
  [
    { ...NONE, followed: 28, asked: 2, stale: 1, undecided: 1 },
    '28/32 dòng theo quyết định đối soát. In nguyên số liệu cơ quan gửi: 1 dòng chưa quyết định, 2 dòng đang chờ cơ quan trả lời, 1 dòng có quyết định đã cũ. Bảng đối soát chưa được duyệt.',
    true,
  ],
  [
    { ...NONE, followed: 30, removed: 2, kept: 1 },
    '32/32 dòng theo quyết định đối soát; 2 dòng bỏ khỏi phụ lục; 1 dòng giữ lại từ kỳ trước. Bảng đối soát chưa được duyệt.',
    true,
  ],
])('tells how far the annex is settled', (decisions, text, open) => {
  expect(decidedText(decisions)).toEqual({ text, open });
});
