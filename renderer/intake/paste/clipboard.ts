/** What of a clipboard can be read as a table. Pure. */

export interface Clipping {
  html: string;
  text: string;
  /** Files copied in the file manager, or pictures. */
  files: readonly File[];
}

export type Pasted =
  | { kind: 'files'; files: readonly File[] }
  | { kind: 'table'; extension: 'html' | 'txt'; content: string }
  | { kind: 'picture' }
  | { kind: 'nothing' };

/**
 * A table as HTML (Word, Excel, a mail) before plain text, text before files: Excel puts a picture of its cells
 * beside them.
 */
export function readClipping({ html, text, files }: Clipping): Pasted {
  if (/<table[\s>]/i.test(html)) return { kind: 'table', extension: 'html', content: html };
  if (text.trim() !== '') return { kind: 'table', extension: 'txt', content: text };
  const others = files.filter((file) => !file.type.startsWith('image/'));
  if (others.length > 0) return { kind: 'files', files: others };
  return { kind: files.length > 0 || /<img[\s>]/i.test(html) ? 'picture' : 'nothing' };
}

/** A name for what was pasted: "Bảng dán 10.22.html", with a number where that is taken. */
export function pasteName(time: Date, extension: string, taken: ReadonlySet<string>): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const stem = `Bảng dán ${two(time.getHours())}.${two(time.getMinutes())}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.${extension}` : `${stem} (${number}).${extension}`;
    if (!taken.has(name)) return name;
  }
}
