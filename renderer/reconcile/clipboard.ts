/**
 * Rows as the two forms that Excel takes from the clipboard: an HTML table and tab-separated text. What is
 * text here stays text there: "1.10" is no number, "01/12" no date, and nothing becomes a formula.
 */
export interface CopyColumn<Row> {
  header: string;
  text(row: Row): string;
}

export interface ClipboardForms {
  html: string;
  text: string;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
}

const TEXT_FORMAT = `style='mso-number-format:"\\@";white-space:pre-wrap;vertical-align:top'`;

function htmlRow(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag} ${TEXT_FORMAT}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

/**
 * One value of tab-separated text. Quoted the way Excel does when it holds a tab, a quote or a line break;
 * a value that a spreadsheet would take for a formula gets a leading apostrophe.
 */
export function tsvValue(value: string): string {
  const safe = /^[=+\-@]/.test(value.trimStart()) ? `'${value}` : value;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Both forms of `rows`; headers are included when there are several rows. */
export function clipboardForms<Row>(
  columns: readonly CopyColumn<Row>[],
  rows: readonly Row[],
): ClipboardForms {
  const headers = rows.length > 1 ? [columns.map((column) => column.header)] : [];
  const body = rows.map((row) => columns.map((column) => column.text(row)));
  const html = [
    ...headers.map((cells) => htmlRow(cells, 'th')),
    ...body.map((cells) => htmlRow(cells, 'td')),
  ];
  return {
    html: `<html><head><meta charset="utf-8"></head><body><table>${html.join('')}</table></body></html>`,
    text: [...headers, ...body].map((cells) => cells.map(tsvValue).join('\t')).join('\r\n'),
  };
}
