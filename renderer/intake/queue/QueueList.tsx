import { Button } from '@fluentui/react-components';
import type { KeyboardEvent, Ref } from 'react';
import { clearFinished } from './actions.ts';
import { isUnderWay, type QueueEntry } from './entries.ts';
import { QueueLine } from './QueueLine.tsx';
import { queueInWords, repeatInWords } from './words.ts';

interface QueueListProps {
  entries: readonly QueueEntry[];
  list: Ref<HTMLUListElement>;
}

/** ↑ and ↓ go from file to file; Tab goes on to the buttons of a line. */
function moveKeys(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.queue-name')];
  const line = event.target instanceof HTMLElement ? event.target.closest('li') : null;
  const at = names.findIndex((name) => line?.contains(name));
  const next = names[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The files taken in, each with what became of it. */
export function QueueList({ entries, list }: QueueListProps) {
  const finished = entries.filter((entry) => !isUnderWay(entry)).length;
  return (
    <section className="panel queue" aria-label="Danh sách tệp" data-testid="import-queue">
      <div className="queue-head">
        <h2 className="panel-title">Danh sách tệp</h2>
        <p className="muted" role="status">
          {queueInWords(entries)}
        </p>
        {finished > 0 && (
          <Button size="small" appearance="subtle" onClick={clearFinished}>
            Dọn các dòng đã xong
          </Button>
        )}
      </div>
      <ul ref={list} className="queue-list" onKeyDown={moveKeys}>
        {entries.map((entry) => (
          <QueueLine key={entry.id} entry={entry} repeat={repeatInWords(entries, entry)} />
        ))}
      </ul>
    </section>
  );
}
