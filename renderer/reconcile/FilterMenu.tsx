import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';

interface FilterMenuProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; count: number }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** A filter of which several values can be chosen; the button says how many are. */
export function FilterMenu<Value extends string>({
  label,
  options,
  chosen,
  onChange,
}: FilterMenuProps<Value>) {
  const first = options.find((option) => option.value === chosen[0])?.label;
  const state =
    chosen.length === 0 ? 'tất cả' : chosen.length === 1 && first ? first : `${chosen.length} loại`;
  return (
    <Menu
      checkedValues={{ filter: [...chosen] }}
      onCheckedValueChange={(_, data) =>
        onChange(options.map((option) => option.value).filter((value) => data.checkedItems.includes(value)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={chosen.length > 0 ? 'filter-menu filter-menu-on' : 'filter-menu'}
          icon={<ChevronDown16Regular />}
          iconPosition="after"
        >
          <span className="filter-menu-label">{label}</span>
          <span className={chosen.length === 0 ? 'filter-menu-all' : ''}>:&nbsp;{state}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.length === 0 && <p className="muted filter-menu-empty">Không có giá trị nào để lọc</p>}
          {options.map((option) => (
            <MenuItemCheckbox key={option.value} name="filter" value={option.value}>
              {option.label} <span className="muted">({option.count})</span>
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
