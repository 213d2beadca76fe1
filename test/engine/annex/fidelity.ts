/** Issues an annex of a submission and tells what of the submission its three files do not give back. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printedMark } from '../../../electron/engine/annex/model.ts';
import { readSubmission } from '../../../electron/engine/intake/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { AnnexFormat } from '../../../shared/contract/annex.ts';
import type { ReadResult, ReadRow, ReadTable } from '../../../shared/domain/submission.ts';
import { withoutNumbering } from '../../../shared/domain/text/title.ts';
import type { TestEngine } from '../../support/engine.ts';
import { partsOf } from './excel/xlsx.ts';
import { readPdf } from './pdf/read-pdf.ts';

export interface Issued {
  source: ReadResult;
  files: Record<AnnexFormat, Uint8Array>;
}

/** Imports a submission and hands out its annex in a form, in all three formats. */
export async function issue(
  test: TestEngine,
  submitted: { fileName: string; bytes: Uint8Array },
  where: { set: string; period: string; form: string; base?: string },
): Promise<Issued> {
  const { set, period } = where;
  const { draftId } = await test.run('intake.open', submitted);
  await test.run('intake.accept', { draftId, set, period, agency: null });
  const source = await readSubmission(submitted, UNWATCHED);
  const render = async (format: AnnexFormat) =>
    (await test.run('annex.render', { what: where, format, purpose: 'export' })).bytes;
  const files = { pdf: await render('pdf'), xlsx: await render('xlsx'), docx: await render('docx') };
  return { source, files };
}

const bare = (text: string) => text.normalize('NFC').replace(/\s/gu, '');

/** A cell as the annex prints it, without white space: its footnote marks behind its text. */
function printed(row: ReadRow, field: string): string {
  const marks = (row.footnotes ?? []).filter((mark) => mark.field === field);
  const text = new Map(Object.entries(row.cells)).get(field)?.text ?? '';
  return bare(text + marks.map(({ mark }) => printedMark(mark)).join(''));
}

/** Every text of the rows of a submission's tables, those of merged cells once, without white space. */
export function cellTexts({ tables }: ReadResult): string[] {
  return tables.flatMap((table) =>
    textsOf(table)
      .slice(table.columns.length)
      .map(({ text }) => text),
  );
}

/** Every text of a table: header, cells, row by row, those of merged cells once. */
function textsOf({ columns, rows }: ReadTable): { place: string; text: string }[] {
  const header = columns.map(({ header: text }, index) => ({
    place: `header ${index + 1}`,
    text: bare(text),
  }));
  const cells = rows.flatMap((row, line) =>
    columns.flatMap(({ field }) =>
      row.cells[field]?.inherited ? [] : [{ place: `row ${line + 1}, ${field}`, text: printed(row, field) }],
    ),
  );
  return [...header, ...cells].filter(({ text }) => text !== '');
}

/**
 * What of the headings, footnotes and closing lines of a submission is not among the letters of its annex. The title is
 * printed in capitals, and the heading of a single table is its title, without its number.
 */
function missingLines({ tables }: ReadResult, letters: string): string[] {
  const capitals = letters.toLocaleUpperCase('vi');
  const has = (line: string) => capitals.includes(bare(line).toLocaleUpperCase('vi'));
  const titles = tables.flatMap(({ title }) => (title ?? '').split('\n'));
  const others = tables.flatMap(({ footnotes, closing }) => [
    ...footnotes.map(({ text }) => text),
    closing ?? '',
  ]);
  return [
    ...titles.filter((line) => !has(line) && !(tables.length === 1 && has(withoutNumbering(line)))),
    ...others.filter((line) => !has(line)),
  ].map((line) => `missing: “${line}”`);
}

/**
 * Reads an Excel, Word or PDF annex the way submissions are read, and compares it with the submission cell by cell.
 * @returns the differences; [] for none
 */
