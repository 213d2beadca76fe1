/**
 * The end of an annex: signatures side by side, the first at the right, and "Nơi nhận:" at the left, level with the
 * line of authority and position (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9).
 */
import type { VisibleSignature } from '../../../../shared/contract/annex.ts';
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { AnnexModel, SignatureBlock } from '../model.ts';
import type { Block, Page, Paragraph, Tail, TailLine } from './blocks.ts';
import type { FaceName, Fonts } from './fonts.ts';
import { POINTS_PER_MM, points, TYPE, textWidthMm } from './geometry.ts';
import { textLines } from './running.ts';
import { itemHeight } from './table.ts';
import { wrap } from './wrap.ts';

export const RECIPIENTS_HEADING = 'Nơi nhận:';
/** Height in points that is left for the hand signature, its image or a digital one. */
export const SIGNATURE_SPACE = 68;

const ABOVE = 8;
/** Widest that a signatory's block may be, and the least that three columns beside each other need. */
const WIDEST_MM = 110;
const NARROWEST_MM = 70;
const GAP_MM = 4;

/** A column of the tail, in points from the left margin. */
interface Column {
  left: number;
  width: number;
}

/** Blocks of the end; recipients that no page could hold beside the signatures follow as running text. */
export function tail(model: AnnexModel, fonts: Fonts, room: number): Block[] {
  const { signatures, recipients } = model;
  if (signatures.length === 0 && recipients.length === 0) return [];
  const { signers, list } = columnsOf(model);
  const set = signatures.map((block, index) => {
    const column = signers[index] ?? { left: 0, width: points(textWidthMm(model.page)) };
    return signature(block, `chữ ký ${index + 1}`, column, model.page.textSizePt, fonts);
  });
  // Names stand on one level, however many lines of authority there are above one of them.
  const level = Math.max(0, ...set.map(({ space }) => space.top));
  const signed = set.map((one) => lowered(one, level - one.space.top));
  const signedHeight = Math.max(ABOVE, ...signed.map(({ height }) => height));
  const under = signers.some(({ left }) => left < list.left + list.width) && signed.length > 0;
  const { beside, after } = recipientLines(
    recipients,
    list,
    under ? signedHeight : ABOVE,
    room,
    model.page.textSizePt,
    fonts,
  );
  const end: Tail = {
    kind: 'tail',
    lines: [...signed.flatMap(({ lines, names }) => [...lines, ...names]), ...beside],
    spaces: signed.map(({ space }) => space),
  };
  const height = Math.max(signedHeight, ...beside.map(({ top, size }) => top + size * fonts.lineHeight));
  return [{ ...end, height, keepWithNext: false }, ...after];
}

/** Where signatures and recipients stand; on a narrow page two signatures leave none beside them. */
function columnsOf({ page, signatures, recipients }: AnnexModel): { signers: Column[]; list: Column } {
  const width = points(textWidthMm(page));
  const gap = points(GAP_MM);
  const columns = signatures.length + (recipients.length > 0 ? 1 : 0);
  const three = columns > 2 && width >= 3 * points(NARROWEST_MM);
  const own = Math.min(points(WIDEST_MM), (width - gap) / 2, three ? (width - 2 * gap) / 3 : width);
  const right = { left: width - own, width: own };
  if (signatures.length < 2) {
    const listWidth = signatures.length === 0 ? width : width - own - gap;
    return { signers: [right], list: { left: 0, width: listWidth } };
  }
  const left = { left: three ? width - 2 * own - gap : 0, width: own };
  return { signers: [right, left], list: { left: 0, width: three ? width - 2 * own - 2 * gap : own } };
}

interface SetSignature {
  lines: TailLine[];
  names: TailLine[];
  space: Tail['spaces'][number];
  height: number;
}

function lowered({ lines, names, space, height }: SetSignature, by: number): SetSignature {
  return {
    lines,
    names: names.map((line) => ({ ...line, top: line.top + by })),
    space: { ...space, top: space.top + by },
    height: height + by,
  };
}

function signature(
  { authority, position, name }: SignatureBlock,
  paragraph: string,
  { left, width }: Column,
  size: number,
  fonts: Fonts,
): SetSignature {
  const line = size * fonts.lineHeight;
  const set = (text: string, from: number, key: string) =>
    wrap(text, [], width, { face: fonts.faces.bold, size }).map(
      (one, index): TailLine => ({
        text: one.text,
        face: 'bold',
        size,
        align: 'center',
        left,
        top: from + index * line,
        width,
        paragraph: `${paragraph} ${key}`,
        place: 'khối chữ ký',
      }),
    );
  const first = set(authority, ABOVE, 'quyền hạn');
  const second = set(position, ABOVE + first.length * line, 'chức vụ');
  const top = ABOVE + (first.length + second.length) * line;
  const named = set(name, top + SIGNATURE_SPACE, 'họ tên');
  return {
    lines: [...first, ...second],
    names: named,
    space: { left, top, width, height: SIGNATURE_SPACE },
    height: top + SIGNATURE_SPACE + named.length * line,
  };
}

/** "Nơi nhận:" (12 pt, bold italic) and its list (11 pt); what does not fit into `room` comes `after`. */
function recipientLines(
  recipients: readonly string[],
  { left, width }: Column,
  top: number,
  room: number,
  signatureSize: number,
  fonts: Fonts,
): { beside: TailLine[]; after: Block[] } {
  if (recipients.length === 0) return { beside: [], after: [] };
  const beside: TailLine[] = [];
  const after: Block[] = [];
  // Level with the first line at the right: the baselines, not the tops, of letters of two sizes.
  let y = top + (signatureSize - TYPE.recipientsHead) * fonts.baseline;
  const set = (text: string, face: FaceName, size: number, number: number) => {
    const line = size * fonts.lineHeight;
    const lines = wrap(text, [], width, { face: fonts.faces[face], size });
    if (after.length > 0 || y + lines.length * line > room) {
      const role: Paragraph['role'] = 'recipients';
      const paragraph = { role, text, face, size, align: 'left', left, width, place: 'Nơi nhận' } as const;
      after.push(...textLines(paragraph, fonts, () => false));
      return;
    }
    for (const one of lines) {
      beside.push({
        text: one.text,
        face,
        size,
        align: 'left',
        left,
        top: y,
        width,
        paragraph: `nơi nhận ${number}`,
        place: 'Nơi nhận',
      });
      y += line;
    }
  };
  set(RECIPIENTS_HEADING, 'bolditalics', TYPE.recipientsHead, 0);
  for (const [index, text] of recipients.entries()) set(text, 'normal', TYPE.recipients, index + 1);
  return { beside, after };
}

/** Where signatories sign, in the model's order: the space between chức vụ and name, in millimetres. */
export function signatureBoxes(pages: readonly Page[], form: PageForm): VisibleSignature[] {
  const mm = (length: number) => Math.round((length / POINTS_PER_MM) * 100) / 100;
  return pages.flatMap((page, index) => {
    const at = page.findIndex((item) => item.kind === 'tail');
    const end = page[at];
    if (end?.kind !== 'tail') return [];
    const above = page.slice(0, at).reduce((sum, item) => sum + itemHeight(item), 0);
    return end.spaces.map(({ left, top, width, height }) => ({
      page: index + 1,
      xMm: mm(points(form.marginsMm.left) + left),
      yMm: mm(points(form.marginsMm.top) + above + top),
      widthMm: mm(width),
      heightMm: mm(height),
    }));
  });
}
