/** What the engine holds between two commands: the open workspace and the files read but not yet accepted. */
import { AppError } from '../../shared/contract/errors.ts';
import { Drafts } from './drafts.ts';
import { type ReadingThread, startReadingThread } from './intake/index.ts';
import type { Actor } from './journal/index.ts';
import { PinGuard, type SignedIn } from './people/index.ts';
import { ReconcilingMemory } from './reconcile/index.ts';
import { SealingMemory } from './sealing/index.ts';
import type { Workspace } from './workspace/index.ts';
import { RecentWorkspaces } from './workspace/index.ts';

export class Session implements SignedIn {
  readonly recent: RecentWorkspaces;
  readonly drafts = new Drafts();
  readonly reading: ReadingThread;
  #workspace: Workspace | null = null;
  /** What the page of the open workspace wants back after a reload. */
  view: string | null = null;
  /** Who is signed in to the open workspace. */
  person: Actor | null = null;
  /** Outlives a workspace: opening it again gives nobody more tries. */
  readonly pins = new PinGuard();
  /** The last comparison asked for, with what was done to it. */
  readonly reconciling = new ReconcilingMemory();
  /** What the annexes of the open workspace print. */
  readonly sealing = new SealingMemory();

  constructor(appFolder: string, reading: ReadingThread = startReadingThread()) {
    this.recent = new RecentWorkspaces(appFolder);
    this.reading = reading;
  }

  get current(): Workspace | null {
    return this.#workspace;
  }

  /** The open workspace. @throws AppError `WORKSPACE_NOT_OPEN` */
  get workspace(): Workspace {
    if (this.#workspace === null) throw new AppError('WORKSPACE_NOT_OPEN');
    return this.#workspace;
  }

  /** Takes the place of the workspace that was open; its drafts are gone with it. */
  async enter(workspace: Workspace): Promise<void> {
    await this.leave();
    this.#workspace = workspace;
    this.recent.remember(workspace.path, true);
  }

  async leave(): Promise<void> {
    const workspace = this.#workspace;
    this.#workspace = null;
    this.drafts.clear();
    this.view = null;
    this.person = null;
    this.reconciling.clear();
    this.sealing.clear();
    await workspace?.close();
  }

  /** Leaves the workspace and ends the reading thread; nothing can be asked of the session afterwards. */
  async close(): Promise<void> {
    await this.leave();
    await this.reading.close();
  }
}
