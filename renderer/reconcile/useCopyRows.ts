import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect } from 'react';
import { clipboardForms } from './clipboard.ts';
import { copyColumns } from './copyColumns.ts';
import type { GridRow, PairRow } from './rows.ts';

/** The selected rows in the order shown, or the focused one when none is selected. */
function rowsToCopy(api: GridApi<GridRow>): PairRow[] {
  const selected: PairRow[] = [];
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.data?.type === 'pair' && node.isSelected()) selected.push(node.data);
  });
  if (selected.length > 0) return selected;
  const cell = api.getFocusedCell();
  const data = cell ? api.getDisplayedRowAtIndex(cell.rowIndex)?.data : undefined;
  return data?.type === 'pair' ? [data] : [];
}

/**
 * Ctrl+C while the grid has the keyboard. The browser's own copy event carries the data, so that no
 * permission is needed; it is heard on the document because it does not start at the focused cell.
 */
export function useCopyRows(
  frame: RefObject<HTMLElement | null>,
  api: GridApi<GridRow> | null,
  basePeriod: string,
  againstPeriod: string,
): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (!api || !frame.current?.contains(document.activeElement) || !event.clipboardData) return;
      const rows = rowsToCopy(api);
      if (rows.length === 0) return;
      const { html, text } = clipboardForms(copyColumns(basePeriod, againstPeriod), rows);
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [frame, api, basePeriod, againstPeriod]);
}
