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
import type { ReadingChoices } from '../domain/reading-choices.ts';
import type { Reconciliation } from '../domain/reconciliation.ts';
import type { ReadResult, ReadRow, ReadWarning } from '../domain/submission.ts';
import { type FindingsReport, MAX_FILES_CHECKED } from './findings.ts';
import {
  type Draft,
  type GridRows,
  type ImportOutcome,
  type ImportPreview,
  MAX_ROWS_ASKED,
} from './intake.ts';

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

const setAndPeriod = { set: reference, period: reference };
const place = z.int().min(0).max(10_000_000);
const rowsAsked = { from: place, count: z.int().min(1).max(MAX_ROWS_ASKED) };
const destination = { draftId, ...setAndPeriod, agency: optionalText(300).nullable() };

const readingChoices = z.object({
  tables: z
    .array(
      z.object({
        grid: place,
        header: z.object({ from: place, to: place }),
        end: place.nullable(),
        fields: z.array(field).max(600).nullable(),
      }),
    )
    .max(1000)
    .nullable(),
  ignored: z.array(place).max(1000).optional(),
  keepOriginal: z.array(z.string().max(200)).max(200),
}) satisfies z.ZodType<ReadingChoices>;

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
