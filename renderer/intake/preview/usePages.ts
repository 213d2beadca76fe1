import { useMemo, useRef } from 'react';
import type { PreviewRow } from './columns.tsx';
import type { PreviewGridProps } from './PreviewGrid.tsx';

type Shown = Pick<PreviewGridProps, 'rows' | 'states' | 'former' | 'visible' | 'onProblem'>;

interface Asked {
  startRow: number;
  endRow: number;
  successCallback(rows: PreviewRow[], lastRow?: number): void;
  failCallback(): void;
}

/**
 * Where the grid takes the rows of a long table from, page by page.
 * @param count how many rows are shown
 * @param wanted false: the table is short and shown whole
 */
export function usePages(shown: Shown, count: number, wanted: boolean) {
  const { rows, states, former, visible } = shown;
  const latest = useRef(shown);
  latest.current = shown;
  return useMemo(() => {
    if (!wanted) return undefined;
    return {
      rowCount: count,
      getRows: ({ startRow, endRow, successCallback, failCallback }: Asked) => {
        const asked = Array.from(
          { length: Math.min(endRow, count) - startRow },
          (_, offset) => visible?.[startRow + offset] ?? startRow + offset,
        );
        rows.at(asked).then(
          (found) =>
            successCallback(
              found.map((row, at) => {
                const index = asked[at] ?? 0;
                return { index, row, state: states?.[index] ?? null, former: former.get(index) ?? null };
              }),
              count,
            ),
          (reason) => {
            failCallback();
            latest.current.onProblem(reason);
          },
        );
      },
    };
  }, [wanted, rows, count, visible, states, former]);
}
