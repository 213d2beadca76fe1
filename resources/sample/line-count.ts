/**
 * How many lines a wrapped text takes, estimated from its letters: Excel fits row heights when a clerk
 * types, and a program that writes the file has to do it instead.
 * @param letters how many letters fit on one line
 */
export function lineCount(text: string, letters: number): number {
  return text
    .split('\n')
    .map((paragraph) => wrappedLines(paragraph, letters))
    .reduce((sum, lines) => sum + lines, 0);
}

function wrappedLines(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) {
      used = needed;
    } else {
      lines += used === 0 ? 0 : 1;
      used = word.length;
    }
  }
  return lines;
}
