/** An open workspace: everybody may read, writing goes through one queue and always inside a transaction. */
import type { Database } from 'better-sqlite3';
import type { Transaction } from 'kysely';
import { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { checkPages, type PageCheck } from './cipher.ts';
import { WorkspaceDialect } from './dialect.ts';
import { fileError } from './failures.ts';
import { schemaVersion } from './migrate.ts';
import type { OpenedFile } from './open.ts';
import { createFile, openFile } from './open.ts';
import type { WorkspaceDatabase } from './schema.ts';

export type Reader = ReadonlyKysely<WorkspaceDatabase>;
export type Writer = Transaction<WorkspaceDatabase>;

/** The same transaction for queries alone: what only reads takes either. */
export function readerOf(writer: Writer): Reader {
  return writer as unknown as Reader;
}

export class Workspace {
  readonly path: string;
  readonly backup: string | null;
  readonly schemaVersion: number;
  /** For queries. The type has no way to change anything. */
  readonly read: Reader;
  readonly #database: Database;
  readonly #kysely: Kysely<WorkspaceDatabase>;
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** For the check of pages alone; the connection that holds the key does not give it away. */
  readonly #passphrase: string;

  private constructor(path: string, opened: OpenedFile, passphrase: string) {
    this.#passphrase = passphrase;
    this.path = path;
    this.backup = opened.backup;
    this.schemaVersion = schemaVersion(opened.database);
    this.#database = opened.database;
    this.#kysely = new Kysely({ dialect: new WorkspaceDialect(opened.database) });
    this.read = this.#kysely as unknown as Reader;
  }

  /** See `createFile` for the errors. */
  static create(path: string, passphrase: string): Workspace {
    return new Workspace(path, createFile(path, passphrase), passphrase);
  }

  /** See `openFile` for the errors. */
  static open(path: string, passphrase: string): Workspace {
    return new Workspace(path, openFile(path, passphrase), passphrase);
  }

  /**
   * Runs `work` in a transaction of its own, after all writes asked for before. If it throws, nothing of it
   * is stored. Inside, only the writer given may be used: the reader would wait for this very transaction.
   * @throws AppError `WORKSPACE_UNWRITABLE`, `WORKSPACE_BUSY`, and whatever `work` throws
   */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const run = this.#lastWrite
      .then(() => this.#kysely.transaction().execute(work))
      .catch((error: unknown) => {
        throw fileError(error, this.path);
      });
    this.#lastWrite = run.catch(() => {});
    return run;
  }

  /** The highest number that a table with counted rows ever gave, to rows since removed as well; 0 for none. */
  lastNumber(table: 'journal_entry' | 'step' | 'submission'): number {
    const query = this.#database.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
    const found = query.get(table);
    return typeof found === 'number' ? found : 0;
  }

  /**
   * Holds the file as it lies on the disk against the seals of its pages: what SQLite has in memory could hide that it
   * was changed. What the log still holds is written to the file first.
   */
  async checkPages(): Promise<PageCheck> {
    await this.#lastWrite;
    try {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
      return checkPages(this.path, this.#passphrase);
    } catch (error) {
      throw fileError(error, this.path);
    }
  }

  async close(): Promise<void> {
    await this.#lastWrite;
    await this.#kysely.destroy();
    // Kysely leaves a file alone that it was never asked anything of.
    this.#database.close();
  }
}
