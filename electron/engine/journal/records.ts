/** Every record of the workspace that some entry must vouch for. */
import type { Reader } from '../workspace/index.ts';
import { annexSettingsId, RECORD_TABLES, type RecordName, type RecordTable } from './digest.ts';

/** The keys of the table `workspace` under which people keep something. */
const KEPT_KEYS = ['letterForm'];

export async function recordsThere(read: Reader): Promise<RecordName[]> {
  const names: RecordName[] = [];
  for (const table of RECORD_TABLES) {
    for (const id of await idsOf(read, table)) names.push({ table, id });
  }
  return names;
}

async function idsOf(read: Reader, table: RecordTable): Promise<string[]> {
  switch (table) {
    case 'stored_file': {
      const files = await read.selectFrom(table).select('sha256').orderBy('sha256').execute();
      return files.map(({ sha256 }) => sha256);
    }
    case 'annex_settings': {
      const settings = await read.selectFrom(table).select(['set_id', 'period_id']).execute();
      return settings.map(({ set_id, period_id }) => annexSettingsId(set_id, period_id));
    }
    case 'workspace': {
      const kept = await read.selectFrom(table).select('key').where('key', 'in', KEPT_KEYS).execute();
      return kept.map(({ key }) => key);
    }
    case 'indicator':
      return idsOf(read, 'indicator_set');
    case 'replacement':
      return idsOf(read, 'submission');
    default: {
      const rows = await read.selectFrom(table).select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    }
  }
}
