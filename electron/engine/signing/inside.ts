/**
 * Whether a signed PDF holds a given file: its very bytes with signatures behind them, or, where a signing tool
 * wrote the file anew, pages that show the same.
 */

import { Canonical } from './inside/canonical.ts';
import type { DrawnFile } from './inside/drawn.ts';
import { withPdf } from './open.ts';
import { openPdf, type PdfDocument } from './pdf/document.ts';
import { isKind, nameOf, type PdfDict, PdfFault, type PdfValue, sameBytes } from './pdf/objects.ts';
import { inherited } from './seen/place.ts';
import { changesSince } from './verify/changes.ts';
import { coveredBySignatures } from './verify/covered.ts';
import { pagesOf } from './verify/roles.ts';
import { genuineSignatures } from './verify.ts';

export interface Inside {
  /** `bytes`: the file itself, with nothing but signatures added; `text`: every page shows the same. */
  readonly content: 'bytes' | 'text' | 'differs';
  /** Where it differs, in words; "" where it does not. */
  readonly place: string;
}

const SAME: Inside = { content: 'text', place: '' };
const differs = (place: string): Inside => ({ content: 'differs', place });

/**
 * @param sealed a file that this application made
 * @throws AppError `PDF_UNREADABLE` {file}, `PDF_ENCRYPTED` {file}
 */
export async function sealedInside(signed: Uint8Array, sealed: Uint8Array, file = ''): Promise<Inside> {
  return withPdf(signed, file, async (now, budget) => {
    const before = openPdf(sealed, budget);
    const genuine = genuineSignatures(now, new Date());
    const appended = signed.length >= sealed.length && sameBytes(signed.subarray(0, sealed.length), sealed);
    if (appended) {
      const { harmful } = await changesSince(before, now, genuine);
      if (harmful.length === 0) return { content: 'bytes', place: '' };
    }
    return samePages(before, now, genuine);
  });
}

async function samePages(
  before: PdfDocument,
  now: PdfDocument,
  genuine: ReadonlySet<number>,
): Promise<Inside> {
  const [old, pages] = [pagesOf(before), pagesOf(now)];
  if (old.length !== pages.length) return differs(`số trang (${pages.length} thay vì ${old.length})`);
  const [one, other] = [new Canonical(before), new Canonical(now)];
  if (
    one.hash(before.root.entries.get('OCProperties')) !== other.hash(now.root.entries.get('OCProperties'))
  ) {
    return differs('lớp hiển thị của trang');
  }
  const drawn: DrawnFile[] = [];
  try {
    for (const [index, page] of old.entries()) {
      const number = index + 1;
      const first = partsOf(before, one, page.object, new Set());
      const second = partsOf(now, other, pages[index]?.object ?? 0, genuine);
      const same = first.annotations === second.annotations && first.shape === second.shape;
      if (!same || first.fonts !== second.fonts) return differs(`trang ${number}`);
      if (first.content === second.content) continue;
      if (drawn.length === 0) {
        const { openDrawn } = await import('./inside/drawn.ts');
        drawn.push(await openDrawn(before.bytes));
        drawn.push(await openDrawn(now.bytes));
      }
      if (!(await sameDrawing(drawn, number))) return differs(`trang ${number}`);
    }
    const [hidden] = (await coveredBySignatures(before, now, genuine)).figures;
    if (hidden !== undefined) return differs(hidden);
  } catch (cause) {
    if (cause instanceof PdfFault) throw cause;
    throw new PdfFault('pdf.js', { cause });
  } finally {
    for (const opened of drawn) await opened.close();
  }
  return SAME;
}

async function sameDrawing([before, now]: readonly DrawnFile[], number: number): Promise<boolean> {
  const [one, other] = [await before?.page(number), await now?.page(number)];
  if (one === undefined || one === null || other === undefined || other === null) return false;
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

interface PageParts {
  readonly shape: string;
  readonly fonts: string;
  readonly content: string;
  /** Those that are no signatures. */
  readonly annotations: string;
}

function partsOf(
  pdf: PdfDocument,
  canonical: Canonical,
  number: number,
  genuine: ReadonlySet<number>,
): PageParts {
  const page = pdf.object(number);
  if (!isKind(page, 'dict')) throw new PdfFault('page');
  const resources = inherited(pdf, number, 'Resources');
  const fonts = isKind(resources, 'dict') ? pdf.dictOrNull(resources.entries.get('Font')) : null;
  const hashed = (value: PdfValue | undefined): string => canonical.hash(value);
  return {
    shape: ['MediaBox', 'CropBox', 'Rotate', 'UserUnit']
      .map((key) => hashed(inherited(pdf, number, key)))
      .join(' '),
    fonts: [...new Set([...(fonts?.entries.values() ?? [])].map(hashed))].sort().join(' '),
    content: [page.entries.get('Contents'), resources, page.entries.get('Group')].map(hashed).join(' '),
    annotations: pdf
      .list(page.entries.get('Annots'))
      .filter((value) => !isSignature(pdf, value, genuine))
      .map(hashed)
      .join(' '),
  };
}

/** A widget that says it is one but holds no signature may cover what stands under it. */
function isSignature(pdf: PdfDocument, value: PdfValue, genuine: ReadonlySet<number>): boolean {
  const widget = pdf.dictOrNull(value);
  if (widget === null || nameOf(pdf.resolve(widget.entries.get('Subtype'))) !== 'Widget') return false;
  const parent: PdfDict | null = pdf.dictOrNull(widget.entries.get('Parent'));
  const held = widget.entries.get('V') ?? parent?.entries.get('V');
  return isKind(held, 'ref') && genuine.has(held.number);
}
