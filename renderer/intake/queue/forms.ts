/** What was typed for each file: where it is to be stored. */
import type { Draft } from '../../../shared/contract/intake.ts';
import { session } from '../../state/session.ts';
import { createStore } from '../../state/store.ts';

export interface ImportForm {
  set: string;
  period: string;
  agency: string;
  /** The agency of which what is remembered was asked for last; null: more was remembered since. */
  applied: string | null;
}

export const EMPTY_FORM: ImportForm = { set: '', period: '', agency: '', applied: '' };

interface Forms {
  generation: number;
  /** By entry. */
  forms: Readonly<Record<string, ImportForm>>;
}

export const forms = createStore<Forms>({ forms: {}, generation: session.get().generation });

// What was typed belongs to the workspace that was open.
session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== forms.get().generation) forms.set({ forms: {}, generation });
});

export function formOf(id: string): ImportForm {
  return forms.get().forms[id] ?? EMPTY_FORM;
}

export function patchForm(id: string, patch: Partial<ImportForm>): void {
  forms.set({ forms: { ...forms.get().forms, [id]: { ...formOf(id), ...patch } } });
}

/** What the file says of itself is filled in, and marked as such where it is shown; what was typed stays. */
export function beginForm(id: string, { suggested }: Draft): void {
  if (forms.get().forms[id]) return;
  patchForm(id, {
    set: suggested.set ?? '',
    period: suggested.period ?? '',
    agency: suggested.agency ?? '',
  });
}

/** Something was remembered: files that were read before ask for it once they are looked at. */
export function askForRememberedAnew(): void {
  const known = Object.entries(forms.get().forms).map(([id, form]) => [id, { ...form, applied: null }]);
  forms.set({ forms: Object.fromEntries(known) });
}

export function forgetForm(id: string): void {
  const { [id]: _, ...others } = forms.get().forms;
  forms.set({ forms: others });
}
