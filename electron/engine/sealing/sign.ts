/** Signs a sealed version with a certificate; the signed PDF becomes its record. */
import { createHash } from 'node:crypto';
import type { VisibleSignature } from '../../../shared/contract/annex.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { neededPerson } from '../people/index.ts';
import { readerOf } from '../workspace/index.ts';
import { addRecord, type NewRecord } from './attach.ts';
import type { SealingDesk } from './content.ts';
import { storedBytes } from './files.ts';
import { steady } from './steady.ts';
import { fileOf, findAnnex, findVersion, type StoredVersion } from './store.ts';
import { sealedWithin } from './verify.ts';

export interface SignInput {
  annex: string;
  version: number;
  /** A .p12/.pfx file and its password: used for this one signature, kept nowhere. */
  certificate: Uint8Array;
  password: string;
  reason: string;
  location: string;
  /** Seen in the block of signatory 1 or 2; null: not seen. */
  signatory: number | null;
}

/**
 * Adds a signature to the last signed PDF of the version, or to the sealed one.
 * @throws AppError `PERSON_NEEDED`, `ANNEX_NOT_FOUND`, `VERSION_NOT_FOUND` {version}, `INPUT_INVALID` (no such
 *   signatory), as `signPdf` (`SIGNATURE_PLACE_TAKEN`: this signatory signed already); `INTERNAL` where what was signed is not the sealed content any more
 */
export async function signVersion(desk: SealingDesk, input: SignInput): Promise<void> {
  const { workspace, session } = desk;
  await neededPerson(workspace.read, session);
  await findAnnex(workspace.read, input.annex);
  await steady(
    workspace,
    async () => {
      const version = await findVersion(workspace.read, input.annex, input.version);
      return { version, added: await signed(desk, version, input) };
    },
    async (writer, { version, added }) =>
      addRecord(writer, version, await neededPerson(readerOf(writer), session), added),
  );
}

async function signed(desk: SealingDesk, version: StoredVersion, input: SignInput): Promise<NewRecord> {
  // Loaded when it is first needed: it is not small.
  const { signPdf, verifyPdf } = await import('../signing/index.ts');
  const { workspace, task } = desk;
  const { certificate, password, reason, location } = input;
  const sealed = fileOf(version, 'pdf');
  const before = version.records.findLast(({ kind }) => kind === 'signedPdf');
  const count = version.records.filter(({ kind }) => kind === 'signedPdf').length;
  const fileName = sealed.fileName.replace(/\.pdf$/, `-da-ky${count === 0 ? '' : `-${count + 1}`}.pdf`);
  const visible = placeOf(version, input.signatory);
  await task.step('Đang ký tệp PDF', 0, 0);
  const unsigned = await storedBytes(workspace, before?.sha256 ?? sealed.sha256);
  const request = { certificate, password, reason, location, visible };
  const bytes = await signPdf(unsigned, request, before?.fileName ?? sealed.fileName);
  const report = await verifyPdf(bytes, fileName);
  const within = await sealedWithin(workspace, version, { fileName, bytes });
  const last = report.signatures.at(-1);
  // What the application signed must stand its own check, before anybody relies on it.
  if (within.content === 'differs' || last?.intact !== true || !last.whole) {
    throw new AppError('INTERNAL', { problem: 'signature' });
  }
  return {
    kind: 'signedPdf',
    format: 'pdf',
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    report: { ...report, sealed: within },
    madeHere: true,
  };
}

/** @throws AppError `INPUT_INVALID` where the annex has no such signatory */
function placeOf(version: StoredVersion, signatory: number | null): VisibleSignature | null {
  if (signatory === null) return null;
  const box = fileOf(version, 'pdf').boxes?.[signatory - 1];
  if (box === undefined) {
    throw new AppError('INPUT_INVALID', { command: 'annex.sign', field: 'signatory', problem: 'too_big' });
  }
  return box;
}
