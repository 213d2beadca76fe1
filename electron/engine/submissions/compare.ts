import type { ImportPreview } from '../../../shared/contract/intake.ts';
import type { Task } from '../task.ts';
import type { Workspace } from '../workspace/index.ts';
import type { Destination, SubmissionInput } from './input.ts';
import { planImport } from './plan.ts';

/**
 * What storing a submission would change; the workspace is only read.
 * @throws AppError `PERIOD_NAME_INVALID`, `CANCELLED`
 */
export async function compareSubmission(
  workspace: Workspace,
  input: SubmissionInput,
  destination: Destination,
  task: Task,
): Promise<ImportPreview> {
  return (await planImport(workspace.read, input, destination, task)).preview;
}
