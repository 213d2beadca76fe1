/** Text whose letters a PDF does not tell: no Unicode values, or values of the font maker's own. */

/** Private use, the replacement character and control characters: letters that could not be mapped. */
const UNMAPPED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a PDF without Unicode values shows its codes as such
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;
/** A text of some length that is mostly signs is no text. */
const MIN_LENGTH = 150;
const MIN_LETTERS = 0.5;
/** More unknown letters than this share are no single odd signs, and others may be wrong ones. */
const MAX_UNKNOWN = 0.01;

/** Whether letters of a text are missing or unknown. */
export function unreadable(text: string): boolean {
  return UNMAPPED.test(text);
}

/** Whether a whole document looks as if its letters were coded in a way that the file does not tell. */
export function looksCoded(text: string): boolean {
  const shown = text.replace(/\s+/g, '');
  const letters = shown.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  const unknown = [...shown].filter(unreadable).length;
  if (shown.length < MIN_LENGTH) return false;
  return letters < MIN_LETTERS * shown.length || unknown > MAX_UNKNOWN * shown.length;
}
