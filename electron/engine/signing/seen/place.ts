/** Where on a page the mark of a signature stands. */
import type { VisibleSignature } from '../../../../shared/contract/annex.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PdfDocument } from '../pdf/document.ts';
import { isKind, type PdfValue } from '../pdf/objects.ts';
import { pagesOf } from '../verify/roles.ts';

export interface PlacedBlock {
  /** Number of the page's object. */
  readonly page: number;
  /** In the page's own coordinates. */
  readonly rect: readonly [number, number, number, number];
  /** Points, as a reader sees it. */
  readonly width: number;
  readonly height: number;
  /** Degrees by which the page is shown turned. */
  readonly turned: number;
}

const POINTS_PER_MM = 72 / 25.4;
const MAX_PARENTS = 60;

/** A signature that is not seen hangs on the first page. @throws AppError `INPUT_INVALID` where there is no such page */
export function placeBlock(pdf: PdfDocument, visible: VisibleSignature | null): PlacedBlock {
  const page = pagesOf(pdf)[(visible?.page ?? 1) - 1];
  if (page === undefined) {
    throw new AppError('INPUT_INVALID', { command: 'annex.sign', field: 'page', problem: 'out_of_range' });
  }
  if (visible === null) return { page: page.object, rect: [0, 0, 0, 0], width: 0, height: 0, turned: 0 };
  const [left, bottom, right, top] = boxOf(pdf, page.object);
  const rotate = inherited(pdf, page.object, 'Rotate');
  const turned = (((typeof rotate === 'number' ? rotate : 0) % 360) + 360) % 360;
  const [x, y, width, height] = [visible.xMm, visible.yMm, visible.widthMm, visible.heightMm].map(
    (millimetres) => millimetres * POINTS_PER_MM,
  ) as [number, number, number, number];
  const rect = ((): PlacedBlock['rect'] => {
    switch (turned) {
      case 90:
        return [left + y, bottom + x, left + y + height, bottom + x + width];
      case 180:
        return [right - x - width, bottom + y, right - x, bottom + y + height];
      case 270:
        return [right - y - height, top - x - width, right - y, top - x];
      default:
        return [left + x, top - y - height, left + x + width, top - y];
    }
  })();
  return { page: page.object, rect, width, height, turned };
}

function boxOf(pdf: PdfDocument, page: number): [number, number, number, number] {
  for (const key of ['CropBox', 'MediaBox']) {
    const numbers = pdf.list(inherited(pdf, page, key)).map((value) => pdf.resolve(value));
    const [a, b, c, d] = numbers;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    }
  }
  return [0, 0, 595.28, 841.89];
}

/** What a page says, or the nodes above it. */
export function inherited(pdf: PdfDocument, page: number, key: string): PdfValue {
  let node = pdf.object(page);
  for (let step = 0; isKind(node, 'dict') && step < MAX_PARENTS; step += 1) {
    const value = pdf.resolve(node.entries.get(key));
    if (value !== null) return value;
    node = pdf.resolve(node.entries.get('Parent'));
  }
  return null;
}
