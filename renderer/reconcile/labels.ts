import { PAIRING_LABELS } from '../../shared/contract/view.ts';
import type { RowClass } from './rows.ts';

export const ROW_CLASSES: readonly RowClass[] = [
  'confirmed',
  'automatic',
  'suggested',
  'baseOnly',
  'againstOnly',
];

export const ROW_CLASS_LABELS: Readonly<Record<RowClass, string>> = {
  ...PAIRING_LABELS,
  baseOnly: 'Chỉ có ở kỳ trước',
  againstOnly: 'Chỉ có ở kỳ sau',
};
