/**
 * What the screens hold and the workspace does not (choices, filters, a file not yet stored, edits not yet
 * saved) comes back when the page is reloaded. The engine keeps it in memory: a browser's own stores would
 * write it to the disk, unencrypted.
 */
import { client } from '../client/client.ts';
import { session } from './session.ts';
import type { Store } from './store.ts';

interface Slot {
  save(): unknown;
  restore(kept: unknown): void;
  unsaved(): string | null;
}

const slots = new Map<string, Slot>();
let restoring = false;
let due: number | undefined;

/** Long enough to take a word as one change, short enough that a reload right after it finds it. */
const DELAY_MS = 120;

function send(): void {
  due = undefined;
  if (!session.get().workspace) return;
  const view = JSON.stringify(Object.fromEntries([...slots].map(([name, slot]) => [name, slot.save()])));
  // A view that cannot be kept costs the comfort after a reload, nothing else.
  void client.dispatch('workspace.rememberView', { view });
}

function changed(): void {
  if (restoring) return;
  if (due === undefined) due = window.setTimeout(send, DELAY_MS);
}

interface Kept<State extends object, Value> {
  save(state: State): Value;
  restore(kept: Value): void;
  /** What would be lost with the workspace, in words for a person; null when nothing is. */
  unsaved?(state: State): string | null;
}

/** Keeps a store through a reload. `restore` is given what `save` answered before it. */
export function keepThroughReload<State extends object, Value>(
  name: string,
  store: Store<State>,
  kept: Kept<State, Value>,
): void {
  slots.set(name, {
    save: () => kept.save(store.get()),
    // The text was made by `save` of this same page and was in nobody else's hands.
    restore: (value) => kept.restore(value as Value),
    unsaved: () => kept.unsaved?.(store.get()) ?? null,
  });
  store.subscribe(changed);
}

/** After a reload, before the first screen is drawn. */
export async function restoreView(): Promise<void> {
  const answer = await client.dispatch('workspace.view', {});
  if (!answer.ok || answer.value === null) return;
  const kept: Record<string, unknown> = JSON.parse(answer.value);
  restoring = true;
  for (const [name, slot] of slots) if (kept[name] !== undefined) slot.restore(kept[name]);
  restoring = false;
}

/** What closing the workspace now would lose, one sentence each. */
export function unsavedThings(): string[] {
  return [...slots.values()].map((slot) => slot.unsaved()).filter((words) => words !== null);
}
