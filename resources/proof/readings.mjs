/** What was read from each report: the very text that the journal's hash is over, one JSON value a line. */

/** @returns the submission with its tables; each row with its texts, their places, and its footnote marks */
export function readSubmission(text) {
  const [head, ...lines] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const submission = { ...head, tables: [] };
  const rows = new Map();
  const tables = new Map();
  for (const line of lines) {
    if (!Array.isArray(line)) takeObject(line, submission, tables);
    else if (line.length === 8) {
      const [id, , kind, section, total, indicator, rules, reading] = line;
      const row = {
        id,
        kind,
        sectionRow: section,
        total: total === 1,
        indicator,
        rules,
        reading,
        submission,
        table: submission.tables.at(-1),
      };
      Object.assign(row, { texts: {}, sources: {}, inherited: [], marks: [] });
      rows.set(id, row);
      row.table.rows.push(row);
    } else if (line.length === 6) {
      const [id, field, cell, , source, inherited] = line;
      const row = rows.get(id);
      row.texts[field] = cell;
      row.sources[field] = JSON.parse(source);
      if (inherited === 1) row.inherited.push(field);
    } else {
      const [id, field, after, mark] = line;
      rows.get(id).marks.push({ field, after, mark });
    }
  }
  for (const row of rows.values()) {
    const above = rows.get(row.sectionRow);
    row.section =
      above === undefined || Object.keys(above.texts).length === 0 ? null : (above.texts.name ?? '');
  }
  return submission;
}

function takeObject(line, submission, tables) {
  if ('layout' in line && 'title' in line) {
    const table = { ...line, columns: [], footnotes: [], rows: [], submission };
    tables.set(line.id, table);
    submission.tables.push(table);
  } else if ('header' in line) tables.get(line.table_id).columns.push(line);
  else if ('mark' in line && 'table_id' in line) tables.get(line.table_id).footnotes.push(line);
}

/** Every row has a name and a number, even if they are empty. */
export function named(texts) {
  return { ...texts, ordinal: texts.ordinal ?? '', name: texts.name ?? '' };
}

/** Names each indicator row: indicator, agency, and which of several it is. */
export function giveKeys(tables) {
  const counts = new Map();
  for (const row of tables.flatMap((table) => table.rows)) {
    if (row.indicator === null) continue;
    const place = `${row.indicator}.${row.submission.agency_id ?? '-'}`;
    row.key = `${place}.${counts.get(place) ?? 0}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
}

/** For rows that share a merged cell with others: by field, the row in which the cell begins. */
export function mergedCells(rows) {
  const merged = new Map(rows.map((row) => [row, {}]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    for (const field of row.inherited) {
      if (above === undefined || above.kind !== row.kind) continue;
      const top = merged.get(above)[field] ?? above.id;
      merged.get(byId.get(top))[field] = top;
      merged.get(row)[field] = top;
    }
  });
  return merged;
}
