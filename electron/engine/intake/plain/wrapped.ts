/** Texts that were broken into lines at a fixed width: their lines are put together to paragraphs again. */
import type { PhysicalLine } from './lines.ts';

const SHORTEST = 60;
const LONGEST = 100;
const BEGINS_LOWER = /^\s*\p{Ll}/u;
const ENDS_SENTENCE = /[.;:!?…)]\s*$/;
/** A list item, a numbered heading, a line in capitals. */
const BEGINS_ANEW = /^\s*(?:[-–+•*]|\(?(?:\d+|[IVX]+|\p{L})[.)]|\d+(?:\.\d+)+\s|[^\p{Ll}]*$)/u;

function isFull({ text }: PhysicalLine): boolean {
  const length = text.trim().length;
  return length >= SHORTEST && length <= LONGEST;
}

/** Whether most lines are about full and the next goes on in lower case. */
export function isWrapped(lines: readonly PhysicalLine[]): boolean {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const full = filled.filter(isFull).length;
  if (filled.length < 4 || full <= filled.length / 2) return false;
  if (filled.some(({ text }) => text.trim().length > LONGEST * 1.5)) return false;
  const goesOn = filled.filter((line, index) => {
    const before = filled[index - 1];
    return before !== undefined && isFull(before) && BEGINS_LOWER.test(line.text);
  }).length;
  return goesOn > full / 2;
}

/** Whether a line of such a text goes on with the paragraph of the line before it. */
export function joinWrapped(before: PhysicalLine, line: PhysicalLine): boolean {
  if (before.number + 1 !== line.number || !isFull(before) || line.text.trim() === '') return false;
  if (BEGINS_LOWER.test(line.text)) return true;
  return !ENDS_SENTENCE.test(before.text) && !BEGINS_ANEW.test(line.text);
}
