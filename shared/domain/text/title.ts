const NUMBERING = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s*/;

/** A heading as a title of its own: "2. Mục tiêu theo Kế hoạch …:" loses its number and its colon. */
export function withoutNumbering(line: string): string {
  return line.replace(NUMBERING, '').replace(/\s*[:.]+$/, '');
}

/** A title on one line: "Phụ lục – KẾT QUẢ THỰC HIỆN …", since its first line alone is often "Phụ lục". */
export function titleOnOneLine(title: string): string {
  const lines = title.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' – ');
}
