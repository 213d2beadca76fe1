/** Sets the rows of a period beside those of an earlier one, and computes what changed. */

import { named } from './readings.mjs';
import { baseAlone, homeOf, insertRow, placed } from './rows.mjs';

const NOT_COMPARABLE = '–';
const UNCONFIRMED = '\n(cặp dòng chờ xác nhận)';
/** What was reached is never printed as if it were of the later period. */
const REACHED = /^(result|evaluation|note)$/;

/**
 * @param tables those printed beside one base period: {rows, footnotes, columns}, rows are changed
 * @param pairs which later row (by key) stands beside which base row; `alone` the base rows that have none, in order
 * @param words names of both periods, the version of the reading rules, and `differences` (the modules of the application)
 */
export function setBeside(tables, { pairs, alone, unconfirmed }, words) {
  for (const table of tables) {
    table.fields = {
      base: fieldsOf(table, 'base'),
      difference: fieldsOf(table, 'difference'),
      period: fieldsOf(table, 'period'),
    };
    table.rows.forEach((row, index) => {
      if (row.kind === 'indicator')
        table.rows[index] = besideOne(row, table, { pairs, alone, unconfirmed }, words);
    });
  }
  const printed = new Set(tables.flatMap(({ rows }) => rows.map(({ kept }) => kept)));
  const paired = tables.map(({ rows }) => rows.map(({ section, key }) => [section, pairs.get(key)]));
  for (const base of alone) {
    if (printed.has(base.key)) continue;
    const table = tables[homeOf(base, paired)];
    insertRow(table.rows, rowOfBase(base, table, words));
  }
}

function fieldsOf({ columns }, origin) {
  return columns.filter((column) => column.origin === origin).map(({ field }) => field);
}

function besideOne(row, table, { pairs, alone, unconfirmed }, words) {
  if (row.kept !== null) {
    const isOpen = alone.includes(row.from.base);
    return {
      ...row,
      base: isOpen ? besides(row.from.base, table) : row.base,
      differences: onlyIn(words.base, table),
    };
  }
  const base = row.key === null ? undefined : pairs.get(row.key);
  if (base === undefined) return { ...row, differences: onlyIn(words.period, table) };
  const texts = table.fields.difference.map((field) => [field, differenceOf(base, row, field, words)]);
  if (unconfirmed.has(row.key) && texts.length > 0) texts[0][1] += UNCONFIRMED;
  const differences = Object.fromEntries(texts);
  return { ...row, base: besides(base, table), differences, from: { ...row.from, base } };
}

/** Both rows read: where a decision gave other texts than were sent, those are read anew. */
function differenceOf(base, row, field, { rules, differences: own }) {
  const view = (source, texts, stored) => ({
    rowId: source.id,
    section: source.section,
    texts: named(texts),
    reading: stored && source.rules === rules ? JSON.parse(source.reading) : own.readingOf(named(texts)),
  });
  const { row: sent } = row.from;
  const isSent = Object.keys(row.origins).length === 0;
  return own.differenceText(view(base, base.texts, true), view(sent, row.texts, isSent), field);
}

function besides(base, table) {
  const marks = base.marks.filter(({ field }) => table.fields.base.includes(field));
  return { ...placed(base), marks: table.footnotes.borrow(base, marks) };
}

function onlyIn(period, { fields }) {
  return Object.fromEntries(
    fields.difference.map((field, index) => [field, index === 0 ? `Chỉ có ở ${period}` : NOT_COMPARABLE]),
  );
}

function rowOfBase(base, table, words) {
  const { fields } = table;
  const texts = named(base.texts);
  const told = fields.period.filter(
    (field) => !fields.base.includes(field) && !REACHED.test(field) && texts[field] !== undefined,
  );
  return {
    ...baseAlone(base),
    base: besides(base, table),
    texts: Object.fromEntries(told.map((field) => [field, texts[field]])),
    origins: Object.fromEntries(told.map((field) => [field, 'base'])),
    differences: onlyIn(words.base, table),
  };
}
