import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { useEditing } from '../editor/context.ts';
import { periodName, setOf } from '../tables/sources.ts';
import type { TitleNames } from './form.ts';

/** Names of the set and the period that the annex begins with. */
export function useTitleNames(): TitleNames {
  const { spec } = useEditing();
  const sets = useStore(session).sets ?? [];
  const source = spec.parts.flatMap(({ tables }) => tables)[0]?.source;
  if (!source) return { set: '', period: '' };
  return { set: setOf(sets, source.set)?.name ?? '', period: periodName(sets, source.set, source.period) };
}
