import { Dropdown, Option } from '@fluentui/react-components';
import type { CustomHeaderProps } from 'ag-grid-react';
import { useEffect, useRef } from 'react';
import { type Field, fieldLabel } from '../../../shared/contract/view.ts';
import { type FieldOption, optionOf } from './mapping.ts';

export interface MappingHeaderParams {
  field: Field;
  header: string;
  options: readonly FieldOption[];
  onMap: (wanted: Field | 'other') => void;
  /** Whether this head was just changed and drawn anew; says yes once. */
  takesFocus: () => boolean;
}

/** A column's head: what the column is taken to be, changeable, above the words of the file. */
export function MappingHeader(props: CustomHeaderProps & MappingHeaderParams) {
  const { field, header, options, onMap, takesFocus } = props;
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus()) box.current?.focus();
  }, [takesFocus]);
  const chosen = optionOf(field);
  const words = header === '' ? '(cột không có tiêu đề)' : header;
  return (
    <div className="mapping-header">
      <Dropdown
        ref={box}
        size="small"
        className="mapping-dropdown"
        aria-label={`Cột “${words}” là`}
        value={fieldLabel(field)}
        selectedOptions={[chosen]}
        listbox={{ className: 'mapping-list' }}
        // Its own height, not the window's: the column must stay in sight.
        positioning={{ position: 'below', align: 'start', autoSize: 'width' }}
        onOptionSelect={(_, data) => {
          const wanted = options.find((option) => option.value === data.optionValue)?.value;
          if (wanted && wanted !== chosen) onMap(wanted);
        }}
      >
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            {option.label}
          </Option>
        ))}
      </Dropdown>
      <span className="mapping-words" title={words}>
        {words}
      </span>
    </div>
  );
}
