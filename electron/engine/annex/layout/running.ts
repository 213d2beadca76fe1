/** Running text of an annex: heading, titles of parts and tables, footnotes, closing line. */
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { AnnexModel, AnnexTable } from '../model.ts';
import { printedMark } from '../model.ts';
import type { Block, Paragraph, TextBlock } from './blocks.ts';
import { heightOf } from './blocks.ts';
import type { Fonts } from './fonts.ts';
import { points, SIGNING_BOX_MM, TYPE, textWidthMm } from './geometry.ts';
import { lineWidth, wrap } from './wrap.ts';

type TextLine = Block & TextBlock;

export const LINE_SPACE = {
  afterTitle: 3,
  aboveRule: 8,
  belowRule: 9,
  beforePart: 8,
  beforeTable: 6,
  beforeNotes: 4,
  beforeClosing: 8,
} as const;

const RULE_MM = 50;
/** Footnotes up to so many lines stay together and with the end of their table. */
const NOTES_KEPT = 6;

/** A paragraph's lines, each a block of its own; `keep` ties it to what follows. */
export function textLines(
  paragraph: Paragraph,
  fonts: Fonts,
  keep: (line: number, lines: number) => boolean,
): TextLine[] {
  const { face, size, text, width } = paragraph;
  const lines = wrap(text, [], width, { face: fonts.faces[face], size });
  const height = size * fonts.lineHeight;
  return lines.map((line, index) => ({
    kind: 'text',
    paragraph,
    line,
    above: 0,
    height,
    keepWithNext: keep(index, lines.length),
  }));
}

/** Adds free space above the first of some lines. */
function lowered(blocks: TextLine[], space: number): TextLine[] {
  return blocks.map((block, index) =>
    index === 0 ? { ...block, above: block.above + space, height: block.height + space } : block,
  );
}

function gap(height: number): Block {
  return { kind: 'rule', width: 0, above: 0, height, keepWithNext: true };
}

/** Heading, title, "(Kèm theo …)" and the short line under it. */
export function heading(model: AnnexModel, fonts: Fonts): Block[] {
  const { page } = model;
  const size = page.textSizePt;
  const width = points(textWidthMm(page));
  const base = { size, align: 'center', left: 0, width } as const;
  const title = { ...base, role: 'title', face: 'bold', place: 'tên phụ lục' } as const;
  return [
    ...besideCorner(
      { ...base, role: 'heading', text: model.heading, face: 'bold', place: 'tiêu đề phụ lục' },
      fonts,
    ),
    ...model.title.flatMap((text) => textLines({ ...title, text }, fonts, () => true)),
    gap(LINE_SPACE.afterTitle),
    ...textLines(
      { ...base, role: 'attached', text: model.attachedTo, face: 'italics', place: 'dòng “Kèm theo”' },
      fonts,
      () => true,
    ),
    {
      kind: 'rule',
      width: points(RULE_MM),
      above: LINE_SPACE.aboveRule,
      height: LINE_SPACE.aboveRule + LINE_SPACE.belowRule,
      keepWithNext: true,
    },
  ];
}

/**
 * The heading clear of the digital signature's corner: beside it where it is short enough to stay in the middle
 * (a lying page), else below it. What follows begins below the corner in either case.
 */
function besideCorner(paragraph: Paragraph, fonts: Fonts): Block[] {
  const corner = points(SIGNING_BOX_MM.height);
  const beside = paragraph.width - 2 * points(SIGNING_BOX_MM.width);
  const style = { face: fonts.faces[paragraph.face], size: paragraph.size };
  const lines = textLines(paragraph, fonts, () => true);
  if (lines.length === 1 && lineWidth(paragraph.text, style) <= beside) {
    return [...lines, gap(Math.max(0, corner - heightOf(lines)))];
  }
  return [gap(corner), ...lines];
}

/** Headings above a table: of the part that it begins, and its own. */
export function tableHeadings(
  table: AnnexTable,
  place: string,
  page: PageForm,
  fonts: Fonts,
  first: boolean,
): Block[] {
  const base = {
    face: 'bold',
    size: page.textSizePt,
    align: 'left',
    left: 0,
    width: points(textWidthMm(page)),
  } as const;
  const placed = (name: string) => (place === '' ? name : `${place}, ${name}`);
  const part = textLines(
    { ...base, role: 'part', text: table.part ?? '', place: placed('tên phần') },
    fonts,
    () => true,
  );
  const title = textLines(
    { ...base, role: 'tableTitle', text: table.title ?? '', place: placed('tên bảng') },
    fonts,
    () => true,
  );
  const headings = [
    ...lowered(part, first ? 0 : LINE_SPACE.beforePart),
    ...lowered(title, first && part.length === 0 ? 0 : LINE_SPACE.beforeTable),
  ];
  if (headings.length > 0) return [...headings, gap(LINE_SPACE.afterTitle)];
  // Tables without a title between them must not touch.
  return first ? [] : [gap(LINE_SPACE.beforeTable)];
}

/** Footnotes under a table; the last is tied to what follows where `tied`. */
export function footnotes(
  table: AnnexTable,
  place: string,
  page: PageForm,
  fonts: Fonts,
  tied: boolean,
): Block[] {
  const base = {
    role: 'note',
    face: 'normal',
    size: TYPE.footnote,
    align: 'left',
    left: 0,
    width: points(textWidthMm(page)),
  } as const;
  const lines = table.footnotes.flatMap(({ mark, text }) => {
    const name = `chú thích ${printedMark(mark)}`;
    const note = {
      ...base,
      text: `${printedMark(mark)} ${text}`,
      place: place === '' ? name : `${place}, ${name}`,
    };
    return textLines(note, fonts, (line, count) => line === 0 || line === count - 2);
  });
  return lowered(lines, LINE_SPACE.beforeNotes).map((block, index) => ({
    ...block,
    keepWithNext: index === lines.length - 1 ? tied : block.keepWithNext || lines.length <= NOTES_KEPT,
  }));
}

export function closing(model: AnnexModel, fonts: Fonts): Block[] {
  const paragraph: Paragraph = {
    role: 'closing',
    text: model.closing,
    face: 'normal',
    size: model.page.textSizePt,
    align: 'left',
    left: 0,
    width: points(textWidthMm(model.page)),
    place: 'dòng kết',
  };
  const signed = model.signatures.length > 0 || model.recipients.length > 0;
  return lowered(
    textLines(paragraph, fonts, () => signed),
    LINE_SPACE.beforeClosing,
  );
}
