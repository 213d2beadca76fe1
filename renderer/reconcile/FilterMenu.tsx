import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Filter20Regular } from '@fluentui/react-icons';
import { DIFFERENCE_LABELS, type DifferenceKind, SEVERITY_LABELS } from '../../shared/contract/view.ts';
import { SEVERITIES } from '../components/Marks.tsx';
import type { Filters } from './filters.ts';
import { ROW_CLASS_LABELS, ROW_CLASSES } from './labels.ts';
import type { PairRow } from './rows.ts';
import { setFilters } from './state.ts';

interface FilterMenuProps {
  rows: readonly PairRow[];
  filters: Filters;
}

interface Option {
  value: string;
  label: string;
  count: number;
}

const KINDS = Object.keys(DIFFERENCE_LABELS) as DifferenceKind[];

function counted<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  rows: readonly PairRow[],
  has: (row: PairRow, value: Value) => boolean,
): Option[] {
  return values
    .map((value) => ({ value, label: labels[value], count: rows.filter((row) => has(row, value)).length }))
    .filter(({ count }) => count > 0);
}

/** Finer filters than the chips: what changed, how grave the findings are, how rows were paired. */
export function FilterMenu({ rows, filters }: FilterMenuProps) {
  const chosen = filters.kinds.length + filters.severities.length + filters.classes.length;
  return (
    <Menu
      checkedValues={{
        kinds: [...filters.kinds],
        severities: [...filters.severities],
        classes: [...filters.classes],
      }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const among = <Value extends string>(values: readonly Value[]) =>
          values.filter((value) => checkedItems.includes(value));
        if (name === 'kinds') setFilters({ kinds: among(KINDS) });
        if (name === 'severities') setFilters({ severities: among(SEVERITIES) });
        if (name === 'classes') setFilters({ classes: among(ROW_CLASSES) });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={chosen > 0 ? 'filter-menu filter-menu-on' : 'filter-menu'}
          icon={<Filter20Regular />}
        >
          {chosen > 0 ? `Lọc thêm (${chosen})` : 'Lọc thêm'}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        {/* Counted only while it is open: a pass over all rows for every entry. */}
        <FilterEntries rows={rows} />
      </MenuPopover>
    </Menu>
  );
}

function FilterEntries({ rows }: { rows: readonly PairRow[] }) {
  const groups: readonly { name: string; title: string; options: Option[] }[] = [
    {
      name: 'severities',
      title: 'Mức độ',
      options: counted(SEVERITIES, SEVERITY_LABELS, rows, ({ work }, severity) =>
        work.open.some((finding) => finding.severity === severity),
      ),
    },
    {
      name: 'kinds',
      title: 'Chênh lệch',
      options: counted(KINDS, DIFFERENCE_LABELS, rows, ({ differences }, kind) =>
        differences.some((difference) => difference.kind === kind),
      ),
    },
    {
      name: 'classes',
      title: 'Ghép cặp',
      options: counted(ROW_CLASSES, ROW_CLASS_LABELS, rows, (row, each) => row.class === each),
    },
  ];
  return (
    <MenuList>
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ name, title, options }) => (
          <MenuGroup key={name}>
            <MenuGroupHeader>{title}</MenuGroupHeader>
            {options.map(({ value, label, count }) => (
              <MenuItemCheckbox key={value} name={name} value={value}>
                {label} <span className="muted">({count})</span>
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
        ))}
    </MenuList>
  );
}
