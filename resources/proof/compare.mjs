/** Derives the annex anew and holds it against the sealed content, text by text. */
import { setBeside } from './beside.mjs';
import { attachedLine, clean, labelOf, oneLine, recipientLines, signatureBlocks, upper } from './clean.mjs';
import { printFootnotes, printRows } from './print.mjs';
import { decidedTables, Footnotes, outcomesOf } from './rows.mjs';
import { canonical } from './sha256.mjs';

/**
 * @param world `tablesOf(set, period)`, `comparisonsOf(set, period)`, `nameOf(table, id)`, `differences`
 * @returns the tables with rows in their order: {spec, columns, rows, footnotes, part, title}
 */
export function derive(spec, model, world) {
  const wanted = spec.parts.flatMap(({ tables }) => tables);
  const made = new Map();
  for (const specs of groupBy(wanted, ({ source }) => `${source.set} ${source.period}`))
    deriveGroup(specs, made, model, world);
  return spec.parts.flatMap(({ heading, tables }) =>
    tables
      .map((table) => made.get(table))
      .filter(({ rows }) => rows.length > 0)
      .map((table, index) => ({ ...table, part: index === 0 ? clean(heading) || null : null })),
  );
}

function deriveGroup(specs, made, model, world) {
  const { set, period } = specs[0].source;
  const decided = decidedTables(world.tablesOf(set, period), outcomesOf(world.comparisonsOf(set, period)));
  const printed = specs.map((spec) => {
    const table = decided[tableNumber(spec.source, decided)];
    if (table === undefined)
      throw new Error(`không có bảng ${spec.source.table + 1} của kỳ ${world.nameOf('period', period)}`);
    const columns = columnsOf(spec, table);
    return {
      spec,
      columns,
      rows: table.rows.map((row) => ({ ...row })),
      footnotes: new Footnotes(table.footnotes),
    };
  });
  for (const together of groupBy(
    printed.filter(({ spec }) => spec.source.base !== null),
    ({ spec }) => spec.source.base,
  )) {
    const { base } = together[0].spec.source;
    const paired = pairsIn(model, world.tablesOf(set, period), world.tablesOf(set, base));
    world.told.push({ ...paired, base, period });
    const words = {
      base: world.nameOf('period', base),
      period: world.nameOf('period', period),
      rules: model.rules,
    };
    setBeside(together, paired, { ...words, differences: world.differences });
  }
  for (const { spec, columns, rows, footnotes } of printed) {
    const { sections, mergeDown } = spec;
    const all = { columns, rows, sections, mergeDown, footnotes: footnotes.usedBy(rows) };
    const title = clean(spec.heading) || null;
    made.set(spec, {
      columns,
      rows: printRows(all),
      footnotes: printFootnotes(all),
      indicators: rows,
      title,
    });
  }
}

