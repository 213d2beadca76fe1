/** One comparison with all that was done to it: what is looked at, and the one way to add a step to it. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { JournalAction } from '../../../../shared/contract/journal.ts';
import type { ReconciliationState, StepBody, StepSummary } from '../../../../shared/domain/decisions.ts';
import type { Entry } from '../../../../shared/domain/reconciling/entries.ts';
import { stateOf } from '../../../../shared/domain/reconciling/state.ts';
import { historyOf, titleOf } from '../../../../shared/domain/reconciling/titles.ts';
import { isSignedBy, type RecordName, record } from '../../journal/index.ts';
import { neededPerson, type SignedIn, type StoredPerson } from '../../people/index.ts';
import type { Reader, Workspace, Writer } from '../../workspace/index.ts';
import { readerOf } from '../../workspace/index.ts';
import type { Compared } from './compared.ts';
import { wholeContent } from './content.ts';
import { loadCorrespondence } from './correspondence.ts';
import type { HeldComparison, HeldSteps, ReconcilingMemory } from './memory.ts';
import { addStep, findReconciliation, type NewStep } from './steps.ts';

export interface Desk {
  readonly workspace: Workspace;
  readonly session: SignedIn;
  readonly memory: ReconcilingMemory;
  readonly compared: Compared;
  readonly held: HeldComparison;
  /** The version that the comparison would have now: another one where its inputs changed. */
  versionNow(read: Reader): Promise<string>;
}

/** What a step is decided on, within its transaction. */
export interface Moment extends HeldSteps {
  writer: Writer;
  read: Reader;
  person: StoredPerson;
}

export interface Change {
  step: NewStep;
  action: JournalAction;
  /** Facts in words, see `facts.ts`. */
  before: unknown;
  after: unknown;
  /** What is undone or done again. */
  target?: StepBody;
  /** What else the entry vouches for. */
  records?: readonly RecordName[];
}

/**
 * Adds the step that `work` decides on, with its entry in the journal, or nothing at all.
 * @throws AppError `PERSON_NEEDED`; `WORKSPACE_BUSY` (another window changed the inputs meanwhile), and what `work` throws
 */
export async function change(desk: Desk, work: (moment: Moment) => Promise<Change>): Promise<void> {
  const { workspace, session, memory, compared, held } = desk;
  await workspace.write(async (writer) => {
    const read = readerOf(writer);
    const person = await neededPerson(read, session);
    if ((await desk.versionNow(read)) !== held.version) {
      throw new AppError('WORKSPACE_BUSY', { path: workspace.path });
    }
    const steps = await memory.steps(read, await findReconciliation(read, compared));
    const {
      step,
      action,
      before,
      after,
      target,
      records = [],
    } = await work({ ...steps, writer, read, person });
    const added = await addStep(writer, compared, person.id, step);
    await record(writer, {
      actor: { id: person.id, name: person.name },
      action,
      subject: `${whatOf(desk, 'body' in step ? step.body : target)}${subjectOf(compared)}`,
      before,
      after,
      records: [...records, ...added],
    });
  });
}

/** The state of the comparison for the person signed in. */
export async function readState(desk: Desk): Promise<ReconciliationState> {
  const { workspace, session, memory, compared, held } = desk;
  const { read } = workspace;
  const id = await findReconciliation(read, compared);
  const steps = await memory.steps(read, id);
  return stateOf({
    id,
    pairing: held.version,
    entries: held.entries,
    ...steps,
    correspondence: await loadCorrespondence(read, id),
    person: session.person?.id ?? null,
    outcomeOf: (entry, made) => memory.outcomeOf(entry, made),
    contentOf: (entry, made) => memory.contentOf(entry, made),
    wholeContent: (head) => contentNow(desk, steps, head),
    isSigned: ({ publicKey, content, signature }) => isSignedBy(publicKey, content, signature),
  });
}

/** The hash that an approval of the whole would sign, after the journal entry `head`. */
export function contentNow({ compared, held, memory }: Desk, { folded }: HeldSteps, head: string): string {
  const contentOf = (entry: Entry) => memory.contentOf(entry, folded.decisions.get(entry.key) ?? null);
  return wholeContent(compared, held.entries, folded, contentOf, head);
}

/** "Lấy số liệu kỳ sau cho 12 dòng; ", of one row with its name. */
function whatOf({ held }: Desk, body: StepBody | undefined): string {
  if (body === undefined) return '';
  const [only, more] = 'pairs' in body ? body.pairs : [];
  const key = typeof only === 'string' ? only : only?.pair;
  const entry = key === undefined || more !== undefined ? undefined : held.entries.byKey.get(key);
  const row = entry?.against ?? entry?.base;
  return row == null ? `${titleOf(body)}; ` : `${titleOf(body)}: ${row.ordinal} ${row.name}; `;
}

/** All steps of the comparison, the last first. */
export async function readHistory(desk: Desk): Promise<StepSummary[]> {
  const { read } = desk.workspace;
  const { steps, undone } = await desk.memory.steps(read, await findReconciliation(read, desk.compared));
  return historyOf(steps, undone);
}

/** "Kế hoạch 2024: 9 tháng 2024 – Năm 2024"; with the other set where there are two. */
export function subjectOf({ set, againstSet, base, against }: Compared): string {
  const later = againstSet.id === set.id ? against.name : `${against.name} (${againstSet.name})`;
  return `${set.name}: ${base.name} – ${later}`;
}
