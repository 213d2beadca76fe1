import type { CellFocusedEvent, ColDef, GridApi, SuppressHeaderKeyboardEventParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Field, isField, type ReadRow, type ReadTable } from '../../shared/contract/view.ts';
import { gridLocale, gridTheme } from '../components/grid.ts';
import '../components/grid.css';
import type { CellAddress } from './cells.ts';
import { MappingHeader, type MappingHeaderParams } from './MappingHeader.tsx';
import { fieldOptions } from './mapping.ts';

interface PreviewGridProps {
  index: number;
  table: ReadTable;
  /** A cell to go to. */
  target: CellAddress | null;
  onFocus: (address: CellAddress | null) => void;
  onMap: (column: number, wanted: Field | 'other') => void;
}

const WIDTHS: Partial<Record<Field, number>> = {
  ordinal: 84,
  name: 200,
  target: 116,
  lead: 160,
  supporting: 172,
  result: 180,
  evaluation: 112,
  note: 112,
};

/** The dropdown in a head works by keyboard: Enter goes into it, its keys are its own, Esc comes out of it. */
function headerKeys({ event }: SuppressHeaderKeyboardEventParams): boolean {
  const from = event.target instanceof HTMLElement ? event.target : null;
  if (from?.closest('.mapping-dropdown')) {
    const listed = from.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !listed) from.closest<HTMLElement>('.ag-header-cell')?.focus();
    return event.key !== 'Tab';
  }
  if (event.key !== 'Enter' && event.key !== 'F2') return false;
  const box = from?.querySelector<HTMLElement>('[role=combobox]');
  box?.focus();
  return box !== undefined;
}

export function PreviewGrid({ index, table, target, onFocus, onMap }: PreviewGridProps) {
  const [api, setApi] = useState<GridApi<ReadRow> | null>(null);
  const mapLatest = useRef(onMap);
  mapLatest.current = onMap;
  const mapped = useRef<number | null>(null);

  const columns = useMemo<ColDef<ReadRow>[]>(() => {
    const options = fieldOptions(table.columns);
    return table.columns.map(({ field, header }, position) => ({
      colId: field,
      headerName: header,
      valueGetter: ({ data }) => data?.cells[field]?.text ?? '',
      // Grows where there is room and is never squeezed: then the grid scrolls.
      flex: WIDTHS[field] ?? 150,
      minWidth: WIDTHS[field] ?? 150,
      headerComponent: MappingHeader,
      headerComponentParams: {
        field,
        header,
        options,
        onMap: (wanted) => {
          mapped.current = position;
          mapLatest.current(position, wanted);
        },
        takesFocus: () => {
          const taken = mapped.current === position;
          if (taken) mapped.current = null;
          return taken;
        },
      } satisfies MappingHeaderParams,
    }));
  }, [table]);

  useEffect(() => {
    if (!api || target?.table !== index) return;
    api.ensureIndexVisible(target.row, 'middle');
    api.ensureColumnVisible(target.field);
    api.setFocusedCell(target.row, target.field);
  }, [api, target, index]);

  const focused = (event: CellFocusedEvent<ReadRow>) => {
    const field = typeof event.column === 'string' ? event.column : event.column?.getColId();
    if (event.rowIndex === null || field === undefined || !isField(field)) return;
    onFocus({ table: index, row: event.rowIndex, field });
  };

  return (
    <div className="grid-frame preview-grid" data-testid="import-grid">
      <AgGridReact<ReadRow>
        theme={gridTheme}
        localeText={gridLocale}
        rowData={table.rows}
        columnDefs={columns}
        defaultColDef={DEFAULT_COLUMN}
        headerHeight={62}
        rowClassRules={ROW_CLASSES}
        suppressDragLeaveHidesColumns
        enableCellTextSelection={false}
        onGridReady={(event) => setApi(event.api)}
        onCellFocused={focused}
      />
    </div>
  );
}

const DEFAULT_COLUMN: ColDef<ReadRow> = {
  sortable: false,
  suppressMovable: true,
  resizable: true,
  wrapText: true,
  autoHeight: true,
  cellClass: 'raw-cell',
  suppressHeaderKeyboardEvent: headerKeys,
};

const ROW_CLASSES = { 'section-row': ({ data }: { data?: ReadRow | undefined }) => data?.kind === 'section' };
