import { Button, SearchBox, Tab, TabList, ToggleButton } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Dismiss20Regular,
  History20Regular,
  Keyboard20Regular,
  PanelRight20Regular,
} from '@fluentui/react-icons';
import type { KeyboardEvent, RefObject } from 'react';
import { FilterMenu } from './FilterMenu.tsx';
import { type Filters, isFiltering, NO_FILTERS } from './filters.ts';
import { setFilters, setView, type View } from './state.ts';
import { useWork } from './work/context.ts';

interface ToolbarProps {
  search: RefObject<HTMLInputElement | null>;
  filters: Filters;
  view: View;
  onToGrid: () => void;
  onHistory: () => void;
  onKeys: () => void;
  panelOpen: boolean;
  onTogglePanel: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { search, filters, view, onToGrid, onHistory, onKeys, panelOpen, onTogglePanel } = props;
  const { rows, result } = useWork();
  return (
    <div className="toolbar" role="toolbar" aria-label="Lọc kết quả đối soát">
      <TabList
        size="small"
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value === 'documents' ? 'documents' : 'rows')}
      >
        <Tab value="rows">Từng dòng</Tab>
        <Tab value="documents">Trong văn bản ({result.documents.findings.length})</Tab>
      </TabList>
      <SearchBox
        ref={search}
        className="toolbar-search"
        placeholder="Tìm chỉ tiêu, số liệu, cơ quan (không cần dấu)"
        aria-label="Tìm trong kết quả đối soát"
        value={filters.search}
        data-testid="reconcile-search"
        dismiss={{ 'aria-label': 'Xóa từ khóa' }}
        onChange={(_, data) => setFilters({ search: data.value })}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onToGrid();
        }}
      />
      <FilterMenu rows={rows} filters={filters} />
      {isFiltering(filters) && (
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          onClick={() => {
            setFilters(NO_FILTERS);
            // The button goes with the filters.
            search.current?.focus();
          }}
        >
          Bỏ lọc
        </Button>
      )}
      <div className="toolbar-tools">
        <UndoButtons />
        <Button
          appearance="subtle"
          icon={<History20Regular />}
          title="Lịch sử các bước (H)"
          aria-label="Lịch sử các bước"
          onClick={onHistory}
        />
        <Button
          appearance="subtle"
          icon={<Keyboard20Regular />}
          title="Bảng phím tắt (?)"
          aria-label="Bảng phím tắt"
          onClick={onKeys}
        />
        <ToggleButton
          appearance="subtle"
          icon={<PanelRight20Regular />}
          checked={panelOpen}
          onClick={onTogglePanel}
        >
          Chi tiết
        </ToggleButton>
      </div>
    </div>
  );
}

/** The last step of the person signed in, taken back and done again. */
function UndoButtons() {
  const { state, act, busy } = useWork();
  const undo = state?.undo ?? null;
  const redo = state?.redo ?? null;
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label="Hoàn tác"
        title={undo ? `Hoàn tác: ${undo.title} (Ctrl+Z)` : 'Không có bước nào của bạn để hoàn tác'}
        disabledFocusable={!undo || busy}
        onClick={() => undo && void act('reconcile.undo', {})}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        aria-label="Làm lại"
        title={redo ? `Làm lại: ${redo.title} (Ctrl+Y)` : 'Không có bước nào của bạn để làm lại'}
        disabledFocusable={!redo || busy}
        onClick={() => redo && void act('reconcile.redo', {})}
      />
    </>
  );
}
