/** The habits of Excel in the grid: where arrows with Shift, Space, F2 and the mouse lead; Enter opens the form. */
import type {
  CellClickedEvent,
  CellPosition,
  GridApi,
  IRowNode,
  NavigateToNextCellParams,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import type { GridRow, PairRow } from './rows.ts';

type Api = GridApi<GridRow>;

function isPair(api: Api, index: number): boolean {
  return api.getDisplayedRowAtIndex(index)?.data?.type === 'pair';
}

/** The first row that is a pair; null when none is shown. */
export function firstPair(api: Api | null): number | null {
  return api ? nextPair(api, -1, 1) : null;
}

/** The nearest row that is a pair, from `index` on in the direction of `step`; null at the end. */
function nextPair(api: Api, index: number, step: 1 | -1): number | null {
  for (let at = index + step; at >= 0 && at < api.getDisplayedRowCount(); at += step) {
    if (isPair(api, at)) return at;
  }
  return null;
}

/** The pair at a place of the grid, or the one after it, or the one before: the row there may be hidden by then. */
export function nearestPair(api: Api, index: number): number | null {
  return isPair(api, index) ? index : (nextPair(api, index, 1) ?? nextPair(api, index, -1));
}

/**
 * The next row of those shown that a test accepts, beginning after `id` and going round once; the row itself
 * is not asked. Null when there is none.
 */
export function nextRow(api: Api, id: string | null, accepts: (row: PairRow) => boolean): string | null {
  const count = api.getDisplayedRowCount();
  const start = (id === null ? null : api.getRowNode(id)?.rowIndex) ?? -1;
  for (let step = 1; step <= count; step += 1) {
    const row = api.getDisplayedRowAtIndex((start + step) % count)?.data;
    if (row?.type === 'pair' && row.id !== id && accepts(row)) return row.id;
  }
  return null;
}

function move(api: Api, step: 1 | -1): number | null {
  const from = api.getFocusedCell();
  if (!from) return null;
  const to = nextPair(api, from.rowIndex, step);
  if (to === null) return null;
  api.ensureIndexVisible(to);
  api.setFocusedCell(to, from.column);
  return to;
}

/** As in Excel: Home and End stay in the row, with Ctrl they go to the first and the last cell of all. */
function toEdge(api: Api, key: 'Home' | 'End', whole: boolean): void {
  const from = api.getFocusedCell();
  if (!from) return;
  // The boxes that select rows are not cells of the table.
  const columns = api
    .getAllDisplayedColumns()
    .filter((column) => column.getColDef().headerName !== undefined);
  const column = key === 'Home' ? columns[0] : columns.at(-1);
  const row = key === 'Home' ? nextPair(api, -1, 1) : nextPair(api, api.getDisplayedRowCount(), -1);
  const to = whole ? row : from.rowIndex;
  if (!column || to === null) return;
  api.ensureIndexVisible(to);
  api.ensureColumnVisible(column);
  api.setFocusedCell(to, column);
}

function select(api: Api, index: number, selected: boolean): void {
  const node = api.getDisplayedRowAtIndex(index);
  if (node?.data?.type === 'pair') node.setSelected(selected);
}

export function selectAll(api: Api): void {
  const nodes: IRowNode<GridRow>[] = [];
  api.forEachNode((node) => {
    if (node.data?.type === 'pair') nodes.push(node);
  });
  // At once: one by one each of 100.000 rows would be told of by itself.
  api.setNodesSelected({ nodes, newValue: true });
}

function extend(api: Api, rowIndex: number, step: 1 | -1): void {
  select(api, rowIndex, true);
  const to = move(api, step);
  if (to !== null) select(api, to, true);
}

/** Arrow keys pass over section rows and keep their column. */
export function passSections({
  nextCellPosition,
  previousCellPosition,
  api,
}: NavigateToNextCellParams<GridRow>) {
  if (!nextCellPosition || isPair(api, nextCellPosition.rowIndex)) return nextCellPosition;
  const step = nextCellPosition.rowIndex > previousCellPosition.rowIndex ? 1 : -1;
  const to = nextPair(api, nextCellPosition.rowIndex, step);
  return to === null ? previousCellPosition : { ...nextCellPosition, rowIndex: to };
}

/**
 * Handles one key on a cell.
 * @returns whether the key was dealt with and AG Grid must leave it alone
 */
export function handleKey(
  params: SuppressKeyboardEventParams<GridRow>,
  { onDetails, onDecide, onSearch }: { onDetails: () => void; onDecide: () => void; onSearch: () => void },
): boolean {
  const { event, api, node } = params;
  const row = node.rowIndex;
  if (row === null) return false;
  const command = event.ctrlKey || event.metaKey;
  const handled = (action: () => void) => {
    if (event.type === 'keydown') {
      event.preventDefault();
      action();
    }
    return true;
  };
  if (event.key === 'F2') return handled(onDetails);
  if (event.key === 'F6') return handled(onSearch);
  // With Ctrl it saves, wherever the keyboard is.
  if (event.key === 'Enter' && command) return true;
  if (event.key === 'Enter') return handled(() => (event.shiftKey ? void move(api, -1) : onDecide()));
  if (event.key === ' ') return handled(() => select(api, row, !node.isSelected()));
  if (event.key === 'Escape') return handled(() => api.deselectAll());
  const { key } = event;
  if (key === 'Home' || key === 'End') return handled(() => toEdge(api, key, command));
  if (command && event.key.toLowerCase() === 'a') return handled(() => selectAll(api));
  if (event.shiftKey && event.key === 'ArrowDown') return handled(() => extend(api, row, 1));
  if (event.shiftKey && event.key === 'ArrowUp') return handled(() => extend(api, row, -1));
  return false;
}

/** A plain click ends the selection, Ctrl adds the row, Shift takes all rows from the cell focused before. */
export function handleClick(event: CellClickedEvent<GridRow>, before: CellPosition | null): void {
  const { api, node, rowIndex } = event;
  if (!(event.event instanceof MouseEvent) || rowIndex === null) return;
  if (event.event.ctrlKey || event.event.metaKey) {
    select(api, rowIndex, !node.isSelected());
  } else if (event.event.shiftKey && before) {
    const [from, to] = [Math.min(before.rowIndex, rowIndex), Math.max(before.rowIndex, rowIndex)];
    for (let index = from; index <= to; index += 1) select(api, index, true);
  } else {
    api.deselectAll();
  }
}
