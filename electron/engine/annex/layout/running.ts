/** Running text of an annex: heading, footnotes, closing line, signature. */
import type { Align, AnnexModel, AnnexTable, SignatureBlock } from '../model.ts';
import { printedMark } from '../model.ts';
import type { Block, TextBlock } from './blocks.ts';
import { heightOf } from './blocks.ts';
import type { FaceName, Fonts } from './fonts.ts';
import { points, SIGNING_BOX_MM, TEXT_WIDTH_MM, TYPE } from './geometry.ts';
import { wrap } from './wrap.ts';

export const LINE_SPACE = {
  afterTitle: 3,
  aboveRule: 8,
  belowRule: 9,
  beforeTable: 6,
  beforeClosing: 8,
} as const;
/** Space for the hand signature or its image, and the block's width. */
export const SIGNATURE = { space: 68, widthMm: 110 } as const;

/** Lines of running text: each a block of its own; `keep` ties it to what follows. */
export function textBlocks(
  text: string,
  style: { face: FaceName; size: number; align: Align; place: string; widthMm?: number },
  fonts: Fonts,
  keep: (line: number, lines: number) => boolean,
): (Block & TextBlock)[] {
  const { widthMm = TEXT_WIDTH_MM, face, size, align, place } = style;
  const lines = wrap(text, [], points(widthMm), { face: fonts.faces[face], size });
  const height = size * fonts.lineHeight;
  return lines.map((line, index) => ({
    kind: 'text',
    text: line.text,
    face,
    size,
    align,
    place,
    above: 0,
    below: 0,
    height,
    keepWithNext: keep(index, lines.length),
  }));
}

/** Adds free space above the first and below the last of some lines. */
export function spaced(blocks: (Block & TextBlock)[], above: number, below: number): (Block & TextBlock)[] {
  return blocks.map((block, index) => {
    const top = index === 0 ? above : 0;
    const bottom = index === blocks.length - 1 ? below : 0;
    return { ...block, above: top, below: bottom, height: block.height + top + bottom };
  });
}

/** Heading, title, "(Kèm theo …)" and the short line under it. */
export function heading(model: AnnexModel, fonts: Fonts): Block[] {
  const size = TYPE.heading;
  // Clear of the digital signature's corner: narrow enough beside it, and the title begins below it.
  const beside = TEXT_WIDTH_MM - 2 * SIGNING_BOX_MM.width;
  const first = textBlocks(
    model.heading,
    { face: 'bold', size, align: 'center', place: 'tiêu đề phụ lục', widthMm: beside },
    fonts,
    () => true,
  );
  const below = Math.max(0, points(SIGNING_BOX_MM.height) - heightOf(first));
  const title = model.title.flatMap((line) =>
    textBlocks(line, { face: 'bold', size, align: 'center', place: 'tên phụ lục' }, fonts, () => true),
  );
  const attached = textBlocks(
    model.attachedTo,
    { face: 'italics', size, align: 'center', place: 'dòng “Kèm theo”' },
    fonts,
    () => true,
  );
  const rule: Block = {
    kind: 'rule',
    widthMm: 50,
    height: LINE_SPACE.aboveRule + LINE_SPACE.belowRule,
    keepWithNext: true,
  };
  return [...spaced(first, 0, below), ...spaced(title, 0, LINE_SPACE.afterTitle), ...attached, rule];
}

/** Footnotes under a table; the last is tied to the closing line where one follows. */
export function footnoteBlocks(table: AnnexTable, place: string, fonts: Fonts, tail: boolean): Block[] {
  const notes = table.footnotes.map(({ mark, text }) =>
    textBlocks(
      `${printedMark(mark)} ${text}`,
      {
        face: 'normal',
        size: TYPE.footnote,
        align: 'left',
        place: [place, `chú thích ${printedMark(mark)}`].filter((part) => part !== '').join(', '),
      },
      fonts,
      (line, lines) => line === 0 || line === lines - 2,
    ),
  );
  const flat = notes.flat();
  return spaced(flat, flat.length > 0 ? 4 : 0, 0).map((block, index) => ({
    ...block,
    keepWithNext: index < flat.length - 1 ? block.keepWithNext || flat.length <= 6 : tail,
  }));
}

export function closing(model: AnnexModel, fonts: Fonts): Block[] {
  const style = { face: 'normal', size: TYPE.heading, align: 'left', place: 'dòng kết' } as const;
  return spaced(
    textBlocks(model.closing, style, fonts, () => model.signature !== null),
    LINE_SPACE.beforeClosing,
    0,
  );
}

export function signature(block: SignatureBlock | null, fonts: Fonts): Block[] {
  if (block === null) return [];
  const lines = signatureLines(block, fonts);
  const height =
    [...lines.above, ...lines.below].length * TYPE.heading * fonts.lineHeight + SIGNATURE.space + 8;
  return [{ kind: 'signature', signature: block, height, keepWithNext: false }];
}

/** Lines above and below the space for the signature. */
export function signatureLines(block: SignatureBlock, fonts: Fonts): { above: string[]; below: string[] } {
  const style = { face: fonts.faces.bold, size: TYPE.heading };
  const width = points(SIGNATURE.widthMm);
  const linesOf = (text: string) => wrap(text, [], width, style).map((line) => line.text);
  return { above: [...linesOf(block.authority), ...linesOf(block.position)], below: linesOf(block.name) };
}
