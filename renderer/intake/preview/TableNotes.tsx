import type { DraftTable } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';

/** What stands around the table in the file and is kept with it. */
export function TableNotes({ table }: { table: DraftTable }) {
  return (
    <div className="table-notes small">
      <p>
        <b>{formatCount(table.indicators)} chỉ tiêu</b>, {formatCount(table.sections)} dòng phần mục,{' '}
        {table.columns.length} cột
        {table.attachedTo && ` · ${table.attachedTo}`}
        {table.closing && ` · ${table.closing}`}
      </p>
      {table.footnotes.map((note) => (
        <p key={`${note.mark}-${note.text}`} className="muted">
          Chú thích {note.mark}: {note.text}
        </p>
      ))}
    </div>
  );
}
