import type {
  CellFocusedEvent,
  ColDef,
  GridApi,
  RowClassParams,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { gridLocale, gridTheme } from '../../components/grid.ts';
import '../../components/grid.css';
import type { PagedRows } from '../paged.ts';
import { leavesGrid } from '../tabKey.ts';
import { columnName } from './columnName.ts';
import { type Bound, type Edited, partOf } from './edit.ts';
import type { RawRow } from './gridRows.ts';

interface RawGridProps {
  rows: PagedRows<RawRow>;
  columns: number;
  edited: Edited;
  grid: number;
  /** The cell that was gone to; its column is null for the number of the row. */
  onCell: (cell: RawCell) => void;
  onBound: (bound: Bound, row: number) => void;
}

export interface RawCell {
  row: number;
  column: number | null;
}

interface Placed {
  index: number;
  row: RawRow;
}

const KEYS: Readonly<Record<string, Bound>> = { 1: 'first', 2: 'last', 3: 'end' };

/** A sheet or a table of a document as the file has it, with the numbers of its rows. */
export function RawGrid(props: RawGridProps) {
  const { rows, columns, edited, grid } = props;
  const [api, setApi] = useState<GridApi<Placed> | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    // The classes of the rows are worked out from what is chosen.
    if (api && edited) api.redrawRows();
  }, [api, edited]);

  const columnDefs = useMemo<ColDef<Placed>[]>(
    () => [
      {
        colId: 'number',
        headerName: 'Dòng',
        valueGetter: ({ data }) => (data ? data.index + 1 : ''),
        width: 68,
        cellClass: 'raw-number',
      },
      ...Array.from(
        { length: columns },
        (_, index): ColDef<Placed> => ({
          colId: `c${index}`,
          headerName: columnName(index),
          valueGetter: ({ data }) => data?.row.cells[index]?.text.replaceAll('\n', ' ') ?? '',
          cellClassRules: { 'raw-inherited': ({ data }) => data?.row.cells[index]?.inherited === true },
          flex: 1,
          minWidth: 110,
        }),
      ),
    ],
    [columns],
  );
  const source = useMemo(
    () => ({
      rowCount: rows.count,
      getRows: ({ startRow, endRow, successCallback, failCallback }: Asked) => {
        rows.range(startRow, endRow).then(
          (found) =>
            successCallback(
              found.map((row, index) => ({ index: startRow + index, row })),
              rows.count,
            ),
          failCallback,
        );
      },
    }),
    [rows],
  );
  const rowClass = ({ rowIndex }: RowClassParams<Placed> | { rowIndex: number }) => {
    const { edited: now, grid: shown } = latest.current;
    const part = partOf(now, shown, rowIndex);
    return part === null ? 'part-none' : `part-${part}`;
  };
  const focused = ({ rowIndex, column }: CellFocusedEvent<Placed>) => {
    const id = typeof column === 'string' ? column : (column?.getColId() ?? '');
    if (rowIndex === null) return;
    latest.current.onCell({ row: rowIndex, column: id.startsWith('c') ? Number(id.slice(1)) : null });
  };
  const keys = ({ event, node }: SuppressKeyboardEventParams<Placed>) => {
    const bound = KEYS[event.key];
    if (event.type !== 'keydown' || bound === undefined || node.rowIndex === null) return false;
    latest.current.onBound(bound, node.rowIndex);
    return true;
  };
  const first = edited.tables.find(({ key }) => key === edited.chosen)?.header?.first ?? 0;
  return (
    <div className="grid-frame raw-grid" data-testid="import-raw-grid" data-grid={grid}>
      <AgGridReact<Placed>
        theme={gridTheme}
        localeText={gridLocale}
        columnDefs={columnDefs}
        defaultColDef={{ ...DEFAULT_COLUMN, suppressKeyboardEvent: keys }}
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={100}
        maxBlocksInCache={40}
        rowHeight={30}
        tabToNextCell={leavesGrid}
        getRowClass={rowClass}
        onGridReady={(event) => setApi(event.api)}
        onFirstDataRendered={(event) =>
          event.api.ensureIndexVisible(Math.min(first, rows.count - 1), 'middle')
        }
        onCellFocused={focused}
      />
    </div>
  );
}

interface Asked {
  startRow: number;
  endRow: number;
  successCallback(rows: Placed[], lastRow?: number): void;
  failCallback(): void;
}

const DEFAULT_COLUMN: ColDef<Placed> = { sortable: false, suppressMovable: true, resizable: true };
