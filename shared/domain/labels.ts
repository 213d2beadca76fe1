/** What kinds, severities and classes are called in the interface, in messages and in exported lists. */
import type { DifferenceKind, PairingClass, Severity } from './reconciliation.ts';

export const DIFFERENCE_LABELS: Readonly<Record<DifferenceKind, string>> = {
  value: 'Số liệu',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  unit: 'Đơn vị tính',
  target: 'Mục tiêu',
  evaluation: 'Đánh giá',
  lead: 'Cơ quan chủ trì',
  supporting: 'Cơ quan phối hợp',
  renamed: 'Tên chỉ tiêu',
  note: 'Ghi chú',
  wording: 'Cách diễn đạt kết quả',
  // A row may stand alone because another agency reports the same indicator: it need not be a new one.
  added: 'Chỉ có ở kỳ sau',
  removed: 'Chỉ có ở kỳ trước',
};

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Lưu ý',
};

export const PAIRING_LABELS: Readonly<Record<PairingClass, string>> = {
  automatic: 'Tự động',
  suggested: 'Chờ xác nhận',
};
