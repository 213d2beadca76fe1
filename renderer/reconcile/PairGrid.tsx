import type {
  CellFocusedEvent,
  CellPosition,
  ColDef,
  GridApi,
  RowSelectionOptions,
  SelectionChangedEvent,
  SelectionColumnDef,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { gridLocale, gridTheme } from '../components/grid.ts';
import '../components/grid.css';
import { pairColumns } from './columns.tsx';
import {
  firstPair,
  handleClick,
  handleKey,
  nearestPair,
  nextRow,
  passSections,
  selectAll,
} from './gridKeys.ts';
import { type GridRow, type PairRow, withSections } from './rows.ts';
import { SectionCell } from './SectionCell.tsx';
import { useCopyRows } from './useCopyRows.ts';

export interface GridHandle {
  /** Gives the keyboard back to the cell that had it. */
  focusAgain(): void;
  /** Gives the keyboard to the first row. */
  enter(): void;
  /** Brings a row into view and gives it the keyboard. */
  show(id: string): void;
  /** The next row shown that a test accepts, going round from `id`. */
  next(id: string | null, accepts: (row: PairRow) => boolean): string | null;
  /** The row that the keyboard is on at this very moment; null while it is elsewhere. */
  row(): PairRow | null;
  /** How many rows are selected at this very moment. */
  selectedCount(): number;
  selectAll(): void;
  deselectAll(): void;
}

interface PairGridProps {
  ref: Ref<GridHandle>;
  rows: readonly PairRow[];
  basePeriod: string;
  againstPeriod: string;
  /** There is little room beside the panel. */
  narrow: boolean;
  /** While it is the same, new rows are the same rows with something done to them, and the place is kept. */
  place: object;
  onFocusRow: (id: string) => void;
  onSelect: (ids: string[]) => void;
  onDetails: () => void;
  onDecide: () => void;
  onSearch: () => void;
}

const SELECTION: RowSelectionOptions<GridRow> = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  enableClickSelection: false,
  isRowSelectable: ({ data }) => data?.type === 'pair',
};

const SELECTION_COLUMN: SelectionColumnDef = { width: 36, pinned: 'left', suppressHeaderMenuButton: true };

export function PairGrid(props: PairGridProps) {
  const { ref, rows, basePeriod, againstPeriod, narrow, place } = props;
  const { onFocusRow, onSelect, onDetails, onDecide, onSearch } = props;
  const [api, setApi] = useState<GridApi<GridRow> | null>(null);
  const [sorted, setSorted] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<CellPosition | null>(null);
  const before = useRef<CellPosition | null>(null);
  const lastId = useRef<string | null>(null);

  // Sorted by a column, rows of one section no longer stand together: the headings would say nothing.
  const data = useMemo<GridRow[]>(() => (sorted ? [...rows] : withSections(rows)), [rows, sorted]);
  const columns = useMemo(
    () => pairColumns(basePeriod, againstPeriod, narrow),
    [basePeriod, againstPeriod, narrow],
  );
  const defaults = useMemo<ColDef<GridRow>>(
    () => ({
      wrapText: true,
      autoHeight: true,
      wrapHeaderText: true,
      suppressMovable: true,
      resizable: true,
      suppressKeyboardEvent: (params) => handleKey(params, { onDetails, onDecide, onSearch }),
    }),
    [onDetails, onDecide, onSearch],
  );
  useCopyRows(frame, api, basePeriod, againstPeriod);
  useImperativeHandle(ref, () => ({
    focusAgain() {
      const cell = last.current;
      const index = api && cell ? nearestPair(api, cell.rowIndex) : null;
      if (api && cell && index !== null) api.setFocusedCell(index, cell.column);
    },
    enter() {
      const first = firstPair(api);
      if (!api || first === null) return;
      api.ensureIndexVisible(first, 'top');
      api.setFocusedCell(first, 'name');
    },
    show(id) {
      const index = api?.getRowNode(id)?.rowIndex;
      if (!api || index === null || index === undefined) return;
      api.ensureIndexVisible(index, 'middle');
      api.setFocusedCell(index, 'name');
    },
    next: (id, accepts) => (api ? nextRow(api, id, accepts) : null),
    row() {
      const cell = frame.current?.contains(document.activeElement) ? api?.getFocusedCell() : null;
      const row = cell ? api?.getDisplayedRowAtIndex(cell.rowIndex)?.data : undefined;
      return row?.type === 'pair' ? row : null;
    },
    selectedCount: () => api?.getSelectedNodes().length ?? 0,
    selectAll: () => api && selectAll(api),
    deselectAll: () => api?.deselectAll(),
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: other filters, another order
  useEffect(() => {
    // Other rows are read from their beginning, not from where the former ones had been left.
    if (api && api.getDisplayedRowCount() > 0) api.ensureIndexVisible(0, 'top');
  }, [api, place, sorted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows stand where the former ones stood
  useEffect(() => {
    // The grid keeps the number of the focused row. The keyboard stays on the row itself, and where that is gone the
    // panel shows the one that took its place: keys never decide another row than the one that is read.
    const drawn = requestAnimationFrame(() => {
      const cell = last.current;
      if (!api || !cell || lastId.current === null) return;
      const kept = api.getRowNode(lastId.current)?.rowIndex ?? null;
      const index = kept ?? nearestPair(api, cell.rowIndex);
      if (index === null || (kept === cell.rowIndex && api.getFocusedCell()?.rowIndex === kept)) return;
      const at = document.activeElement;
      if (at === document.body || frame.current?.contains(at)) api.setFocusedCell(index, cell.column);
      else if (kept !== null) last.current = { ...cell, rowIndex: kept };
    });
    return () => cancelAnimationFrame(drawn);
  }, [api, data]);

  const focused = (event: CellFocusedEvent<GridRow>) => {
    if (event.rowIndex === null) return;
    before.current = last.current;
    last.current = event.api.getFocusedCell();
    const row = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
    if (row?.type !== 'pair') return;
    lastId.current = row.id;
    onFocusRow(row.id);
  };

  return (
    <div
      ref={frame}
      className={narrow ? 'grid-frame pair-grid pair-grid-narrow' : 'grid-frame pair-grid'}
      data-testid="reconcile-grid"
    >
      <AgGridReact<GridRow>
        theme={gridTheme}
        localeText={gridLocale}
        rowData={data}
        columnDefs={columns}
        defaultColDef={defaults}
        getRowId={({ data: row }) => row.id}
        rowSelection={SELECTION}
        selectionColumnDef={SELECTION_COLUMN}
        isFullWidthRow={({ rowNode }) => rowNode.data?.type === 'section'}
        fullWidthCellRenderer={SectionCell}
        getRowHeight={({ data: row }) => (row?.type === 'section' ? 30 : undefined)}
        navigateToNextCell={passSections}
        suppressDragLeaveHidesColumns
        animateRows={false}
        rowBuffer={4}
        overlayNoRowsTemplate="<span>Không có dòng nào khớp với điều kiện lọc</span>"
        onGridReady={(event) => setApi(event.api)}
        onCellFocused={focused}
        onCellClicked={(event) => handleClick(event, before.current)}
        onCellDoubleClicked={onDetails}
        onSelectionChanged={(event: SelectionChangedEvent<GridRow>) =>
          onSelect(
            event.api.getSelectedNodes().flatMap(({ data: row }) => (row?.type === 'pair' ? [row.id] : [])),
          )
        }
        onSortChanged={(event) => setSorted(event.api.getColumnState().some((column) => column.sort))}
      />
    </div>
  );
}
