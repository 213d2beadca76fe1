/** The rows of a period as the annex prints them: as decided, and as sent where nothing was decided. */
import { labelOf } from './clean.mjs';
import { fingerprint, outcomeOf } from './decisions.mjs';
import { mergedCells, named } from './readings.mjs';

/**
 * What stands about the rows of a period; of decisions in several comparisons the newest counts.
 * @param comparisons oldest first, each with its decided `pairs`
 */
export function outcomesOf(comparisons) {
  const rows = new Map();
  const kept = new Map();
  for (const { pairs } of comparisons) {
    for (const made of pairs.values()) {
      const stale = fingerprint(made.base, made.against) !== made.fingerprint;
      const texts = stale ? null : outcomeOf(made.base, made.against, made.decision);
      const outcome = { ...made, texts, removed: texts === null && !stale && made.decision.choice !== 'ask' };
      const [known, key] = made.against === null ? [kept, made.base.key] : [rows, made.against.key];
      if (!(known.get(key)?.at > made.at)) known.set(key, outcome);
    }
  }
  return { rows, kept: [...kept.values()].filter(({ texts }) => texts !== null) };
}

/** The footnotes of a printed table: its own, and those that come with texts of another, numbered on. */
export class Footnotes {
  constructor(own) {
    this.own = own.map(({ mark, text }) => ({ mark, text }));
    this.borrowed = [];
    this.gone = new Set();
  }

  borrow(row, marks) {
    const texts = new Map(row.table.footnotes.map(({ mark, text }) => [mark, text]));
    return marks
      .filter(({ mark }) => texts.has(mark))
      .map((one) => ({ ...one, mark: this.markOf(texts.get(one.mark)) }));
  }

  markOf(text) {
    const all = [...this.own, ...this.borrowed];
    const same = all.find((footnote) => footnote.text === text);
    if (same !== undefined) return same.mark;
    const mark = `${Math.max(0, ...all.map((one) => Number(one.mark)).filter(Number.isInteger)) + 1}`;
    this.borrowed.push({ mark, text });
    return mark;
  }

  giveUp(marks) {
    for (const { mark } of marks) this.gone.add(mark);
  }

  usedBy(rows) {
    const used = new Set(
      rows.flatMap(({ marks, base }) => [...marks, ...(base?.marks ?? [])]).map(({ mark }) => mark),
    );
    return [...this.own.filter(({ mark }) => used.has(mark) || !this.gone.has(mark)), ...this.borrowed];
  }
}

/**
 * Number of the table that a row of the earlier period alone stands in: where most rows of its own table are paired
 * with rows, those of its section first; the last where nothing tells.
 * @param tables of each its rows as [section, row of the earlier period that it is paired with]
 */
export function homeOf(base, tables) {
  const ranks = tables.map((rows) => {
    const paired = rows.filter(([, other]) => other && placeOf(other) === placeOf(base)).length;
    return [Math.sign(paired), Number(rows.some(([section]) => section === base.section)), paired];
  });
  const better = (a, b) => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && a[at] > b[at];
  };
  const best = ranks.reduce((most, rank) => (better(rank, most) ? rank : most), [0, 0, 0]);
  return ranks.includes(best) ? ranks.indexOf(best) : tables.length - 1;
}

/** The table of its file that a row stands in, as far as the places of its texts tell. */
function placeOf({ sources, submission }) {
  const [at] = Object.values(sources);
  return `${submission.id} ${at?.table ?? at?.sheet ?? ''}`;
}

/** All tables of a set and a period. Rows kept from the earlier period stand at the end of their section. */
export function decidedTables(tables, outcomes) {
  const pairs = tables.map(({ rows }) => rows.map((row) => [row.section, outcomes.rows.get(row.key)?.base]));
  const homes = outcomes.kept.map(({ base }) => homeOf(base, pairs));
  return tables.map((table, index) => {
    const footnotes = new Footnotes(table.footnotes);
    const merged = mergedCells(table.rows);
    const rows = [];
    for (const row of table.rows) {
      const outcome = row.key === undefined ? undefined : outcomes.rows.get(row.key);
      if (outcome?.removed) footnotes.giveUp(row.marks);
      else rows.push(decidedRow(sentRow(row, merged.get(row)), outcome, footnotes));
    }
    const keptHere = outcomes.kept.filter((_, number) => homes[number] === index);
    for (const kept of keptHere) insertRow(rows, keptRow(kept, footnotes));
    const columns = table.columns.map(({ field, header }) => ({ field, header }));
    const known = new Set(columns.map(({ field }) => field));
    const missing = new Set();
    for (const { texts } of rows) {
      for (const field of Object.keys(texts))
        if (texts[field] !== '' && !known.has(field)) missing.add(field);
    }
    const all = [...columns, ...[...missing].map((field) => ({ field, header: labelOf(field) }))];
    return { table, columns: all, added: missing, rows, footnotes: footnotes.usedBy(rows) };
  });
}

function sentRow(row, merged) {
  const { kind, total, section, texts, sources, marks, key, indicator } = row;
  return {
    ...{ kind, total, section, texts, sources, marks, merged, indicator },
    ...{ key: key ?? null, kept: null, origins: {}, base: null, differences: {} },
    from: { row, base: null, step: null },
  };
}

function decidedRow(sent, outcome, footnotes) {
  if (!outcome?.texts) return sent;
  const { base, texts, step } = outcome;
  const origins = Object.fromEntries([...texts].map(([field, [, origin]]) => [field, origin]));
  const stays = ({ field }) => [undefined, 'against', 'explanation'].includes(origins[field]);
  footnotes.giveUp(sent.marks.filter((mark) => !stays(mark)));
  const borrowed =
    base === null
      ? []
      : footnotes.borrow(
          base,
          base.marks.filter(({ field }) => origins[field] === 'base'),
        );
  const printsBase = base !== null && Object.values(origins).includes('base');
  return {
    ...sent,
    texts: Object.fromEntries([...texts].map(([field, [text]]) => [field, text])),
    origins,
    marks: [...sent.marks.filter(stays), ...borrowed],
    base: printsBase ? placed(base) : null,
    from: { row: sent.from.row, base: printsBase ? base : null, step },
  };
}

function keptRow({ base, texts, step }, footnotes) {
  return {
    ...baseAlone(base),
    texts: Object.fromEntries([...texts].map(([field, [text]]) => [field, text])),
    origins: Object.fromEntries([...texts].map(([field, [, origin]]) => [field, origin])),
    marks: footnotes.borrow(base, base.marks),
    from: { row: null, base, step },
  };
}

/** A row that only the base period has, as yet without a text. */
export function baseAlone(base) {
  return {
    ...{
      kind: 'indicator',
      total: false,
      section: base.section,
      texts: {},
      sources: {},
      marks: [],
      merged: {},
    },
    ...{ indicator: null, key: null, kept: base.key, origins: {}, base: placed(base), differences: {} },
    from: { row: null, base, step: null },
  };
}

/** A row of the base period with its texts and their places, without footnotes. */
export function placed(base) {
  return { texts: named(base.texts), sources: base.sources, marks: [] };
}

/** Puts a row at the end of its section, else of the table. */
export function insertRow(rows, row) {
  const last = rows.findLastIndex(({ section, kind }) => kind === 'indicator' && section === row.section);
  rows.splice(last < 0 ? rows.length : last + 1, 0, row);
}
