import type { CustomCellRendererProps } from 'ag-grid-react';
import type { GridRow } from './rows.ts';

export function SectionCell({ data }: CustomCellRendererProps<GridRow>) {
  if (data?.type !== 'section') return null;
  return (
    <div className="section-cell">
      <b>{data.title}</b> <span className="muted">({data.count})</span>
    </div>
  );
}
