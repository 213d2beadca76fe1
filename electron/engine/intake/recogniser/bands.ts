/** Headers over two rows: bands such as "Cơ quan" above "Chủ trì" and "Phối hợp". */
import { roleOf } from '../../../../shared/domain/headers/roles.ts';
import { type GridCell, withWidth } from '../blocks.ts';
import { isOrdinal } from './kinds.ts';

/** A number, a percentage or an ordinal stands in no header; a year may. */
export function looksLikeData(text: string): boolean {
  return (/^[\d.,]+ ?%?$/.test(text) || isOrdinal(text)) && !/^20\d\d$/.test(text);
}

/** The filled cells of the lower row all stand under wide cells of the upper one, at least two of them. */
export function isBelowBand(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  const under = lower.map((cell, column) => ({ cell, band: bandOver(upper, column) }));
  const filled = under.filter(({ cell }) => cell.text !== '');
  if (filled.length < 2 || filled.some(({ cell }) => looksLikeData(cell.text))) return false;
  return filled.every(
    ({ cell, band }) => band !== null && band.width > 1 && band.text !== '' && cell.width < band.width,
  );
}

/** The cell of a row that covers a grid column. */
export function bandOver(cells: readonly GridCell[], column: number): GridCell | null {
  for (let start = column; start >= 0; start -= 1) {
    const cell = cells[start];
    if (cell !== undefined && cell.width > 0) return start + cell.width > column ? cell : null;
  }
  return null;
}

/**
 * Bands that are centred over their columns without being merged: the cells beside them are empty, and each
 * column of theirs has a text below, while the columns with a header of one row have none. Programs repeat the
 * band's text in each of its columns instead.
 *
 * @returns the upper row with its bands as wide as they reach, or null where it has none
 */
export function openBands(upper: readonly GridCell[], lower: readonly GridCell[]): GridCell[] | null {
  const plain = (cells: readonly GridCell[]) => cells.every((cell) => cell.width === 1 && !cell.inherited);
  const texts = lower.filter((cell) => cell.text !== '');
  if (!plain(upper) || !plain(lower) || texts.some((cell) => looksLikeData(cell.text))) return null;
  const opened = [...upper];
  let covered = 0;
  let single = 0;
  for (let column = 0; column < upper.length; ) {
    const band = upper[column];
    let end = column + 1;
    while (goesOn(upper[end], band) && lower[end]?.text) end += 1;
    const width = end - column;
    if (band === undefined || (band.text === '' && lower[column]?.text)) return null;
    if (band.text !== '' && width > 1) {
      if (!lower[column]?.text) return null;
      opened[column] = withWidth(band, width);
      for (let under = column + 1; under < end; under += 1) {
        const cell = upper[under];
        if (cell !== undefined) opened[under] = { ...withWidth(cell, 0), text: '' };
      }
      covered += width;
    } else if (band.text !== '') {
      if (lower[column]?.text) return null;
      single += 1;
    }
    column = end;
  }
  return covered > 0 && single > 0 ? opened : null;
}

/** Whether a cell beside a band is the band's too: empty, or with the same text. */
function goesOn(cell: GridCell | undefined, band: GridCell | undefined): boolean {
  return cell !== undefined && (cell.text === '' || cell.text === band?.text);
}

/**
 * Whether the lower row only goes on with the words of the upper one, as where a header's lines were put into
 * rows: "Chỉ tiêu | Cơ quan" above "năm 2024 | chủ trì".
 */
export function isWrapped(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  let goesOn = 0;
  let alone = 0;
  for (const [column, cell] of upper.entries()) {
    const below = lower[column];
    if (cell.width !== 1 || below === undefined || below.width !== 1 || below.inherited) return false;
    if (below.text === '') {
      if (cell.text !== '') alone += 1;
      continue;
    }
    if (cell.text === '' || !/^(?:\p{Ll}|20\d\d|\()/u.test(below.text) || looksLikeData(below.text))
      return false;
    if (roleOf(`${cell.text} ${below.text}`) === null) return false;
    goesOn += 1;
  }
  return goesOn > 0 && alone > 0;
}
