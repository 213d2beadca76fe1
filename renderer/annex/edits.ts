/** Annexes as they are being edited, with the steps that can be taken back. They outlive the screen. */
import type { AnnexDetail } from '../../shared/contract/annex.ts';
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';
import { type AnnexDraft, sameDraft } from './draft.ts';
import { begin, type History } from './editor/history.ts';

export interface AnnexEdit {
  /** As it was read or saved last. */
  stored: AnnexDraft;
  history: History<AnnexDraft>;
}

interface Edits {
  generation: number;
  /** By annex. */
  edits: Readonly<Record<string, AnnexEdit>>;
}

export const annexEdits = createStore<Edits>({ generation: session.get().generation, edits: {} });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== annexEdits.get().generation) annexEdits.set({ generation, edits: {} });
});

export function isChanged({ stored, history }: AnnexEdit): boolean {
  return !sameDraft(stored, history.present);
}

keepThroughReload('annex', annexEdits, {
  save: ({ edits }) =>
    Object.entries(edits)
      .filter(([, edit]) => isChanged(edit))
      .map(([annex, { stored, history }]) => ({ annex, stored, draft: history.present })),
  restore: (kept) => {
    const edits = kept.map(({ annex, stored, draft }) => [annex, { stored, history: begin(draft) }]);
    annexEdits.set({ edits: Object.fromEntries(edits) });
  },
  unsaved: ({ edits }) => {
    const names = Object.values(edits)
      .filter(isChanged)
      .map(({ stored }) => `“${stored.name}”`);
    return names.length > 0 ? `Phụ lục đã sửa nhưng chưa lưu: ${names.join(', ')}.` : null;
  },
});

export function holdEdit(annex: string, edit: AnnexEdit): void {
  annexEdits.set({ edits: { ...annexEdits.get().edits, [annex]: edit } });
}

export function forgetEdit(annex: string): void {
  const { [annex]: _, ...others } = annexEdits.get().edits;
  annexEdits.set({ edits: others });
}

/** What was sent is stored. Texts come back trimmed; what was typed meanwhile stays unsaved. */
export function holdSaved(annex: string, sent: AnnexDraft, { name, spec }: AnnexDetail): void {
  const edit = annexEdits.get().edits[annex];
  if (!edit) return;
  const { history } = edit;
  const saved = { name, spec };
  const stored = sameDraft(sent, saved) ? sent : saved;
  const present = history.present === sent ? stored : history.present;
  holdEdit(annex, { stored, history: { ...history, present } });
}

/** Takes over an annex as it is stored: an edit that was left unsaved stays, and so do its steps. */
export function takeStored({ id, name, spec }: AnnexDetail): void {
  const known = annexEdits.get().edits[id];
  const stored = { name, spec };
  if (known && (isChanged(known) || sameDraft(known.stored, stored))) return;
  holdEdit(id, { stored, history: begin(stored) });
}
