import BetterSqlite3 from 'better-sqlite3';
import { unlock } from '../../../electron/engine/workspace/cipher.ts';
import { Workspace } from '../../../electron/engine/workspace/index.ts';
import { PASSPHRASE } from '../../support/engine.ts';

/** Changes a closed file as somebody would who has the passphrase and a tool, triggers or not, and opens it again. */
export function tamperWith(path: string, sql: string): Workspace {
  const database = new BetterSqlite3(path);
  unlock(database, PASSPHRASE);
  database.pragma('foreign_keys = OFF');
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) database.exec(`DROP TRIGGER ${String(trigger)}`);
  database.exec(sql);
  database.close();
  return Workspace.open(path, PASSPHRASE);
}
