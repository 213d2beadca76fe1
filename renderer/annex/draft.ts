/** An annex as staff can change it. Pure. */
import type { AnnexSpec } from '../../shared/contract/view.ts';

export interface AnnexDraft {
  /** What it is called in the list; not printed. */
  name: string;
  spec: AnnexSpec;
}

/** In one order, and a number that is none yet (what was typed cannot be read) is not the same as none. */
function told(_: string, value: unknown): unknown {
  if (Number.isNaN(value)) return 'NaN';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether both say the same; what else the objects hold is not looked at. */
export function sameDraft(one: AnnexDraft, other: AnnexDraft): boolean {
  const written = ({ name, spec }: AnnexDraft) => JSON.stringify([name, spec], told);
  return one === other || written(one) === written(other);
}
