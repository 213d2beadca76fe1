/**
 * The list of workspaces this machine knows, in `recent.json` of the application's folder. A page refers to
 * a workspace by the id in this list and never learns how to name a path.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { WorkspaceEntry } from '../../../shared/contract/commands.ts';

const MOST = 50;

const listSchema = z.array(z.object({ path: z.string(), lastOpenedAt: z.string().nullable() }));
type Entry = z.infer<typeof listSchema>[number];

/** The id of a workspace file on this machine: stable for a path, and says nothing about it. */
export function workspaceId(file: string): string {
  return createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 16);
}

/** The name shown for a workspace file: its file name without the ending. */
export function workspaceName(file: string): string {
  return path.basename(file, path.extname(file)).normalize('NFC');
}

export class RecentWorkspaces {
  readonly #file: string;

  constructor(appFolder: string) {
    this.#file = path.join(appFolder, 'recent.json');
  }

  /** Last opened first. */
  list(): WorkspaceEntry[] {
    return this.#load().map((entry) => ({
      id: workspaceId(entry.path),
      name: workspaceName(entry.path),
      path: entry.path,
      lastOpenedAt: entry.lastOpenedAt,
      present: existsSync(entry.path),
    }));
  }

  find(id: string): WorkspaceEntry | undefined {
    return this.list().find((entry) => entry.id === id);
  }

  /** Puts a file on top of the list. `opened`: it was opened just now. */
  remember(file: string, opened: boolean): void {
    const full = path.resolve(file);
    const entries = this.#load();
    const known = entries.find((entry) => entry.path === full);
    const lastOpenedAt = opened ? new Date().toISOString() : (known?.lastOpenedAt ?? null);
    this.#save([{ path: full, lastOpenedAt }, ...entries.filter((entry) => entry.path !== full)]);
  }

  /** Takes a file off the list; the file itself stays. */
  forget(id: string): void {
    this.#save(this.#load().filter((entry) => workspaceId(entry.path) !== id));
  }

  /** A list that cannot be read is only a convenience lost: the application starts with an empty one. */
  #load(): Entry[] {
    try {
      return listSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }

  /** A profile that cannot be written to (a locked-down machine) must not keep a workspace from opening. */
  #save(entries: Entry[]): void {
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      const draft = `${this.#file}.${process.pid}.new`;
      writeFileSync(draft, JSON.stringify(entries.slice(0, MOST), null, 2));
      renameSync(draft, this.#file);
    } catch (error) {
      process.stderr.write(`recent.json: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
