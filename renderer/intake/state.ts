/** The file being imported. It outlives the screen, so that looking elsewhere loses nothing. */
import type { Draft, ImportOutcome } from '../../shared/contract/commands.ts';
import { client } from '../client/client.ts';
import { keepThroughReload } from '../state/keptView.ts';
import { session } from '../state/session.ts';
import { createStore } from '../state/store.ts';

export interface Intake {
  generation: number;
  draft: Draft | null;
  set: string;
  period: string;
  agency: string;
  outcome: ImportOutcome | null;
  /** What became of a file that was not stored. */
  notice: string | null;
}

const EMPTY: Omit<Intake, 'generation'> = {
  draft: null,
  set: '',
  period: '',
  agency: '',
  outcome: null,
  notice: null,
};

export const intake = createStore<Intake>({ ...EMPTY, generation: session.get().generation });

session.subscribe(() => {
  const { generation } = session.get();
  if (generation !== intake.get().generation) intake.set({ ...EMPTY, generation });
});

/** The engine holds the file itself; the page keeps its id and what was typed. */
keepThroughReload('intake', intake, {
  save: ({ draft, set, period, agency }) =>
    draft ? { draftId: draft.draftId, name: draft.read.file.name, set, period, agency } : null,
  restore: (kept) => {
    if (!kept) return;
    const { draftId, set, period, agency, name } = kept;
    intake.set({ ...EMPTY, notice: `Đang mở lại bản xem trước của tệp “${name}”.` });
    void client.dispatch('intake.map', { draftId, tables: [] }).then((answer) => {
      if (answer.ok) intake.set({ ...EMPTY, draft: answer.value, set, period, agency });
      else
        intake.set({ ...EMPTY, notice: `Bản xem trước của tệp “${name}” không còn. Vui lòng chọn lại tệp.` });
    });
  },
  unsaved: ({ draft }) => (draft ? `Tệp “${draft.read.file.name}” đang xem trước, chưa lưu vào sổ.` : null),
});

/** Takes over a file that was just read; what the file says of itself is filled in and marked as such. */
export function beginDraft(draft: Draft): void {
  const { set, period, agency } = draft.suggested;
  intake.set({ ...EMPTY, draft, set: set ?? '', period: period ?? '', agency: agency ?? '' });
}

export function endDraft(outcome: ImportOutcome): void {
  intake.set({ ...EMPTY, outcome });
}

/** Lets go of a file that is not to be stored. */
export function dropDraft(draft: Draft): void {
  intake.set({ ...EMPTY, notice: `Đã bỏ tệp “${draft.read.file.name}”. Sổ không thay đổi.` });
}

export function setNotice(notice: string | null): void {
  intake.set({ ...EMPTY, notice });
}
