import type { Database } from 'better-sqlite3';
import type { DatabaseConnection } from 'kysely';
import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely';

/** Kysely's driver but for the ends of a transaction. */
class WorkspaceDriver extends SqliteDriver {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database });
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
