/** What is attached to a sealed version: the scan of the signed paper, or the PDF that another tool signed. */
import { createHash } from 'node:crypto';
import type { AnnexRecord, SignatureFinding, SignatureReport } from '../../../shared/contract/annex.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { record } from '../journal/index.ts';
import { neededPerson, type StoredPerson } from '../people/index.ts';
import { readerOf, sortableId, storeFile, type Writer } from '../workspace/index.ts';
import type { SealingDesk } from './content.ts';
import { fileFact, subjectOf } from './facts.ts';
import { type RecordFormat, recordFormat, recordName } from './record-files.ts';
import { findAnnex, findVersion, type StoredVersion } from './store.ts';
import { sealedWithin, versionOf } from './verify.ts';

/** What may be attached as what. */
const FORMATS: Readonly<Record<AnnexRecord['kind'], readonly RecordFormat[]>> = {
  scan: ['pdf', 'png', 'jpeg'],
  signedPdf: ['pdf'],
};

export interface AttachInput {
  annex: string;
  version: number;
  kind: AnnexRecord['kind'];
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Takes in the record of a version; the same file twice is one record.
 * @throws AppError `PERSON_NEEDED`, `ANNEX_NOT_FOUND`, `VERSION_NOT_FOUND` {version}, as `recordFormat`,
 *   `RECORD_NOT_SIGNED` {file} (also for a sealed file itself), `RECORD_CONTENT_DIFFERS` {file, place} (also
 *   for another version), `PDF_UNREADABLE`, `PDF_ENCRYPTED`
 */
export async function attachRecord(desk: SealingDesk, input: AttachInput): Promise<void> {
  const { workspace, session, task } = desk;
  const { kind, bytes, fileName: given } = input;
  await neededPerson(workspace.read, session);
  await findAnnex(workspace.read, input.annex);
  const version = await findVersion(workspace.read, input.annex, input.version);
  const format = recordFormat({ fileName: given, bytes }, FORMATS[kind]);
  const fileName = recordName(given, format);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await task.step('Đang kiểm tra tệp', 0, 0);
  if (format === 'pdf') await refuseOther(desk, version, { fileName: given, bytes });
  const report = kind === 'scan' ? null : await checkedReport(desk, version, { fileName: given, bytes });
  await workspace.write(async (writer) => {
    const person = await neededPerson(readerOf(writer), session);
    const added = { kind, format, fileName, sha256, bytes, report, madeHere: false };
    await addRecord(writer, version, person, added);
  });
}

/**
 * A file that was made here is the record of its own version alone, also where two versions print the same, and only
 * when it is signed.
 * @throws AppError `RECORD_NOT_SIGNED` {file}, `RECORD_CONTENT_DIFFERS` {file, place}
 */
async function refuseOther(
  { workspace }: SealingDesk,
  version: StoredVersion,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<void> {
  const made = await versionOf(workspace.read, bytes);
  if (made === null) return;
  const { verifyPdf } = await import('../signing/index.ts');
  if ((await verifyPdf(bytes, fileName)).verdict === 'unsigned') {
    throw new AppError('RECORD_NOT_SIGNED', { file: fileName });
  }
  if (made.id === version.id) return;
  const place = `số bản: tệp là “${made.name}”, bản số ${made.version}`;
  throw new AppError('RECORD_CONTENT_DIFFERS', { file: fileName, place });
}

/** @throws AppError `RECORD_NOT_SIGNED` {file}, `RECORD_CONTENT_DIFFERS` {file, place} */
async function checkedReport(
  { workspace }: SealingDesk,
  version: StoredVersion,
  file: { fileName: string; bytes: Uint8Array },
): Promise<SignatureReport> {
  const { verifyPdf } = await import('../signing/index.ts');
  const report = await verifyPdf(file.bytes, file.fileName);
  if (!report.signatures.some(stands)) throw new AppError('RECORD_NOT_SIGNED', { file: file.fileName });
  const sealed = await sealedWithin(workspace, version, file);
  if (sealed.content === 'differs') {
    throw new AppError('RECORD_CONTENT_DIFFERS', { file: file.fileName, place: sealed.place });
  }
  return { ...report, sealed };
}

/** It holds the file as it is: a certificate may have ended since, that takes nothing away from what was signed. */
function stands({ intact, whole, problems }: SignatureFinding): boolean {
  return intact && whole && !problems.includes('changed');
}

export interface NewRecord {
  kind: AnnexRecord['kind'];
  format: RecordFormat;
  fileName: string;
  sha256: string;
  bytes: Uint8Array;
  report: SignatureReport | null;
  madeHere: boolean;
}

/** Stores a record with its entry in the journal; one with these bytes is there already: nothing. */
export async function addRecord(
  writer: Writer,
  version: StoredVersion,
  person: StoredPerson,
  added: NewRecord,
): Promise<void> {
  const { kind, format, fileName, sha256, bytes, report, madeHere } = added;
  const now = await findVersion(readerOf(writer), version.annex, version.version);
  if (now.records.some((one) => one.sha256 === sha256)) return;
  const stored = await storeFile(writer, { sha256, format, bytes });
  const id = sortableId();
  await writer
    .insertInto('annex_record')
    .values({
      id,
      version_id: version.id,
      kind,
      sha256,
      file_name: fileName,
      report: report === null ? null : JSON.stringify(report),
      made_here: madeHere ? 1 : 0,
      person_id: person.id,
      at: new Date().toISOString(),
    })
    .execute();
  await record(writer, {
    actor: { id: person.id, name: person.name },
    action: madeHere ? 'annexSign' : 'annexRecord',
    subject: subjectOf(version.name, version.version),
    before: null,
    after: {
      Loại: kind === 'scan' ? 'Bản quét' : 'Bản ký số',
      Tệp: fileFact({ fileName, sha256 }),
      ...(report === null ? {} : { 'Chữ ký số': report.signatures.map(signatureFacts) }),
    },
    records: [stored, { table: 'annex_record', id }],
  });
}

/** Of the certificate what names it; neither key nor password is known here. */
function signatureFacts({ signer, issuer, serial, signedAt }: SignatureFinding): Record<string, unknown> {
  return { 'Người ký': signer, 'Cấp bởi': issuer, 'Số chứng thư': serial, 'Lúc ký': signedAt };
}