export async function readBack({ source, files }: Issued, format: AnnexFormat): Promise<string[]> {
  const annex = await readSubmission({ fileName: `phu-luc.${format}`, bytes: files[format] }, UNWATCHED);
  const problems: string[] = [];
  if (annex.tables.length !== source.tables.length)
    problems.push(`${annex.tables.length} tables instead of ${source.tables.length}`);
  for (const [number, table] of source.tables.entries()) {
    const found = annex.tables[number];
    if (found === undefined) continue;
    const where = `table ${number + 1}`;
    if (found.rows.length !== table.rows.length)
      problems.push(`${where}: ${found.rows.length} rows instead of ${table.rows.length}`);
    for (const [index, { field, header }] of table.columns.entries()) {
      const own = found.columns[index];
      if (own?.field !== field || bare(own.header) !== bare(header))
        problems.push(`${where}: column ${index + 1} is “${own?.header}”`);
    }
    for (const [line, row] of table.rows.entries()) {
      const own = found.rows[line];
      if (own === undefined) continue;
      for (const { field } of table.columns) {
        const [wanted, given] = [printed(row, field), printed(own, field)];
        if (wanted !== given)
          problems.push(`${where}, row ${line + 1}, ${field}: “${given}” instead of “${wanted}”`);
      }
    }
  }
  const letters = [
    ...annex.text.map(({ paragraph }) => paragraph),
    ...annex.tables.flatMap(({ title, footnotes, closing }) => [
      title ?? '',
      ...footnotes.map(({ text }) => text),
      closing ?? '',
    ]),
  ].join('');
  problems.push(...missingLines(source, bare(letters)));
  return problems;
}

/** All letters of an annex in the order in which they are read, without white space. */
export async function lettersIn({ files }: Issued, format: AnnexFormat): Promise<string> {
  if (format === 'pdf') return (await readPdf(files.pdf)).pages.map(({ letters }) => letters).join('');
  const parts = partsOf(files[format]);
  const texts = Object.entries(parts).filter(([name]) => /^(xl|word)\/.*\.xml$/.test(name));
  return bare(texts.map(([, xml]) => xml.replace(/<[^>]*>/g, '')).join(''));
}

export const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).status === 0;

/**
 * Finds every text of the submission in what `pdftotext` gives of the PDF, each in a place of its own and in one piece,
 * or, where its row breaks over pages, in one piece on each.
 * @returns what was not found; [] for none
 */
export function notInPdf({ source, files }: Issued, folder: string): string[] {
  const file = path.join(folder, 'phu-luc.pdf');
  writeFileSync(file, files.pdf);
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { maxBuffer: 1 << 28 });
  const pages = stdout.toString('utf8').split('\f').map(bare);
  const texts = source.tables.flatMap((table, number) =>
    textsOf(table).map(({ place, text }) => ({ place: `table ${number + 1}, ${place}`, text })),
  );
  // Longer ones first, each taken out where it is found: a short one must not be found within another.
  const missing = missingLines(source, pages.join(''));
  const wanted = texts.toSorted((a, b) => b.text.length - a.text.length);
  return [
    ...missing,
    ...wanted.flatMap(({ place, text }) => (take(pages, text) ? [] : [`${place}: “${text}”`])),
  ];
}

const TAKEN = '\u0000';

/** A part this short says nothing: a text is not said to break there. */
const SHORTEST_PART = 2;

/** Takes a text out of the pages; false where it is not there. */
function take(pages: string[], text: string): boolean {
  const whole = pages.findIndex((page) => page.includes(text));
  if (whole >= 0) {
    pages[whole] = (pages[whole] ?? '').replace(text, () => TAKEN);
    return true;
  }
  // It begins where most of its beginning stands.
  const starts = pages.map((page, number) => ({ number, length: beginningOn(page, text) }));
  starts.sort((a, b) => b.length - a.length);
  return starts.some(({ number }) => takeFrom(pages, number, text));
}

/** How many letters of a text's beginning a page has. */
function beginningOn(page: string, text: string): number {
  let length = 0;
  while (length < text.length && page.includes(text.slice(0, length + 1))) length += 1;
  return length;
}

/** Takes a text out that begins on a page, as far as that page has it, and goes on over the following. */
function takeFrom(pages: string[], number: number, text: string): boolean {
  const page = pages[number];
  if (page === undefined) return false;
  const length = beginningOn(page, text);
  const part = text.slice(0, length);
  if (length < SHORTEST_PART) return false;
  if (length < text.length && !takeFrom(pages, number + 1, text.slice(length))) return false;
  pages[number] = page.replace(part, () => TAKEN);
  return true;
}
