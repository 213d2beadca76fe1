import type { Database, Statement } from 'better-sqlite3';
import type { DatabaseConnection, SqliteDatabase } from 'kysely';
import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely';

/** More texts than this are of no use twice. */
const MOST_KEPT = 64;

/** The database as Kysely asks it, with insertions prepared once: large imports repeat a few of them. */
function keepingInsertions(database: Database): SqliteDatabase {
  const kept = new Map<string, Statement<unknown[]>>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare<unknown[]>(sql);
      if (!sql.startsWith('INSERT ')) return statement;
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** Kysely's driver but for the ends of a transaction. */
class WorkspaceDriver extends SqliteDriver {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database: keepingInsertions(database) });
    this.#database = database;
  }

  /**
   * Takes the writer's place at once. A transaction that begins by reading cannot become a writer any more
   * when another process has written meanwhile: SQLite refuses it without waiting.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk takes the transaction back by itself; a second rollback would hide what happened. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite as a workspace file needs it: several processes may have it open. */
export class WorkspaceDialect extends SqliteDialect {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): WorkspaceDriver {
    return new WorkspaceDriver(this.#database);
  }
}
