/** The annex as a Word document, from the same model as PDF and Excel. */
import { Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Task } from '../../task.ts';
import { PackageWriter } from '../excel/package.ts';
import { type Fonts, loadFonts } from '../layout/fonts.ts';
import { refuseControlCharacters } from '../letters.ts';
import type { AnnexModel, AnnexTable } from '../model.ts';
import { cellAlign } from '../model.ts';
import { bodyBlocks, SLOTS } from './body.ts';
import { addManifest, type Parts, TYPES } from './manifest.ts';
import { columnTwips, fitsPage, headingPlace } from './measures.ts';
import { looseNotes, looseNotesXml, NoteWriter, TableNotes } from './notes.ts';
import { sizedRows } from './row-heights.ts';
import {
  cellStyle,
  FONT,
  mmTwips,
  paragraphStyles,
  SEPARATOR_NAME,
  SEPARATOR_STYLE,
  STYLE,
  tableStyleXml,
  twips,
} from './styles.ts';
import { endsWithText } from './tail.ts';
import { verifyWord } from './verify.ts';
import { type CellXml, rowXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const STYLES = 'word/styles.xml';
/** A4 as Word itself writes it, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;
const ROWS_AT_ONCE = 100;

/**
 * A Word document: tables whose header repeats, footnotes at the foot of the page, the look in named styles.
 * @param options.manifest finished JSON, kept in the file as a part of its own
 * @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place} for a control character; `ANNEX_INCOMPLETE`
 *   {place} when the file does not hold every text of the model; `CANCELLED`
 */
export async function renderAnnexWord(
  model: AnnexModel,
  task: Task,
  options: { manifest?: Uint8Array; fonts?: Fonts } = {},
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  const { manifest, fonts = loadFonts() } = options;
  await task.step('Đang lập tệp Word', 0, 0);
  refuseControlCharacters(model);
  const parts = partsOf(await Packer.toBuffer(skeleton(model, fonts)));
  const frame = (parts.get(DOCUMENT) ?? '').split(SLOTS);
  parts.delete(DOCUMENT);
  parts.set(STYLES, appended(parts.get(STYLES) ?? '', tableStyleXml()));
  if (manifest !== undefined) addManifest(parts, manifest);

  const file = new PackageWriter();
  const notes = new NoteWriter();
  const footnotes = parts.get(FOOTNOTES) ?? '';
  parts.delete(FOOTNOTES);
  // Content types first: what a file is, is looked for there.
  for (const [name, part] of parts) await file.add(name, part);
  const document = file.begin(DOCUMENT);
  const total = model.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  await document.write(frame[0] ?? '');
  for (const [index, table] of model.tables.entries()) {
    const follows = index === model.tables.length - 1 && endsWithText(model);
    for (const { xml, rows } of rowPieces(table, { model, follows, notes, fonts })) {
      await document.write(xml);
      done += rows;
      await task.step('Đang lập tệp Word', done, total);
    }
    await document.write(frame[index * 2 + 1] ?? '');
    await document.write(looseNotesXml(table, follows) + (frame[index * 2 + 2] ?? ''));
  }
  await document.end();
  await file.add(FOOTNOTES, appended(footnotes, notes.xml()));
  const bytes = file.end();
  await verifyWord(bytes, model, task);
  return { bytes };
}

/** The parts of a package, all of them XML. */
function partsOf(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, string] => [
    name,
    strFromU8(part),
  ]);
  return new Map(parts.sort(([one], [other]) => Number(other === TYPES) - Number(one === TYPES)));
}

/** XML put in front of the end tag of a part's root element. */
function appended(part: string, xml: string): string {
  const end = part.lastIndexOf('</');
  return part.slice(0, end) + xml + part.slice(end);
}

/** All of the document but the rows of its tables and the notes. */
function skeleton(model: AnnexModel, fonts: Fonts): Document {
  const { orientation, marginsMm: margins } = model.page;
  return new Document({
    creator: 'Đối Soát',
    lastModifiedBy: 'Đối Soát',
    title: model.documentTitle,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: model.page.textSizePt * 2,
            language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
          },
        },
      },
      paragraphStyles: paragraphStyles(model.page, headingPlace(model, fonts)),
      characterStyles: [{ id: SEPARATOR_STYLE, name: SEPARATOR_NAME }],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              ...A4,
              orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: mmTwips(margins.top),
              bottom: mmTwips(margins.bottom),
              left: mmTwips(margins.left),
              right: mmTwips(margins.right),
              header: mmTwips(margins.top / 2),
              footer: mmTwips(margins.bottom / 2),
            },
            pageNumbers: { start: 1 },
          },
        },
        headers: { default: pageNumber() },
        children: bodyBlocks(model),
      },
    ],
  });
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({ style: STYLE.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
}

/** XML of the rows of a table, some at a time. `follows`: text stands below the table and stays with its last row */
function* rowPieces(
  table: AnnexTable,
  {
    model,
    follows,
    notes: writer,
    fonts,
  }: { model: AnnexModel; follows: boolean; notes: NoteWriter; fonts: Fonts },
): Generator<{ xml: string; rows: number }> {
  const notes = new TableNotes(table, writer);
  const widths = columnTwips(table.columns);
  const keepLast = follows || looseNotes(table).length > 0;
  let xml = '';
  let index = 0;
  for (const { row, least, breaks, tops } of sizedRows(table, model, fonts)) {
    let column = 0;
    const cells = row.cells.map((cell): CellXml => {
      const width = widths.slice(column, column + cell.span).reduce((sum, one) => sum + one, 0);
      const align = cellAlign(cell, table.columns[column]?.align ?? 'left');
      const top = tops.has(column);
      column += cell.span;
      return {
        width,
        span: cell.span,
        merge: cell.down === 1 ? null : cell.down === 0 ? 'continue' : 'restart',
        top,
        style: cellStyle(row.kind, align),
        text: cell.text,
        marks: notes.marksXml(cell.marks, cell.text),
      };
    });
    index += 1;
    const fits = !breaks && fitsPage(row, table.columns, model, fonts);
    const cantSplit = !model.page.breakRows && fits;
    // LibreOffice clips a merged text that no page holds where its last row is to stay with what follows.
    const keepNext = keepLast && index === table.rows.length && fits;
    xml += rowXml(cells, { cantSplit, keepNext, least: twips(least) });
    if (index % ROWS_AT_ONCE === 0 || index === table.rows.length) {
      yield { xml, rows: index % ROWS_AT_ONCE === 0 ? ROWS_AT_ONCE : index % ROWS_AT_ONCE };
      xml = '';
    }
  }
}
