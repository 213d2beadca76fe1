/** The columns of the preview: those of the file, and how each row stands against the workspace. */
import type {
  CellClassParams,
  ColDef,
  ICellRendererParams,
  SuppressHeaderKeyboardEventParams,
} from 'ag-grid-community';
import type { RowState } from '../../../shared/contract/intake.ts';
import { type Field, isField, type ReadColumn, type ReadRow } from '../../../shared/contract/view.ts';
import { besideText, type FormerContent, SHORT_LABELS } from '../compare/states.ts';
import { MappingHeader, type MappingHeaderParams } from './MappingHeader.tsx';
import { fieldOptions } from './mapping.ts';

export interface PreviewRow {
  /** The row's place in its table. */
  index: number;
  row: ReadRow;
  state: RowState;
  /** What it was before, where it changed. */
  former: FormerContent | null;
}

export interface HeadActions {
  onMap: (column: number, wanted: Field | 'other') => void;
  /** Whether this column's head was just changed and drawn anew; says yes once. */
  takesFocus: (column: number) => boolean;
}

const WIDTHS: Partial<Record<Field, number>> = {
  ordinal: 84,
  name: 200,
  target: 116,
  lead: 160,
  supporting: 172,
  result: 180,
  evaluation: 112,
  note: 190,
};

/** @param compared whether the rows were compared with the workspace */
export function previewColumns(
  columns: readonly ReadColumn[],
  compared: boolean,
  { onMap, takesFocus }: HeadActions,
): ColDef<PreviewRow>[] {
  const options = fieldOptions(columns);
  const own = columns.map(
    ({ field, header }, position): ColDef<PreviewRow> => ({
      colId: field,
      headerName: header,
      valueGetter: ({ data }) => data?.row.cells[field]?.text ?? '',
      cellRendererSelector: ({ data }) => (hasChanged(data, field) ? { component: ChangedCell } : undefined),
      // Grows where there is room and is never squeezed: then the grid scrolls.
      flex: WIDTHS[field] ?? 150,
      minWidth: WIDTHS[field] ?? 150,
      headerComponent: MappingHeader,
      headerComponentParams: {
        field,
        header,
        options,
        onMap: (wanted) => onMap(position, wanted),
        takesFocus: () => takesFocus(position),
      } satisfies MappingHeaderParams,
    }),
  );
  return compared ? [STATE_COLUMN, ...own] : own;
}

function hasChanged(row: PreviewRow | undefined, field: Field): boolean {
  const former = row?.former;
  if (!former) return false;
  return former.texts.has(field) || besideText(former, field).length > 0;
}

function ChangedCell({ data, column, value }: ICellRendererParams<PreviewRow, string>) {
  const field = column?.getColId() ?? '';
  const former = data?.former;
  if (!former || !isField(field)) return value;
  const before = former.texts.get(field);
  return (
    <>
      {before !== undefined && (
        <>
          <del className="former-text">
            <span className="visually-hidden">trước đây: </span>
            {before === '' ? '(để trống)' : before}
          </del>
          <span className="visually-hidden">, trong tệp: </span>
        </>
      )}
      {value === '' ? <span className="muted">(để trống)</span> : value}
      {besideText(former, field).map((words) => (
        <span key={words} className="former-beside">
          {words}
        </span>
      ))}
    </>
  );
}

const STATE_COLUMN: ColDef<PreviewRow> = {
  colId: 'state',
  headerName: 'So với sổ',
  valueGetter: ({ data }) => (data?.state ? SHORT_LABELS[data.state] : ''),
  cellClass: ({ data }) => ['state-cell', data?.state ? `state-${data.state}` : ''],
  width: 92,
  minWidth: 92,
  maxWidth: 110,
};

/** The dropdown in a head works by keyboard: Enter goes into it, its keys are its own, Esc comes out of it. */
function headerKeys({ event }: SuppressHeaderKeyboardEventParams): boolean {
  const from = event.target instanceof HTMLElement ? event.target : null;
  if (from?.closest('.mapping-dropdown')) {
    const listed = from.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !listed) from.closest<HTMLElement>('.ag-header-cell')?.focus();
    return event.key !== 'Tab';
  }
  if (event.key !== 'Enter' && event.key !== 'F2') return false;
  const box = from?.querySelector<HTMLElement>('[role=combobox]');
  box?.focus();
  return box !== undefined;
}

function isConverted({ data, column }: CellClassParams<PreviewRow>): boolean {
  const field = column.getColId();
  return isField(field) && data?.row.cells[field]?.conversion !== undefined;
}

export const DEFAULT_COLUMN: ColDef<PreviewRow> = {
  sortable: false,
  suppressMovable: true,
  resizable: true,
  wrapText: true,
  cellClass: 'raw-cell',
  cellClassRules: { 'converted-cell': isConverted },
  suppressHeaderKeyboardEvent: headerKeys,
};

export const ROW_CLASSES = {
  'section-row': ({ data }: { data?: PreviewRow | undefined }) => data?.row.kind === 'section',
  'added-row': ({ data }: { data?: PreviewRow | undefined }) => data?.state === 'added',
  'changed-row': ({ data }: { data?: PreviewRow | undefined }) => data?.state === 'changed',
};
