import { Button } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { addTable, type Bound, type Edited, type EditedTable, removeTable, tablesOf } from './edit.ts';
import { RowField } from './RowField.tsx';

interface BoundsFormProps {
  edited: Edited;
  grid: number;
  /** How many rows the grid has. */
  rows: number;
  /** The row that the keyboard or the mouse is at. */
  row: number | null;
  onBound: (bound: Bound, row: number | null) => void;
  onEdited: (edited: Edited) => void;
}

/** Which table of the grid is changed, and its bounds as numbers. */
export function BoundsForm({ edited, grid, rows, row, onBound, onEdited }: BoundsFormProps) {
  const tables = tablesOf(edited, grid);
  const table = tables.find(({ key }) => key === edited.chosen);
  return (
    <div className="bounds-form">
      <fieldset className="row bounds-tables" aria-label="Các bảng trong trang này">
        {tables.length === 0 && <span className="muted">Không nhập bảng nào ở đây.</span>}
        {tables.map((each, index) => (
          <button
            key={each.key}
            type="button"
            className="chip"
            aria-pressed={each.key === edited.chosen}
            onClick={() => onEdited({ ...edited, chosen: each.key })}
          >
            {tableWords(each, index)}
          </button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          icon={<Add20Regular />}
          disabledFocusable={tables.some(({ header }) => header === null)}
          onClick={() => onEdited(addTable(edited, grid))}
        >
          Thêm bảng
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          title="Không nhập bảng này; chữ trong bảng vẫn được giữ làm văn bản của tệp"
          disabledFocusable={!table}
          onClick={() => onEdited(removeTable(edited))}
        >
          Bỏ bảng này
        </Button>
      </fieldset>
      {table && (
        <div className="bounds-fields">
          <RowField
            label="Dòng đầu tiêu đề"
            keyName="1"
            value={table.header?.first ?? null}
            rows={rows}
            row={row}
            onRow={(at) => onBound('first', at)}
          />
          <RowField
            label="Dòng cuối tiêu đề"
            keyName="2"
            value={table.header?.last ?? null}
            rows={rows}
            row={row}
            onRow={(at) => onBound('last', at)}
          />
          <RowField
            label="Dòng cuối của bảng"
            keyName="3"
            value={table.last}
            hint={foundWords(table)}
            rows={rows}
            row={row}
            onRow={(at) => onBound('end', at)}
          />
          {table.last !== null && (
            <Button size="small" appearance="subtle" onClick={() => onBound('end', null)}>
              Để ứng dụng tự tìm dòng cuối
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function foundWords({ last, foundLast }: EditedTable): string {
  if (last !== null) return 'do bạn chọn';
  return foundLast === null ? 'để trống: tự tìm khi áp dụng' : `để trống: tự tìm (dòng ${foundLast + 1})`;
}

function tableWords({ header, last, foundLast }: EditedTable, index: number): string {
  if (header === null) return `Bảng ${index + 1}: chưa chỉ dòng tiêu đề`;
  const end = last ?? foundLast;
  return `Bảng ${index + 1}: từ dòng ${header.first + 1}${end === null ? '' : ` đến ${end + 1}`}`;
}
