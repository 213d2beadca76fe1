import type { ReadTable } from '../../shared/contract/view.ts';
import { formatCount } from '../components/count.ts';

/** What stands around the table in the file and is kept with it. */
export function TableNotes({ table }: { table: ReadTable }) {
  const sections = table.rows.filter((row) => row.kind === 'section').length;
  return (
    <div className="table-notes small">
      <p>
        <b>{formatCount(table.rows.length - sections)} chỉ tiêu</b>, {formatCount(sections)} dòng phần mục,{' '}
        {table.columns.length} cột
        {table.attachedTo && ` · ${table.attachedTo}`}
        {table.closing && ` · ${table.closing}`}
      </p>
      {table.footnotes.map((note) => (
        <p key={note.mark} className="muted">
          Chú thích {note.mark}: {note.text}
        </p>
      ))}
    </div>
  );
}
