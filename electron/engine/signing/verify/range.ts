/** Which bytes a signature covers, and whether they are all but its own. */
import { createHash } from 'node:crypto';
import type { Covered } from '../cms/read.ts';
import type { PdfDocument } from '../pdf/document.ts';
import type { PdfValue } from '../pdf/objects.ts';
import { isArray, isKind } from '../pdf/objects.ts';
import type { FoundSignature } from './find.ts';

export interface CoveredRange extends Covered {
  /** Where the covered bytes end. */
  readonly end: number;
  /** They begin at 0 and leave out nothing but this signature's own `/Contents`. */
  readonly exact: boolean;
}

/** Null where the dictionary names no bytes of the file. */
export function coveredRange(pdf: PdfDocument, { dict, object }: FoundSignature): CoveredRange | null {
  const given = pdf.resolve(dict.entries.get('ByteRange'));
  if (!isArray(given) || given.length < 2 || given.length % 2 !== 0 || given.length > 64) return null;
  const pieces: { from: number; to: number }[] = [];
  for (let index = 0; index < given.length; index += 2) {
    const piece = pieceOf(given[index], given[index + 1], pdf.bytes.length);
    if (piece === null || piece.from < (pieces.at(-1)?.to ?? 0)) return null;
    pieces.push(piece);
  }
  const [first, second] = pieces;
  const contents = dict.entries.get('Contents');
  const exact =
    pieces.length === 2 &&
    first?.from === 0 &&
    pdf.entry(object).kind === 'here' &&
    isKind(contents, 'string') &&
    contents.hex &&
    contents.start === first.to &&
    contents.end === second?.from;
  const parts = pieces.map(({ from, to }) => pdf.bytes.subarray(from, to));
  return {
    end: pieces.at(-1)?.to ?? 0,
    exact,
    digest(algorithm) {
      const hash = createHash(algorithm);
      for (const part of parts) hash.update(part);
      return hash.digest();
    },
    whole: () => Buffer.concat(parts),
  };
}

function pieceOf(
  from: PdfValue | undefined,
  length: PdfValue | undefined,
  size: number,
): { from: number; to: number } | null {
  if (typeof from !== 'number' || typeof length !== 'number') return null;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0) return null;
  return from + length <= size ? { from, to: from + length } : null;
}