/** A table is known by its agency and its number among those of that agency, where that is said. */
function tableNumber({ table, of }, decided) {
  if (of === undefined) return table;
  const isOwn = (one) => (one.table.submission.agency_id ?? null) === of.agency;
  return decided.flatMap((one, number) => (isOwn(one) ? [number] : []))[of.table] ?? -1;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** The columns of the specification with their headings; behind them those that only a decision brought a text for. */
function columnsOf({ columns }, table) {
  const headers = new Map(table.columns.map(({ field, header }) => [field, header]));
  const known = new Set(columns.filter(({ origin }) => origin === 'period').map(({ field }) => field));
  const more = table.columns.filter(({ field }) => table.added.has(field) && !known.has(field));
  return [
    ...columns.map((column) => ({
      ...column,
      header: column.header === '' ? (headers.get(column.field) ?? labelOf(column.field)) : column.header,
    })),
    ...more.map(({ field, header }) => ({ field, header, origin: 'period', group: '', shown: true })),
  ];
}

/** Which rows stand beside which, as the sealed content says; `check.mjs` holds it against the decisions. */
function pairsIn({ tables }, later, earlier) {
  const rowsById = (list) => new Map(list.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  const [laterRows, baseRows] = [rowsById(later), rowsById(earlier)];
  const pairs = new Map();
  const unconfirmed = new Set();
  const alone = new Set();
  for (const { origin, cells } of tables.flatMap(({ rows }) => rows)) {
    const base = baseRows.get(origin?.baseRow);
    if (base === undefined) continue;
    const row = laterRows.get(origin.row);
    if (origin.row === null) alone.add(base);
    else if (row !== undefined) pairs.set(row.key, base);
    const said = cells.find((cell) => cell.origin?.kind === 'computed')?.text ?? '';
    if (said.endsWith('(cặp dòng chờ xác nhận)') && row !== undefined) unconfirmed.add(row.key);
  }
  return { pairs, unconfirmed, alone: [...baseRows.values()].filter((row) => alone.has(row)) };
}

/** Compares what was derived with the sealed content. @returns how many printed cells were derived and equal */
export function compareAnnex(spec, model, derived, world, fault) {
  compareLines(spec, model, derived, fault);
  compareNames(model, world, fault);
  if (derived.length !== model.tables.length)
    fault('phụ lục', `có ${model.tables.length} bảng, tính lại được ${derived.length}`);
  let figures = 0;
  model.tables.forEach((table, number) => {
    const own = derived[number];
    if (own === undefined) return;
    const place = `bảng ${number + 1}`;
    const shown = own.columns.filter((column) => column.shown);
    const headings = (columns) =>
      columns.map(({ field, header, group }) => ({ field, header: clean(header), group: clean(group) }));
    same(table.part, own.part, `${place}, tên phần`, fault);
    same(table.title, own.title, `${place}, tiêu đề`, fault);
    same(headings(table.columns), headings(shown), `${place}, tiêu đề các cột`, fault);
    same(table.footnotes, own.footnotes, `${place}, chú thích`, fault);
    if (table.rows.length !== own.rows.length)
      fault(place, `có ${table.rows.length} dòng, tính lại được ${own.rows.length}`);
    table.rows.forEach((row, index) => {
      if (own.rows[index] !== undefined)
        figures += compareRow(row, own.rows[index], { model, table, place, index }, fault);
    });
  });
  return figures;
}

function compareRow(row, own, { model, table, place, index }, fault) {
  const where = `${place}, dòng ${index + 1}${row.cells[0]?.text ? ` (${row.cells[0].text})` : ''}`;
  if (row.kind !== own.kind || row.cells.length !== own.cells.length) {
    fault(where, 'số ô hoặc loại dòng khác với kết quả tính lại');
    return 0;
  }
  const { input, row: id, baseInput, baseRow, decision } = row.origin ?? {};
  same(
    [model.inputs[input]?.submission ?? null, id ?? null],
    [own.from.row?.submission.id ?? null, own.from.row?.id ?? null],
    `${where}, nguồn`,
    fault,
  );
  same(
    [model.inputs[baseInput]?.submission ?? null, baseRow ?? null],
    [own.from.base?.submission.id ?? null, own.from.base?.id ?? null],
    `${where}, nguồn kỳ trước`,
    fault,
  );
  same(model.decisions[decision]?.step ?? null, own.from.step, `${where}, quyết định`, fault);
  let figures = 0;
  let column = 0;
  row.cells.forEach((cell, number) => {
    const { text, marks, span, down, kind, field, at } = own.cells[number];
    const name = `${where}, cột “${oneLine(table.columns[column]?.header ?? '')}”`;
    const told = `in “${printed(cell)}”, tính lại “${printed(own.cells[number])}”${kind === 'computed' ? AS_NOW : ''}`;
    if (printed(cell) !== printed(own.cells[number]) || canonical(cell.marks) !== canonical(marks))
      fault(name, told);
    else if (printed(cell) !== '') figures += 1;
    if (cell.span !== span || cell.down !== down) fault(name, 'ô gộp khác với kết quả tính lại');
    if (canonical(cell.origin) !== canonical(kind === null ? null : { kind, field, at }))
      fault(name, 'nguồn của ô khác với kết quả tính lại');
    if (cell.text !== text && printed(cell) === printed(own.cells[number])) fault(name, told);
    column += cell.span;
  });
  return figures;
}

/** The words of a difference are those of the application that made the proof, not of the one that sealed the annex. */
const AS_NOW = ' (theo cách viết chênh lệch của phiên bản ứng dụng lập bằng chứng này)';

/** A cell as it is printed: footnote marks stand behind the text. */
export function printed({ text, marks }) {
  return text + marks.map((mark) => `(${mark})`).join('');
}

function same(said, own, place, fault) {
  if (canonical(said) !== canonical(own)) fault(place, `ghi ${canonical(said)}, tính lại ${canonical(own)}`);
}

/** What stands above and below the tables. */
function compareLines(spec, model, derived, fault) {
  const heading = oneLine(spec.heading);
  const title = upper(clean(spec.title)).split('\n');
  const known = new Set();
  let unknown = 0;
  for (const { kind, indicator } of derived.flatMap(({ indicators }) => indicators)) {
    if (kind === 'section') continue;
    if (indicator === null) unknown += 1;
    else known.add(indicator);
  }
  const count = (known.size + unknown).toLocaleString('vi-VN');
  same(model.heading, heading, 'nhãn phụ lục', fault);
  same(model.title, title, 'tiêu đề phụ lục', fault);
  same(model.documentTitle, `${heading} – ${title.join(' ')}`, 'tên văn bản', fault);
  same(model.attachedTo, attachedLine(spec), 'dòng kèm theo', fault);
  same(model.closing, oneLine(spec.closing).replaceAll('{count}', count), 'dòng kết', fault);
  same(model.signatures, signatureBlocks(spec.signatures), 'khối chữ ký', fault);
  same(model.recipients, recipientLines(spec.recipients), 'nơi nhận', fault);
  same(model.page, spec.page, 'trang', fault);
}

/** The reports and decisions that the content names. */
function compareNames(model, { submissions, decisions, names, nameOf }, fault) {
  model.inputs.forEach((input, index) => {
    const own = submissions.get(input.submission);
    const told = own && {
      submission: own.id,
      fileName: own.file_name,
      sha256: own.sha256,
      agency: own.agency_id === null ? null : nameOf('agency', own.agency_id),
      set: nameOf('indicator_set', own.set_id),
      period: nameOf('period', own.period_id),
      importedAt: own.imported_at,
    };
    same(input, told ?? null, `đầu vào ${index + 1}`, fault);
  });
  model.decisions.forEach(({ by, ...said }, index) => {
    const found = decisions.find(
      ({ step, fingerprint }) => step === said.step && fingerprint === said.fingerprint,
    );
    const { step, at, fingerprint, decision } = found ?? {};
    const { choice, reason, explanation } = decision ?? {};
    same(said, { step, at, choice, reason, explanation, fingerprint }, `quyết định ${index + 1}`, fault);
    if (found && !names.get(found.by)?.has(by))
      fault(`quyết định ${index + 1}`, `nhật ký không ghi người quyết định là “${by}”`);
  });
}
