/** Makes the model of an annex from decided rows and the annex's specification. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FormColumn, PageForm } from '../../../../shared/domain/annex.ts';
import { capitals, cleanLine, cleanText } from '../clean.ts';
import { chooseWidths, sampled } from '../layout/columns.ts';
import type { Fonts } from '../layout/fonts.ts';
import { loadFonts } from '../layout/fonts.ts';
import { refuseControlCharacters } from '../letters.ts';
import type { Align, AnnexColumn, AnnexModel, AnnexRow, AnnexTable, Rows } from '../model.ts';
import { isShortText } from '../model.ts';
import type { AnnexSource, AnnexSourceTable } from '../source/source.ts';
import { attachedLine } from './attached.ts';
import { buildRows } from './rows.ts';
import { closingLine, recipientLines, signatureBlocks } from './tail.ts';

/** Columns whose short texts stand in the middle, as offices set them. */
const CENTRED = /^(ordinal|target(@.*)?|result|evaluation|deadline|targetPoints|maxPoints)$/;
/** A column stands in the middle when at least this share of its texts is short. */
const SHORT_SHARE = 0.8;

/**
 * The model from which PDF, Excel and Word are made. Every text is cleaned to its printed form, and none is left out but
 * those of columns that the annex deliberately hides.
 * @throws AppError `ANNEX_WITHOUT_ROWS` without an indicator row; `ANNEX_INCOMPLETE` when a row has a text
 *   for which its table has no column, or the table has more columns than the page can hold;
 *   `ANNEX_LETTER_MISSING` when a text holds a control character
 */
export function buildAnnex(source: AnnexSource, fonts: Fonts = loadFonts()): AnnexModel {
  const { layout } = source;
  const count = countIndicators(source);
  if (count === 0) throw new AppError('ANNEX_WITHOUT_ROWS', source.named);
  const heading = cleanLine(layout.heading);
  const title = capitals(cleanText(layout.title)).split('\n');
  const model: AnnexModel = {
    documentTitle: `${heading} – ${title.join(' ')}`,
    page: layout.page,
    heading,
    title,
    attachedTo: attachedLine(layout),
    tables: buildTables(source, fonts),
    closing: closingLine(layout.closing, count),
    signatures: signatureBlocks(layout.signatures),
    recipients: recipientLines(layout.recipients),
    inputs: source.inputs,
    decisions: source.decisions,
    rules: source.rules,
  };
  refuseControlCharacters(model);
  return model;
}

function countIndicators({ parts }: AnnexSource): number {
  const known = new Set<string>();
  let unknown = 0;
  for (const { tables } of parts) {
    for (const { rows } of tables) {
      for (const { kind, indicatorId } of rows) {
        if (kind === 'section') continue;
        if (indicatorId === null) unknown += 1;
        else known.add(indicatorId);
      }
    }
  }
  return known.size + unknown;
}

/** A part's heading stands over the first of its tables that has rows. */
function buildTables({ parts, layout }: AnnexSource, fonts: Fonts): AnnexTable[] {
  return parts.flatMap(({ heading, tables }) =>
    tables
      .filter(({ rows }) => rows.length > 0)
      .map((table, index) => ({
        part: index === 0 ? cleanText(heading) || null : null,
        ...buildTable(table, layout.page, fonts),
      })),
  );
}

function buildTable(table: AnnexSourceTable, page: PageForm, fonts: Fonts): Omit<AnnexTable, 'part'> {
  const rows = buildRows(table);
  const shown = table.columns.filter((column) => column.shown);
  return {
    title: cleanText(table.heading) || null,
    columns: buildColumns(shown, rows, page, fonts),
    rows,
    footnotes: printedFootnotes(table).map(({ mark, text }) => ({
      mark: cleanLine(mark),
      text: cleanText(text),
    })),
  };
}

/** A footnote that only hidden columns refer to is hidden with them. */
function printedFootnotes({ columns, rows, footnotes }: AnnexSourceTable): AnnexSourceTable['footnotes'] {
  const shown = new Set(columns.filter((one) => one.shown).map(({ origin, field }) => `${origin}:${field}`));
  const printed = new Set<string>();
  const named = new Set<string>();
  for (const row of rows) {
    for (const [origin, marks] of [
      ['period', row.footnotes] as const,
      ['base', row.base?.footnotes ?? []] as const,
    ]) {
      for (const { field, mark } of marks) (shown.has(`${origin}:${field}`) ? printed : named).add(mark);
    }
  }
  return footnotes.filter(({ mark }) => printed.has(mark) || !named.has(mark));
}

function buildColumns(
  columns: readonly FormColumn[],
  rows: Rows<AnnexRow>,
  page: PageForm,
  fonts: Fonts,
): AnnexColumn[] {
  const samples = sampled(rows);
  const contents = columns.map(({ field, header, widthMm, group }, index) => ({
    field,
    header: cleanText(header),
    group: cleanText(group),
    fixedMm: widthMm,
    texts: samples.map((row) => (row.kind === 'indicator' ? (row.cells[index]?.text ?? '') : '')),
    sections: samples.flatMap((row) => (row.kind === 'section' ? ownText(row, index) : [])),
  }));
  const widths = chooseWidths(contents, page, fonts);
  return columns.map((column, index) => ({
    field: column.field,
    header: contents[index]?.header ?? '',
    group: contents[index]?.group ?? '',
    widthMm: widths[index] ?? 0,
    align: alignOf(column, contents[index]?.texts ?? []),
  }));
}

/** The text of the cell that a row has in one column alone. */
function ownText({ cells }: AnnexRow, column: number): string[] {
  let at = 0;
  for (const { span, text } of cells) {
    if (at === column && span === 1) return [text];
    at += span;
  }
  return [];
}

function alignOf({ align, field, origin }: FormColumn, texts: readonly string[]): Align {
  if (align !== 'auto') return align;
  if (!CENTRED.test(field) && origin !== 'difference') return 'left';
  const filled = texts.filter((text) => text !== '');
  return filled.filter(isShortText).length >= filled.length * SHORT_SHARE ? 'center' : 'left';
}
