import { useEffect, useState } from 'react';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import { client } from '../../client/client.ts';

/** The form of this id as it is kept now; null before it was read, and where there is none any more. */
export function useFormOf(id: string | undefined): ListedForm | null {
  const [form, setForm] = useState<ListedForm | null>(null);
  useEffect(() => {
    let wanted = true;
    if (id === undefined) return;
    void client.dispatch('annex.forms', {}).then((answer) => {
      if (wanted) setForm((answer.ok && answer.value.find((each) => each.id === id)) || null);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return form;
}
