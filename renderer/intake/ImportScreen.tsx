import { useEffect, useRef } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useDrop } from '../components/useDrop.ts';
import { useStore } from '../state/store.ts';
import { FileInput } from './FileInput.tsx';
import { ImportHome } from './ImportHome.tsx';
import './import.css';
import './bounds/bounds.css';
import './compare/compare.css';
import './preview/preview.css';
import './queue/queue.css';
import { usePaste } from './paste/paste.ts';
import { DraftView } from './preview/DraftView.tsx';
import { addFiles, step } from './queue/actions.ts';
import { queue } from './queue/queue.ts';
import { ReturnedView } from './returned/ReturnedView.tsx';

/** The list of files, or the preview of one of them; both take more files in. */
export function ImportScreen() {
  const { entries, open, notice } = useStore(queue);
  const input = useRef<HTMLInputElement>(null);
  const over = useDrop(addFiles);
  usePaste();
  useStepKeys();
  const shown = entries.find((entry) => entry.id === open);
  const choose = () => input.current?.click();
  return (
    <section className={over ? 'import import-over' : 'import'} aria-label="Nhập báo cáo">
      <FileInput input={input} />
      {shown?.state.kind === 'ready' ? (
        <>
          {notice && <Notice>{notice}</Notice>}
          {shown.state.draft.returned ? (
            <ReturnedView key={shown.id} entry={shown} draft={shown.state.draft} />
          ) : (
            <DraftView key={shown.id} entry={shown} draft={shown.state.draft} />
          )}
        </>
      ) : (
        <ImportHome over={over} onChoose={choose} />
      )}
    </section>
  );
}

/** Alt+↓ and Alt+↑ lead to the next and the former file; in a box with a list they open that list. */
function useStepKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('[role=combobox], input, textarea, [role=dialog], [role=alertdialog]')) return;
      if (step(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
