/** A file just read, or a stored submission, as the rules look at it. */

import type { Field } from '../../../shared/domain/fields.ts';
import { readingOf } from '../../../shared/domain/figures/reading.ts';
import type { DocumentRow, DocumentView, TableView } from '../../../shared/domain/findings/document.ts';
import { joinWrapped } from '../../../shared/domain/findings/wrapped.ts';
import { type Period, parsePeriod } from '../../../shared/domain/period.ts';
import type { RowTexts } from '../../../shared/domain/reconciliation.ts';
import type { CellSource, ReadResult, ReadRow, ReadTable } from '../../../shared/domain/submission.ts';

import { type StoredRow, type StoredTable, type StoredText, withName } from '../submissions/index.ts';

/** What is known of a document besides its content. */
export interface DocumentFacts {
  /** Place among the documents looked at together, from 0. */
  index: number;
  /** Name of the period, if the file or a person says so. */
  period: string | null;
  agency: string | null;
}

/** Rows are named "table:row", both from 0: a file just read has no other names for them. */
export function documentOfRead(read: ReadResult, { index, period, agency }: DocumentFacts): DocumentView {
  return {
    index,
    fileName: read.file.name,
    agency,
    period: knownPeriod(period),
    tables: read.tables.map(tableOfRead),
    paragraphs: joinWrapped(read.text.map(({ paragraph, source }) => ({ text: paragraph, source }))),
    footnotes: read.footnotes,
  };
}

/** A stored submission: its tables in order, and what it says outside them. */
export function documentOfStored(
  fileName: string,
  tables: readonly StoredTable[],
  text: StoredText,
  facts: DocumentFacts,
): DocumentView {
  return {
    index: facts.index,
    fileName,
    agency: facts.agency,
    period: knownPeriod(facts.period),
    tables: tables.map((table, index) => ({ ...table, index, rows: table.rows.map(rowOfStored) })),
    paragraphs: joinWrapped(text.paragraphs),
    footnotes: text.footnotes,
  };
}

function knownPeriod(name: string | null): Period | null {
  const period = name === null ? null : parsePeriod(name);
  return period === null || period.kind === 'other' ? null : period;
}

function rowOfStored(row: StoredRow): DocumentRow {
  const texts = withName(row.texts);
  return {
    kind: row.kind,
    total: row.total,
    view: { rowId: row.id, section: row.section, texts, reading: row.reading ?? readingOf(texts) },
    sources: row.sources,
    marks: row.marks,
  };
}

function tableOfRead(table: ReadTable, index: number): TableView {
  let section: string | null = null;
  const rows = table.rows.map((row, position): DocumentRow => {
    const texts = textsOf(row);
    if (row.kind === 'section' && row.total !== true) section = texts.name;
    return {
      kind: row.kind,
      total: row.total === true,
      view: {
        rowId: `${index}:${position}`,
        section: row.kind === 'section' ? null : section,
        texts,
        reading: readingOf(texts),
      },
      sources: sourcesOf(row),
      marks: row.footnotes ?? [],
    };
  });
  return {
    index,
    title: table.title,
    attachedTo: table.attachedTo,
    closing: table.closing ?? null,
    columns: table.columns,
    rows,
    footnotes: table.footnotes,
  };
}

function textsOf(row: ReadRow): RowTexts {
  const texts: RowTexts = { ordinal: '', name: '' };
  for (const [field, cell] of Object.entries(row.cells))
    if (cell !== undefined) texts[field as Field] = cell.text;
  return texts;
}

function sourcesOf(row: ReadRow): Partial<Record<Field, CellSource>> {
  const sources: Partial<Record<Field, CellSource>> = {};
  for (const [field, cell] of Object.entries(row.cells))
    if (cell !== undefined) sources[field as Field] = cell.source;
  return sources;
}
