import { Button } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, List20Regular } from '@fluentui/react-icons';
import { useStore } from '../../state/store.ts';
import { step } from './actions.ts';
import { neighbour } from './entries.ts';
import { openEntry, queue } from './queue.ts';

/** The way from one preview to the next, and back to the list. */
export function QueueBar() {
  const { entries, open } = useStore(queue);
  const ready = entries.filter(({ state }) => state.kind === 'ready');
  const place = ready.findIndex(({ id }) => id === open) + 1;
  const unread = entries.filter(({ state }) => state.kind === 'waiting' || state.kind === 'reading').length;
  return (
    <nav className="queue-bar" aria-label="Các tệp đang nhập">
      {unread > 0 && <span className="muted small">Đang đọc {unread} tệp</span>}
      {ready.length > 1 && (
        <>
          <span className="muted small">
            Tệp {place}/{ready.length}
          </span>
          <Button
            size="small"
            icon={<ChevronUp20Regular />}
            title="Tệp trước (Alt+↑)"
            aria-label="Tệp trước"
            disabledFocusable={neighbour(entries, open, -1) === null}
            onClick={() => step(-1)}
          />
          <Button
            size="small"
            icon={<ChevronDown20Regular />}
            title="Tệp sau (Alt+↓)"
            aria-label="Tệp sau"
            disabledFocusable={neighbour(entries, open, 1) === null}
            onClick={() => step(1)}
          />
        </>
      )}
      <Button size="small" icon={<List20Regular />} onClick={() => openEntry(null)}>
        Danh sách tệp ({entries.length})
      </Button>
    </nav>
  );
}
