import type {
  CellFocusedEvent,
  CellPosition,
  ColDef,
  GridApi,
  RowSelectionOptions,
  SelectionChangedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { gridLocale, gridTheme } from '../components/grid.ts';
import '../components/grid.css';
import { pairColumns } from './columns.tsx';
import { firstPair, handleClick, handleKey, passSections } from './gridKeys.ts';
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
}

interface PairGridProps {
  ref: Ref<GridHandle>;
  rows: readonly PairRow[];
  basePeriod: string;
  againstPeriod: string;
  onFocusRow: (id: string) => void;
  onSelectedCount: (count: number) => void;
  onDetails: () => void;
  onSearch: () => void;
}

const SELECTION: RowSelectionOptions<GridRow> = {
  mode: 'multiRow',
  checkboxes: false,
  headerCheckbox: false,
  enableClickSelection: false,
  isRowSelectable: ({ data }) => data?.type === 'pair',
};

export function PairGrid(props: PairGridProps) {
  const { ref, rows, basePeriod, againstPeriod, onFocusRow, onSelectedCount, onDetails, onSearch } = props;
  const [api, setApi] = useState<GridApi<GridRow> | null>(null);
  const [sorted, setSorted] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<CellPosition | null>(null);
  const before = useRef<CellPosition | null>(null);

  // Sorted by a column, rows of one section no longer stand together: the headings would say nothing.
  const data = useMemo<GridRow[]>(() => (sorted ? [...rows] : withSections(rows)), [rows, sorted]);
  const columns = useMemo(() => pairColumns(basePeriod, againstPeriod), [basePeriod, againstPeriod]);
  const defaults = useMemo<ColDef<GridRow>>(
    () => ({
      wrapText: true,
      autoHeight: true,
      wrapHeaderText: true,
      suppressMovable: true,
      resizable: true,
      suppressKeyboardEvent: (params) => handleKey(params, { onDetails, onSearch }),
    }),
    [onDetails, onSearch],
  );
  useCopyRows(frame, api, basePeriod, againstPeriod);
  useImperativeHandle(ref, () => ({
    focusAgain() {
      const cell = last.current;
      if (api && cell) api.setFocusedCell(cell.rowIndex, cell.column);
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
  }));

  useEffect(() => {
    // Other rows are read from their beginning, not from where the former ones had been left.
    if (api && data.length > 0) api.ensureIndexVisible(0, 'top');
  }, [api, data]);

  const focused = (event: CellFocusedEvent<GridRow>) => {
    if (event.rowIndex === null) return;
    before.current = last.current;
    last.current = event.api.getFocusedCell();
    const row = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
    if (row?.type === 'pair') onFocusRow(row.id);
  };

  return (
    <div ref={frame} className="grid-frame pair-grid" data-testid="reconcile-grid">
      <AgGridReact<GridRow>
        theme={gridTheme}
        localeText={gridLocale}
        rowData={data}
        columnDefs={columns}
        defaultColDef={defaults}
        getRowId={({ data: row }) => row.id}
        rowSelection={SELECTION}
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
          onSelectedCount(event.api.getSelectedNodes().length)
        }
        onSortChanged={(event) => setSorted(event.api.getColumnState().some((column) => column.sort))}
      />
    </div>
  );
}
