/** Sizes that Word is given: column widths, the heading's place, and which rows no page can hold whole. */
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { Fonts } from '../layout/fonts.ts';
import {
  CELL,
  cellTextWidth,
  POINTS_PER_MM,
  points,
  SIGNING_BOX_MM,
  textHeightMm,
  textWidthMm,
} from '../layout/geometry.ts';
import { lineWidth, wrap } from '../layout/wrap.ts';
import type { AnnexColumn, AnnexModel, AnnexRow } from '../model.ts';
import type { HeadingPlace } from './styles.ts';
import { mmTwips } from './styles.ts';

/** Fewer letters than this never fill a page: rows of short texts need no measuring. */
const LETTERS_TO_MEASURE = 600;
/** Share of a page that rows may take before they may break: headers and Word's own line breaks want some. */
const PAGE_SHARE = 0.8;

/** Widths in twips whose sum is the table's, without the rounding adding up. */
export function columnTwips(columns: readonly AnnexColumn[]): number[] {
  let edgeMm = 0;
  let edge = 0;
  return columns.map(({ widthMm }) => {
    edgeMm += widthMm;
    const next = mmTwips(edgeMm);
    const width = next - edge;
    edge = next;
    return width;
  });
}

/**
 * The heading stands beside the corner of the digital signature where it fits between two such corners, else below
 * it; the title begins below it in any case.
 */
export function headingPlace(model: AnnexModel, fonts: Fonts): HeadingPlace {
  const size = model.page.textSizePt;
  const besideMm = textWidthMm(model.page) - 2 * SIGNING_BOX_MM.width;
  const corner = points(SIGNING_BOX_MM.height);
  const fits = lineWidth(model.heading, { face: fonts.faces.bold, size }) <= points(besideMm);
  if (!fits) return { sideMm: 0, before: corner, after: 0 };
  return {
    sideMm: SIGNING_BOX_MM.width,
    before: 0,
    after: Math.max(0, corner - size * fonts.lineHeight),
  };
}

/** Height in points that rows may take of a page. */
export function pageRoom(page: PageForm): number {
  return textHeightMm(page) * POINTS_PER_MM * PAGE_SHARE;
}

/** Whether a page can hold the row whole; merged cells have the room of all the rows that they cover. */
export function fitsPage(
  row: AnnexRow,
  columns: readonly AnnexColumn[],
  { page }: AnnexModel,
  fonts: Fonts,
): boolean {
  const size = page.tableSizePt;
  const room = pageRoom(page);
  const face = row.kind === 'section' ? fonts.faces.bold : fonts.faces.normal;
  let column = 0;
  for (const { text, marks, span, down } of row.cells) {
    const widthMm = columns.slice(column, column + span).reduce((sum, one) => sum + one.widthMm, 0);
    column += span;
    if (down > 1) continue;
    if (text.length < LETTERS_TO_MEASURE && !text.includes('\n')) continue;
    const lines = wrap(text, marks, cellTextWidth(widthMm), { face, size }).length;
    if (lines * size * fonts.lineHeight + CELL.padTop + CELL.padBottom > room) return false;
  }
  return true;
}
