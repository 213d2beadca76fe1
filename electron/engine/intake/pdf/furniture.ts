/** What a page carries besides its text: page numbers and running heads. */
import type { PageContent } from './content.ts';
import { wideParts } from './gutters.ts';
import { linesBox, lineText, type TextLine } from './lines.ts';

/** The lines of one page that are in no table, from top to bottom. */
export interface PageLines {
  page: PageContent;
  lines: TextLine[];
  /** The upper edges and lower edges of its tables. */
  tables: readonly (readonly [number, number])[];
}

const NUMBER = /^[-–—\s]*(?:trang\s*)?(\d{1,3})(?:\s*(?:\/|of|trên)\s*\d{1,3})?[-–—\s]*$/i;
/** Share of the page's height at its top and bottom in which they stand. */
const MARGIN = 0.12;
const SAME_PLACE = 4;
const MOST_LINES = 3;
/** So many columns no running head has. */
const HEAD_COLUMNS = 4;
/** Titles that are told apart by their numbers alone. */
const NUMBERED_TITLE = /^(?:phụ lục|phụ biểu|biểu|bảng|mẫu|phần|chương|mục)\s+(?:số\s+)?#/i;

/**
 * The lines without page numbers, and without heads and feet that an earlier page showed at the same place. A foot
 * that shows again, or a head that an inner page begins with, is told from the text also where it stands first: a
 * table goes on over it.
 *
 * @param notes the lines of footnotes, which are no feet however alike those of two pages look
 */
export function withoutFurniture(
  pages: readonly PageLines[],
  notes: ReadonlySet<TextLine>,
): { pages: PageLines[]; feet: TextLine[] } {
  const seen: Head[] = [];
  const feet = new Set<TextLine>();
  let lastNumber = 0;
  const bare = pages.map((page) => {
    const dropped = new Set<TextLine>();
    for (const edge of edgeLines(page)) {
      // From the page's edge inwards; what lies behind a line of the text is text.
      let outer = true;
      for (const line of edge) {
        const text = lineText(line);
        const number = Number(NUMBER.exec(text)?.[1] ?? Number.NaN);
        if (outer && isPageNumber(line, number, page, lastNumber, pages.length)) {
          dropped.add(line);
          lastNumber = number;
          continue;
        }
        const { width, height } = page.page;
        const words = text.replace(/\d+/g, '#');
        const numbers = (text.match(/\d+/g) ?? []).map(Number);
        const head = { line, words, numbers, base: line.base, width, height };
        const again = seen.find((other) => isSameHead(other, head));
        outer &&= again !== undefined && !notes.has(line) && isApart(line, page) && !isTableHead(line);
        if (again === undefined) seen.push(head);
        else if (outer) dropped.add(line);
        if (again !== undefined && outer && isFoot(again, height)) feet.add(again.line);
      }
    }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
  const withoutFeet = bare.map((page) => ({ ...page, lines: page.lines.filter((line) => !feet.has(line)) }));
  return { pages: withoutFeet, feet: [...feet] };
}

/** The first lines of a page and the last ones, outermost first, as far as they stand in its margins. */
function edgeLines({ page, lines, tables }: PageLines): [TextLine[], TextLine[]] {
  const above = Math.min(...tables.map(([top]) => top), page.height * MARGIN);
  const below = Math.max(...tables.map(([, bottom]) => bottom), page.height * (1 - MARGIN));
  const first = lines.slice(0, MOST_LINES).filter(({ base }) => base < above);
  const last = lines.slice(-MOST_LINES).filter((line) => line.base > below && !first.includes(line));
  return [first, last.toReversed()];
}

/** At the top of the first page a running head may as well be the title. */
function isFoot({ line, base }: Head, height: number): boolean {
  return base > height / 2 || line.page > 1;
}

interface Head {
  line: TextLine;
  /** Its text with a # for each number, and the numbers. */
  words: string;
  numbers: readonly number[];
  base: number;
  width: number;
  height: number;
}

function isSameHead(one: Head, other: Head): boolean {
  const samePage = one.width === other.width && one.height === other.height;
  return samePage && Math.abs(one.base - other.base) < SAME_PLACE && isSameText(one, other);
}

/**
 * The same words, and the same numbers but for those that count the pages: "Báo cáo – trang 2" and "… trang 3" on the
 * next page, not the numbers of two decisions nor those of two annexes.
 */
function isSameText(one: Head, other: Head): boolean {
  const titled = NUMBERED_TITLE.test(one.words);
  const counts = (step: number, index: number) =>
    step === other.line.page - one.line.page && !(titled && index === 0);
  return (
    one.words === other.words &&
    other.numbers.every((number, index) => {
      const step = number - (one.numbers[index] ?? number);
      return step === 0 || counts(step, index);
    })
  );
}

/** A small number alone in the margin, in the middle or at the right, that goes on counting or begins anew. */
function isPageNumber(
  line: TextLine,
  number: number,
  { page }: PageLines,
  last: number,
  pages: number,
): boolean {
  if (!Number.isInteger(number)) return false;
  const middle = (line.left + line.right) / 2;
  const centred = Math.abs(middle - page.width / 2) < page.width * 0.12;
  const aside = middle > page.width * 0.8 || /\D/.test(lineText(line));
  const expected =
    number === page.number || number === last + 1 || number === 1 || (last === 0 && number <= pages + 200);
  return (centred || aside) && expected;
}

/** The header of a table without ruling lines is repeated on each page, too; a running head has fewer parts. */
function isTableHead(line: TextLine): boolean {
  return wideParts(line).length >= HEAD_COLUMNS;
}

/** Lines of the text proper stand close to their neighbours; a running head stands apart or in smaller letters. */
function isApart(line: TextLine, { lines, page }: PageLines): boolean {
  const index = lines.indexOf(line);
  const neighbour = line.base < page.height / 2 ? lines[index + 1] : lines[index - 1];
  if (neighbour === undefined) return true;
  const [, top, , bottom] = linesBox([line]);
  const other = linesBox([neighbour]);
  const gap = Math.max(other[1] - bottom, top - other[3]);
  return gap > 0.2 * line.size || line.size < neighbour.size * 0.92;
}
