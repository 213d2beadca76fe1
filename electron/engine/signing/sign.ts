/**
 * Signs a PDF: PAdES baseline B-B (ETSI EN 319 142-1). A revision is appended that holds the signature, its
 * field and its mark on a page; not a byte before it changes, so signatures that are there already stay valid.
 */
import { createHash } from 'node:crypto';
import type { VisibleSignature } from '../../../shared/contract/annex.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { timeWords } from '../../../shared/domain/vietnam-time.ts';
import { openKeystore, type SigningKey } from './cms/keystore.ts';
import { makeSignature } from './cms/make.ts';
import { fieldObjects } from './field.ts';
import { isLocked } from './locked.ts';
import { withPdf } from './open.ts';
import type { PdfDocument } from './pdf/document.ts';
import { pdfBytes, pdfText } from './pdf/objects.ts';
import { appendUpdate, nextNumber, written } from './pdf/write.ts';
import { drawBlock } from './seen/block.ts';
import { marksOf } from './seen/marks.ts';
import { type PlacedBlock, placeBlock } from './seen/place.ts';
import { pdfDate } from './time.ts';
import { findSignatures } from './verify/find.ts';

export interface SigningRequest {
  /** A .p12/.pfx file. */
  readonly certificate: Uint8Array;
  readonly password: string;
  /** "" where nothing is said. */
  readonly reason: string;
  readonly location: string;
  /** Where the signature is seen; null: it is not. */
  readonly visible: VisibleSignature | null;
  /** Now, where it is not given. */
  readonly at?: Date;
}

/** Spare bytes: an ECDSA signature is a few bytes longer or shorter each time. */
const SPARE = 64;
const RANGE_DIGITS = 10;

/**
 * @param file name for messages
 * @returns the file with its signature appended
 * @throws AppError `CERTIFICATE_UNREADABLE`, `CERTIFICATE_PASSWORD_WRONG`, `CERTIFICATE_EXPIRED`,
 *   `CERTIFICATE_UNFIT`, `PDF_UNREADABLE`, `PDF_ENCRYPTED`, `PDF_LOCKED` {file}, `ANNEX_LETTER_MISSING`,
 *   `SIGNATURE_PLACE_TAKEN` {page} (another signature is seen there)
 */
export async function signPdf(
  bytes: Uint8Array,
  request: SigningRequest,
  file = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const at = new Date(Math.floor((request.at ?? new Date()).getTime() / 1000) * 1000);
  return withPdf(bytes, file, (pdf) => {
    if (isLocked(pdf)) throw new AppError('PDF_LOCKED', { file });
    return signWith(pdf, openKeystore(request.certificate, request.password, at), request, at);
  });
}

function signWith(
  pdf: PdfDocument,
  signer: SigningKey,
  request: SigningRequest,
  at: Date,
): Uint8Array<ArrayBuffer> {
  const name = signer.certificate.subject;
  const reserved = makeSignature(signer, new Uint8Array(32)).length + SPARE;
  const signature = nextNumber(pdf);
  const placed = placeBlock(pdf, request.visible);
  if (request.visible !== null && isTaken(pdf, request.visible.page, placed)) {
    throw new AppError('SIGNATURE_PLACE_TAKEN', { page: request.visible.page });
  }
  const block =
    request.visible === null
      ? []
      : drawBlock(linesOf(name, request, at), placed, placed.turned, signature + 2);
  const dictionary = signatureText(name, request, at, reserved);
  const objects = [
    { number: signature, generation: 0, value: { raw: dictionary } },
    ...block.map(({ number, value }) => ({ number, generation: 0, value })),
    ...fieldObjects(pdf, {
      signature,
      field: signature + 1,
      appearance: block[0]?.number ?? null,
      placed,
      words: `Chữ ký số của ${name}, ${timeWords(at)}`,
    }),
  ];
  const { bytes, offsets } = appendUpdate(pdf, objects);

  const start = offsets.get(signature) ?? 0;
  const object = Buffer.from(bytes.buffer, start, dictionary.length + 32);
  const from = start + object.indexOf(`<${'0'.repeat(16)}`);
  const to = from + reserved * 2 + 2;
  const range = `[0 ${[from, to, bytes.length - to].map((value) => String(value).padEnd(RANGE_DIGITS)).join(' ')}]`;
  object.write(range, object.indexOf('[0 '), 'latin1');
  const digest = createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to)).digest();
  const made = makeSignature(signer, digest);
  if (made.length > reserved) throw new Error('the signature is longer than the place kept for it');
  Buffer.from(bytes.buffer, from + 1).write(Buffer.from(made).toString('hex'), 'latin1');
  return bytes;
}

function isTaken(pdf: PdfDocument, page: number, { rect: [left, bottom, right, top] }: PlacedBlock): boolean {
  const signatures = new Set(findSignatures(pdf).map(({ object }) => object));
  return marksOf(pdf, signatures).some(
    (mark) =>
      mark.page === page && mark.left < right && mark.right > left && mark.bottom < top && mark.top > bottom,
  );
}

/** `/Contents` and `/ByteRange` keep their places; all offsets are below 10^10. */
function signatureText(
  name: string,
  { reason, location }: SigningRequest,
  at: Date,
  reserved: number,
): string {
  const said = [
    `/Name ${written(pdfText(name))}`,
    `/M ${written(pdfBytes(pdfDate(at)))}`,
    ...(reason === '' ? [] : [`/Reason ${written(pdfText(reason))}`]),
    ...(location === '' ? [] : [`/Location ${written(pdfText(location))}`]),
  ];
  const range = `[0 ${Array.from({ length: 3 }, () => '0'.padEnd(RANGE_DIGITS)).join(' ')}]`;
  return [
    '<</Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${range}`,
    `/Contents <${'0'.repeat(reserved * 2)}>`,
    ...said,
    '>>',
  ].join('\n');
}

function linesOf(name: string, { reason, location }: SigningRequest, at: Date): string[] {
  return [
    `Ký bởi: ${name}`,
    ...(reason === '' ? [] : [`Lý do: ${reason}`]),
    ...(location === '' ? [] : [`Nơi ký: ${location}`]),
    `Ngày ký: ${timeWords(at)}`,
  ];
}
