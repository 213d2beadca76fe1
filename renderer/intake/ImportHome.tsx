import { useEffect, useRef } from 'react';
import { Notice } from '../components/Notice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useStore } from '../state/store.ts';
import { OutcomeView } from './accept/OutcomeView.tsx';
import { DropZone } from './DropZone.tsx';
import { nextReady } from './queue/entries.ts';
import { QueueList } from './queue/QueueList.tsx';
import { queue } from './queue/queue.ts';
import { AnsweredView } from './returned/AnsweredView.tsx';

interface ImportHomeProps {
  over: boolean;
  onChoose: () => void;
}

/** Ways to bring files in, the list of those that were, and what was just stored. */
export function ImportHome({ over, onChoose }: ImportHomeProps) {
  const { entries, stored, notice } = useStore(queue);
  const choose = useRef<HTMLButtonElement>(null);
  const storedState = entries.find(({ id }) => id === stored)?.state;
  const outcome = storedState?.kind === 'stored' ? storedState.outcome : null;
  const answered = storedState?.kind === 'answered' ? storedState.returned : null;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What had the keyboard may be gone with a preview that was closed.
    if (document.activeElement !== document.body || stored !== null) return;
    if (entries.length === 0 && notice === null) return;
    const next = nextReady(entries, null);
    const line = next && list.current?.querySelector<HTMLElement>(`[data-entry="${next.id}"] .queue-name`);
    (line ?? choose.current)?.focus();
  }, [entries, stored, notice]);
  return (
    <>
      <PageHeader
        title="Nhập báo cáo"
        subtitle="Tệp được đọc và cho xem trước; chưa có gì được lưu cho đến khi bấm nút Lưu ở bản xem trước."
      />
      {notice && <Notice>{notice}</Notice>}
      {outcome && <OutcomeView key={stored} outcome={outcome} next={nextReady(entries, stored)} />}
      {answered && <AnsweredView key={stored} returned={answered} next={nextReady(entries, stored)} />}
      <DropZone button={choose} over={over} compact={entries.length > 0} onChoose={onChoose} />
      {entries.length > 0 && <QueueList list={list} entries={entries} />}
    </>
  );
}
