import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { FormColumn } from '../../../shared/contract/view.ts';
import { addColumn } from './arrange.ts';
import { columnsOnOffer } from './fields.ts';
import { columnContent } from './words.ts';

interface AddColumnProps {
  columns: readonly FormColumn[];
  compared: boolean;
  /** The columns with the added one, and its place. */
  onAdd: (columns: FormColumn[], at: number) => void;
}

export function AddColumn({ columns, compared, onAdd }: AddColumnProps) {
  const offered = columnsOnOffer(columns, compared);
  if (offered.length === 0 || columns.length >= 60) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<Add20Regular />}>
          Thêm cột
        </Button>
      </MenuTrigger>
      <MenuPopover className="columns-menu">
        <MenuList>
          {offered.map((column) => (
            <MenuItem
              key={`${column.field}/${column.origin}`}
              onClick={() => {
                const next = addColumn(columns, column);
                onAdd(next, next.indexOf(column));
              }}
            >
              {columnContent(column)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
