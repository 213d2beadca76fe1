/** Everything of a workspace that a proof of one sealed version holds, and nothing else. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { digestOf, keyOf, PUBLIC_KEY_FACT, type RecordName, writeSubmission } from '../journal/index.ts';
import { storedBytes } from '../sealing/index.ts';
import type { Task } from '../task.ts';
import type { Reader, Workspace, WorkspaceDatabase } from '../workspace/index.ts';
import { isChain, loadEntries, type ReducedEntry, recordsOf, reduced, type WholeEntry } from './entries.ts';

type VersionRow = WorkspaceDatabase['annex_version'];

/** A stored record as it lies in the workspace. */
export interface ProvenRecord extends RecordName {
  row: object;
}

export interface Gathered {
  version: Omit<VersionRow, 'content'>;
  /** The frozen content: canonical JSON. */
  content: string;
  entries: (WholeEntry | ReducedEntry)[];
  records: ProvenRecord[];
  /** The text that the journal's hash of a submission is over, by the submission's id, in the order of import. */
  submissions: Map<string, string>;
  /** Of the submissions. */
  inputs: { sha256: string; fileName: string }[];
  files: { fileName: string; sha256: string; bytes: Uint8Array }[];
}

/**
 * @param version null: the last one that was sealed
 * @throws AppError `VERSION_NOT_FOUND`, `WORKSPACE_DAMAGED` where anything is not what the journal vouches for, `CANCELLED`
 */
export async function gather(workspace: Workspace, versionId: string, task: Task): Promise<Gathered> {
  const { read } = workspace;
  const damaged = () => new AppError('WORKSPACE_DAMAGED', { path: workspace.path });
  const { content, ...version } = await read
    .selectFrom('annex_version')
    .selectAll()
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  if (sha256(content) !== version.content_hash) throw damaged();
  await task.step('Đang đọc nhật ký', 0, 0);
  const all = await loadEntries(read);
  if (!isChain(all)) throw damaged();
  const sealed = all.findIndex((entry) =>
    recordsOf(entry).some(({ table, id }) => table === 'annex_version' && id === version.id),
  );
  const before = all.slice(0, sealed + 1);
  await task.step('Đang đọc số liệu và quyết định', 0, 0);
  const found = await findRecords(read, version, before);
  const submissions = new Map<string, string>();
  for (const { table, id } of found.names) {
    if (table !== 'submission') continue;
    await task.step('Đang đọc các báo cáo', submissions.size, 0);
    const pieces: string[] = [];
    await writeSubmission(read, id, { update: (text) => pieces.push(text) });
    submissions.set(id, pieces.join(''));
  }
  const files: Gathered['files'] = [];
  for (const { fileName, sha256: hash } of JSON.parse(version.files) as {
    fileName: string;
    sha256: string;
  }[]) {
    files.push({ fileName, sha256: hash, bytes: await storedBytes(workspace, hash) });
  }
  const entries = chainFor(all, sealed, found);
  if (!(await areVouchedFor(read, entries.slice(), found.names))) throw damaged();
  const whole = new Set(found.names.map(keyOf));
  return {
    version,
    content,
    records: found.records,
    submissions,
    inputs: found.inputs,
    files,
    entries: entries.map((entry) => (isNeeded(entry, whole, found.people) ? entry : reduced(entry))),
  };
}

interface Found {
  /** All that the journal must vouch for. */
  names: RecordName[];
  records: ProvenRecord[];
  inputs: { sha256: string; fileName: string }[];
  /** Whose keys are needed. */
  people: ReadonlySet<string>;
}

