/** What every screen needs: the open workspace and what its sets hold. */
import type { SetSummary, WorkspaceInfo } from '../../shared/contract/commands.ts';
import type { ErrorData } from '../../shared/contract/errors.ts';
import { client } from '../client/client.ts';
import { goTo } from './route.ts';
import { createStore } from './store.ts';

export interface Session {
  /** The first question to the engine has been answered. */
  ready: boolean;
  workspace: WorkspaceInfo | null;
  /** Null until they were read. */
  sets: SetSummary[] | null;
  problem: ErrorData | null;
  /** Counts the workspaces opened, so that screens forget what belonged to another one. */
  generation: number;
}

export const session = createStore<Session>({
  ready: false,
  workspace: null,
  sets: null,
  problem: null,
  generation: 0,
});

export async function refreshSets(): Promise<void> {
  const answer = await client.dispatch('catalog.sets', {});
  session.set(answer.ok ? { sets: answer.value, problem: null } : { problem: answer.error });
}

/** Takes over a workspace that was just opened and shows its overview. */
export async function enterWorkspace(workspace: WorkspaceInfo): Promise<void> {
  session.set({ workspace, sets: null, problem: null, generation: session.get().generation + 1 });
  goTo('home');
  await refreshSets();
}

/** @param restore brings back what the screens held, before the first of them is drawn */
export async function startSession(restore: () => Promise<void>): Promise<void> {
  const answer = await client.dispatch('workspace.current', {});
  if (!answer.ok) {
    session.set({ ready: true, problem: answer.error });
    return;
  }
  if (answer.value) await restore();
  session.set({ ready: true, workspace: answer.value });
  if (answer.value) await refreshSets();
}

export async function closeWorkspace(): Promise<void> {
  const answer = await client.dispatch('workspace.close', {});
  if (!answer.ok && answer.error.code !== 'WORKSPACE_NOT_OPEN') {
    session.set({ problem: answer.error });
    return;
  }
  session.set({ workspace: null, sets: null, problem: null, generation: session.get().generation + 1 });
  goTo('home');
}
