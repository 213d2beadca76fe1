/**
 * Every command of the application: its name, the schema its input must satisfy, and the type it answers.
 * Window, local page and command line all go through `dispatch(command, input)`, so a command is written
 * once and checked once.
 *
 * `audience: 'host'` commands name files on the disk. Only the command line and the desktop's own dialogs
 * may call them: a page never names a path. A test pins both lists.
 */
import { z } from 'zod';
import type { ReconciliationState, StepSummary } from '../domain/decisions.ts';
import type { Reconciliation } from '../domain/reconciliation.ts';
import type { ReadResult, ReadRow } from '../domain/submission.ts';
import { ANNEX_COMMANDS } from './annex-commands.ts';
import type { AppInfo, ExportedFile, SetSummary, WorkspaceEntry, WorkspaceInfo } from './answers.ts';
import { command } from './command.ts';
import { type FindingsReport, MAX_FILES_CHECKED } from './findings.ts';
import {
  anyPin,
  comparison,
  decision,
  destination,
  draftId,
  file,
  findings,
  id,
  journalFilter,
  letterForm,
  nothing,
  optionalText,
  pairs,
  passphrase,
  pin,
  place,
  readingChoices,
  role,
  rowKey,
  rowsAsked,
  seenPairs,
  sha256,
  text,
} from './inputs.ts';
import type { Draft, GridRows, ImportOutcome, ImportPreview } from './intake.ts';
import { JOURNAL_PAGE, type JournalCheck, type JournalPage, type JournalProblem } from './journal.ts';
import type { AgencyQuestions, LetterForm, LetterSummary, ReturnedWorkbook } from './letters.ts';
import type { PeopleInfo } from './people.ts';

export type {
  AnnexDocument,
  AppInfo,
  DecidedRows,
  ExportedFile,
  PeriodSummary,
  SetSummary,
  SubmissionSummary,
  WorkspaceEntry,
  WorkspaceInfo,
} from './answers.ts';

const compared = z.object(comparison);

