/** What commands about annexes answer. */
import type { AnnexForm, AnnexSpec, AnnexTableSpec } from '../domain/annex.ts';
import type { Field } from '../domain/fields.ts';
import type { CellSource } from '../domain/submission.ts';
import type { DecidedRows } from './answers.ts';

export const ANNEX_FORMATS = ['pdf', 'xlsx', 'docx'] as const;
export type AnnexFormat = (typeof ANNEX_FORMATS)[number];

/** Draft → reviewed → sealed for signature → signed. A change of a reviewed annex makes it a draft again. */
export const ANNEX_STATES = ['draft', 'reviewed', 'sealed', 'signed'] as const;
export type AnnexState = (typeof ANNEX_STATES)[number];

/** A form as the application lists it. */
export interface ListedForm extends AnnexForm {
  /** Shipped forms are copied, never changed. */
  shipped: boolean;
}

export interface AnnexSummary {
  id: string;
  name: string;
  state: AnnexState;
  /** The version that is drafted, or the last one sealed. */
  version: number;
  /** ISO time of the last thing that was done with it, and by whom. */
  changedAt: string;
  changedBy: string | null;
  /** Printed figures of the last sealed version whose sources say something else today; 0 where none is sealed. */
  affected: number;
}

export interface AnnexEvent {
  kind: 'create' | 'review' | 'reopen' | 'seal' | 'correct' | 'sign' | 'record';
  version: number;
  at: string;
  by: string | null;
  /** Why a correction was begun, why it went back to draft; "" where nothing was said. */
  reason: string;
}

/** Why an annex cannot be sealed; each a sentence in `ANNEX_BLOCKER_LABELS`. */
export const ANNEX_BLOCKERS = [
  'notReviewed',
  'undecided',
  'asked',
  'stale',
  'notApproved',
  'approvalVoid',
  'tableMissing',
] as const;
export type AnnexBlocker = (typeof ANNEX_BLOCKERS)[number];

/** A file made when a version was sealed. */
export interface SealedFile {
  format: AnnexFormat;
  fileName: string;
  sha256: string;
  size: number;
}

/** The signed paper as a scan, or the signed PDF. */
export interface AnnexRecord {
  id: string;
  kind: 'scan' | 'signedPdf';
  fileName: string;
  sha256: string;
  at: string;
  by: string;
  /** Of a signed PDF. */
  report: SignatureReport | null;
}

/** A sealed version: it never changes. */
export interface AnnexVersion {
  version: number;
  name: string;
  sealedAt: string;
  sealedBy: string;
  /** Number of the version that it replaces, and why. */
  replaces: number | null;
  reason: string;
  /** SHA-256 of the canonical content. */
  contentHash: string;
  /** Version of the reading rules its figures were read with. */
  rules: number;
  /** The approved reconciliation that it follows; null where it has none. */
  approval: { by: string; at: string; hash: string } | null;
  files: SealedFile[];
  records: AnnexRecord[];
  /** Printed figures whose sources say something else today. */
  affected: number;
}

export interface AnnexDetail {
  id: string;
  name: string;
  state: AnnexState;
  /** The version that is drafted, or the last one sealed. */
  version: number;
  spec: AnnexSpec;
  /** Of the content as it would be printed today: what a person who reviews or seals has seen. */
  contentHash: string;
  decisions: DecidedRows;
  blockers: AnnexBlocker[];
  /** Tables of the annex's sets and periods that it does not print, in words. */
  unlisted: string[];
  /** Newest first. */
  events: AnnexEvent[];
  /** Newest first. */
  versions: AnnexVersion[];
}

/** One printed text that differs between two versions, or between a version and today. */
export interface AnnexChange {
  /** "bảng 2, dòng 4 (1.3), cột “Kết quả thực hiện”", "tiêu đề", "khối chữ ký". */
  place: string;
  before: string | null;
  after: string | null;
}

export interface AnnexChanges {
  /** Numbers of the versions; `null`: as it would be printed today. */
  from: number;
  to: number | null;
  changes: AnnexChange[];
}

/** What is printed at a place, and where it comes from: shown beside the preview. */
export interface PrintedOrigin {
  text: string;
  field: Field;
  fileName: string;
  agency: string | null;
  at: CellSource | null;
  decision: { by: string; at: string; explanation: string } | null;
}

export interface TablesForAnnex {
  tables: AnnexTableSpec[];
  /** Columns that hold texts and that the form does not name: added at the end, in words. */
  added: string[];
}

