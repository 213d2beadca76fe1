/** The tables of annexes as Kysely sees them; see `schema.ts`. */
import type { Generated } from 'kysely';

export interface AnnexFormTable {
  id: string;
  /** `AnnexForm` as JSON; `null` where it was removed. */
  form: string;
  saved_at: string;
}

export interface AnnexDraftTable {
  id: string;
  name: string;
  /** `AnnexSpec` as JSON. */
  spec: string;
  created_at: string;
  saved_at: string;
  created_by: string | null;
  saved_by: string | null;
}

export interface AnnexEventTable {
  sequence: Generated<number>;
  id: string;
  annex_id: string;
  version: number;
  kind: string;
  content_hash: string | null;
  reason: string;
  person_id: string;
  at: string;
}

export interface AnnexVersionTable {
  id: string;
  annex_id: string;
  version: number;
  replaces: string | null;
  reason: string;
  name: string;
  spec: string;
  /** `AnnexModel` as canonical JSON. */
  content: string;
  content_hash: string;
  rules: number;
  approval: string | null;
  files: string;
  public_key: string;
  signature: string;
  person_id: string;
  sealed_at: string;
}

export interface AnnexRecordTable {
  id: string;
  version_id: string;
  kind: string;
  sha256: string;
  file_name: string;
  report: string | null;
  made_here: number;
  person_id: string;
  at: string;
}

export interface AnnexTables {
  annex_form: AnnexFormTable;
  annex: AnnexDraftTable;
  annex_event: AnnexEventTable;
  annex_version: AnnexVersionTable;
  annex_record: AnnexRecordTable;
}
