/** Checks a signed PDF, and whether it holds a version that was sealed here. */
import { createHash } from 'node:crypto';
import type { SignatureReport } from '../../../shared/contract/annex.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/contract/limits.ts';
import { manifestOf, readManifest } from '../annex/index.ts';
import type { Inside } from '../signing/index.ts';
import type { Task } from '../task.ts';
import type { Reader, Workspace } from '../workspace/index.ts';
import { storedBytes } from './files.ts';
import { fileOf, loadVersions, type StoredVersion } from './store.ts';

/**
 * @param workspace null where none is open: then nothing is known of sealed versions
 * @throws AppError `FILE_EMPTY`, `FILE_TOO_LARGE`, `PDF_UNREADABLE` {file}, `PDF_ENCRYPTED` {file}, `CANCELLED`
 */
export async function verifySignatures(
  workspace: Workspace | null,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  task: Task,
): Promise<SignatureReport> {
  if (bytes.byteLength === 0) throw new AppError('FILE_EMPTY', { file: fileName });
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new AppError('FILE_TOO_LARGE', { file: fileName, maximumMegabytes: MAX_FILE_MEGABYTES });
  }
  await task.step('Đang kiểm tra chữ ký', 0, 2);
  const { verifyPdf } = await import('../signing/index.ts');
  const report = await verifyPdf(bytes, fileName);
  await task.step('Đang tìm bản phụ lục đã khóa', 1, 2);
  if (workspace === null) return report;
  const version = await versionOf(workspace.read, bytes);
  return version === null
    ? report
    : { ...report, sealed: await sealedWithin(workspace, version, { fileName, bytes }) };
}

/** How the content of a PDF stands to that of a version; pages that cannot be read are other pages. */
export async function sealedWithin(
  workspace: Workspace,
  version: StoredVersion,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<NonNullable<SignatureReport['sealed']>> {
  const sealed = await storedBytes(workspace, fileOf(version, 'pdf').sha256);
  const { content, place } = await inside(bytes, sealed, fileName);
  return { annex: version.annex, name: version.name, version: version.version, content, place };
}

async function inside(bytes: Uint8Array, sealed: Uint8Array, fileName: string): Promise<Inside> {
  const { sealedInside } = await import('../signing/index.ts');
  try {
    return await sealedInside(bytes, sealed, fileName);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'PDF_UNREADABLE') throw error;
    return { content: 'differs', place: 'trang không đọc được' };
  }
}

/** The version whose very bytes the file begins with, else the one that its manifest names. */
export async function versionOf(read: Reader, bytes: Uint8Array): Promise<StoredVersion | null> {
  const versions = await loadVersions(read);
  return beginningOf(versions, bytes) ?? (await namedVersion(versions, bytes));
}

/** Signatures are added behind what was signed: the sealed file is the beginning of the signed one. */
function beginningOf(versions: readonly StoredVersion[], bytes: Uint8Array): StoredVersion | null {
  const bySize = versions
    .map((version) => ({ version, file: fileOf(version, 'pdf') }))
    .filter(({ file }) => file.size <= bytes.byteLength)
    .sort((a, b) => a.file.size - b.file.size);
  const hash = createHash('sha256');
  let hashed = 0;
  let found: StoredVersion | null = null;
  for (const { version, file } of bySize) {
    hash.update(bytes.subarray(hashed, file.size));
    hashed = file.size;
    if (hash.copy().digest('hex') === file.sha256) found = version;
  }
  return found;
}

async function namedVersion(
  versions: readonly StoredVersion[],
  bytes: Uint8Array,
): Promise<StoredVersion | null> {
  // Without a sealed version there is nothing that it could name.
  const manifest = versions.length === 0 ? null : await manifestOf(bytes);
  const named = manifest === null ? null : readManifest(manifest)?.annex;
  const found = versions.find(({ annex, version }) => annex === named?.id && version === named.version);
  return found ?? null;
}
