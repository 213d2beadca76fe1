import { Button, Field, SpinButton } from '@fluentui/react-components';

interface RowFieldProps {
  label: string;
  /** The key that does the same in the grid. */
  keyName: string;
  value: number | null;
  hint?: string;
  rows: number;
  row: number | null;
  onRow: (row: number | null) => void;
}

/** A row number, counted from 1 as a person counts; the button takes the row that is chosen in the grid. */
export function RowField({ label, keyName, value, hint, rows, row, onRow }: RowFieldProps) {
  const take = (shown: number | null | undefined) => {
    if (shown === null || shown === undefined || Number.isNaN(shown)) return;
    onRow(Math.min(rows, Math.max(1, Math.round(shown))) - 1);
  };
  return (
    <Field label={label} hint={hint}>
      <div className="bounds-field">
        <SpinButton
          size="small"
          aria-label={label}
          min={1}
          max={rows}
          value={value === null ? null : value + 1}
          displayValue={value === null ? '' : String(value + 1)}
          onChange={(_, data) => {
            const typed =
              data.displayValue === undefined ? Number.NaN : Number.parseInt(data.displayValue, 10);
            take(data.value ?? typed);
          }}
        />
        <Button
          size="small"
          disabledFocusable={row === null}
          aria-label={row === null ? `${label}: chưa chọn dòng` : `${label}: lấy dòng ${row + 1}`}
          title={
            row === null ? 'Chọn một dòng trong bảng bên dưới trước' : `Hoặc nhấn phím ${keyName} trong bảng`
          }
          onClick={() => row !== null && onRow(row)}
        >
          {row === null ? 'Lấy dòng …' : `Lấy dòng ${row + 1}`}
        </Button>
      </div>
    </Field>
  );
}
