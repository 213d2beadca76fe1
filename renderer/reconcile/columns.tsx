import type { ColDef } from 'ag-grid-community';
import {
  ApprovalCell,
  approvalInWords,
  ChangeCell,
  DecisionCell,
  EvaluationCell,
  FindingsCell,
  OrdinalCell,
  PairingCell,
} from './cells.tsx';
import { changeInWords, inSentence } from './copyColumns.ts';
import { ROW_CLASS_LABELS } from './labels.ts';
import type { GridRow, PairRow } from './rows.ts';
import { decisionInWords } from './work/status.ts';

/** Lets a long fraction wrap at its stroke and not within a number. For the eye only: copies take the text. */
const breakable = ({ value }: { value: unknown }) => String(value ?? '').replaceAll('/', '/\u200b');

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });
const byText = (a: unknown, b: unknown) => VIETNAMESE.compare(String(a ?? ''), String(b ?? ''));

const RANK = { error: 3, warning: 2, note: 1 } as const;
function gravity(row: PairRow): number {
  return row.work.open.reduce((sum, { severity }) => sum + 100 ** RANK[severity], 0);
}

const text = (read: (row: PairRow) => string) => ({
  valueGetter: ({ data }: { data: GridRow | undefined }) => (data?.type === 'pair' ? read(data) : ''),
  comparator: byText,
});

/** @param narrow leaves out what the panel beside the grid shows anyway */
export function pairColumns(basePeriod: string, againstPeriod: string, narrow: boolean): ColDef<GridRow>[] {
  return [
    {
      colId: 'ordinal',
      headerName: 'STT',
      width: 52,
      cellRenderer: OrdinalCell,
      ...text((row) => row.ordinal),
    },
    {
      colId: 'name',
      headerName: 'Chỉ tiêu',
      flex: 22,
      minWidth: 136,
      cellClass: 'name-cell long-cell',
      ...text((row) => row.name),
    },
    {
      colId: 'target',
      headerName: 'Mục tiêu',
      hide: narrow,
      flex: 9,
      minWidth: 78,
      ...text((row) => (row.against ?? row.base)?.target ?? ''),
    },
    {
      colId: 'base',
      headerName: `Kết quả ${inSentence(basePeriod)}`,
      flex: 14,
      minWidth: 96,
      cellClass: 'long-cell',
      valueFormatter: breakable,
      ...text((row) => row.base?.result ?? ''),
    },
    {
      colId: 'against',
      headerName: `Kết quả ${inSentence(againstPeriod)}`,
      flex: 14,
      minWidth: 96,
      cellClass: 'long-cell',
      valueFormatter: breakable,
      ...text((row) => row.against?.result ?? ''),
    },
    {
      colId: 'change',
      headerName: 'Thay đổi',
      flex: 12,
      minWidth: 88,
      cellRenderer: ChangeCell,
      ...text(changeInWords),
    },
    {
      colId: 'evaluation',
      headerName: 'Đánh giá',
      flex: 9,
      minWidth: 104,
      cellRenderer: EvaluationCell,
      ...text((row) => `${row.base?.evaluation ?? ''} → ${row.against?.evaluation ?? ''}`),
    },
    {
      colId: 'findings',
      headerName: 'Phát hiện',
      flex: 8,
      minWidth: 114,
      cellRenderer: FindingsCell,
      valueGetter: ({ data }) => (data?.type === 'pair' ? gravity(data) : 0),
      sortingOrder: ['desc', 'asc', null],
    },
    {
      colId: 'decision',
      headerName: 'Quyết định',
      flex: 10,
      minWidth: 110,
      cellRenderer: DecisionCell,
      ...text(decisionInWords),
    },
    {
      colId: 'approval',
      headerName: 'Duyệt',
      width: 84,
      minWidth: 84,
      cellRenderer: ApprovalCell,
      ...text(approvalInWords),
    },
    {
      colId: 'pairing',
      headerName: 'Ghép cặp',
      hide: narrow,
      width: 78,
      cellRenderer: PairingCell,
      ...text((row) => ROW_CLASS_LABELS[row.class]),
    },
  ];
}
