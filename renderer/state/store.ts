import { useSyncExternalStore } from 'react';

export interface Store<State> {
  get(): State;
  /** Replaces the parts given; listeners hear of it once. */
  set(patch: Partial<State>): void;
  subscribe(listener: () => void): () => void;
}

/** A value that screens share and that outlives them. State objects are never changed in place. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's state; the component is drawn again when it changes. */
export function useStore<State extends object>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
