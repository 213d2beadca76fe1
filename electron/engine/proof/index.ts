/** Proof of a sealed annex: one file with which someone without the workspace checks every printed figure. */
import { AppError } from '../../../shared/contract/errors.ts';
import { findAnnex, findVersion, loadVersions, type StoredVersion, storedBytes } from '../sealing/index.ts';
import type { Task } from '../task.ts';
import type { Workspace } from '../workspace/index.ts';
import { buildProof } from './build.ts';
import { gather } from './gather.ts';

export interface ProofWanted {
  annex: string;
  /** Left out: the last one sealed. */
  version?: number | undefined;
  /**
   * The submissions' own files go in as well. They may hold more than the annex prints, so they stay out unless they are
   * asked for; whoever has them puts them beside the proof, and the check knows them by their hash.
   */
  inputs: boolean;
}

/**
 * @param resources the folder of the application's resources
 * @throws AppError `ANNEX_NOT_FOUND`, `ANNEX_NOT_SEALED` {annex}, `VERSION_NOT_FOUND` {version}, `WORKSPACE_DAMAGED` {path},
 *   `CANCELLED`
 */
export async function makeProof(
  workspace: Workspace,
  { annex, version, inputs }: ProofWanted,
  resources: string,
  task: Task,
): Promise<{ version: StoredVersion; bytes: Uint8Array<ArrayBuffer> }> {
  const { name } = await findAnnex(workspace.read, annex);
  const last = (await loadVersions(workspace.read, annex)).at(-1);
  if (last === undefined) throw new AppError('ANNEX_NOT_SEALED', { annex: name });
  const sealed = version === undefined ? last : await findVersion(workspace.read, annex, version);
  const gathered = await gather(workspace, sealed.id, task);
  const given = new Map<string, Uint8Array>();
  if (inputs) {
    for (const { sha256 } of gathered.inputs) {
      await task.step('Đang lấy các tệp đầu vào', given.size, gathered.inputs.length);
      given.set(sha256, await storedBytes(workspace, sha256));
    }
  }
  return { version: sealed, bytes: await buildProof(gathered, given, resources, task) };
}
