import type { CellFocusedEvent, ColDef, GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { ErrorData } from '../../shared/contract/errors.ts';
import {
  JOURNAL_LABELS,
  JOURNAL_PAGE,
  type JournalEntry,
  type JournalFilter,
  type JournalPage,
} from '../../shared/contract/journal.ts';
import { client } from '../client/client.ts';
import { formatMoment } from '../components/dates.ts';
import { gridLocale, gridTheme } from '../components/grid.ts';
import '../components/grid.css';

export interface JournalGridHandle {
  /** Gives the keyboard back to the cell that had it last. */
  focusAgain(): void;
}

interface JournalGridProps {
  ref: Ref<JournalGridHandle>;
  filter: JournalFilter;
  onPage: (page: JournalPage) => void;
  onEntry: (entry: JournalEntry | null) => void;
  onDetails: () => void;
  onProblem: (problem: ErrorData) => void;
}

const COLUMNS: ColDef<JournalEntry>[] = [
  { colId: 'sequence', headerName: 'Số', field: 'sequence', width: 66, cellClass: 'journal-number' },
  {
    colId: 'at',
    headerName: 'Thời điểm',
    width: 140,
    valueGetter: ({ data }) => data && formatMoment(data.at),
  },
  {
    colId: 'person',
    headerName: 'Người thực hiện',
    width: 160,
    valueGetter: ({ data }) => data && (data.person ?? 'Chưa đăng nhập'),
  },
  {
    colId: 'action',
    headerName: 'Việc',
    width: 144,
    valueGetter: ({ data }) => data && JOURNAL_LABELS[data.action],
  },
  { colId: 'subject', headerName: 'Nội dung', field: 'subject', flex: 1, minWidth: 170 },
];

/** Entries page by page, newest first, as the engine filters them. */
export function JournalGrid({ ref, filter, ...handlers }: JournalGridProps) {
  const [api, setApi] = useState<GridApi<JournalEntry> | null>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  const last = useRef<{ row: number; column: string }>({ row: 0, column: 'subject' });
  useImperativeHandle(ref, () => ({
    focusAgain: () => api?.setFocusedCell(last.current.row, last.current.column),
  }));

  const source = useMemo((): IDatasource => {
    return {
      getRows: async ({ startRow, successCallback, failCallback }: IGetRowsParams<JournalEntry>) => {
        const answer = await client.dispatch('journal.list', { filter, from: startRow, count: JOURNAL_PAGE });
        if (!answer.ok) {
          latest.current.onProblem(answer.error);
          failCallback();
          return;
        }
        successCallback(answer.value.entries, answer.value.total);
        if (startRow !== 0) return;
        latest.current.onPage(answer.value);
        // Another entry stands now where the keyboard is.
        const at = api?.getFocusedCell()?.rowIndex ?? -1;
        latest.current.onEntry(answer.value.entries[at] ?? null);
        if (answer.value.total === 0) api?.showNoRowsOverlay();
        else api?.hideOverlay();
      },
    };
  }, [api, filter]);
  useEffect(() => {
    api?.setGridOption('datasource', source);
  }, [api, source]);

  const defaults = useMemo<ColDef<JournalEntry>>(
    () => ({
      sortable: false,
      resizable: true,
      suppressMovable: true,
      suppressKeyboardEvent: ({ event }) => {
        if (event.key !== 'Enter' && event.key !== 'F2') return false;
        event.preventDefault();
        latest.current.onDetails();
        return true;
      },
    }),
    [],
  );
  const focused = (event: CellFocusedEvent<JournalEntry>) => {
    if (event.rowIndex === null) return;
    last.current = {
      row: event.rowIndex,
      column: event.api.getFocusedCell()?.column.getColId() ?? 'subject',
    };
    latest.current.onEntry(event.api.getDisplayedRowAtIndex(event.rowIndex)?.data ?? null);
  };

  return (
    <div className="grid-frame" data-testid="journal-grid">
      <AgGridReact<JournalEntry>
        theme={gridTheme}
        localeText={gridLocale}
        rowModelType="infinite"
        cacheBlockSize={JOURNAL_PAGE}
        columnDefs={COLUMNS}
        defaultColDef={defaults}
        getRowId={({ data }) => String(data.sequence)}
        tabToNextCell={() => false}
        tabToNextHeader={() => false}
        suppressDragLeaveHidesColumns
        animateRows={false}
        overlayNoRowsTemplate="<span>Không có mục nào</span>"
        onGridReady={(event) => setApi(event.api)}
        onCellFocused={focused}
        onCellDoubleClicked={() => latest.current.onDetails()}
      />
    </div>
  );
}