export const COMMANDS = {
  'app.info': command<AppInfo>()('page', nothing),
  'task.cancel': command<null>()('page', z.object({ task: z.string().min(1).max(64) })),

  'workspace.list': command<WorkspaceEntry[]>()('page', nothing),
  'workspace.current': command<WorkspaceInfo | null>()('page', nothing),
  'workspace.create': command<WorkspaceInfo>()('page', z.object({ name: text(100), passphrase })),
  'workspace.open': command<WorkspaceInfo>()('page', z.object({ id: z.string().min(1).max(64), passphrase })),
  'workspace.openSample': command<WorkspaceInfo>()('page', nothing),
  'workspace.close': command<null>()('page', nothing),
  /**
   * What a page wants back after it was reloaded (choices, unsaved edits), as a text that only pages read.
   * Kept in memory while the workspace is open and never written: a disk would hold it unencrypted.
   */
  'workspace.rememberView': command<null>()('page', z.object({ view: z.string().max(1_000_000) })),
  'workspace.view': command<string | null>()('page', nothing),
  'workspace.forget': command<null>()('page', z.object({ id: z.string().min(1).max(64) })),
  'workspace.createAt': command<WorkspaceInfo>()('host', z.object({ path: text(4096), passphrase })),
  'workspace.openAt': command<WorkspaceInfo>()('host', z.object({ path: text(4096), passphrase })),
  'workspace.register': command<WorkspaceEntry>()('host', z.object({ path: text(4096) })),

  'intake.read': command<ReadResult>()('page', file),
  'intake.open': command<Draft>()('page', file),
  /** A draft as it stands, for a page that was reloaded. */
  'intake.draft': command<Draft>()('page', z.object({ draftId })),
  /**
   * Reads the draft's file anew as a person decided: other bounds, header or columns, a table left out, a
   * conversion undone.
   */
  'intake.choose': command<Draft>()('page', z.object({ draftId, choices: readingChoices })),
  /** Uses what was remembered of an agency's layouts, where nothing was chosen yet. */
  'intake.agency': command<Draft>()('page', z.object({ draftId, agency: optionalText(300) })),
  'intake.rows': command<ReadRow[]>()('page', z.object({ draftId, table: place, ...rowsAsked })),
  'intake.grid': command<GridRows>()('page', z.object({ draftId, grid: place, ...rowsAsked })),
  'intake.compare': command<ImportPreview>()('page', z.object(destination)),
  /** Stores the draft. With the `seen` of a preview it is refused where anything else would come of it. */
  'intake.accept': command<ImportOutcome>()(
    'page',
    z.object({ ...destination, seen: z.string().max(64).optional() }),
  ),
  'intake.discard': command<null>()('page', z.object({ draftId })),

  /** What the rules find in files that are not stored, alone and beside each other. */
  'findings.check': command<FindingsReport>()(
    'page',
    z.object({ files: z.array(file).min(1).max(MAX_FILES_CHECKED) }),
  ),

  'catalog.sets': command<SetSummary[]>()('page', nothing),

  'reconcile.run': command<Reconciliation>()('page', compared),
  /** The list of differences and findings as an Excel workbook. */
  'reconcile.export': command<ExportedFile>()('page', compared),

  'reconcile.state': command<ReconciliationState>()('page', compared),
  'reconcile.history': command<StepSummary[]>()('page', compared),
  /** Refused where the inputs of a pair are not those that the person saw. */
  'reconcile.decide': command<ReconciliationState>()(
    'page',
    z.object({ ...comparison, pairs: seenPairs, decision }),
  ),
  'reconcile.withdraw': command<ReconciliationState>()('page', z.object({ ...comparison, pairs })),
  /** Two rows are the same indicator, whatever they were paired with; an alias from then on. */
  'reconcile.pair': command<ReconciliationState>()(
    'page',
    z.object({ ...comparison, baseRow: rowKey, againstRow: rowKey }),
  ),
  'reconcile.refuse': command<ReconciliationState>()(
    'page',
    z.object({ ...comparison, baseRow: rowKey, againstRow: rowKey }),
  ),
  'reconcile.dismiss': command<ReconciliationState>()(
    'page',
    z.object({ ...comparison, findings, rule: text(60).nullable(), reason: text(2000) }),
  ),
  'reconcile.restore': command<ReconciliationState>()('page', z.object({ ...comparison, findings })),
  'reconcile.approveRows': command<ReconciliationState>()(
    'page',
    z.object({ ...comparison, pairs: seenPairs }),
  ),
  /** Signs the whole reconciliation with the key that the person's PIN opens; `version` is that of the state they saw. */
  'reconcile.approve': command<ReconciliationState>()(
    'page',
    z.object({ ...comparison, pin: anyPin, version: z.string().max(200).optional() }),
  ),
  /** The last step of the person signed in, or the one named, which must be theirs. */
  'reconcile.undo': command<ReconciliationState>()('page', z.object({ ...comparison, step: id.optional() })),
  'reconcile.redo': command<ReconciliationState>()('page', z.object({ ...comparison, step: id.optional() })),

  'evidence.add': command<{ sha256: string; fileName: string }>()('page', file),
  'evidence.open': command<ExportedFile>()('page', z.object({ sha256 })),

  'people.list': command<PeopleInfo>()('page', nothing),
  /** The first person of a workspace adds themself and looks after it; later ones are added by such a person. */
  'people.add': command<PeopleInfo>()('page', z.object({ name: text(100), position: text(200), role, pin })),
  'people.update': command<PeopleInfo>()(
    'page',
    z.object({ person: id, name: text(100), position: text(200), role, retired: z.boolean() }),
  ),
  'people.signIn': command<PeopleInfo>()('page', z.object({ person: id, pin: anyPin })),
  'people.signOut': command<PeopleInfo>()('page', nothing),
  'people.changePin': command<PeopleInfo>()('page', z.object({ pin: anyPin, newPin: pin })),
  /** By who looks after the workspace: with a new PIN comes a new key; what the old one signed stays valid. */
  'people.resetPin': command<PeopleInfo>()('page', z.object({ person: id, newPin: pin })),

  'letters.form': command<LetterForm>()('page', nothing),
  'letters.saveForm': command<LetterForm>()('page', z.object({ form: letterForm })),
  'letters.questions': command<AgencyQuestions[]>()('page', compared),
  'letters.list': command<LetterSummary[]>()('page', compared),
  /** Letter (Word and PDF) and workbook for each agency named, or for all with open questions. */
  'letters.make': command<{ letters: LetterSummary[]; files: ExportedFile[] }>()(
    'page',
    z.object({ ...comparison, agencies: z.array(text(300)).max(500).nullable() }),
  ),
  /** A file of a letter as it was made. */
  'letters.file': command<ExportedFile>()('page', z.object({ letter: id, sha256 })),
  /** What a returned workbook answers; the draft's `returned` says that it is one. */
  'letters.returned': command<ReturnedWorkbook>()('page', z.object({ draftId })),
  'letters.accept': command<ReturnedWorkbook>()('page', z.object({ draftId })),

  'journal.list': command<JournalPage>()(
    'page',
    z.object({ filter: journalFilter, from: place, count: z.int().min(1).max(JOURNAL_PAGE) }),
  ),
  'journal.verify': command<JournalCheck>()('page', z.object({ head: sha256.nullable() })),
  /** The seals of a file's pages, whether it can be opened or not. All are broken with a wrong passphrase. */
  'journal.checkFile': command<{ pages: number; damaged: number; problems: JournalProblem[] }>()(
    'host',
    z.object({ path: text(4096), passphrase }),
  ),
  'journal.export': command<ExportedFile>()('page', z.object({ filter: journalFilter })),

  ...ANNEX_COMMANDS,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<Name extends CommandName> = z.input<(typeof COMMANDS)[Name]['input']>;
export type CommandPayload<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]['input']>;
export type CommandOutput<Name extends CommandName> = (typeof COMMANDS)[Name]['output'];

/** Whether a text from outside names a command. */
export function isCommandName(value: unknown): value is CommandName {
  return typeof value === 'string' && Object.hasOwn(COMMANDS, value);
}
