/** Annexes as they are stored: the draft, what was done with it, its sealed versions, what was signed of them. */
import type {
  AnnexFormat,
  AnnexRecord,
  AnnexVersion,
  SealedFile,
  SignatureReport,
  VisibleSignature,
} from '../../../shared/contract/annex.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import type { Reader } from '../workspace/index.ts';

export interface StoredAnnex {
  id: string;
  name: string;
  spec: AnnexSpec;
  createdAt: string;
  savedAt: string;
  /** Who made it, and who saved it last; null where nobody was signed in. */
  createdBy: string | null;
  savedBy: string | null;
}

/** Something that was said of an annex. */
export interface StoredEvent {
  version: number;
  kind: 'review' | 'reopen' | 'correct';
  /** Of the content that was looked at. */
  contentHash: string | null;
  reason: string;
  person: { id: string; name: string };
  at: string;
}

/** A file as a version keeps it. */
export interface KeptFile extends SealedFile {
  /** Of the PDF: the places of the signatories, the first one's first. */
  boxes?: VisibleSignature[];
}

/** One reconciliation that a version follows, as it was approved. */
export interface KeptApproval {
  /** "Kế hoạch 2024: 9 tháng 2024 – Năm 2024". */
  compared: string;
  /** Ids of the reconciliation and of the step of the approval. */
  reconciliation: string | null;
  step: string;
  by: string;
  at: string;
  /** Of what was signed with the approval. */
  hash: string;
}

export interface StoredRecord extends AnnexRecord {
  version: string;
  /** Signed in this application. */
  madeHere: boolean;
}

/** A sealed version without its content. */
export interface StoredVersion extends Omit<AnnexVersion, 'affected' | 'records' | 'approval' | 'files'> {
  id: string;
  annex: string;
  spec: AnnexSpec;
  approvals: KeptApproval[];
  files: KeptFile[];
  /** Oldest first. */
  records: StoredRecord[];
}

/** @throws AppError `ANNEX_NOT_FOUND` */
export async function findAnnex(read: Reader, id: string): Promise<StoredAnnex> {
  const [found] = await loadAnnexes(read, id);
  if (found === undefined) throw new AppError('ANNEX_NOT_FOUND');
  return found;
}

/** All annexes, or the one of this id. */
export async function loadAnnexes(read: Reader, id?: string): Promise<StoredAnnex[]> {
  let query = read
    .selectFrom('annex')
    .leftJoin('person as maker', 'maker.id', 'annex.created_by')
    .leftJoin('person as saver', 'saver.id', 'annex.saved_by')
    .select(['annex.id', 'annex.name', 'annex.spec', 'annex.created_at', 'annex.saved_at'])
    .select(['maker.name as created_by', 'saver.name as saved_by']);
  if (id !== undefined) query = query.where('annex.id', '=', id);
  const rows = await query.orderBy('annex.created_at').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    spec: JSON.parse(row.spec) as AnnexSpec,
    createdAt: row.created_at,
    savedAt: row.saved_at,
    createdBy: row.created_by,
    savedBy: row.saved_by,
  }));
}

/** An annex with all that was done with it. */
export interface History {
  annex: StoredAnnex;
  /** Oldest first. */
  events: readonly StoredEvent[];
  /** Lowest number first. */
  versions: readonly StoredVersion[];
}

/** @throws AppError `ANNEX_NOT_FOUND` */
export async function loadHistory(read: Reader, id: string): Promise<History> {
  const annex = await findAnnex(read, id);
  return { annex, events: await loadEvents(read, id), versions: await loadVersions(read, id) };
}

