/** Writing turned against its page, as narrow columns of a header have it: each piece goes to its cell. */
import type { PageContent } from './content.ts';
import type { Fragment } from './fragment.ts';
import { apply, type Box, boxAround, levelled, pageBox } from './geometry.ts';
import { linesOf, lineText } from './lines.ts';
import { type Word, wordBox, wordsOf } from './words.ts';

/** Puts turned words into the cells of a page; returns the text of those that stand in none. */
export function turnedWords(page: PageContent, fragments: readonly Fragment[]): string[] {
  const outside: string[] = [];
  for (const { turn, glyphs } of page.turned) {
    const words = wordsOf(glyphs, []);
    const byCell = new Map<Fragment['cells'][number] | null, Word[]>();
    for (const word of words) {
      const cell = cellAt(fragments, levelBox(word, turn, page));
      byCell.set(cell, [...(byCell.get(cell) ?? []), word]);
    }
    for (const [cell, own] of byCell) {
      const lines = linesOf(own, page.number);
      if (cell === null) outside.push(...lines.map(lineText));
      else cell.lines = [...cell.lines, ...lines];
    }
  }
  return outside;
}

/** The box of a turned word in the level coordinates of its page. */
function levelBox(word: Word, turn: PageContent['turn'], page: PageContent): Box {
  const { width, height } = page.page;
  const [left, top, right, bottom] = pageBox(wordBox(word), { turn, page: page.page, scale: 1 });
  const frame = levelled(page.turn, width, height);
  return boxAround(
    [apply(frame, left, top), apply(frame, right, bottom)].map(([x, y]) => [x, y, x, y] as const),
  );
}

function cellAt(fragments: readonly Fragment[], box: Box): Fragment['cells'][number] | null {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  for (const { cells } of fragments) {
    for (const cell of cells) {
      const [left, top, right, bottom] = cell.box;
      if (x >= left && x <= right && y >= top && y <= bottom) return cell;
    }
  }
  return null;
}