async function findRecords(
  read: Reader,
  version: Omit<VersionRow, 'content'>,
  before: readonly WholeEntry[],
): Promise<Found> {
  const then = digestsOf(before);
  const wasThere = (name: RecordName) => then.has(keyOf(name));
  const sources = sourcesOf(version.spec);
  const records: ProvenRecord[] = [];
  const add = (table: RecordName['table'], rows: readonly (object & { id: string })[]) => {
    for (const row of rows) {
      if (wasThere({ table, id: row.id }) && !records.some((one) => one.table === table && one.id === row.id))
        records.push({ table, id: row.id, row });
    }
  };
  const reconciliations = (
    await read.selectFrom('reconciliation').selectAll().orderBy('created_at').execute()
  ).filter((one) =>
    sources.some(({ set, period }) => one.against_set_id === set && one.against_period_id === period),
  );
  add('reconciliation', reconciliations);
  const ids = reconciliations.map(({ id }) => id);
  const steps = await read
    .selectFrom('step')
    .selectAll()
    .where('reconciliation_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  add('step', steps);
  const events = read.selectFrom('annex_event').selectAll().where('annex_id', '=', version.annex_id);
  add(
    'annex_event',
    (await events.orderBy('sequence').execute()).filter((one) => one.version === version.version),
  );
  const pairs = [
    ...sources,
    ...reconciliations.map((one) => ({ set: one.set_id, period: one.base_period_id })),
  ];
  const submissions = (await read.selectFrom('submission').selectAll().orderBy('sequence').execute()).filter(
    ({ id, set_id, period_id }) =>
      pairs.some(({ set, period }) => set === set_id && period === period_id) &&
      wasThere({ table: 'submission', id }) &&
      then.get(`replacement:${id}`) === sha256(`{"id":"${id}","replaced_by":null}`),
  );
  const named = <Row extends object & { id: string }>(
    rows: readonly Row[],
    used: readonly (string | null)[],
  ) => rows.filter(({ id }) => used.includes(id));
  add(
    'indicator_set',
    named(
      await read.selectFrom('indicator_set').selectAll().execute(),
      pairs.map(({ set }) => set),
    ),
  );
  add(
    'period',
    named(
      await read.selectFrom('period').selectAll().execute(),
      pairs.map(({ period }) => period),
    ),
  );
  const agencies = await read.selectFrom('agency').selectAll().execute();
  add(
    'agency',
    named(
      agencies,
      submissions.map(({ agency_id }) => agency_id),
    ),
  );
  const approvers = steps.filter(({ kind }) => kind === 'approve').map(({ person_id }) => person_id);
  return {
    names: [
      ...records.map(({ table, id }) => ({ table, id })),
      ...submissions.map(({ id }) => ({ table: 'submission' as const, id })),
      { table: 'annex_version', id: version.id },
    ],
    records,
    inputs: submissions.map(({ sha256: hash, file_name }) => ({ sha256: hash, fileName: file_name })),
    people: new Set([version.person_id, ...approvers]),
  };
}

/** Sets and periods that the tables print, and those that they stand beside. */
function sourcesOf(spec: string): { set: string; period: string }[] {
  const { parts } = JSON.parse(spec) as {
    parts: { tables: { source: { set: string; period: string; base: string | null } }[] }[];
  };
  return parts
    .flatMap(({ tables }) => tables)
    .flatMap(({ source: { set, period, base } }) => [
      { set, period },
      ...(base === null ? [] : [{ set, period: base }]),
    ]);
}

/** What the entries vouch for, the last one that names a record counting. */
function digestsOf(entries: readonly WholeEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap((entry) => recordsOf(entry).map((one) => [keyOf(one), one.digest] as const)),
  );
}

/** As far as the sealing, and as far as a record was vouched for anew since. */
function chainFor(all: readonly WholeEntry[], sealed: number, { names }: Found): WholeEntry[] {
  const needed = new Set(names.map(keyOf));
  const last = all.findLastIndex((entry) => recordsOf(entry).some((one) => needed.has(keyOf(one))));
  return all.slice(0, Math.max(sealed, last) + 1);
}

async function areVouchedFor(
  read: Reader,
  entries: readonly WholeEntry[],
  names: readonly RecordName[],
): Promise<boolean> {
  const digests = digestsOf(entries);
  for (const name of names) if ((await digestOf(read, name)) !== digests.get(keyOf(name))) return false;
  return true;
}

function isNeeded(entry: WholeEntry, names: ReadonlySet<string>, people: ReadonlySet<string>): boolean {
  return recordsOf(entry).some(
    (one) =>
      names.has(keyOf(one)) ||
      (one.table === 'person' && people.has(one.id) && (entry.after ?? '').includes(`"${PUBLIC_KEY_FACT}"`)),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
