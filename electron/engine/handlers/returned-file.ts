import type { HeldDraft } from '../drafts.ts';
import type { ReturnedFile } from '../letters/index.ts';
import type { Session } from '../session.ts';
import type { Task } from '../task.ts';

/** A draft as a workbook of questions that may have come back. */
export function returnedFile(draft: HeldDraft, session: Session, task: Task): ReturnedFile {
  const { fileName, held, choices, remembered } = draft;
  return {
    fileName,
    sha256: held.reading.file.sha256,
    grids: held.grids,
    rowsOf: (grid, count) =>
      session.reading.grid(draft, { choices, remembered }, { grid, from: 0, count }, task),
    warnings: held.reading.warnings,
  };
}
