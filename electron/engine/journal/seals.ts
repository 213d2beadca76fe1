/** What is signed when an annex is sealed, and the check of it. */
import { createHash } from 'node:crypto';
import type { JournalProblem } from '../../../shared/contract/journal.ts';
import type { Task } from '../task.ts';
import type { Reader, WorkspaceDatabase } from '../workspace/index.ts';
import { canonical } from './canonical.ts';
import { isSignedBy } from './signature.ts';

/** A sealed version as it is stored, without its content (whose hash stands in it) and its signature. */
export type SealedRow = Omit<WorkspaceDatabase['annex_version'], 'content' | 'public_key' | 'signature'>;

/**
 * What the person who seals signs: one hash over which annex and version it is, what it replaces and why, its content,
 * settings, rules, approvals and files, and who sealed it when. SHA-256, lower-case hexadecimal.
 */
export function sealedHash(row: SealedRow): string {
  const { id, annex_id, version, replaces, reason, name, spec, content_hash } = row;
  const { rules, approval, files, person_id, sealed_at } = row;
  return sha256(
    canonical({
      version: { id, annex: annex_id, number: version, replaces, reason, name },
      content: content_hash,
      spec: sha256(spec),
      rules,
      approval,
      files,
      sealed: { by: person_id, at: sealed_at },
    }),
  );
}

/**
 * Every sealed version must have the content whose hash it names, and be what its signer signed, with a key that the
 * journal says is theirs. Its files are records of their own.
 */
export async function checkSeals(
  read: Reader,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
  task: Task,
): Promise<JournalProblem[]> {
  const versions = await read
    .selectFrom('annex_version')
    .select(['id', 'name', 'version'])
    .orderBy('sealed_at')
    .execute();
  const problems: JournalProblem[] = [];
  for (const [index, { id, name, version }] of versions.entries()) {
    await task.step('Đang kiểm tra các phụ lục đã khóa', index, versions.length);
    const found = await sealProblem(read, id, keys);
    if (found === null) continue;
    const message = `Phụ lục “${name}”, bản số ${version}: ${found}.`;
    problems.push({ code: 'SEAL_INVALID', sequence: null, message });
  }
  return problems;
}

/** One version at a time: the content of a long annex is large. */
async function sealProblem(
  read: Reader,
  id: string,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<string | null> {
  const row = await read
    .selectFrom('annex_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (sha256(row.content) !== row.content_hash) return 'nội dung không còn như lúc khóa để ký';
  if (!isSignedBy(row.public_key, sealedHash(row), row.signature)) {
    return 'chữ ký của người khóa không khớp với bản này';
  }
  const own = keys.get(row.person_id)?.has(row.public_key) ?? false;
  return own ? null : 'chữ ký không phải bằng khóa mà nhật ký ghi cho người khóa';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
