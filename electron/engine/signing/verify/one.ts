/** One signature of a PDF: what it says, and whether that holds. */
import type { SignatureFinding, SignatureProblem } from '../../../../shared/contract/annex.ts';
import { printable, trustOf } from '../cms/certificate.ts';
import { PaddedSignature, type ReadSignature, readSignature, UnknownSignature } from '../cms/read.ts';
import { openPdf, type PdfDocument } from '../pdf/document.ts';
import { isKind, nameOf, PdfFault, sameValue, textOf } from '../pdf/objects.ts';
import { isoOfPdfDate } from '../time.ts';
import { blankFrom } from './compare.ts';
import type { FoundSignature } from './find.ts';
import { type CoveredRange, coveredRange } from './range.ts';

export interface CheckedSignature {
  readonly found: FoundSignature;
  readonly finding: SignatureFinding;
  /** The file as it was when it was signed; null where that cannot be told. */
  readonly state: PdfDocument | null;
}

const KINDS: ReadonlyMap<string, 'detached' | 'sha1' | 'timestamp'> = new Map([
  ['ETSI.CAdES.detached', 'detached'],
  ['adbe.pkcs7.detached', 'detached'],
  ['adbe.pkcs7.sha1', 'sha1'],
  ['ETSI.RFC3161', 'timestamp'],
]);

/** @param now what a signature without a time is held against */
export function checkSignature(pdf: PdfDocument, found: FoundSignature, now: Date): CheckedSignature {
  const { dict } = found;
  const range = coveredRange(pdf, found);
  const state = range === null ? null : stateAt(pdf, found, range);
  const subFilter = nameOf(pdf.resolve(dict.entries.get('SubFilter'))) ?? '';
  const { read, fault } = readContents(pdf, found, range, KINDS.get(subFilter));
  const problems = new Set<SignatureProblem>(fault === null ? [] : [fault]);
  // A signature that no field shows is none that anybody would see.
  if (state === null || found.field === '') problems.add('notWhole');

  const dated = isoOfPdfDate(textOf(pdf.resolve(dict.entries.get('M'))));
  const signedAt = dated ?? read?.signedAt?.toISOString() ?? null;
  if (read !== null) for (const problem of problemsOf(read, subFilter, signedAt, now)) problems.add(problem);
  const certificate = read?.certificate;
  return {
    found,
    state,
    finding: {
      field: printable(found.field),
      signer: certificate?.subject ?? '',
      issuer: certificate?.issuer ?? '',
      serial: certificate?.serial ?? '',
      validFrom: certificate?.from.toISOString() ?? '',
      validTo: certificate?.to.toISOString() ?? '',
      subFilter: printable(subFilter),
      digest: read?.digest ?? '',
      signedAt,
      timestamp: stampOf(read),
      reason: printable(textOf(pdf.resolve(dict.entries.get('Reason')))),
      location: printable(textOf(pdf.resolve(dict.entries.get('Location')))),
      intact: read?.contentFits === true && read.signatureFits,
      whole: state !== null && found.field !== '',
      trust: read === null ? 'unknown' : trustOf(read.chain),
      problems: [...problems],
    },
  };
}

function stampOf(read: ReadSignature | null): SignatureFinding['timestamp'] {
  const stamp = read?.timestamp ?? null;
  return stamp === null ? null : { at: stamp.at.toISOString(), by: stamp.by };
}

/** The covered bytes as a file of their own: they must be one, from the first byte to an end mark. */
function stateAt(pdf: PdfDocument, found: FoundSignature, range: CoveredRange): PdfDocument | null {
  if (!range.exact) return null;
  try {
    const bytes = pdf.bytes.subarray(0, range.end);
    const state = bytes.length === pdf.bytes.length ? pdf : openPdf(bytes, pdf.budget);
    const same = sameValue(state.object(found.object), pdf.object(found.object));
    return same && blankFrom(bytes, state.reference.end) ? state : null;
  } catch (error) {
    if (error instanceof PdfFault && pdf.budget.left > 0) return null;
    throw error;
  }
}

function readContents(
  pdf: PdfDocument,
  { dict }: FoundSignature,
  range: CoveredRange | null,
  kind: 'detached' | 'sha1' | 'timestamp' | undefined,
): { read: ReadSignature | null; fault: SignatureProblem | null } {
  const contents = pdf.resolve(dict.entries.get('Contents'));
  if (kind === undefined) return { read: null, fault: 'unsupported' };
  if (range === null) return { read: null, fault: 'notWhole' };
  if (!isKind(contents, 'string')) return { read: null, fault: 'signatureInvalid' };
  try {
    return { read: readSignature(contents.bytes, range, kind), fault: null };
  } catch (error) {
    if (error instanceof PaddedSignature) return { read: null, fault: 'changed' };
    return { read: null, fault: error instanceof UnknownSignature ? 'unsupported' : 'signatureInvalid' };
  }
}

function problemsOf(
  read: ReadSignature,
  subFilter: string,
  signedAt: string | null,
  now: Date,
): SignatureProblem[] {
  const problems: SignatureProblem[] = [];
  if (!read.contentFits) problems.push('changed');
  if (!read.signatureFits) problems.push('signatureInvalid');
  if (read.weakDigest) problems.push('unsupported');
  const unbound = read.bound === 'absent' && subFilter.startsWith('ETSI.');
  if (read.bound === 'differs' || unbound) problems.push('certificateMismatch');
  const at = read.timestamp?.at ?? (signedAt === null ? now : new Date(signedAt));
  if (at > read.certificate.to) problems.push('certificateExpired');
  if (at < read.certificate.from) problems.push('certificateNotYetValid');
  return problems;
}
