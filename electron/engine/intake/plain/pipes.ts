/**
 * Tables drawn with `|`: Markdown, and what database tools print between lines of `+----+`.
 *
 *     | STT | Mục tiêu |
 *     |-----|----------|
 *     | 1.1 | …        |
 */
import { type FoundTable, gridOf, type NoTable, type PhysicalLine, type PlainValue } from './lines.ts';

const RULE = /^[\s:|+=-]+$/;
const CELL_BREAK = /<br\s*\/?>/gi;

/** "+----+----+", "|:---|---:|" */
function isRule(text: string): boolean {
  return text.includes('--') && RULE.test(text);
}

/** The values of a line, its borders left out; null where it is no row. */
function valuesOf({ text, number }: PhysicalLine): PlainValue[] | null {
  const trimmed = text.trim();
  if (!trimmed.includes('|')) return null;
  const values = trimmed.split(/(?<!\\)\|/);
  // Without a border at the left, a last `|` stands before a value that is empty.
  if (trimmed.startsWith('|')) {
    values.shift();
    if (/(?<!\\)\|$/.test(trimmed)) values.pop();
  }
  return values.map((value) => ({
    text: value.replaceAll('\\|', '|').replace(CELL_BREAK, '\n').trim(),
    line: number,
  }));
}

/** The table that begins at a line with `|` or a rule. */
export function pipeTable(lines: readonly PhysicalLine[], index: number): FoundTable | NoTable {
  const rows: PlainValue[][] = [];
  const ruled: boolean[] = [];
  let rules = 0;
  let next = index;
  let width = 0;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    if (isRule(line.text)) {
      rules += 1;
      ruled[rows.length] = true;
    } else {
      const values = valuesOf(line);
      if (values === null || values.length < 2) break;
      width = Math.max(width, values.length);
      rows.push(values);
    }
    next += 1;
  }
  const agreeing = rows.filter((values) => values.length === width).length;
  const framed = rows.every((_, at) => /^\s*\|/.test(lines[(rows[at]?.[0]?.line ?? 1) - 1]?.text ?? ''));
  if (rows.length < 2 || agreeing < rows.length * 0.8 || (rules === 0 && !framed)) {
    return { grid: null, next: Math.max(index + 1, next) };
  }
  // With a rule under every row, the lines between two rules are one row.
  const joined =
    rules > 3 && rules >= rows.length / 4 && ruled.filter(Boolean).length > 3 ? joinRows(rows, ruled) : rows;
  return { grid: gridOf(joined, width), next, warnings: [] };
}

function joinRows(rows: readonly PlainValue[][], ruled: readonly boolean[]): PlainValue[][] {
  const joined: PlainValue[][] = [];
  for (const [index, values] of rows.entries()) {
    const open = joined.at(-1);
    if (open === undefined || ruled[index] === true) joined.push(values.map((value) => ({ ...value })));
    else {
      for (const [column, { text }] of values.entries()) {
        const cell = open[column];
        if (cell !== undefined && text !== '') cell.text = cell.text === '' ? text : `${cell.text}\n${text}`;
      }
    }
  }
  return joined;
}