/** The name, with a number behind it where an annex is called so: "Kế hoạch 2024: Năm 2024 (2)". */
export async function freeName(read: Reader, name: string): Promise<string> {
  const taken = new Set((await read.selectFrom('annex').select('name').execute()).map((row) => row.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** Oldest first. */
export async function loadEvents(read: Reader, annex: string): Promise<StoredEvent[]> {
  const rows = await read
    .selectFrom('annex_event as event')
    .innerJoin('person', 'person.id', 'event.person_id')
    .select(['event.version', 'event.kind', 'event.content_hash', 'event.reason', 'event.at'])
    .select(['person.id as person_id', 'person.name'])
    .where('event.annex_id', '=', annex)
    .orderBy('event.sequence')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    kind: row.kind as StoredEvent['kind'],
    contentHash: row.content_hash,
    reason: row.reason,
    person: { id: row.person_id, name: row.name },
    at: row.at,
  }));
}

/** Of one annex, or of all; lowest number first. */
export async function loadVersions(read: Reader, annex?: string): Promise<StoredVersion[]> {
  let query = read
    .selectFrom('annex_version as version')
    .innerJoin('person', 'person.id', 'version.person_id')
    .leftJoin('annex_version as former', 'former.id', 'version.replaces')
    .select(['version.id', 'version.annex_id', 'version.version', 'version.reason', 'version.name'])
    .select(['version.spec', 'version.content_hash', 'version.rules', 'version.approval', 'version.files'])
    .select(['version.sealed_at', 'person.name as by', 'former.version as replaces']);
  if (annex !== undefined) query = query.where('version.annex_id', '=', annex);
  const rows = await query.orderBy('version.annex_id').orderBy('version.version').execute();
  const records = Map.groupBy(await loadRecords(read, annex), ({ version }) => version);
  return rows.map((row) => ({
    id: row.id,
    annex: row.annex_id,
    version: row.version,
    name: row.name,
    sealedAt: row.sealed_at,
    sealedBy: row.by,
    replaces: row.replaces,
    reason: row.reason,
    contentHash: row.content_hash,
    rules: row.rules,
    spec: JSON.parse(row.spec) as AnnexSpec,
    approvals: row.approval === null ? [] : (JSON.parse(row.approval) as KeptApproval[]),
    files: JSON.parse(row.files) as KeptFile[],
    records: records.get(row.id) ?? [],
  }));
}

async function loadRecords(read: Reader, annex?: string): Promise<StoredRecord[]> {
  let query = read
    .selectFrom('annex_record as record')
    .innerJoin('person', 'person.id', 'record.person_id')
    .select(['record.id', 'record.version_id', 'record.kind', 'record.sha256', 'record.file_name'])
    .select(['record.report', 'record.made_here', 'record.at', 'person.name as by']);
  if (annex !== undefined) {
    query = query
      .innerJoin('annex_version as version', 'version.id', 'record.version_id')
      .where('version.annex_id', '=', annex);
  }
  const rows = await query.orderBy('record.at').orderBy('record.id').execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version_id,
    kind: row.kind as AnnexRecord['kind'],
    fileName: row.file_name,
    sha256: row.sha256,
    at: row.at,
    by: row.by,
    report: row.report === null ? null : (JSON.parse(row.report) as SignatureReport),
    madeHere: row.made_here === 1,
  }));
}

/** @throws AppError `VERSION_NOT_FOUND` {version} */
export async function findVersion(read: Reader, annex: string, version: number): Promise<StoredVersion> {
  const found = (await loadVersions(read, annex)).find((one) => one.version === version);
  if (found === undefined) throw new AppError('VERSION_NOT_FOUND', { version });
  return found;
}

/** The file of a version in a format. @throws AppError `VERSION_NOT_FOUND` where there is none */
export function fileOf({ files, version }: StoredVersion, format: AnnexFormat): KeptFile {
  const found = files.find((file) => file.format === format);
  if (found === undefined) throw new AppError('VERSION_NOT_FOUND', { version });
  return found;
}

/** The frozen content of a version: canonical JSON. @throws AppError `VERSION_NOT_FOUND` */
export async function contentOfVersion(read: Reader, { id, version }: StoredVersion): Promise<string> {
  const row = await read
    .selectFrom('annex_version')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('VERSION_NOT_FOUND', { version });
  return row.content;
}
