import type { AnnexEvent } from '../../../shared/contract/annex.ts';
import { formatMoment } from '../../components/dates.ts';
import { EVENT_LABELS } from './standing.ts';

/** What was done with the annex, newest first. */
export function EventList({ events }: { events: readonly AnnexEvent[] }) {
  return (
    <ol className="event-list" aria-label="Lịch sử phụ lục, mới nhất ở trên">
      {events.map(({ kind, version, at, by, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list of what happened, read anew as a whole
        <li key={index}>
          <p>
            <b>{EVENT_LABELS[kind]}</b> <span className="muted">bản số {version}</span>
          </p>
          {reason !== '' && <p>{reason}</p>}
          <p className="muted small">
            {by === null ? 'Khi chưa có ai đăng nhập' : by}, {formatMoment(at)}
          </p>
        </li>
      ))}
    </ol>
  );
}
