import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Reconciliation } from '../../shared/contract/view.ts';
import { useStore } from '../state/store.ts';
import { applyFilters } from './filters.ts';
import { type GridHandle, PairGrid } from './PairGrid.tsx';
import { DetailPanel } from './panel/DetailPanel.tsx';
import type { PairRow } from './rows.ts';
import { StatusLine } from './StatusLine.tsx';
import { SummaryStrip } from './SummaryStrip.tsx';
import { filterStore } from './state.ts';
import { Toolbar } from './Toolbar.tsx';

/** Below this the panel would leave the grid too little room, so it opens on demand and over the grid. */
const ROOM_FOR_BOTH = 1180;

interface ResultViewProps {
  result: Reconciliation;
  rows: readonly PairRow[];
}

export function ResultView({ result, rows }: ResultViewProps) {
  const { filters } = useStore(filterStore);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [selectedCount, setSelectedCount] = useState(0);
  const [panelOpen, setPanelOpen] = useState(() => window.innerWidth >= ROOM_FOR_BOTH);
  const grid = useRef<GridHandle>(null);
  const panel = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The browser's own search does not see rows that are not drawn.
    const find = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      search.current?.select();
      search.current?.focus();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);

  const shown = useMemo(() => applyFilters(rows, filters), [rows, filters]);
  // Of a row that the filters hide the panel says nothing: it would seem to be one of the list.
  const focused = useMemo(() => shown.find((row) => row.id === focusedId) ?? null, [shown, focusedId]);
  const openPanel = useCallback(() => {
    setPanelOpen(true);
    // The panel is drawn first.
    requestAnimationFrame(() => panel.current?.focus());
  }, []);
  const backToGrid = useCallback(() => grid.current?.focusAgain(), []);
  const toSearch = useCallback(() => search.current?.focus(), []);
  const closePanel = () => {
    setPanelOpen(false);
    backToGrid();
  };

  return (
    <>
      <SummaryStrip result={result} filters={filters} />
      <Toolbar
        search={search}
        rows={rows}
        filters={filters}
        onToGrid={() => grid.current?.enter()}
        panelOpen={panelOpen}
        onTogglePanel={() => setPanelOpen(!panelOpen)}
      />
      <div className={panelOpen ? 'result result-with-panel' : 'result'}>
        <div className="result-grid">
          <PairGrid
            ref={grid}
            rows={shown}
            basePeriod={result.base.name}
            againstPeriod={result.against.name}
            onFocusRow={setFocusedId}
            onSelectedCount={setSelectedCount}
            onDetails={openPanel}
            onSearch={toSearch}
          />
          <StatusLine shown={shown.length} all={rows.length} selected={selectedCount} />
        </div>
        {panelOpen && (
          <DetailPanel
            ref={panel}
            row={focused}
            rows={shown}
            onShow={(id) => grid.current?.show(id)}
            basePeriod={result.base.name}
            againstPeriod={result.against.name}
            onLeave={() => (window.innerWidth < ROOM_FOR_BOTH ? closePanel() : backToGrid())}
            onClose={closePanel}
          />
        )}
      </div>
    </>
  );
}
