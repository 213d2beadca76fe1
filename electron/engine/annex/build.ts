/** Makes the model of an annex from stored rows and settings. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexSettings } from '../../../shared/domain/annex.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { attachedLine } from './attached.ts';
import { capitals, cleanLine, cleanText } from './clean.ts';
import { chooseWidths } from './layout/columns.ts';
import type { Fonts } from './layout/fonts.ts';
import { loadFonts } from './layout/fonts.ts';
import { refuseControlCharacters } from './letters.ts';
import type {
  Align,
  AnnexColumn,
  AnnexModel,
  AnnexRow,
  AnnexSource,
  AnnexSourceTable,
  AnnexTable,
  SignatureBlock,
} from './model.ts';
import { isShortText } from './model.ts';
import { buildRow } from './rows.ts';

/** Columns whose short texts stand in the middle, as offices set them. */
const CENTRED = /^(ordinal|target(@.*)?|result|evaluation|deadline|targetPoints|maxPoints)$/;
/** A column stands in the middle when at least this share of its texts is short. */
const SHORT_SHARE = 0.8;

/**
 * The model from which PDF and Excel are made. Columns keep the order of the source; every text is cleaned
 * to its printed form, and none is left out.
 * @throws AppError `ANNEX_WITHOUT_ROWS` without an indicator row; `ANNEX_INCOMPLETE` when a row has a text
 *   for which its table has no column, or the table has more columns than the page can hold;
 *   `ANNEX_LETTER_MISSING` when a text holds a control character
 */
export function buildAnnex(source: AnnexSource, fonts: Fonts = loadFonts()): AnnexModel {
  const { settings } = source;
  const count = countIndicators(source);
  if (count === 0) {
    throw new AppError('ANNEX_WITHOUT_ROWS', { set: source.set.name, period: source.period.name });
  }
  const heading = cleanLine(settings.heading);
  const title = capitals(cleanText(settings.title)).split('\n');
  const model: AnnexModel = {
    documentTitle: `${heading} – ${title.join(' ')}`,
    heading,
    title,
    attachedTo: attachedLine(settings),
    tables: source.tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => buildTable(table, source.tables.length > 1, fonts)),
    closing: `Danh mục gồm: ${count.toLocaleString('vi-VN')} chỉ tiêu./.`,
    signature: signatureBlock(settings),
  };
  refuseControlCharacters(model);
  return model;
}

function countIndicators({ tables }: AnnexSource): number {
  const rows = tables.flatMap((table) => table.rows).filter(({ kind }) => kind === 'indicator');
  const known = rows.flatMap(({ indicatorId }) => indicatorId ?? []);
  return new Set(known).size + (rows.length - known.length);
}

function buildTable(table: AnnexSourceTable, titled: boolean, fonts: Fonts): AnnexTable {
  const fields = table.columns.map(({ field }) => field);
  const rows = table.rows.map((row, index) => buildRow(row, fields, index));
  return {
    title: titled ? cleanText(table.title ?? '') || null : null,
    columns: buildColumns(table.columns, rows, fonts),
    rows,
    footnotes: table.footnotes.map(({ mark, text }) => ({ mark: cleanLine(mark), text: cleanText(text) })),
  };
}

function buildColumns(
  columns: readonly { field: Field; header: string }[],
  rows: readonly AnnexRow[],
  fonts: Fonts,
): AnnexColumn[] {
  const contents = columns.map(({ field, header }, index) => ({
    field,
    header: cleanText(header),
    texts: rows.map((row) => (row.kind === 'indicator' ? (row.cells[index]?.text ?? '') : '')),
  }));
  const widths = chooseWidths(contents, fonts);
  return contents.map(({ field, header, texts }, index) => ({
    field,
    header,
    widthMm: widths[index] ?? 0,
    align: alignOf(field, texts),
  }));
}

function alignOf(field: Field, texts: readonly string[]): Align {
  if (!CENTRED.test(field)) return 'left';
  const filled = texts.filter((text) => text !== '');
  return filled.filter(isShortText).length >= filled.length * SHORT_SHARE ? 'center' : 'left';
}

function signatureBlock(settings: AnnexSettings): SignatureBlock | null {
  const authority = capitals(cleanLine(settings.signature.authority));
  const position = capitals(cleanLine(settings.signature.position));
  const name = cleanLine(settings.signature.name);
  return authority === '' && position === '' && name === '' ? null : { authority, position, name };
}
