/** Words that stand upon each other: a stamp over a table, text of a row that is too low for it. */
import type { FragmentCell } from './fragment.ts';
import type { Word } from './words.ts';

/** Shares: of the narrower word's width, and of the smaller letters' size between two lines that do not touch. */
const COVERED = 0.3;
const LEADING = 0.62;
/** From the baseline up to where the middle of small letters is. */
const MIDDLE = 0.35;
/** Points. */
const MIN_COVERED = 1.5;
/** No line of a cell has more words, and no page more cells whose neighbours need looking for. */
const MOST_COMPARED = 500;
const MOST_SPOILT = 2_000;

/** Whether some two words of a cell stand upon each other, or one upon its upper or lower border, where it has one. */
function overlap(words: readonly Word[], { box, open }: FragmentCell): boolean {
  const [, top, , bottom] = box;
  const shown = words.filter(({ clip }) => clip === undefined);
  if (open?.top !== true && shown.some(({ base, size }) => base - MIDDLE * size < top)) return true;
  if (open?.bottom !== true && shown.some(({ base }) => base > bottom + 0.5)) return true;
  const sorted = shown.toSorted((a, b) => a.base - b.base);
  for (const [index, word] of sorted.entries()) {
    for (let at = index + 1; at < Math.min(sorted.length, index + MOST_COMPARED); at += 1) {
      const other = sorted[at];
      if (other === undefined || other.base - word.base >= LEADING * Math.max(word.size, other.size)) break;
      if (covers(word, other)) return true;
    }
  }
  return false;
}

function covers(one: Word, other: Word): boolean {
  const both = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const narrow = Math.min(one.right - one.left, other.right - other.left);
  const near = Math.abs(one.base - other.base) < LEADING * Math.min(one.size, other.size);
  return near && both > MIN_COVERED && both > COVERED * narrow;
}

/** Marks the cells whose words stand upon each other, and those above and below, where the text may come from. */
export function markOverlaps(cells: readonly FragmentCell[]): void {
  const spoilt = cells.filter((cell) =>
    overlap(
      cell.lines.flatMap(({ words }) => words),
      cell,
    ),
  );
  for (const cell of spoilt) cell.doubts.add('overlaps');
  for (const cell of spoilt.slice(0, MOST_SPOILT)) {
    for (const other of cells) {
      const beside = other.left < cell.right - 1 && other.right > cell.left + 1;
      const next = other.bottom === cell.top || other.top === cell.bottom;
      if (beside && next && other.lines.length > 0) other.doubts.add('overlaps');
    }
  }
}
