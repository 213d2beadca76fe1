/** Files that decisions rest on, kept in the workspace by their hash. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../../shared/contract/limits.ts';
import type { Evidence } from '../../../../shared/domain/decisions.ts';
import { record } from '../../journal/index.ts';
import { neededPerson, type SignedIn } from '../../people/index.ts';
import { type Reader, readerOf, type Workspace } from '../../workspace/index.ts';

/** Keeps a file; the same bytes are kept once. @throws AppError `PERSON_NEEDED`, `FILE_EMPTY`, `FILE_TOO_LARGE` */
export function addEvidence(
  workspace: Workspace,
  session: SignedIn,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ sha256: string; fileName: string }> {
  return workspace.write(async (writer) => {
    const person = await neededPerson(readerOf(writer), session);
    if (bytes.byteLength === 0) throw new AppError('FILE_EMPTY', { file: fileName });
    if (bytes.byteLength > MAX_FILE_BYTES) {
      throw new AppError('FILE_TOO_LARGE', { file: fileName, maximumMegabytes: MAX_FILE_MEGABYTES });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await writer
      .insertInto('stored_file')
      .values({
        sha256,
        format: path.extname(fileName).slice(1).toLowerCase() || 'file',
        size: bytes.byteLength,
        content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    await record(writer, {
      actor: { id: person.id, name: person.name },
      action: 'evidence',
      subject: fileName,
      before: null,
      after: { Tệp: fileName, 'SHA-256': sha256 },
      records: [{ table: 'stored_file', id: sha256 }],
    });
    return { sha256, fileName };
  });
}

const added = z.object({ Tệp: z.string(), 'SHA-256': z.string() });

/** A file as it was added, under the name that it had last. @throws AppError `EVIDENCE_NOT_FOUND` */
export async function openEvidence(
  read: Reader,
  sha256: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const stored = await read
    .selectFrom('stored_file')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  const fileName = stored === undefined ? null : await nameOf(read, sha256);
  if (stored === undefined || fileName === null) throw new AppError('EVIDENCE_NOT_FOUND');
  return { fileName, bytes: Uint8Array.from(stored.content) };
}

async function nameOf(read: Reader, sha256: string): Promise<string | null> {
  const entries = await read
    .selectFrom('journal_entry')
    .select('after')
    .where('action', '=', 'evidence')
    .where('after', 'like', `%${sha256}%`)
    .orderBy('sequence', 'desc')
    .execute();
  for (const { after } of entries) {
    const told = added.safeParse(JSON.parse(after ?? 'null'));
    if (told.success && told.data['SHA-256'] === sha256) return told.data.Tệp;
  }
  const submission = await read
    .selectFrom('submission')
    .select('file_name')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return submission?.file_name ?? null;
}

/** @throws AppError `EVIDENCE_NOT_FOUND` where a file named is not in the workspace */
export async function refuseMissingEvidence(read: Reader, evidence: readonly Evidence[]): Promise<void> {
  const named = new Set(evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : [])));
  if (named.size === 0) return;
  const stored = await read
    .selectFrom('stored_file')
    .select('sha256')
    .where('sha256', 'in', [...named])
    .execute();
  if (stored.length < named.size) throw new AppError('EVIDENCE_NOT_FOUND');
}
