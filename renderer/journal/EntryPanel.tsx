import { Button } from '@fluentui/react-components';
import { type Ref, useState } from 'react';
import { JOURNAL_LABELS, type JournalEntry } from '../../shared/contract/journal.ts';
import { formatCount } from '../components/count.ts';
import { formatMoment } from '../components/dates.ts';
import { type FactLine, factLines } from './facts.ts';

interface EntryPanelProps {
  ref: Ref<HTMLElement>;
  entry: JournalEntry;
  onLeave: () => void;
}

/** Lines shown at first, and with each further wish. */
const PORTION = 60;

/** One entry: what it says, before and after, and how it is chained. */
export function EntryPanel({ ref, entry, onLeave }: EntryPanelProps) {
  const { sequence, at, person, action, subject, before, after, previous, hash } = entry;
  const lines = factLines(before, after);
  return (
    <section
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
      className="panel journal-entry"
      aria-label="Chi tiết mục nhật ký"
      data-testid="journal-entry"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <h2 className="panel-title">
        Mục {formatCount(sequence)}: {JOURNAL_LABELS[action]}
      </h2>
      <p>{subject}</p>
      <p className="muted small">
        {person ?? 'Chưa có ai đăng nhập'}, {formatMoment(at)}
      </p>
      {lines.length === 0 ? (
        <p className="muted">Mục này chỉ ghi việc đã làm, không có nội dung trước và sau.</p>
      ) : (
        <Facts key={sequence} lines={lines} sides={{ before: before !== null, after: after !== null }} />
      )}
      <dl className="journal-hashes">
        <dt>Mã băm của mục</dt>
        <dd>{hash}</dd>
        <dt>Mã băm của mục trước</dt>
        <dd>{previous}</dd>
      </dl>
    </section>
  );
}

interface FactsProps {
  lines: readonly FactLine[];
  sides: { before: boolean; after: boolean };
}

function Facts({ lines, sides }: FactsProps) {
  const [most, setMost] = useState(PORTION);
  const both = sides.before && sides.after;
  return (
    <>
      <table className="journal-facts">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            {sides.before && <th scope="col">{both ? 'Trước' : 'Trước đó'}</th>}
            {sides.after && <th scope="col">{both ? 'Sau' : 'Đã ghi'}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map((line, index) => (
            <FactRows
              key={line.key}
              line={line}
              heads={line.group !== '' && lines[index - 1]?.group !== line.group}
              sides={sides}
            />
          ))}
        </tbody>
      </table>
      {lines.length > most && (
        <Button size="small" onClick={() => setMost(most + PORTION * 5)}>
          Xem thêm ({formatCount(lines.length - most)} dòng còn lại)
        </Button>
      )}
    </>
  );
}

interface FactRowsProps {
  line: FactLine;
  /** The first of its group. */
  heads: boolean;
  sides: FactsProps['sides'];
}

function FactRows({ line, heads, sides }: FactRowsProps) {
  const { group, label, before, after, changed } = line;
  return (
    <>
      {heads && (
        <tr className="journal-group">
          <th scope="rowgroup" colSpan={1 + Number(sides.before) + Number(sides.after)}>
            {group}
          </th>
        </tr>
      )}
      <tr className={changed ? 'journal-changed' : undefined}>
        <th scope="row">{label}</th>
        {sides.before && <td className="raw-text">{before ?? '–'}</td>}
        {sides.after && <td className="raw-text">{after ?? '–'}</td>}
      </tr>
    </>
  );
}
