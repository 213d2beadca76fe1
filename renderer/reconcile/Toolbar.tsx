import { Button, SearchBox, Switch, ToggleButton } from '@fluentui/react-components';
import { Dismiss20Regular, PanelRight20Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, RefObject } from 'react';
import { DIFFERENCE_LABELS, type DifferenceKind, SEVERITY_LABELS } from '../../shared/contract/view.ts';
import { SEVERITIES } from '../components/Marks.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { type Filters, isFiltering, NO_FILTERS } from './filters.ts';
import { ROW_CLASS_LABELS, ROW_CLASSES } from './labels.ts';
import type { PairRow } from './rows.ts';
import { setFilters } from './state.ts';

interface ToolbarProps {
  search: RefObject<HTMLInputElement | null>;
  /** From the search into the rows found. */
  onToGrid: () => void;
  rows: readonly PairRow[];
  filters: Filters;
  panelOpen: boolean;
  onTogglePanel: () => void;
}

function counted<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  count: (value: Value) => number,
) {
  return values
    .map((value) => ({ value, label: labels[value], count: count(value) }))
    .filter((option) => option.count > 0);
}

export function Toolbar({ search, onToGrid, rows, filters, panelOpen, onTogglePanel }: ToolbarProps) {
  const kinds = Object.keys(DIFFERENCE_LABELS) as DifferenceKind[];
  return (
    <div className="toolbar" role="toolbar" aria-label="Lọc kết quả đối soát">
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
      <FilterMenu
        label="Chênh lệch"
        options={counted(
          kinds,
          DIFFERENCE_LABELS,
          (kind) =>
            rows.filter((row) => row.differences.some((difference) => difference.kind === kind)).length,
        )}
        chosen={filters.kinds}
        onChange={(chosen) => setFilters({ kinds: chosen })}
      />
      <FilterMenu
        label="Mức độ"
        options={counted(
          SEVERITIES,
          SEVERITY_LABELS,
          (severity) =>
            rows.filter((row) => row.findings.some((finding) => finding.severity === severity)).length,
        )}
        chosen={filters.severities}
        onChange={(chosen) => setFilters({ severities: chosen })}
      />
      <FilterMenu
        label="Ghép cặp"
        options={counted(
          ROW_CLASSES,
          ROW_CLASS_LABELS,
          (each) => rows.filter((row) => row.class === each).length,
        )}
        chosen={filters.classes}
        onChange={(chosen) => setFilters({ classes: chosen })}
      />
      <Switch
        className="toolbar-switch"
        label="Chỉ dòng có thay đổi"
        checked={filters.changedOnly}
        onChange={(_, data) => setFilters({ changedOnly: data.checked })}
      />
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
      <ToggleButton
        className="toolbar-panel"
        appearance="subtle"
        icon={<PanelRight20Regular />}
        checked={panelOpen}
        onClick={onTogglePanel}
      >
        Chi tiết
      </ToggleButton>
    </div>
  );
}
