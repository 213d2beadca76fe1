import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DecisionChoice, Finding } from '../../shared/contract/view.ts';
import { useDoneToast } from '../components/toast.tsx';
import { askSignIn } from '../state/people.ts';
import { useStore } from '../state/store.ts';
import { VoidApproval } from './approval/ApprovalState.tsx';
import { BulkBar, type BulkTask } from './bulk/BulkBar.tsx';
import { ChipBar } from './ChipBar.tsx';
import { DocumentFindings } from './documents/DocumentFindings.tsx';
import { applyFilters, countChips, NO_FILTERS } from './filters.ts';
import { useRowKeys } from './keys/useRowKeys.ts';
import { type GridHandle, PairGrid } from './PairGrid.tsx';
import { DetailPanel } from './panel/DetailPanel.tsx';
import { usePanel } from './panel/usePanel.ts';
import { type Layer, RowLayer } from './RowLayer.tsx';
import type { PairRow } from './rows.ts';
import { StatusLine } from './StatusLine.tsx';
import { filterStore, setFilters, setView, viewStore } from './state.ts';
import { Toolbar } from './Toolbar.tsx';
import { useWork } from './work/context.ts';

/** Rows, filters, the panel of one row, and every layer that opens over them. */
export function ResultView() {
  const { rows, periods, me, act } = useWork();
  const { filters } = useStore(filterStore);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);
  const { view } = useStore(viewStore);
  const [layer, setLayer] = useState<Layer | null>(null);
  const [bulk, setBulk] = useState<{ task: BulkTask; choice: DecisionChoice | null } | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const arrivals = useRef<(() => void)[]>([]);
  const grid = useRef<GridHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const done = useDoneToast();
  const backToGrid = useCallback(() => grid.current?.focusAgain(), []);
  const panel = usePanel(backToGrid);

  const myId = me?.id ?? null;
  const counts = useMemo(() => countChips(rows, myId), [rows, myId]);
  const shown = useMemo(() => applyFilters(rows, filters, myId), [rows, filters, myId]);
  const byId = useMemo(() => new Map(shown.map((row) => [row.id, row])), [shown]);
  // Of a row that the filters hide the panel says nothing: it would seem to be one of the list.
  const focused = (focusedId === null ? null : byId.get(focusedId)) ?? null;
  const selected = useMemo(() => selectedIds.flatMap((id) => byId.get(id) ?? []), [selectedIds, byId]);
  const toSearch = useCallback(() => search.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is gone to once the grid has the new rows
  useEffect(() => {
    if (wanted === null) return;
    const frame = requestAnimationFrame(() => {
      grid.current?.show(wanted);
      setWanted(null);
      for (const arrived of arrivals.current.splice(0)) arrived();
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, shown, view]);

  const goTo = (id: string) => {
    setWanted(id);
    return new Promise<void>((arrived) => arrivals.current.push(arrived));
  };
  const openLayer = (name: Layer['name'], row: PairRow | null = null, finding: Finding | null = null) => {
    if (me || name === 'history' || name === 'keys') setLayer({ name, row, finding });
    else askSignIn();
  };
  const save = useRowKeys({
    grid,
    focused,
    toSearch: () => {
      search.current?.select();
      toSearch();
    },
    onPanel: panel.openAt,
    onGo: goTo,
    onBulk: (task, choice) => (me ? setBulk({ task, choice }) : askSignIn()),
    onLayer: openLayer,
    onDismiss: (finding, row) => openLayer('dismiss', row, finding),
    onNothingLeft: () => done('Không còn dòng nào chưa quyết định trong các dòng đang hiện'),
  });
  const pairing = (name: 'reconcile.pair' | 'reconcile.refuse') => {
    if (!focused?.base || !focused.against) return;
    void act(name, { baseRow: focused.base.key, againstRow: focused.against.key });
  };
  const showRow = (id: string) => {
    if (!byId.has(id)) setFilters(NO_FILTERS);
    setView('rows');
    void goTo(id);
  };

  return (
    <>
      <VoidApproval />
      <ChipBar counts={counts} filters={filters} />
      <Toolbar
        search={search}
        filters={filters}
        view={view}
        onToGrid={() => grid.current?.enter()}
        onHistory={() => openLayer('history')}
        onKeys={() => openLayer('keys')}
        panelOpen={panel.open}
        onTogglePanel={panel.toggle}
      />
      {view === 'documents' && <DocumentFindings search={filters.search} onShowRow={showRow} />}
      <div className={panel.open ? 'result result-with-panel' : 'result'} hidden={view !== 'rows'}>
        <div className="result-grid">
          <PairGrid
            ref={grid}
            rows={shown}
            basePeriod={periods.base}
            againstPeriod={periods.against}
            narrow={panel.open && !panel.wide}
            place={filters}
            onFocusRow={setFocusedId}
            onSelect={setSelectedIds}
            onDetails={panel.openAndFocus}
            onDecide={panel.openAtForm}
            onSearch={toSearch}
          />
          {selected.length > 0 && (
            <BulkBar
              selected={selected}
              shown={shown.length}
              asked={bulk}
              onAsk={setBulk}
              onSelectAll={() => grid.current?.selectAll()}
              onClear={() => grid.current?.deselectAll()}
            />
          )}
          <StatusLine shown={shown.length} all={rows.length} />
        </div>
        {panel.open && (
          <DetailPanel
            ref={panel.ref}
            row={focused}
            rows={shown}
            onShow={(id) => grid.current?.show(id)}
            onDismiss={(finding) => openLayer('dismiss', focused, finding)}
            onConfirmPair={() => pairing('reconcile.pair')}
            onRefusePair={() => pairing('reconcile.refuse')}
            onRepair={() => openLayer('repair', focused)}
            onSave={() => void save(false)}
            onSaveAndNext={() => void save(true)}
            onLeave={panel.leave}
            onClose={panel.close}
          />
        )}
      </div>
      {layer && <RowLayer layer={layer} onClose={() => setLayer(null)} />}
    </>
  );
}
