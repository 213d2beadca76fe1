import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { choices } from '../state/choices.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import './annex.css';
import './editor/editor.css';
import './forms/forms.css';
import './preview/preview.css';
import './tables/tables.css';
import { AnnexEditor } from './editor/AnnexEditor.tsx';
import { AnnexList } from './list/AnnexList.tsx';
import { annexView } from './view.ts';

/** The annexes of the workspace, or the one that is open. */
export function AnnexScreen() {
  const { sets, problem } = useStore(session);
  const { opened } = useStore(annexView);
  // Another screen asks for an annex of a set and a period.
  const { annex: asked } = useStore(choices);
  const shown = useRef(opened);
  useEffect(() => {
    // The button that led here is gone: the keyboard starts at the beginning of what is shown.
    if (shown.current !== opened) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    shown.current = opened;
  }, [opened]);
  if (!sets) return problem ? null : <Spinner className="app-loading" label="Đang đọc sổ" />;
  if (opened !== null && asked === null) return <AnnexEditor key={opened} annex={opened} />;
  return <AnnexList sets={sets} />;
}
