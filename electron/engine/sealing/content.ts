/** What an annex prints at this moment, as the rest of the folder asks for it. */
import { createHash } from 'node:crypto';
import type { DecidedRows } from '../../../shared/contract/answers.ts';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import type { ReconciliationState } from '../../../shared/domain/decisions.ts';
import { type AnnexModel, tableNumber } from '../annex/index.ts';
import { canonical } from '../journal/index.ts';
import type { SignedIn } from '../people/index.ts';
import type { Compared } from '../reconcile/index.ts';
import { loadTableHeads } from '../submissions/index.ts';
import type { Task } from '../task.ts';
import type { Reader, Workspace } from '../workspace/index.ts';
import type { SealingMemory } from './memory.ts';

/** An annex made of its spec and the figures as they stand. */
export interface AnnexContent {
  model: AnnexModel;
  /** The model as canonical JSON; long, so it is asked for only where it is stored. */
  readonly json: string;
  /** SHA-256 of `json`, lower-case hexadecimal. */
  hash: string;
  decisions: DecidedRows;
  /** Tables of its sets and periods that it does not print, in words. */
  unlisted: string[];
}

/** A reconciliation that anything was decided in and whose later side the annex prints. */
export interface Followed {
  compared: Compared;
  state: ReconciliationState;
}

/** What the work on annexes is given: the workspace, who is signed in, and how contents are made. */
export interface SealingDesk {
  readonly workspace: Workspace;
  readonly session: SignedIn;
  readonly memory: SealingMemory;
  readonly task: Task;
  /** @throws AppError where it cannot be printed: `ANNEX_TABLE_MISSING`, `ANNEX_INCOMPLETE` … */
  contentOf(spec: AnnexSpec): Promise<AnnexContent>;
  followedBy(spec: AnnexSpec): Promise<Followed[]>;
}

/** Of a content what an answer tells. */
export type ContentFacts = Pick<AnnexContent, 'hash' | 'decisions' | 'unlisted'>;

/** What says that an annex cannot be printed as it is, and nothing else. */
const UNPRINTABLE: ReadonlySet<ErrorCode> = new Set([
  'ANNEX_TABLE_MISSING',
  'ANNEX_WITHOUT_ROWS',
  'ANNEX_INCOMPLETE',
  'ANNEX_LETTER_MISSING',
  'SET_NOT_FOUND',
  'PERIOD_NOT_FOUND',
]);

/** Whether an error says why an annex cannot be printed. */
export function isUnprintable(error: unknown): error is AppError {
  return error instanceof AppError && UNPRINTABLE.has(error.code);
}

/** What is printed now, remembered as long as nothing behind it changes; null where it cannot be printed. */
export async function factsOf(desk: SealingDesk, spec: AnnexSpec): Promise<ContentFacts | null> {
  const version = await figuresVersion(desk.workspace.read);
  return desk.memory.facts(version, specHash(spec), async () => {
    try {
      const { hash, decisions, unlisted } = await desk.contentOf(spec);
      return { hash, decisions, unlisted };
    } catch (error) {
      if (isUnprintable(error)) return null;
      throw error;
    }
  });
}

/** SHA-256 of a spec, whatever order its properties are in. */
export function specHash(spec: AnnexSpec): string {
  return createHash('sha256').update(canonical(spec)).digest('hex');
}

/** What is told in the journal and changes nothing that an annex prints. */
const BESIDE_FIGURES = [
  'signIn',
  'export',
  'evidence',
  'letter',
  'letterForm',
  'annexForm',
  'annex',
  'annexReview',
  'annexReopen',
  'annexSeal',
  'annexCorrect',
  'annexSign',
  'annexRecord',
] as const;

/** Another number wherever an annex may print something else: every change of the workspace has its entry. */
export async function figuresVersion(read: Reader): Promise<number> {
  const last = await read
    .selectFrom('journal_entry')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('action', 'not in', BESIDE_FIGURES)
    .executeTakeFirst();
  return last?.last ?? 0;
}

/** The numbers of tables of a spec, counted through its parts from 0, whose sources are no more. */
export async function missingTables(read: Reader, spec: AnnexSpec): Promise<number[]> {
  const stored = new Map<string, (string | null)[]>();
  const missing: number[] = [];
  const tables = spec.parts.flatMap((part) => part.tables);
  for (const [number, { source }] of tables.entries()) {
    const key = `${source.set}/${source.period}`;
    const agencies =
      stored.get(key) ??
      (await loadTableHeads(read, source.set, source.period)).map(({ submission }) => submission.agencyId);
    stored.set(key, agencies);
    if (tableNumber(source, agencies) < 0) missing.push(number);
  }
  return missing;
}
