import { Tab, TabList } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import type { Field } from '../../../shared/contract/view.ts';
import { CompareStrip } from '../compare/CompareStrip.tsx';
import { HeadingList } from '../compare/HeadingList.tsx';
import { MissingList } from '../compare/MissingList.tsx';
import { formerContents, type ShownState, visibleRows } from '../compare/states.ts';
import type { Comparing } from '../compare/useCompare.ts';
import { CellBar } from './CellBar.tsx';
import { type CellAddress, tableLabel } from './cells.ts';
import { NoTable } from './NoTable.tsx';
import { PreviewGrid } from './PreviewGrid.tsx';
import { problemOf, rowsOf } from './rows.ts';
import { TableNotes } from './TableNotes.tsx';
import { TableStrip } from './TableStrip.tsx';

interface TablesViewProps {
  draft: Draft;
  shown: number;
  onShow: (table: number) => void;
  comparing: Comparing;
  wanted: readonly ShownState[];
  onWant: (wanted: ShownState[]) => void;
  target: CellAddress | null;
  busy: boolean;
  onMap: (table: number, column: number, wanted: Field | 'other') => Promise<boolean>;
  onEdit: () => void;
  onLeaveOut: () => void;
  onReset: () => void;
  /** The engine does not have the file any more. */
  onLost: () => void;
}

/** The tables of a file, one at a time, each cell with its place. */
export function TablesView(props: TablesViewProps) {
  const { draft, shown, onShow, comparing, wanted, onWant, target, busy, onMap, onLost } = props;
  const [focused, setFocused] = useState<CellAddress | null>(null);
  const { tables, conversions } = draft.read;
  const table = tables[shown];
  const rows = useMemo(
    () => (table ? rowsOf(draft.draftId, shown, table) : null),
    [draft.draftId, shown, table],
  );
  const { preview } = comparing;
  const states = preview?.tables[shown] ?? null;
  const former = useMemo(() => formerContents(preview, shown), [preview, shown]);
  const visible = useMemo(() => visibleRows(preview, shown, wanted), [preview, shown, wanted]);
  const problem = useMemo(
    () => (reason: unknown) => {
      if (problemOf(reason).code === 'DRAFT_NOT_FOUND') onLost();
    },
    [onLost],
  );
  if (!table || !rows) {
    return <NoTable draft={draft} onEdit={props.onEdit} />;
  }
  const address = focused?.table === shown ? focused : null;
  return (
    <>
      {tables.length > 1 && (
        <TabList
          size="small"
          selectedValue={shown}
          aria-label="Các bảng trong tệp"
          className="draft-tabs"
          onTabSelect={(_, data) => {
            onShow(Number(data.value));
            setFocused(null);
          }}
        >
          {tables.map((each, index) => (
            <Tab key={tableLabel(each, index)} value={index}>
              {tableLabel(each, index)}
            </Tab>
          ))}
        </TabList>
      )}
      <TableStrip
        draft={draft}
        table={table}
        busy={busy}
        onEdit={props.onEdit}
        onLeaveOut={props.onLeaveOut}
        onReset={props.onReset}
      />
      <CompareStrip comparing={comparing} wanted={wanted} onWant={onWant} />
      <CellBar
        table={table}
        row={address ? rows.peek(address.row) : undefined}
        address={address}
        former={address ? (former.get(address.row) ?? null) : null}
        conversions={conversions}
      />
      <PreviewGrid
        key={shown}
        index={shown}
        table={table}
        rows={rows}
        states={states}
        former={former}
        visible={visible}
        target={target}
        onFocus={setFocused}
        onMap={(column, field) => void onMap(shown, column, field)}
        onProblem={problem}
      />
      <TableNotes table={table} />
      <HeadingList preview={preview} />
      <MissingList preview={preview} />
    </>
  );
}
