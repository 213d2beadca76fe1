/**
 * Every command of the application: its name, the schema its input must satisfy, and the type it answers.
 * Window, local page and command line all go through `dispatch(command, input)`, so a command is written
 * once and checked once.
 *
 * `audience: 'host'` commands name files on the disk. Only the command line and the desktop's own dialogs
 * may call them: a page never names a path. A test pins both lists.
 */
import { z } from 'zod';
import type { AnnexSettings } from '../domain/annex.ts';
import type { Field } from '../domain/fields.ts';
import { isField } from '../domain/fields.ts';
import type { Reconciliation } from '../domain/reconciliation.ts';
import type { ReadResult, ReadWarning } from '../domain/submission.ts';

export interface AppInfo {
  version: string;
  /** The folder new workspaces are made in, for display only. */
  workspaceFolder: string;
}

export interface WorkspaceEntry {
  id: string;
  name: string;
  /** For display only. */
  path: string;
  /** ISO time, or null if it was never opened on this machine. */
  lastOpenedAt: string | null;
  /** The file is where it was. */
  present: boolean;
}

export interface WorkspaceInfo {
  id: string;
  name: string;
  path: string;
  schemaVersion: number;
  /** Path of the copy that was made before the file was migrated, if it was. */
  backup: string | null;
  /** Made from the sample in resources/. */
  sample: boolean;
}

export interface SubmissionSummary {
  id: string;
  fileName: string;
  sha256: string;
  agency: string | null;
  importedAt: string;
  indicatorRows: number;
  /** What was noticed when the file was read, in the order of the file. */
  warnings: ReadWarning[];
  /** A later submission of the same agency for the same period took its place; kept whole. */
  replaced: boolean;
}

export interface PeriodSummary {
  id: string;
  name: string;
  submissions: SubmissionSummary[];
}

export interface SetSummary {
  id: string;
  name: string;
  indicators: number;
  /** In time order. */
  periods: PeriodSummary[];
}

/** A file read and recognised, held in memory until it is accepted or discarded. */
export interface Draft {
  draftId: string;
  read: ReadResult;
  /** What the file says, and the known set its indicators are of: offered, never applied without a person. */
  suggested: { set: string | null; period: string | null; agency: string | null };
  /** The same bytes are already in the workspace. */
  duplicateOf: { submissionId: string; set: string; period: string } | null;
}

export interface ImportOutcome {
  submissionId: string;
  set: { id: string; name: string };
  period: { id: string; name: string };
  agency: string | null;
  sections: number;
  indicators: number;
  /** Indicators that the set did not have before. */
  newIndicators: number;
  /** Rows whose name nearly equals a known indicator's: kept apart until a person decides. */
  suggestedMatches: number;
  warnings: ReadResult['warnings'];
  /** Id of the submission that this one takes the place of. */
  replaces: string | null;
}

export interface AnnexDocument {
  fileName: string;
  format: 'pdf' | 'xlsx';
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
  pages: number | null;
}

export interface ExportedFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .transform((value) => value.normalize('NFC'));
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value.normalize('NFC'));
const reference = text(300);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');
const field = z.custom<Field>((value) => typeof value === 'string' && isField(value), 'field');
const passphrase = z.string().max(1024);
const draftId = z.string().min(1).max(64);
const file = z.object({ fileName: text(255), bytes });

const annexSettings = z.object({
  heading: text(60),
  title: text(1000),
  attachedTo: z.object({
    documentKind: optionalText(60),
    number: optionalText(60),
    date: z.union([z.literal(''), z.string().regex(/^\d{4}$/), z.iso.date()]),
    issuer: optionalText(200),
  }),
  mode: z.enum(['paper', 'electronic']),
  signature: z.object({
    authority: optionalText(200),
    position: optionalText(200),
    name: optionalText(100),
  }),
}) satisfies z.ZodType<AnnexSettings>;

/** Ties a schema to the type its command answers; the type exists for the compiler only. */
function command<Output>() {
  return <Schema extends z.ZodType>(audience: 'page' | 'host', input: Schema) => ({
    audience,
    input,
    output: undefined as unknown as Output,
  });
}

const nothing = z.object({}).strict();
const setAndPeriod = { set: reference, period: reference };
const comparison = z.object({ set: reference, base: reference, against: reference });

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
  /** Maps the columns of the draft's tables anew; `fields[i]` is the field of column i, null leaves it out. */
  'intake.map': command<Draft>()(
    'page',
    z.object({
      draftId,
      tables: z
        .array(z.object({ index: z.int().min(0).max(999), fields: z.array(field).max(200) }))
        .max(1000),
    }),
  ),
  'intake.accept': command<ImportOutcome>()(
    'page',
    z.object({ draftId, ...setAndPeriod, agency: optionalText(300).nullable() }),
  ),
  'intake.discard': command<null>()('page', z.object({ draftId })),

  'catalog.sets': command<SetSummary[]>()('page', nothing),

  'reconcile.run': command<Reconciliation>()('page', comparison),
  /** The list of differences and findings as an Excel workbook. */
  'reconcile.export': command<ExportedFile>()('page', comparison),

  'annex.settings': command<AnnexSettings>()('page', z.object(setAndPeriod)),
  'annex.saveSettings': command<AnnexSettings>()(
    'page',
    z.object({ ...setAndPeriod, settings: annexSettings }),
  ),
  'annex.render': command<AnnexDocument>()(
    'page',
    z.object({ ...setAndPeriod, format: z.enum(['pdf', 'xlsx']) }),
  ),
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<Name extends CommandName> = z.input<(typeof COMMANDS)[Name]['input']>;
export type CommandPayload<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]['input']>;
export type CommandOutput<Name extends CommandName> = (typeof COMMANDS)[Name]['output'];

/** Whether a text from outside names a command. */
export function isCommandName(value: unknown): value is CommandName {
  return typeof value === 'string' && Object.hasOwn(COMMANDS, value);
}
