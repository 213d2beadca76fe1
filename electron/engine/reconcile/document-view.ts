/** A file just read, as the rules look at it. */

import type { Field } from '../../../shared/domain/fields.ts';
import { readingOf } from '../../../shared/domain/figures/reading.ts';
import type { DocumentRow, DocumentView, TableView } from '../../../shared/domain/findings/document.ts';
import { parsePeriod } from '../../../shared/domain/period.ts';
import type { RowTexts } from '../../../shared/domain/reconciliation.ts';
import type { CellSource, ReadResult, ReadRow, ReadTable } from '../../../shared/domain/submission.ts';

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
  const parsed = period === null ? null : parsePeriod(period);
  return {
    index,
    fileName: read.file.name,
    agency,
    period: parsed === null || parsed.kind === 'other' ? null : parsed,
    tables: read.tables.map(tableOfRead),
    paragraphs: read.text.map(({ paragraph, source }) => ({ text: paragraph, source })),
    footnotes: read.footnotes,
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
