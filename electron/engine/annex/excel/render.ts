/** The annex as an Excel workbook, from the same model as the PDF. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { Fonts } from '../layout/fonts.ts';
import { loadFonts } from '../layout/fonts.ts';
import { points, SIGNING_BOX_MM, textWidthMm } from '../layout/geometry.ts';
import type { AnnexModel } from '../model.ts';
import { printedMark } from '../model.ts';
import { Heights } from './heights.ts';
import { looksOf } from './looks.ts';
import { withManifest } from './manifest.ts';
import { PackageWriter } from './package.ts';
import type { WrittenSheet } from './read-back.ts';
import { compareWithModel } from './read-back.ts';
import { SheetWriter } from './sheet.ts';
import type { PrintedRows } from './skeleton.ts';
import { Skeleton, WORKBOOK } from './skeleton.ts';
import { addTail } from './tail.ts';

const NO_BREAK_SPACE = '\u00a0';
/** Blanks that are underlined draw the short line under "(Kèm theo …)": a sheet has no lines of its own. */
const SHORT_LINE = NO_BREAK_SPACE.repeat(90);
const RULE_HEIGHT = 17;

/**
 * A workbook with one sheet a table: header rows as print titles, merges as in the model, every figure as text. The
 * columns of two tables seldom agree, and cells merged to make them agree could be neither sorted nor copied, so
 * tables do not share a sheet; printed together, the sheets are one annex whose page numbers run on.
 *
 * Rows are written while the model gives them, so a long annex is never in memory as a whole; then the file is read
 * back and compared with the model.
 * @param options.manifest JSON that is kept inside the workbook, see `manifest.ts`
 * @throws AppError `ANNEX_INCOMPLETE` {place} for what a workbook cannot hold, and for a text that is not read back
 *   where it belongs; `ANNEX_LETTER_MISSING` for a letter that XML cannot hold; `ANNEX_WITHOUT_ROWS` without a table;
 *   `CANCELLED`
 */
export async function renderAnnexExcel(
  model: AnnexModel,
  task: Task,
  { manifest, fonts = loadFonts() }: { manifest?: Uint8Array; fonts?: Fonts } = {},
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  if (model.tables.length === 0) throw new AppError('ANNEX_WITHOUT_ROWS');
  const looks = looksOf(model.page);
  const skeleton = new Skeleton(model, looks);
  const { frames, styles, parts } = await skeleton.frames();
  const file = new PackageWriter();
  // First, because many programs tell a file's kind by the content types at its beginning.
  const first = manifest === undefined ? parts : withManifest(parts, manifest);
  for (const [part, text] of Object.entries(first)) await file.add(part, text);
  const printed: PrintedRows[] = [];
  const written: WrittenSheet[] = [];
  for (const [index, table] of model.tables.entries()) {
    const frame = frames[index];
    if (frame === undefined) throw new Error(`no sheet ${index + 1}`);
    const name = model.tables.length > 1 ? `bảng ${index + 1}, ` : '';
    const sheet = new SheetWriter(
      file,
      frame,
      { table, name },
      { looks, styles, heights: new Heights(fonts) },
    );
    await sheet.begin();
    if (index === 0) await addHeading(sheet, model, fonts);
    await sheet.addText(table.part ?? '', 'tableTitle', 'tên phần');
    await sheet.addText(table.title ?? '', 'tableTitle', 'tên bảng');
    const header = await sheet.addHeader();
    const body = await sheet.addRows(task);
    const rows = { header, body, end: sheet.next };
    for (const { mark, text } of table.footnotes) {
      await sheet.addText(`${printedMark(mark)} ${text}`, 'footnote', `chú thích ${printedMark(mark)}`);
    }
    if (index === model.tables.length - 1) await addTail(sheet, model);
    await sheet.end();
    const last = sheet.next - 1;
    printed.push({
      columns: sheet.columns,
      last,
      header: { first: header[0] ?? 1, last: (body[0] ?? rows.end) - 1 },
    });
    written.push({ part: frame.part, rows, last });
  }
  await task.step('Đang ghi tệp Excel', 0, 0);
  await file.add(WORKBOOK, await skeleton.workbook(printed));
  const bytes = file.end();
  await compareWithModel(bytes, model, written, task);
  return { bytes };
}

/**
 * The heading keeps clear of the corner of the digital signature: beside it where it is short enough, else below; the
 * title begins below it in either case.
 */
async function addHeading(sheet: SheetWriter, model: AnnexModel, fonts: Fonts): Promise<void> {
  const { face, size } = sheet.look('heading');
  const corner = points(SIGNING_BOX_MM.height);
  const beside = points(textWidthMm(model.page) - 2 * SIGNING_BOX_MM.width);
  const letters = Array.from(model.heading, (letter) =>
    fonts.faces[face].advance(letter.codePointAt(0) ?? 0),
  );
  const short = letters.reduce((sum, width) => sum + width * size, 0) <= beside;
  if (!short) await sheet.addSpace(corner);
  await sheet.addText(model.heading, 'heading', 'tiêu đề phụ lục', short ? corner : 0);
  for (const line of model.title) await sheet.addText(line, 'title', 'tên phụ lục');
  await sheet.addText(model.attachedTo, 'attached', 'dòng “Kèm theo”');
  await sheet.addText(SHORT_LINE, 'rule', 'dòng kẻ', RULE_HEIGHT);
}
