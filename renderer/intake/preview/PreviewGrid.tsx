import type { CellFocusedEvent, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftTable, RowState } from '../../../shared/contract/intake.ts';
import { type Field, isField } from '../../../shared/contract/view.ts';
import { gridLocale, gridTheme } from '../../components/grid.ts';
import '../../components/grid.css';
import type { FormerContent } from '../compare/states.ts';
import { leavesGrid } from '../tabKey.ts';
import type { CellAddress } from './cells.ts';
import { DEFAULT_COLUMN, type PreviewRow, previewColumns, ROW_CLASSES } from './columns.tsx';
import { type TableRows, useWholeTable, WHOLE_TABLE_ROWS } from './rows.ts';
import { usePages } from './usePages.ts';

export interface PreviewGridProps {
  index: number;
  table: DraftTable;
  rows: TableRows;
  /** Of each row, how it stands against the workspace; null: not known. */
  states: readonly RowState[] | null;
  /** What changed rows were before. */
  former: ReadonlyMap<number, FormerContent>;
  /** Rows to show, or all. */
  visible: readonly number[] | null;
  /** A cell to go to. */
  target: CellAddress | null;
  onFocus: (address: CellAddress | null) => void;
  onMap: (column: number, wanted: Field | 'other') => void;
  onProblem: (reason: unknown) => void;
}

/** The rows of a table: a short one whole, with rows as high as their texts; a long one page by page. */
export function PreviewGrid(props: PreviewGridProps) {
  const { index, table, rows, states, former, visible, target, onFocus, onProblem } = props;
  const [api, setApi] = useState<GridApi<PreviewRow> | null>(null);
  const whole = rows.count <= WHOLE_TABLE_ROWS;
  const all = useWholeTable(rows);
  const count = visible?.length ?? rows.count;
  const latest = useRef(props);
  latest.current = props;
  const mapped = useRef<number | null>(null);

  const compared = states !== null;
  const columns = useMemo(
    () =>
      previewColumns(table.columns, compared, {
        onMap: (position, wanted) => {
          mapped.current = position;
          latest.current.onMap(position, wanted);
        },
        takesFocus: (position) => {
          const taken = mapped.current === position;
          if (taken) mapped.current = null;
          return taken;
        },
      }),
    [table.columns, compared],
  );

  const shown = useMemo((): PreviewRow[] | null => {
    if (!whole || all.rows === null) return null;
    const indexes = visible ?? [...all.rows.keys()];
    return indexes.flatMap((at) => {
      const row = all.rows?.[at];
      return row ? [{ index: at, row, state: states?.[at] ?? null, former: former.get(at) ?? null }] : [];
    });
  }, [whole, all, visible, states, former]);

  const source = usePages(props, count, !whole);

  useEffect(() => {
    if (all.problem) onProblem(all.problem);
  }, [all.problem, onProblem]);

  const drawn = whole ? shown !== null : true;
  useEffect(() => {
    if (!api || !drawn || target?.table !== index) return;
    const row = visible === null ? target.row : visible.indexOf(target.row);
    if (row < 0) return;
    api.ensureIndexVisible(row, 'middle');
    api.ensureColumnVisible(target.field);
    api.setFocusedCell(row, target.field);
  }, [api, target, index, drawn, visible]);

  useEffect(() => {
    // A cell whose text stays the same may have another former one: the grid would not draw it anew by itself.
    if (api && former) api.refreshCells({ force: true });
  }, [api, former]);

  const focused = (event: CellFocusedEvent<PreviewRow>) => {
    const field = typeof event.column === 'string' ? event.column : event.column?.getColId();
    if (event.rowIndex === null || field === undefined || !isField(field)) return;
    const row = visible === null ? event.rowIndex : visible[event.rowIndex];
    if (row !== undefined) onFocus({ table: index, row, field });
  };

  const common = {
    theme: gridTheme,
    localeText: gridLocale,
    columnDefs: columns,
    headerHeight: 62,
    rowClassRules: ROW_CLASSES,
    suppressDragLeaveHidesColumns: true,
    enableCellTextSelection: false,
    tabToNextCell: leavesGrid,
    onGridReady: (event: { api: GridApi<PreviewRow> }) => setApi(event.api),
    onCellFocused: focused,
  };
  return (
    <div className="grid-frame preview-grid" data-testid="import-grid">
      {whole ? (
        <AgGridReact<PreviewRow>
          {...common}
          rowData={shown}
          loading={shown === null}
          getRowId={rowId}
          defaultColDef={WRAPPED_COLUMN}
        />
      ) : (
        <AgGridReact<PreviewRow>
          {...common}
          rowModelType="infinite"
          datasource={source}
          cacheBlockSize={200}
          maxBlocksInCache={20}
          rowHeight={48}
          defaultColDef={DEFAULT_COLUMN}
        />
      )}
    </div>
  );
}

const WRAPPED_COLUMN = { ...DEFAULT_COLUMN, autoHeight: true };

function rowId({ data }: { data: PreviewRow }): string {
  return String(data.index);
}
