/** Reads a finished Word annex back: a lost or changed figure must stop the export. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { AnnexModel } from '../model.ts';
import { type ExpectedBlock, type ExpectedCell, expectedBlocks } from './expected.ts';
import { type ReadBlock, type ReadCell, type ReadMark, type ReadNote, readWord } from './read-back.ts';

const BLOCKS_AT_ONCE = 200;

/**
 * Compares the file with the model: every text, its merges, its marks, and the notes these lead to.
 * @throws AppError `ANNEX_INCOMPLETE` {place} at the first difference; `CANCELLED`
 */
export async function verifyWord(bytes: Uint8Array, model: AnnexModel, task: Task): Promise<void> {
  const total = model.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const { blocks, notes } = await readWord(bytes);
  const expected = expectedBlocks(model);
  const referred = new Set<number>();
  let done = 0;
  for await (const block of blocks) {
    if (block.kind === 'paragraph' && block.text === '' && block.marks.length === 0) continue;
    const wanted = expected.next();
    if (wanted.done === true) throw incomplete('cuối phụ lục');
    compare(wanted.value, block, notes, referred);
    done += 1;
    if (done % BLOCKS_AT_ONCE === 0) await task.step('Đang đối chiếu phụ lục', Math.min(done, total), total);
  }
  const missing = expected.next();
  if (missing.done !== true) throw incomplete(missing.value.place);
  // Ids up to 0 are the lines that Word draws above its notes.
  for (const [id, { text }] of notes) {
    if (id > 0 && !referred.has(id)) throw incomplete(`chú thích “${text}”`);
  }
}

function compare(
  wanted: ExpectedBlock,
  block: ReadBlock,
  notes: ReadonlyMap<number, ReadNote>,
  referred: Set<number>,
): void {
  if (wanted.kind === 'paragraph') {
    if (block.kind !== 'paragraph' || block.text !== wanted.text || block.marks.length > 0) {
      throw incomplete(wanted.place);
    }
    return;
  }
  if (block.kind !== 'row' || block.header !== wanted.header) throw incomplete(wanted.place);
  for (const [index, cell] of wanted.cells.entries()) {
    const read = block.cells[index];
    if (read === undefined || !sameCell(cell, read)) throw incomplete(cell.place);
    for (const [at, { note }] of cell.marks.entries()) {
      const mark = read.marks[at];
      if (mark === undefined || !leadsTo(mark, note, notes)) throw incomplete(`${cell.place}, chú thích`);
      if (mark.note !== null) referred.add(mark.note);
    }
  }
  if (block.cells.length !== wanted.cells.length) throw incomplete(wanted.place);
}

/** A note whose mark is not Word's number repeats the mark that stands in the table. */
function leadsTo(mark: ReadMark, text: string | null, notes: ReadonlyMap<number, ReadNote>): boolean {
  if (mark.note === null) return text === null;
  const note = notes.get(mark.note);
  return note !== undefined && note.text === text && (note.mark === null || note.mark === mark.shown);
}

function sameCell(wanted: ExpectedCell, read: ReadCell): boolean {
  return (
    wanted.text === read.text &&
    wanted.span === read.span &&
    wanted.merge === read.merge &&
    wanted.marks.length === read.marks.length &&
    wanted.marks.every(({ shown }, at) => shown === read.marks[at]?.shown)
  );
}

function incomplete(place: string): AppError {
  return new AppError('ANNEX_INCOMPLETE', { place });
}
