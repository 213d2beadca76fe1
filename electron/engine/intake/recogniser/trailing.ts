/**
 * What stands below a table: footnotes ("1 188 cơ quan gồm: …", with the mark raised or plain) and the closing
 * line ("Danh mục gồm: 32 chỉ tiêu./."), in any order.
 */
import type { Footnote } from '../../../../shared/domain/submission.ts';
import { type Around, isBarrier, type TextLine } from './lines.ts';

export interface Trailing {
  footnotes: Footnote[];
  closing: string | null;
  /** What follows and belongs to neither. */
  rest: readonly Around[];
}

const CLOSING = [
  /\.\/\.?$/,
  /^(?:danh mục|phụ lục|bảng|biểu)(?: này)? (?:có|gồm|bao gồm)(?=[\s:]|$)/i,
  /^tổng (?:số|cộng)\s*:?\s*\d+ (?:chỉ tiêu|nhiệm vụ|chỉ số|mục tiêu)/i,
  /^tổng (?:số|cộng) (?:chỉ tiêu|nhiệm vụ|chỉ số|mục tiêu)\s*:\s*\d+/i,
];
const MAX_CLOSING_LENGTH = 200;
const LABEL = /^(?:ghi chú|chú thích)\s*:?$/i;
const PLAIN_MARK = /^(?:\((\d{1,2}|\*{1,4})\)|\[(\d{1,2})\]|(\d{1,2})\)?|(\*{1,4}))\s+(\S[\s\S]*)$/;

/**
 * @param below the lines after the table
 * @param used marks that stand in the table; a plain number begins a footnote only if it is one of these or
 *   goes on counting from 1, since a sentence may begin with a number too
 */
export function readTrailing(below: readonly Around[], used: ReadonlySet<string>): Trailing {
  const trailing: Trailing = { footnotes: [], closing: null, rest: [] };
  for (const [index, line] of below.entries()) {
    if (isBarrier(line) || !takeLine(line, trailing, used)) {
      trailing.rest = below.slice(index);
      break;
    }
  }
  return trailing;
}

/** Takes a whole line in, or nothing of it. */
function takeLine(line: TextLine, trailing: Trailing, used: ReadonlySet<string>): boolean {
  const before = trailing.footnotes.length;
  const lead = line.marks[0];
  if (lead !== undefined && lead.after === '' && !line.text.includes('\n')) {
    trailing.footnotes.push({ mark: lead.mark, text: line.text });
    return true;
  }
  for (const text of line.text.split('\n')) {
    if (!takeText(text, trailing, used)) {
      trailing.footnotes.length = before;
      return false;
    }
  }
  return true;
}

function takeText(text: string, trailing: Trailing, used: ReadonlySet<string>): boolean {
  if (text === '' || LABEL.test(text)) return true;
  const found = PLAIN_MARK.exec(text);
  const mark = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
  const next = String(trailing.footnotes.length + 1);
  if (mark !== undefined && (used.has(mark) || mark === next || mark.startsWith('*'))) {
    trailing.footnotes.push({ mark, text: found?.[5] ?? '' });
    return true;
  }
  if (trailing.closing === null && text.length <= MAX_CLOSING_LENGTH && isClosing(text)) {
    trailing.closing = text;
    return true;
  }
  const last = trailing.footnotes.at(-1);
  if (last !== undefined && /^[-+–]\s/.test(text)) {
    last.text += `\n${text}`;
    return true;
  }
  return false;
}

/** Whether a line closes a table. */
export function isClosing(text: string): boolean {
  return CLOSING.some((pattern) => pattern.test(text));
}
