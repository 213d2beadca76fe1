/** Bytes of sealed files and of what was signed: handed out as they were stored, or not at all. */
import { createHash } from 'node:crypto';
import type { AnnexFormat } from '../../../shared/contract/annex.ts';
import type { ExportedFile } from '../../../shared/contract/answers.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Workspace } from '../workspace/index.ts';
import { fileOf, findVersion, loadVersions } from './store.ts';

/**
 * The file that was made when the version was sealed, byte for byte.
 * @throws AppError `VERSION_NOT_FOUND` {version}, `WORKSPACE_DAMAGED` where its bytes are others
 */
export async function sealedFile(
  workspace: Workspace,
  { annex, version, format }: { annex: string; version: number; format: AnnexFormat },
): Promise<ExportedFile> {
  const file = fileOf(await findVersion(workspace.read, annex, version), format);
  return { fileName: file.fileName, bytes: await storedBytes(workspace, file.sha256) };
}

/** A signed PDF or a scan as it was taken in. @throws AppError `RECORD_NOT_FOUND`, `WORKSPACE_DAMAGED` */
export async function recordFile(
  workspace: Workspace,
  { annex, record }: { annex: string; record: string },
): Promise<ExportedFile> {
  const versions = await loadVersions(workspace.read, annex);
  const found = versions.flatMap(({ records }) => records).find(({ id }) => id === record);
  if (found === undefined) throw new AppError('RECORD_NOT_FOUND');
  return { fileName: found.fileName, bytes: await storedBytes(workspace, found.sha256) };
}

/** @throws AppError `WORKSPACE_DAMAGED` where they are gone, or no longer those of the hash */
export async function storedBytes(workspace: Workspace, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await workspace.read
    .selectFrom('stored_file')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  const hash = stored === undefined ? '' : createHash('sha256').update(stored.content).digest('hex');
  if (stored === undefined || hash !== sha256)
    throw new AppError('WORKSPACE_DAMAGED', { path: workspace.path });
  return Uint8Array.from(stored.content);
}
