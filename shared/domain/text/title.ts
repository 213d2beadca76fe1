const NUMBERING = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s*/;

/** A heading as a title of its own: "2. Mục tiêu theo Kế hoạch …:" loses its number and its colon. */
export function withoutNumbering(line: string): string {
  return line.replace(NUMBERING, '').replace(/\s*[:.]+$/, '');
}
