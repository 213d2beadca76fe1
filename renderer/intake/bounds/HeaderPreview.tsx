import { useEffect, useState } from 'react';
import type { PagedRows } from '../paged.ts';
import { type Edited, headerPreview } from './edit.ts';
import type { RawRow } from './gridRows.ts';

interface HeaderPreviewProps {
  edited: Edited;
  rows: PagedRows<RawRow>;
}

/** A header of more rows than this is a mistake, and needs not be fetched to be shown as one. */
const MAX_HEADER_ROWS = 20;

/** What the columns will be called if the bounds are applied. */
export function HeaderPreview({ edited, rows }: HeaderPreviewProps) {
  const [columns, setColumns] = useState<{ column: string; text: string }[]>([]);
  const header = edited.tables.find(({ key }) => key === edited.chosen)?.header ?? null;
  const first = header?.first ?? 0;
  const end = header === null ? 0 : Math.min(header.last + 1, first + MAX_HEADER_ROWS);
  useEffect(() => {
    let wanted = true;
    rows.range(first, end).then(
      (found) => wanted && setColumns(headerPreview(found)),
      () => wanted && setColumns([]),
    );
    return () => {
      wanted = false;
    };
  }, [rows, first, end]);
  if (header === null) return null;
  return (
    <p className="header-preview small" data-testid="import-header-preview">
      <span className="muted">Tiêu đề sẽ là: </span>
      {columns.length === 0 && <span className="muted">(các dòng này để trống)</span>}
      {columns.map(({ column, text }) => (
        <span key={column} className="header-preview-column">
          <b>{column}</b> {text}
        </span>
      ))}
    </p>
  );
}
