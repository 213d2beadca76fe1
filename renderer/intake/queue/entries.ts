/** A file of the queue and what can be told of it. Pure. */
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { Draft, ImportOutcome } from '../../../shared/contract/intake.ts';
import type { ReturnedWorkbook } from '../../../shared/contract/letters.ts';
import type { ReadingChoices } from '../../../shared/contract/view.ts';
import type { Progress } from '../../state/useJob.ts';

/** Files that may wait, be read or stand ready at once. */
export const MAX_FILES = 50;

export type EntryState =
  /** `draftId`: it was read before a reload, and the engine may still have it. */
  | { kind: 'waiting'; draftId: string | null }
  | { kind: 'reading'; task: string; progress: Progress; draftId: string | null }
  | { kind: 'ready'; draft: Draft }
  | { kind: 'failed'; error: ErrorData }
  | { kind: 'stopped' }
  | { kind: 'stored'; outcome: ImportOutcome }
  /** A returned workbook of questions: its answers were taken in. */
  | { kind: 'answered'; returned: ReturnedWorkbook }
  | { kind: 'dropped' }
  /** Neither the engine nor the page has it any more. */
  | { kind: 'gone' };

export interface QueueEntry {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** The file itself; a page does not have it any more after a reload. */
  file: File | null;
  state: EntryState;
  /** Its preview opens by itself once it was read. */
  opens: boolean;
  sha256: string | null;
  /** What was decided about its reading, to be applied again if it must be read again. */
  choices: ReadingChoices | null;
}

const UNDER_WAY: ReadonlySet<EntryState['kind']> = new Set<EntryState['kind']>([
  'waiting',
  'reading',
  'ready',
]);

/** Whether something may still become of the entry. */
export function isUnderWay({ state }: QueueEntry): boolean {
  return UNDER_WAY.has(state.kind);
}

/** Refusals that may not come again for the same bytes: the machine was busy, the file was held by another program. */
const PASSING: ReadonlySet<string> = new Set(['FILE_UNREADABLE', 'FILE_TOO_HEAVY', 'FILE_TIMEOUT']);

/** Whether reading the same file once more may end otherwise. */
export function mayReadAgain(state: EntryState): boolean {
  if (state.kind === 'stopped' || state.kind === 'dropped') return true;
  if (state.kind !== 'failed') return false;
  const { code } = state.error;
  return !code.startsWith('FILE_') || PASSING.has(code);
}

export function newEntry(file: File, opens: boolean): QueueEntry {
  return {
    id: crypto.randomUUID(),
    name: file.name.normalize('NFC'),
    size: file.size,
    file,
    state: { kind: 'waiting', draftId: null },
    opens,
    sha256: null,
    choices: null,
  };
}

/** Splits files into those the queue has room for and the names of those it has not. */
export function roomFor(
  entries: readonly QueueEntry[],
  files: readonly File[],
): { taken: File[]; left: string[] } {
  const room = Math.max(0, MAX_FILES - entries.filter(isUnderWay).length);
  return {
    taken: files.slice(0, room),
    left: files.slice(room).map((file) => file.name.normalize('NFC')),
  };
}

/** The nearest entry with a preview, after (1) or before (-1) the one given; null when there is none. */
export function neighbour(
  entries: readonly QueueEntry[],
  from: string | null,
  step: 1 | -1,
): QueueEntry | null {
  const at = entries.findIndex(({ id }) => id === from);
  const start = at < 0 && step === -1 ? entries.length : at;
  for (let index = start + step; index >= 0 && index < entries.length; index += step) {
    const entry = entries[index];
    if (entry?.state.kind === 'ready') return entry;
  }
  return null;
}

/** The next entry with a preview after the one given, from the top again if there is none below. */
export function nextReady(entries: readonly QueueEntry[], from: string | null): QueueEntry | null {
  return (
    neighbour(entries, from, 1) ??
    entries.find(({ id, state }) => id !== from && state.kind === 'ready') ??
    null
  );
}

/** An earlier entry with the same bytes, or null. */
export function repeated(entries: readonly QueueEntry[], entry: QueueEntry): QueueEntry | null {
  if (entry.sha256 === null) return null;
  for (const other of entries) {
    if (other.id === entry.id) return null;
    if (other.sha256 === entry.sha256 && other.state.kind !== 'dropped') return other;
  }
  return null;
}
