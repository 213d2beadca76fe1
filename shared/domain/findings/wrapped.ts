/** Files made of PDFs or typewritten text often hold every printed line as a paragraph of its own. */
import type { ParagraphView } from './document.ts';

/** A printed line is seldom shorter, and one that is shorter ends its paragraph. */
const LINE = 50;
/** Fewer broken lines may be chance. */
const FEWEST = 8;
/** The share of long lines that go on in the next one from which on the file is taken for one of lines. */
const SHARE = 0.35;
/** A paragraph that goes on longer is not pieced together further. */
const LONGEST = 5_000;

const ENDED = /[.;:!?…]["”’)\]]?\s*$/u;
/** What begins a paragraph: a bullet, a number, a letter with a bracket, a heading in capitals. */
const BEGINS =
  /^\s*(?:[-–—+*•▪●]\s|[IVX]{1,5}[.)]\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|\p{Lu}[\p{Lu}\s,.–-]{12,}$|(?:Điều|Phụ lục|Biểu|Bảng|Mẫu)\s)/u;

/**
 * The paragraphs with broken lines put together again, where the file as a whole is one of lines; otherwise the same
 * paragraphs. A joined paragraph keeps the source of its first line. Linear; never throws.
 */
export function joinWrapped(paragraphs: readonly ParagraphView[]): readonly ParagraphView[] {
  if (!isOfLines(paragraphs)) return paragraphs;
  const joined: { lines: string[]; length: number; source: ParagraphView['source'] }[] = [];
  for (const { text, source } of paragraphs) {
    const open = joined.at(-1);
    const last = open?.lines.at(-1) ?? '';
    if (open !== undefined && open.length < LONGEST && goesOn(last, text)) {
      open.lines.push(text);
      open.length += text.length;
    } else joined.push({ lines: [text], length: text.length, source });
  }
  return joined.map(({ lines, source }) => ({ text: lines.map((line) => line.trim()).join(' '), source }));
}

function isOfLines(paragraphs: readonly ParagraphView[]): boolean {
  let long = 0;
  let broken = 0;
  for (const [at, { text }] of paragraphs.entries()) {
    if (text.trim().length < LINE) continue;
    long += 1;
    const next = paragraphs[at + 1]?.text ?? '';
    if (goesOn(text, next) && /^\s*\p{Ll}/u.test(next)) broken += 1;
  }
  return broken >= FEWEST && broken >= long * SHARE;
}

function goesOn(line: string, next: string): boolean {
  return line.trim().length >= LINE && !ENDED.test(line) && next.trim() !== '' && !BEGINS.test(next);
}
