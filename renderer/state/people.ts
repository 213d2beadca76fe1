/** The people of the open workspace and who of them is signed in, for every screen that asks. */
import type { ErrorData } from '../../shared/contract/errors.ts';
import type { PeopleInfo, Person } from '../../shared/contract/people.ts';
import { client } from '../client/client.ts';
import { session } from './session.ts';
import { createStore, useStore } from './store.ts';

interface PeopleState {
  /** Null until they were read. */
  info: PeopleInfo | null;
  problem: ErrorData | null;
  /** A screen needs somebody to sign in: the shell shows the dialog. */
  asked: boolean;
  generation: number;
}

export const people = createStore<PeopleState>({
  info: null,
  problem: null,
  asked: false,
  generation: session.get().generation,
});

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== people.get().generation) {
    people.set({ info: null, problem: null, asked: false, generation });
  }
});

/** Takes over what a command about people answered. */
export function setPeople(info: PeopleInfo): void {
  people.set({ info, problem: null });
}

export async function refreshPeople(): Promise<void> {
  const { generation } = people.get();
  const answer = await client.dispatch('people.list', {});
  // Another workspace was opened meanwhile.
  if (people.get().generation !== generation) return;
  if (answer.ok) setPeople(answer.value);
  else people.set({ problem: answer.error });
}

/** Opens the dialog in which a person signs in. */
export function askSignIn(): void {
  people.set({ asked: true });
}

export function closeSignIn(): void {
  people.set({ asked: false });
}

/** The person signed in; null while nobody is or it is not known yet. */
export function useSignedIn(): Person | null {
  const { info } = useStore(people);
  return info?.people.find(({ id }) => id === info.signedIn) ?? null;
}
