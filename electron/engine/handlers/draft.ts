/** A draft as a page sees it: without its rows, with what is known of it in the open workspace. */
import type { Draft, DraftRead } from '../../../shared/contract/intake.ts';
import { findSetByIndicators } from '../catalog/index.ts';
import type { HeldDraft } from '../drafts.ts';
import { suggestFromRead } from '../intake/index.ts';
import { isReturned } from '../letters/index.ts';
import type { Session } from '../session.ts';
import { findSameFile } from '../submissions/index.ts';
import type { Task } from '../task.ts';
import { describeLeftOut } from './left-out.ts';
import { returnedFile } from './returned-file.ts';

/** Small enough that other messages are heard while a long table is gone through. */
const ROWS_AT_ONCE = 5000;

/** What a page is told of a draft. @throws AppError `CANCELLED` */
export async function describeDraft(draft: HeldDraft, session: Session, task: Task): Promise<Draft> {
  const { read, names } = await withoutRows(draft, task);
  const workspace = session.current;
  const known = workspace === null ? null : await findSetByIndicators(workspace.read, names, task);
  const suggested = suggestFromRead(read);
  return {
    draftId: draft.id,
    read,
    choices: draft.choices,
    grids: draft.held.grids,
    leftOut: describeLeftOut(draft),
    suggested: { ...suggested, set: known?.name ?? suggested.set },
    duplicateOf: workspace === null ? null : await findSameFile(workspace.read, read.file.sha256),
    returned: await isReturned(returnedFile(draft, session, task)),
  };
}

async function withoutRows(draft: HeldDraft, task: Task): Promise<{ read: DraftRead; names: string[] }> {
  const { reading } = draft.held;
  const names: string[] = [];
  const tables: DraftRead['tables'] = [];
  for (const { rows, ...head } of reading.tables) {
    let indicators = 0;
    let totals = 0;
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await task.step('Đang đếm chỉ tiêu', from, rows.length);
      for (const { kind, total, cells } of rows.slice(from, from + ROWS_AT_ONCE)) {
        if (total === true) totals += 1;
        if (kind !== 'indicator') continue;
        indicators += 1;
        if (cells.name) names.push(cells.name.text);
      }
    }
    tables.push({ ...head, rowCount: rows.length, sections: rows.length - indicators - totals, indicators });
  }
  return { read: { ...reading, tables }, names };
}
