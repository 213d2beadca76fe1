/** The annex that is being edited, for every field of the editor. */
import { createContext, useContext } from 'react';
import type { AnnexForm, AnnexSpec } from '../../../shared/contract/view.ts';
import type { Complaints } from './complaints.ts';

export interface Editing {
  annex: string;
  spec: AnnexSpec;
  /** The form that it was made with; null where it is not known, or not kept any more. */
  form: AnnexForm | null;
  found: Complaints;
  /**
   * Changes the annex. `place` names the field: typing on there is one step to take back; `words` say for a person
   * what is changed.
   */
  edit(place: string, words: string, change: (spec: AnnexSpec) => AnnexSpec): void;
}

const EditingContext = createContext<Editing | null>(null);

export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a field of the annex editor stands outside it');
  return editing;
}
