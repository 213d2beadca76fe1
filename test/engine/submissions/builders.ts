/** Readings made by hand, so that storing and comparing are tested whatever the readers do. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach } from 'vitest';
import type { SubmissionInput } from '../../../electron/engine/submissions/index.ts';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import {
  NO_CHOICES,
  type ReadingChoices,
  type RememberedLayout,
} from '../../../shared/domain/reading-choices.ts';
import type { Reading, ReadRow, ReadTable, TableLayout } from '../../../shared/domain/submission.ts';
import { PASSPHRASE } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/folders.ts';

const FIELDS: readonly Field[] = ['ordinal', 'name', 'target', 'result'];

/** A row of texts: ordinal, name, target, result; a name alone is a section. */
export function row(...texts: string[]): ReadRow {
  const [ordinal = '', name = '', target, result] = texts;
  const kind = target === undefined ? 'section' : 'indicator';
  const cells = [ordinal, name, target, result].flatMap((text, column) => {
    const field = FIELDS[column];
    if (text === undefined || field === undefined) return [];
    return [[field, { text, source: { table: 1, row: Number(ordinal) || 1, column: column + 1 } }] as const];
  });
  return { kind, cells: Object.fromEntries(cells) };
}

const LAYOUT: TableLayout = {
  grid: 0,
  header: { from: 0, to: 1 },
  end: 10,
  confidence: 1,
  doubts: [],
  basis: 'recognised',
  fingerprint: 'stt|chỉ tiêu|mục tiêu|kết quả',
};

export function table(rows: ReadRow[], more: Partial<ReadTable> = {}): ReadTable {
  return {
    title: 'BIỂU THEO DÕI',
    attachedTo: null,
    columns: FIELDS.map((field) => ({ field, header: field })),
    rows,
    footnotes: [],
    layout: LAYOUT,
    ...more,
  };
}

/** A file that was read; its bytes are its name, so that two names are two files. */
export function submission(
  fileName: string,
  tables: ReadTable[],
  more: Partial<Reading> & {
    choices?: ReadingChoices;
    remembered?: RememberedLayout[];
    layouts?: RememberedLayout[];
    setAside?: RememberedLayout[];
  } = {},
): SubmissionInput {
  const { choices = NO_CHOICES, remembered = [], layouts = [], setAside = [], ...reading } = more;
  const bytes = new TextEncoder().encode(fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    fileName,
    bytes,
    reading: {
      file: { name: fileName, sha256, format: 'xlsx' },
      tables,
      text: [],
      footnotes: [],
      conversions: [],
      warnings: [],
      ...reading,
    },
    choices,
    remembered,
    layouts,
    setAside,
    leftOut: [],
    tableMemory: { leaveOut: [], takeIn: [] },
  };
}

/** A workspace of its own in a folder. */
export function newWorkspace(folder: string): Workspace {
  return Workspace.create(`${folder}/sổ.doisoat`, PASSPHRASE);
}

/** Gives each test of a file a workspace of its own, and takes it away afterwards. */
export function eachWithWorkspace(use: (workspace: Workspace) => void): void {
  let end = async () => {};
  beforeEach(() => {
    const place = temporaryFolder();
    const made = newWorkspace(place.folder);
    end = async () => {
      await made.close();
      place.remove();
    };
    use(made);
  });
  afterEach(() => end());
}
