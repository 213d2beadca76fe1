/** What kinds, severities and classes are called in the interface, in messages and in exported lists. */
import type { BlockerCode, DecisionChoice, ReasonCode } from './decisions.ts';
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
  confirmed: 'Đã xác nhận',
  automatic: 'Tự động',
  suggested: 'Chờ xác nhận',
};

/** For a pair; `oneSided` says what the same choices mean for a row without a counterpart. */
export const CHOICE_LABELS: Readonly<Record<DecisionChoice, string>> = {
  keepBase: 'Giữ số liệu kỳ trước',
  takeLater: 'Lấy số liệu kỳ sau',
  correct: 'Nhập số liệu đã sửa',
  ask: 'Hỏi cơ quan báo cáo',
};

export const REASON_LABELS: Readonly<Record<ReasonCode, string>> = {
  noChange: 'Hai kỳ không khác nhau',
  laterIsFinal: 'Kỳ sau là số liệu chính thức',
  baseIsRight: 'Số liệu kỳ trước đúng',
  typingError: 'Lỗi nhập liệu, đánh máy',
  otherSource: 'Khác nguồn số liệu',
  otherMethod: 'Khác cách tính, phạm vi tính',
  estimateReplaced: 'Số liệu ước được thay bằng số thực hiện',
  agencyConfirmed: 'Cơ quan báo cáo đã xác nhận',
  unclear: 'Số liệu chưa rõ, cần cơ quan làm rõ',
  other: 'Lý do khác (ghi rõ)',
};

/** Said with a count before it: "3 cặp chưa quyết định". */
export const BLOCKER_LABELS: Readonly<Record<BlockerCode, string>> = {
  undecided: 'cặp chưa quyết định',
  asked: 'cặp đang chờ cơ quan trả lời',
  stale: 'quyết định đã cũ vì số liệu thay đổi',
  suggested: 'cặp ghép chờ xác nhận',
  openErrors: 'lỗi chưa xử lý',
  ownDecisions: 'dòng do chính bạn quyết định, cần người khác duyệt',
  ownDismissals: 'lỗi do chính bạn bỏ qua, cần người khác xem xét',
};
