/**
 * The end of an annex: the closing line, "Nơi nhận:" at the left and the signatures, the first at the right
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9). They share one row wherever the page is wide enough, so
 * that no page break divides them and a signature never stands alone on a page.
 */
import { TYPE } from '../layout/geometry.ts';
import { RECIPIENTS_HEADING } from '../layout/tail.ts';
import type { AnnexModel, SignatureBlock } from '../model.ts';
import type { Run } from './cells.ts';
import { LINE_HEIGHT, ROW_SPACE } from './heights.ts';
import type { Type } from './looks.ts';
import type { Block, SheetWriter } from './sheet.ts';

/** Lines left for the signature. */
const SIGNATURE_LINES = 5;
const SPACE_ABOVE = 8;
/** The least width in millimetres of which each of three blocks has enough in its third. */
const THREE_BLOCKS_MM = 210;
/** Shares of the width at which blocks begin. */
const RIGHT_OF_ONE = [0.58] as const;
const RIGHT_OF_TWO = [0.5] as const;
const THIRDS = [1 / 3, 2 / 3] as const;

/** Numbers of the first and the last column, from 1. */
interface Columns {
  from: number;
  to: number;
}

interface Paragraph extends Type {
  text: string;
}

export async function addTail(sheet: SheetWriter, model: AnnexModel): Promise<void> {
  const { closing, recipients, signatures } = model;
  await sheet.addSpace(SPACE_ABOVE);
  const { face, size } = sheet.look('left');
  const said = closing === '' ? [] : [{ text: closing, face, size }];
  const list = recipientParagraphs(recipients);
  const [first, second] = signatures;
  if (first === undefined) return addStacked(sheet, [...said, ...list]);
  const three = second !== undefined && sheet.width(1, sheet.columns) >= THREE_BLOCKS_MM;
  if (second === undefined || (three && said.length + list.length > 0)) {
    const signers = second === undefined ? [first] : [second, first];
    const row = bestRow(sheet, second === undefined ? RIGHT_OF_ONE : THIRDS, ([left, ...right]) => {
      const width = left === undefined ? 0 : sheet.width(left.from, left.to);
      const blank = closing === '' ? 0 : sheet.heights.lines(closing, width, { face, size });
      return [
        block(sheet, left, 'left', [...said, ...list], 'dòng kết'),
        ...signers.map((signer, index) => signature(sheet, signer, right[index], blank)),
      ];
    });
    if (row !== null) return sheet.addBlocks(row);
  }
  await addStacked(sheet, said);
  const pair = (columns: readonly Columns[]) =>
    [second, first].flatMap((signer, index) =>
      signer === undefined ? [] : [signature(sheet, signer, columns[index], 0)],
    );
  const row = second === undefined ? null : bestRow(sheet, RIGHT_OF_TWO, pair);
  if (row !== null) await sheet.addBlocks(row);
  else for (const signer of signatures) await sheet.addBlocks([signature(sheet, signer, undefined, 0)]);
  await addStacked(sheet, list);
}

async function addStacked(sheet: SheetWriter, paragraphs: readonly Paragraph[]): Promise<void> {
  if (paragraphs.length === 0) return;
  await sheet.addBlocks([block(sheet, undefined, 'left', paragraphs, 'dòng kết, nơi nhận')]);
}

function recipientParagraphs(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  const lines = recipients.map((text) => ({ text, face: 'normal', size: TYPE.recipients }) as const);
  return [{ text: RECIPIENTS_HEADING, face: 'bolditalics', size: TYPE.recipientsHead }, ...lines];
}

/** @param blank lines above, so that authority and position stand level with "Nơi nhận:" at the left */
function signature(
  sheet: SheetWriter,
  { authority, position, name }: SignatureBlock,
  columns: Columns | undefined,
  blank: number,
): Block {
  const { face, size } = sheet.look('signature');
  const above = [authority, position].flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const lines = [...blanks(blank), ...above, ...blanks(SIGNATURE_LINES), name];
  const paragraphs = lines.map((text) => ({ text, face, size }));
  return block(sheet, columns, 'signature', paragraphs, 'khối chữ ký');
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

function block(
  sheet: SheetWriter,
  columns: Columns | undefined,
  look: 'left' | 'signature',
  paragraphs: readonly Paragraph[],
  place: string,
): Block {
  const { from, to } = columns ?? { from: 1, to: sheet.columns };
  const widthMm = sheet.width(from, to);
  const heights = paragraphs.map(({ text, ...type }) => {
    return sheet.heights.lines(text, widthMm, type) * type.size * LINE_HEIGHT;
  });
  const height = Math.ceil(heights.reduce((sum, one) => sum + one, ROW_SPACE));
  return { from, to, look, runs: runsOf(paragraphs), height, place };
}

/** Paragraphs of one look are one stretch; a stretch begins with the line break that parts it from the one before. */
function runsOf(paragraphs: readonly Paragraph[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { text, face, size }] of paragraphs.entries()) {
    const last = runs.at(-1);
    const line = index === 0 ? text : `\n${text}`;
    if (last?.face === face && last.size === size) last.text += line;
    else runs.push({ text: line, face, size, raised: false });
  }
  return runs;
}

/**
 * Blocks side by side, divided where columns end: so that the row is as low as can be (titles and names are not
 * broken), and among such rows nearest to the shares of the width. Null where there are fewer columns than blocks.
 */
function bestRow(
  sheet: SheetWriter,
  shares: readonly number[],
  blocksIn: (columns: readonly Columns[]) => Block[],
): Block[] | null {
  let best: { blocks: Block[]; height: number; off: number } | null = null;
  for (const ends of endsOf(sheet.columns, shares.length)) {
    const columns = [...ends, sheet.columns].map((to, index) => ({ from: (ends[index - 1] ?? 0) + 1, to }));
    const blocks = blocksIn(columns);
    const height = Math.max(...blocks.map((one) => one.height));
    const whole = sheet.width(1, sheet.columns);
    const off = shares.reduce((sum, share, at) => {
      return sum + Math.abs(sheet.width(1, ends[at] ?? 0) - share * whole);
    }, 0);
    if (best === null || height < best.height || (height === best.height && off < best.off)) {
      best = { blocks, height, off };
    }
  }
  return best?.blocks ?? null;
}

/** All ways to end `count` blocks at columns before the last, which another block ends at. */
function* endsOf(columns: number, count: number, from = 1): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let end = from; end <= columns - count; end += 1) {
    for (const rest of endsOf(columns, count - 1, end + 1)) yield [end, ...rest];
  }
}
