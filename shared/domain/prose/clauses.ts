/** Where the clauses of running text begin and end. */

export interface Span {
  /** Places in the text, from 0; `end` is the place after the last letter. */
  start: number;
  end: number;
}

/** "TP. Long Xuyên", "v.v. và" do not end a sentence. */
const SHORT = /(?:(?<!\p{L})(?:TP|TX|TT|[QPHX])|v\.v)\.$/iu;

/** The first letters of a line that make it an item of a list. */
const BULLET = /^[-–+•*]\s+/u;

/**
 * The clause around a place: from the line break, ";" or full stop before it to the one behind it. Commas,
 * colons and brackets end none. Clauses are counted from 0.
 */
export function clauseAt(text: string, place: number): Span & { number: number } {
  let start = 0;
  let number = 0;
  for (const stop of stopsOf(text)) {
    if (stop > place) return { ...trimmed(text, start, stop), number };
    start = stop;
    number += 1;
  }
  return { ...trimmed(text, start, text.length), number };
}

function* stopsOf(text: string): Generator<number> {
  for (const match of text.matchAll(/\n|;\s|\.\s+(?=[\p{Lu}"“(\-+])/gu)) {
    if (match[0].startsWith('.') && SHORT.test(text.slice(Math.max(0, match.index - 3), match.index + 1)))
      continue;
    yield match.index + match[0].length;
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const bullet = BULLET.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  return { start: start + bullet, end };
}
