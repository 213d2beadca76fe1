/** The audit trail: who, when, what, before, after; each entry chained to the one before by hash. */

export const JOURNAL_PAGE = 500;

/** What entries tell of; each is a thing that somebody did. */
export const JOURNAL_ACTIONS = [
  'begin',
  'import',
  'person',
  'signIn',
  'decide',
  'withdraw',
  'pair',
  'refuse',
  'dismiss',
  'restore',
  'approveRows',
  'approve',
  'answer',
  'undo',
  'redo',
  'evidence',
  'letter',
  'annexSettings',
  'annex',
  'annexReview',
  'annexReopen',
  'annexSeal',
  'annexCorrect',
  'annexSign',
  'annexRecord',
  'annexForm',
  'letterForm',
  'export',
] as const;
export type JournalAction = (typeof JOURNAL_ACTIONS)[number];

export interface JournalEntry {
  sequence: number;
  /** ISO time in UTC. */
  at: string;
  /** Name at the time; null where nobody was signed in. */
  person: string | null;
  action: JournalAction;
  /** What it was done to, in words: "Kế hoạch 2024: 9 tháng 2024 – Năm 2024". */
  subject: string;
  /** Canonical JSON, or null. */
  before: string | null;
  after: string | null;
  /** Hash of the entry before; 64 zeros for the first. */
  previous: string;
  /** SHA-256, lower-case hexadecimal. */
  hash: string;
}

export interface JournalFilter {
  action: JournalAction | null;
  person: string | null;
  /** ISO days, both included. */
  from: string | null;
  to: string | null;
  /** Looked for in subject and contents, without marks. */
  words: string;
}

export interface JournalPage {
  /** Newest first. */
  entries: JournalEntry[];
  total: number;
  people: string[];
}

/** What a check found; `sequence` where it is about one entry. */
export interface JournalProblem {
  code:
    | 'ENTRY_CHANGED'
    | 'ENTRY_MISSING'
    | 'RECORD_CHANGED'
    | 'RECORD_MISSING'
    | 'RECORD_UNKNOWN'
    | 'APPROVAL_INVALID'
    | 'SEAL_INVALID'
    | 'HEAD_DIFFERS'
    | 'PAGE_DAMAGED';
  sequence: number | null;
  /** A Vietnamese sentence. */
  message: string;
}

export interface JournalCheck {
  ok: boolean;
  entries: number;
  /** Stored records held against their entries. */
  records: number;
  /** Pages of the file whose seal was checked. */
  pages: number;
  /** Hash of the last entry: written down elsewhere, it proves later that nothing before it was rewritten. */
  head: string;
  problems: JournalProblem[];
}

export const JOURNAL_LABELS: Readonly<Record<JournalAction, string>> = {
  begin: 'Bắt đầu nhật ký',
  import: 'Nhập báo cáo',
  person: 'Người dùng',
  signIn: 'Đăng nhập',
  decide: 'Quyết định',
  withdraw: 'Rút quyết định',
  pair: 'Ghép cặp',
  refuse: 'Tách cặp',
  dismiss: 'Bỏ qua phát hiện',
  restore: 'Xét lại phát hiện',
  approveRows: 'Duyệt dòng',
  approve: 'Duyệt bảng đối soát',
  answer: 'Nhận trả lời',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  evidence: 'Thêm minh chứng',
  letter: 'Lập công văn',
  annexSettings: 'Thiết lập phụ lục',
  annex: 'Lập, sửa phụ lục',
  annexReview: 'Soát xét phụ lục',
  annexReopen: 'Trả phụ lục về dự thảo',
  annexSeal: 'Khóa phụ lục để ký',
  annexCorrect: 'Lập bản đính chính',
  annexSign: 'Ký số phụ lục',
  annexRecord: 'Nhận bản ký, bản quét',
  annexForm: 'Mẫu phụ lục',
  letterForm: 'Mẫu công văn',
  export: 'Xuất tệp',
};
