/**
 * Headings of sections by their ordinals: "III. XÃ HỘI SỐ" at the end of a table, below "I. …" and "II. …" with their
 * rows, is the section that nobody has reported on yet, not a sentence below the table.
 */
import { filledCells, type Grid, type GridRow } from '../blocks.ts';
import { romanNumeral } from '../roman.ts';

const HEADING = /^(?:(?:phần|mục|nhóm|chương) )?([IVXLC]+|[A-Z]|\d{1,2})[.)/:–-]+\s*\p{L}/iu;
const MAX_ROMAN = 40;
const ROMANS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: MAX_ROMAN }, (_, index) => [romanNumeral(index + 1).toUpperCase(), index + 1]),
);

type Numbering = 'arabic' | 'roman' | 'letter';

interface Heading {
  /** "I" counts as the first Roman number and as a letter. */
  numbers: ReadonlyMap<Numbering, number>;
  /** Where its only cell stands, and how wide it is. */
  column: number;
  width: number;
}

/** Whether a row goes on counting where an earlier section of the same form stopped, with rows of data between. */
export function isNextSection(grid: Grid, index: number, from: number): boolean {
  const row = grid.rows[index];
  const own = row === undefined ? null : headingOf(row);
  return (
    own !== null && [...own.numbers.keys()].some((numbering) => counts(grid, index, from, own, numbering))
  );
}

function counts(grid: Grid, index: number, from: number, own: Heading, numbering: Numbering): boolean {
  let expected = (own.numbers.get(numbering) ?? 0) - 1;
  let data = false;
  for (let at = index - 1; at >= from && expected > 0; at -= 1) {
    const row = grid.rows[at];
    if (row === undefined) return false;
    data ||= filledCells(row).length > 1;
    const other = headingOf(row);
    if (other === null || other.column !== own.column || other.width !== own.width) continue;
    const number = other.numbers.get(numbering);
    if (number === undefined) continue;
    if (number !== expected) return false;
    if (data) return true;
    // Several sections in a row may be without rows.
    expected -= 1;
  }
  return false;
}

function headingOf(row: GridRow): Heading | null {
  const [only, ...others] = filledCells(row);
  if (only === undefined || others.length > 0) return null;
  const [, ordinal] = HEADING.exec(only.text) ?? [];
  if (ordinal === undefined) return null;
  const numbers = new Map<Numbering, number>();
  const roman = ROMANS.get(ordinal);
  if (/^\d/.test(ordinal)) numbers.set('arabic', Number(ordinal));
  if (roman !== undefined) numbers.set('roman', roman);
  if (/^[A-Z]$/.test(ordinal)) numbers.set('letter', ordinal.charCodeAt(0) - 'A'.charCodeAt(0) + 1);
  return { numbers, column: row.cells.indexOf(only), width: only.width };
}
