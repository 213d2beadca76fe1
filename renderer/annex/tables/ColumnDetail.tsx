import { Button, Field, Input, Select } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons';
import { COLUMN_ALIGNS, COLUMN_ORIGINS, type FormColumn, fieldLabel } from '../../../shared/contract/view.ts';
import { fieldsOnOffer } from './fields.ts';
import { ALIGN_WORDS, ORIGIN_WORDS } from './words.ts';

interface ColumnDetailProps {
  column: FormColumn;
  /** The table has a period to compare with. */
  compared: boolean;
  first: boolean;
  last: boolean;
  only: boolean;
  onPatch: (field: keyof FormColumn, words: string, part: Partial<FormColumn>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** What a column has beyond its header and width. */
export function ColumnDetail(props: ColumnDetailProps) {
  const { column, compared, first, last, only, onPatch, onMove, onRemove } = props;
  const { field, origin, align, group } = column;
  const origins = COLUMN_ORIGINS.filter((each) => compared || each === 'period' || each === origin);
  return (
    <div className="column-detail">
      <Field label="Nhóm tiêu đề" hint="Các cột liền nhau cùng nhóm có chung một ô tiêu đề phía trên.">
        <Input
          value={group}
          maxLength={300}
          onChange={(_, data) => onPatch('group', 'nhóm tiêu đề', { group: data.value })}
        />
      </Field>
      <div className="form-pair">
        <Field label="Canh lề">
          <Select
            value={align}
            onChange={(_, data) => {
              const chosen = COLUMN_ALIGNS.find((each) => each === data.value);
              if (chosen) onPatch('align', 'canh lề cột', { align: chosen });
            }}
          >
            {COLUMN_ALIGNS.map((each) => (
              <option key={each} value={each}>
                {ALIGN_WORDS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Nội dung">
          <Select
            value={field}
            onChange={(_, data) => {
              const chosen = fieldsOnOffer(field).find((each) => each === data.value);
              if (chosen) onPatch('field', 'nội dung cột', { field: chosen });
            }}
          >
            {fieldsOnOffer(field).map((each) => (
              <option key={each} value={each}>
                {fieldLabel(each)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {origins.length > 1 && (
        <Field label="Lấy từ">
          <Select
            value={origin}
            onChange={(_, data) => {
              const chosen = COLUMN_ORIGINS.find((each) => each === data.value);
              if (chosen) onPatch('origin', 'nguồn của cột', { origin: chosen });
            }}
          >
            {origins.map((each) => (
              <option key={each} value={each}>
                {ORIGIN_WORDS[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="row">
        <Button size="small" icon={<ArrowUp20Regular />} disabledFocusable={first} onClick={() => onMove(-1)}>
          Lên
        </Button>
        <Button size="small" icon={<ArrowDown20Regular />} disabledFocusable={last} onClick={() => onMove(1)}>
          Xuống
        </Button>
        <Button size="small" icon={<Delete20Regular />} disabledFocusable={only} onClick={onRemove}>
          Bỏ cột
        </Button>
      </div>
    </div>
  );
}