export const SIGNATURE_PROBLEMS = [
  'changed',
  'certificateExpired',
  'certificateNotYetValid',
  'certificateMismatch',
  'signatureInvalid',
  'unsupported',
  'notWhole',
] as const;
export type SignatureProblem = (typeof SIGNATURE_PROBLEMS)[number];

/** One signature of a PDF. */
export interface SignatureFinding {
  /** Name of its field. */
  field: string;
  /** Common name of the certificate, or of its issuer. */
  signer: string;
  issuer: string;
  /** Serial number, hexadecimal. */
  serial: string;
  validFrom: string;
  validTo: string;
  /** "ETSI.CAdES.detached", "adbe.pkcs7.detached" … */
  subFilter: string;
  /** "SHA-256". */
  digest: string;
  /** What the signer's machine said, ISO; null where it said nothing. No proof of time. */
  signedAt: string | null;
  /** A time stamp of an authority. */
  timestamp: { at: string; by: string } | null;
  reason: string;
  location: string;
  /** Digest and signature fit the bytes that it covers. */
  intact: boolean;
  /** It covers the whole file, or the file up to what later signatures added. */
  whole: boolean;
  /** Nobody but its owner vouches for the certificate; `unknown`: no certificate of the issuer is at hand. */
  trust: 'selfSigned' | 'unknown' | 'chain';
  problems: SignatureProblem[];
}

export interface SignatureReport {
  fileName: string;
  sha256: string;
  verdict: 'unsigned' | 'valid' | 'changed' | 'invalid';
  signatures: SignatureFinding[];
  /** What was added behind the last signature, in words; [] where nothing was. */
  addedAfter: string[];
  /** The sealed annex of this workspace that it holds: its very bytes with signatures added, or the same content rewritten. */
  sealed: {
    annex: string;
    name: string;
    version: number;
    content: 'bytes' | 'text' | 'differs';
    /** Where the content differs. */
    place: string;
  } | null;
}

/** Where and how a signature is seen. Millimetres from the page's upper left corner. */
export interface VisibleSignature {
  page: number;
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

export const ANNEX_STATE_LABELS: Readonly<Record<AnnexState, string>> = {
  draft: 'Dự thảo',
  reviewed: 'Đã soát xét',
  sealed: 'Đã khóa để ký',
  signed: 'Đã ký',
};

export const ANNEX_BLOCKER_LABELS: Readonly<Record<AnnexBlocker, string>> = {
  notReviewed: 'phụ lục chưa được soát xét',
  undecided: 'còn dòng chưa quyết định',
  asked: 'còn dòng đang chờ cơ quan trả lời',
  stale: 'có quyết định đã cũ vì số liệu thay đổi',
  notApproved: 'bảng đối soát chưa được duyệt',
  approvalVoid: 'lần duyệt bảng đối soát không còn hiệu lực',
  tableMissing: 'có bảng không còn trong số liệu',
};

export const SIGNATURE_VERDICT_LABELS: Readonly<Record<SignatureReport['verdict'], string>> = {
  unsigned: 'Chưa có chữ ký số',
  valid: 'Chữ ký số hợp lệ',
  changed: 'Nội dung đã bị thay đổi sau khi ký',
  invalid: 'Chữ ký số không hợp lệ',
};

export const SIGNATURE_PROBLEM_LABELS: Readonly<Record<SignatureProblem, string>> = {
  changed: 'nội dung đã bị thay đổi sau khi ký',
  certificateExpired: 'chứng thư số đã hết hạn lúc ký',
  certificateNotYetValid: 'chứng thư số chưa có hiệu lực lúc ký',
  certificateMismatch: 'chữ ký không gắn với đúng chứng thư số này',
  signatureInvalid: 'chữ ký sai hoặc không đọc được',
  unsupported: 'kiểu chữ ký không kiểm tra được hoặc thuật toán không còn an toàn',
  notWhole: 'chữ ký không phủ toàn bộ tệp',
};

/** Nothing is asked of the network: a certificate that was withdrawn is not known to be. */
export const SIGNATURE_TRUST_LABELS: Readonly<Record<SignatureFinding['trust'], string>> = {
  selfSigned: 'chứng thư tự ký, không có bên nào bảo đảm',
  unknown: 'tệp không kèm chứng thư của bên cấp',
  chain: 'có đủ chuỗi chứng thư kèm trong tệp; chưa kiểm tra bên cấp và thu hồi',
};
