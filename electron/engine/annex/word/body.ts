/** The parts of the Word annex that `docx` makes: heading, table frames with their headers, closing line. */
import {
  FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
  XmlComponent,
} from 'docx';
import type { AnnexColumn, AnnexModel, AnnexTable } from '../model.ts';
import { columnTwips } from './measures.ts';
import { STYLE, TABLE_STYLE } from './styles.ts';
import { hasTail, tailBlocks } from './tail.ts';

/** Element that stands in the document until rows or notes are put in its place. */
const SLOT = 'annexSlot';
/** Splits the text of `word/document.xml` at the slots. */
export const SLOTS = new RegExp(`<${SLOT}\\s*/>|<${SLOT}></${SLOT}>`);

class RowSlot extends XmlComponent {
  constructor() {
    super(SLOT);
  }
}

class NoteSlot extends FileChild {
  constructor() {
    super(SLOT);
  }
}

/** A table with a place for its rows behind its header. */
class FrameTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0]) {
    super(options);
    this.root.push(new RowSlot());
  }
}

/** The blocks of the body. Each table holds one slot for its rows, with a second one behind it for loose notes. */
export function bodyBlocks(model: AnnexModel): FileChild[] {
  return [
    styled(STYLE.heading, model.heading),
    ...model.title.map((line) => styled(STYLE.title, line)),
    ...filled(STYLE.attached, model.attachedTo),
    new Paragraph({ style: STYLE.rule }),
    ...model.tables.flatMap(tableBlocks),
    ...filled(STYLE.closing, model.closing, hasTail(model)),
    ...tailBlocks(model),
  ];
}

function tableBlocks(table: AnnexTable, index: number): FileChild[] {
  const heads = [...filled(STYLE.part, table.part ?? ''), ...filled(STYLE.tableTitle, table.title ?? '')];
  // Tables without a line between them would become one in Word.
  const gap = index > 0 && heads.length === 0 ? [new Paragraph({ style: STYLE.gap })] : [];
  return [...gap, ...heads, frame(table.columns), new NoteSlot()];
}

function frame(columns: readonly AnnexColumn[]): Table {
  const widths = columnTwips(columns);
  return new FrameTable({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    rows: headerRows(columns, widths),
  });
}

/** One row, or two where columns have a group: a column without one covers both. */
function headerRows(columns: readonly AnnexColumn[], widths: readonly number[]): TableRow[] {
  const runs = groupRuns(columns);
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children });
  if (runs.every(({ group }) => group === '')) {
    return [row(columns.map(({ header }, at) => headCell(header, widths[at] ?? 0)))];
  }
  const upper = runs.map(({ group, from, to }) => {
    const width = sum(widths.slice(from, to));
    if (group !== '') return headCell(group, width, { columnSpan: to - from });
    return headCell(columns[from]?.header ?? '', width, { verticalMerge: VerticalMergeType.RESTART });
  });
  const lower = columns.map(({ header, group }, at) =>
    group === ''
      ? headCell('', widths[at] ?? 0, { verticalMerge: VerticalMergeType.CONTINUE })
      : headCell(header, widths[at] ?? 0),
  );
  return [row(upper), row(lower)];
}

/** Neighbouring columns of one group; a column without a group is a run of its own. */
export function groupRuns(columns: readonly AnnexColumn[]): { group: string; from: number; to: number }[] {
  const runs: { group: string; from: number; to: number }[] = [];
  for (const [at, { group }] of columns.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && group !== '' && last.group === group) last.to = at + 1;
    else runs.push({ group, from: at, to: at + 1 });
  }
  return runs;
}

function headCell(
  text: string,
  width: number,
  merge: { columnSpan?: number; verticalMerge?: 'restart' | 'continue' } = {},
): TableCell {
  return new TableCell({
    ...merge,
    width: { size: width, type: WidthType.DXA },
    children: [styled(STYLE.columnHead, text)],
  });
}

/** One paragraph in a style; `\n` breaks the line. */
export function styled(style: string, text: string, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext && { keepNext }),
    children:
      text === ''
        ? []
        : text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
  });
}

/** The same, none for an empty text. */
function filled(style: string, text: string, keepNext = false): Paragraph[] {
  return text === '' ? [] : [styled(style, text, keepNext)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
