/**
 * The end of the Word annex: signatures side by side, the first at the right, "Nơi nhận" at their left, or below them
 * where a narrow page leaves no room for three columns.
 */
import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { textWidthMm } from '../layout/geometry.ts';
import { RECIPIENTS_HEADING } from '../layout/tail.ts';
import type { AnnexModel, SignatureBlock } from '../model.ts';
import { mmTwips, STYLE } from './styles.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
/** Widest that a signature may be, and the least that three columns beside each other need. */
const SIGNATURE_MM = 110;
const NARROWEST_MM = 70;

/** Whether anything stands below the closing line. */
export function hasTail({ signatures, recipients }: AnnexModel): boolean {
  return signatures.length > 0 || recipients.length > 0;
}

/** Whether anything at all stands below the last table. */
export function endsWithText(model: AnnexModel): boolean {
  return model.closing !== '' || hasTail(model);
}

/** Whether recipients and signatures stand beside each other. */
export function besideSignatures({ page, signatures, recipients }: AnnexModel): boolean {
  if (signatures.length === 1) return true;
  return signatures.length > 1 && recipients.length > 0 && textWidthMm(page) >= 3 * NARROWEST_MM;
}

/**
 * The end of the document's body. The table has no borders and two rows that stay together: names stand on one
 * level, however many lines of authority there are above one of them.
 */
export function tailBlocks(model: AnnexModel): FileChild[] {
  const list = recipients(model);
  if (model.signatures.length === 0) return endsWithText(model) ? list : [smallEnd()];
  // Without a closing line the two tables would become one in Word.
  const gap = model.closing === '' ? [new Paragraph({ style: STYLE.gap })] : [];
  const below = besideSignatures(model) || list.length === 0 ? [smallEnd()] : list;
  return [...gap, signatureTable(model), ...below];
}

function recipients({ recipients: lines }: AnnexModel): Paragraph[] {
  if (lines.length === 0) return [];
  return [
    new Paragraph({ style: STYLE.recipientsHead, text: RECIPIENTS_HEADING }),
    ...lines.map((text) => new Paragraph({ style: STYLE.recipients, text })),
  ];
}

/** Word wants a paragraph behind the last table; one this small never makes a page of its own. */
function smallEnd(): Paragraph {
  return new Paragraph({ style: STYLE.end });
}

function signatureTable(model: AnnexModel): Table {
  const beside = besideSignatures(model);
  const widths = tailTwips(model, beside);
  const blocks = model.signatures.toReversed();
  const first = beside ? 1 : 0;
  const cell = (
    column: number,
    children: Paragraph[],
    merge: { verticalMerge?: 'restart' | 'continue' } = {},
  ) => new TableCell({ ...merge, width: { size: widths[column] ?? 0, type: WidthType.DXA }, children });
  const left = (merge: 'restart' | 'continue', children: Paragraph[]) =>
    beside ? [cell(0, children, { verticalMerge: merge })] : [];
  const list = recipients(model);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        keepNext: true,
        children: [
          ...left('restart', list.length > 0 ? list : [new Paragraph({ style: STYLE.recipients })]),
          ...blocks.map((block, at) => cell(first + at, above(block))),
        ],
      }),
      new TableRow({
        cantSplit: true,
        children: [
          ...left('continue', [new Paragraph({ style: STYLE.recipients })]),
          ...blocks.map(({ name }, at) =>
            cell(first + at, [new Paragraph({ style: STYLE.name, text: name })]),
          ),
        ],
      }),
    ],
  });
}

function above({ authority, position }: SignatureBlock): Paragraph[] {
  const lines = [authority, position].flatMap((text) => text.split('\n')).filter((text) => text !== '');
  return (lines.length > 0 ? lines : ['']).map((text) => new Paragraph({ style: STYLE.position, text }));
}

function tailTwips({ page, signatures }: AnnexModel, beside: boolean): number[] {
  const width = textWidthMm(page);
  if (!beside) return signatures.map(() => mmTwips(width / signatures.length));
  const own = Math.min(SIGNATURE_MM, width / (signatures.length + 1 > 2 ? 3 : 2));
  return [mmTwips(width - own * signatures.length), ...signatures.map(() => mmTwips(own))];
}
