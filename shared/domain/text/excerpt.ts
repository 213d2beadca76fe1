/** Words of a file inside a sentence of ours: on one line, and no longer than a sentence bears. */

/** NFC, white space single, nothing before or after: "Ghi\n chú " → "Ghi chú". */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** @param most UTF-16 units that are kept; "…" tells that there were more */
export function excerpt(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
