/** Which words of two texts differ, so that the eye finds one changed digit in a long cell. Pure. */

export interface Piece {
  text: string;
  changed: boolean;
}

/** Beyond this many pairs of words a table of them costs more than it shows: only the ends are compared. */
const MOST_CELLS = 250_000;

/** Words, numbers whole with their separators and signs, white space and single marks, in order; joined they are the text. */
function tokens(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*%?|\p{L}[\p{L}\p{M}]*|\s+|./gsu) ?? [];
}

/** For each token whether it has its like on the other side, by the longest common sequence. */
function commonMarks(a: readonly string[], b: readonly string[]): { inA: boolean[]; inB: boolean[] } {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      longest[at] =
        a[i] === b[j]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const inA = a.map(() => false);
  const inB = b.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * width + j;
    if (a[i] === b[j]) {
      inA[i] = true;
      inB[j] = true;
      i += 1;
      j += 1;
    } else if ((longest[at + width] ?? 0) >= (longest[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { inA, inB };
}

/** Neighbours of one kind as one piece; white space alone between two changed words is changed with them. */
function pieces(words: readonly string[], common: readonly boolean[]): Piece[] {
  const result: Piece[] = [];
  for (const [index, text] of words.entries()) {
    const between = text.trim() === '' && common[index - 1] === false && common[index + 1] === false;
    const changed = common[index] === false || between;
    const last = result.at(-1);
    if (last && last.changed === changed) last.text += text;
    else result.push({ text, changed });
  }
  return result;
}

/** Both texts in pieces; equal texts have no changed one. */
export function wordDiff(from: string, to: string): { from: Piece[]; to: Piece[] } {
  const a = tokens(from);
  const b = tokens(to);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const marks =
    middleA.length * middleB.length <= MOST_CELLS
      ? commonMarks(middleA, middleB)
      : { inA: middleA.map(() => false), inB: middleB.map(() => false) };
  const whole = (middle: readonly boolean[], length: number) => [
    ...Array<boolean>(start).fill(true),
    ...middle,
    ...Array<boolean>(length - start - middle.length).fill(true),
  ];
  return { from: pieces(a, whole(marks.inA, a.length)), to: pieces(b, whole(marks.inB, b.length)) };
}
