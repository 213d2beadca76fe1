/** From decided rows to printed cells: numbers, merged cells, footnote marks. */
import { clean, letters, oneLine, roman } from './clean.mjs';

/** The rows of a table, each {kind, cells: [{text, marks, span, down, kind, field, at}], from}. */
export function printRows({ rows, columns, sections, mergeDown }) {
  const shown = columns.filter((column) => column.shown);
  const ordinal = shown.findIndex(({ field, origin }) => field === 'ordinal' && origin === 'period');
  const downs = mergeDown ? downsOf(rows, shown) : new Map();
  const next = numbering(sections);
  return rows.map((row, index) => {
    const above = rows[index - 1]?.merged.ordinal;
    const continued = above !== undefined && above === row.merged.ordinal;
    const number = next(row, clean(row.texts.ordinal ?? ''), continued);
    const cells = shown.map((column) => printCell(row, column, number, downs.get(row)));
    return {
      kind: row.kind,
      cells: row.kind === 'section' ? spanned(cells, ordinal) : cells,
      from: row.from,
    };
  });
}

function printCell(row, { field, origin }, number, downs) {
  const marksOf = (marks) => marks.filter((mark) => mark.field === field).map(({ mark }) => oneLine(mark));
  const cell = (text, marks, kind, at) => ({
    text,
    marks,
    span: 1,
    down: 1,
    kind: text === '' && marks.length === 0 ? null : kind,
    field,
    at,
  });
  if (origin === 'base') {
    return cell(
      clean(row.base?.texts[field] ?? ''),
      marksOf(row.base?.marks ?? []),
      'base',
      row.base?.sources[field] ?? null,
    );
  }
  if (origin === 'difference') return cell(row.differences[field] ?? '', [], 'computed', null);
  const down = downs?.get(field) ?? 1;
  if (down === 0) return { ...cell('', [], null, null), down };
  const sent = clean(row.texts[field] ?? '');
  const text = field === 'ordinal' ? number : sent;
  const [kind, at] = text === sent ? originOf(row, field) : ['numbered', null];
  return { ...cell(text, marksOf(row.marks), kind, at), down };
}

function originOf(row, field) {
  const origin = row.origins[field] ?? 'against';
  if (origin === 'corrected') return ['corrected', null];
  if (origin === 'base') return ['base', row.base?.sources[field] ?? null];
  return [origin === 'against' ? 'sent' : origin, row.sources[field] ?? null];
}

/** Numbers sections and rows as the form says. */
function numbering({ numbering: sections, rows }) {
  let [section, number, outline] = [0, 0, ''];
  const styles = { roman, letters, arabic: String, none: () => '' };
  return ({ kind, total }, sent, continued) => {
    if (kind === 'section') {
      if (total) return sent;
      section += 1;
      if (rows !== 'running') number = 0;
      outline = sections === 'asSent' && /^\d+(\.\d+)*$/.test(sent) ? sent : `${section}`;
      return sections === 'asSent' ? sent : styles[sections](section);
    }
    if (!continued) number += 1;
    if (rows === 'asSent') return sent;
    return rows === 'outline' && outline !== '' ? `${outline}.${number}` : `${number}`;
  };
}

/** Cells that the report merges downwards become one, as far as their rows follow each other and say the same. */
function downsOf(rows, columns) {
  const fields = columns.filter(({ origin }) => origin === 'period').map(({ field }) => field);
  const downs = new Map(rows.map((row) => [row, new Map()]));
  const tops = new Map();
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    for (const field of fields) {
      if (above === undefined || !isOneCell(above, row, field)) {
        tops.delete(field);
        continue;
      }
      const top = tops.get(field) ?? above;
      tops.set(field, top);
      downs.get(top).set(field, (downs.get(top).get(field) ?? 1) + 1);
      downs.get(row).set(field, 0);
    }
  });
  return downs;
}

function isOneCell(above, row, field) {
  const merged = row.merged[field];
  const bothIndicators = row.kind === 'indicator' && above.kind === 'indicator';
  const same =
    (row.texts[field] ?? '') === (above.texts[field] ?? '') &&
    row.marks.every((mark) => mark.field !== field);
  return (
    merged !== undefined &&
    merged === above.merged[field] &&
    merged !== row.from.row?.id &&
    bothIndicators &&
    same
  );
}

/** A section's empty cells are joined to the text at their left, else at their right; STT stands alone. */
function spanned(cells, ordinal) {
  const isEmpty = ({ text, marks }) => text === '' && marks.length === 0;
  const joined = [];
  cells.forEach((cell, index) => {
    const before = joined.at(-1);
    const may = before !== undefined && index !== ordinal && index - 1 !== ordinal;
    if (may && isEmpty(cell)) before.span += 1;
    else if (may && isEmpty(before)) joined[joined.length - 1] = { ...cell, span: before.span + 1 };
    else joined.push({ ...cell });
  });
  return joined;
}

/** A footnote that only hidden columns refer to is hidden with them. */
export function printFootnotes({ columns, rows, footnotes }) {
  const shown = new Set(columns.filter((one) => one.shown).map(({ origin, field }) => `${origin}:${field}`));
  const [printed, hidden] = [new Set(), new Set()];
  for (const { marks, base } of rows) {
    for (const { field, mark } of marks) (shown.has(`period:${field}`) ? printed : hidden).add(mark);
    for (const { field, mark } of base?.marks ?? [])
      (shown.has(`base:${field}`) ? printed : hidden).add(mark);
  }
  return footnotes
    .filter(({ mark }) => printed.has(mark) || !hidden.has(mark))
    .map(({ mark, text }) => ({ mark: oneLine(mark), text: clean(text) }));
}
