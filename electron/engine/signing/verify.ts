/**
 * Checks the signatures of a PDF: that each covers the file as it was when it was signed, that its bytes are the
 * signed ones, whose certificate it names and whether that was valid, and what was done to the file afterwards.
 * Everything is checked on this computer alone: whether a certificate was withdrawn is not known.
 */
import { createHash } from 'node:crypto';
import type { SignatureFinding, SignatureReport } from '../../../shared/contract/annex.ts';
import { forbids } from './locked.ts';
import { withPdf } from './open.ts';
import type { PdfDocument } from './pdf/document.ts';
import { type Changes, changesSince } from './verify/changes.ts';
import { findSignatures, heldTwice } from './verify/find.ts';
import { type CheckedSignature, checkSignature } from './verify/one.ts';

/**
 * @param now what a signature that says no time is held against
 * @returns a report whose `sealed` is null: whether the file is a sealed annex is not asked here
 * @throws AppError `PDF_UNREADABLE` {file}, `PDF_ENCRYPTED` {file}
 * @see ISO 32000-1, 12.8 (signatures, revisions); ETSI EN 319 142-1 (PAdES)
 */
export async function verifyPdf(
  bytes: Uint8Array,
  fileName: string,
  now: Date = new Date(),
): Promise<SignatureReport> {
  return withPdf(bytes, fileName, async (pdf) => {
    const checked = checkAll(pdf, now);
    const genuine = numbersOf(pdf, checked);
    const changes: (Changes | null)[] = [];
    for (const { state } of checked) {
      changes.push(state === null ? null : await changesSince(state, pdf, genuine));
    }
    const harmful = new Set<string>();
    const covered = new Set(changes.flatMap((one) => one?.covered ?? []));
    const signatures = checked.map((one, index): SignatureFinding => {
      const found = [...(changes[index]?.harmful ?? [])];
      if (isBroken(one, checked, pdf)) found.push('chữ ký được thêm tuy người ký trước đã khóa tệp');
      for (const words of found) harmful.add(words);
      return found.length === 0 ? one.finding : withChange(one.finding);
    });
    return {
      fileName,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      verdict: verdictOf(signatures),
      signatures,
      addedAfter: [...harmful, ...covered, ...lastOf(changes)],
      sealed: null,
    };
  });
}

/** Numbers of the signature dictionaries that fit what they cover and belong to one field alone. @throws PdfFault */
export function genuineSignatures(pdf: PdfDocument, now: Date): ReadonlySet<number> {
  return numbersOf(pdf, checkAll(pdf, now));
}

function checkAll(pdf: PdfDocument, now: Date): CheckedSignature[] {
  return findSignatures(pdf).map((found) => checkSignature(pdf, found, now));
}

function numbersOf(pdf: PdfDocument, checked: readonly CheckedSignature[]): ReadonlySet<number> {
  const shared = heldTwice(pdf);
  const held = checked.filter(({ found, finding }) => {
    return finding.intact && finding.whole && !shared.has(found.object);
  });
  return new Set(held.map(({ found }) => found.object));
}

/** Something was added behind a signature that certifies the file and forbids that. */
function isBroken(one: CheckedSignature, all: readonly CheckedSignature[], pdf: PdfDocument): boolean {
  if (one.state === null || !forbids(pdf, one.found.dict)) return false;
  const length = one.state.bytes.length;
  return all.some(({ state }) => state !== null && state.bytes.length > length);
}

function withChange(finding: SignatureFinding): SignatureFinding {
  return finding.problems.includes('changed')
    ? finding
    : { ...finding, problems: ['changed', ...finding.problems] };
}

function lastOf(changes: readonly (Changes | null)[]): readonly string[] {
  return changes.findLast((one) => one !== null)?.harmless ?? [];
}

function verdictOf(signatures: readonly SignatureFinding[]): SignatureReport['verdict'] {
  if (signatures.length === 0) return 'unsigned';
  if (signatures.some(({ problems }) => problems.includes('changed'))) return 'changed';
  return signatures.every(({ intact, whole, problems }) => intact && whole && problems.length === 0)
    ? 'valid'
    : 'invalid';
}
