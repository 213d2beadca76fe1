/** What the engine holds between two commands: the open workspace and the files read but not yet accepted. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { ReadResult } from '../../shared/domain/submission.ts';
import type { Workspace } from './workspace/index.ts';
import { RecentWorkspaces } from './workspace/index.ts';

export interface HeldDraft {
  id: string;
  fileName: string;
  bytes: Uint8Array;
  read: ReadResult;
}

/** A person works on a few files at a time; older ones would only hold memory. */
const MOST_DRAFTS = 16;

export class Session {
  readonly recent: RecentWorkspaces;
  readonly #drafts = new Map<string, HeldDraft>();
  #workspace: Workspace | null = null;
  /** What the page of the open workspace wants back after a reload. */
  view: string | null = null;

  constructor(appFolder: string) {
    this.recent = new RecentWorkspaces(appFolder);
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
    this.#drafts.clear();
    this.view = null;
    await workspace?.close();
  }

  hold(draft: Omit<HeldDraft, 'id'>): HeldDraft {
    const held = { ...draft, id: randomUUID() };
    this.#drafts.set(held.id, held);
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > MOST_DRAFTS && oldest !== undefined) this.#drafts.delete(oldest);
    return held;
  }

  /** @throws AppError `DRAFT_NOT_FOUND` */
  draft(id: string): HeldDraft {
    const draft = this.#drafts.get(id);
    if (draft === undefined) throw new AppError('DRAFT_NOT_FOUND');
    return draft;
  }

  replaceRead(id: string, read: ReadResult): HeldDraft {
    const draft = { ...this.draft(id), read };
    this.#drafts.set(id, draft);
    return draft;
  }

  drop(id: string): void {
    this.#drafts.delete(id);
  }
}
