/** Letters that ask agencies (công văn đôn đốc), and the workbooks that come back. */
import type { CorrectableField, PairKey } from '../domain/decisions.ts';

/** How the letters of a workspace are headed and signed (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface LetterForm {
  /** Cơ quan chủ quản, in capitals: "ỦY BAN NHÂN DÂN TỈNH AN GIANG". */
  parent: string;
  /** "SỞ KHOA HỌC VÀ CÔNG NGHỆ" */
  issuer: string;
  /** "An Giang" */
  place: string;
  /** Symbol after the number: "SKHCN-CĐS"; the number itself is filled in by the clerk, or given. */
  symbol: string;
  number: string;
  /** ISO date, or "" to leave the day and month blank. */
  date: string;
  /** ISO date until which an answer is asked for. */
  answerBy: string;
  /** "V/v …", without the "V/v". */
  subject: string;
  signature: { authority: string; position: string; name: string };
  /** Lines under "Nơi nhận:", without the agency itself. */
  recipients: string[];
}

/** One question to an agency. */
export interface Question {
  /** The `decide` step that asked. */
  asked: string;
  pair: PairKey;
  ordinal: string;
  name: string;
  /** Texts of the result and the evaluation on both sides, null where there is none. */
  base: { result: string | null; evaluation: string | null };
  against: { result: string | null; evaluation: string | null };
  target: string | null;
  text: string;
}

/** An agency and what is open with it. */
export interface AgencyQuestions {
  agency: string;
  open: Question[];
  /** How many of them no letter holds yet. */
  unsent: number;
}

export interface LetterSummary {
  id: string;
  agency: string;
  number: string;
  madeAt: string;
  by: string;
  questions: number;
  answered: number;
  files: { fileName: string; sha256: string }[];
}

/** One answer in a returned workbook beside what was asked. */
export interface ReturnedAnswer {
  asked: string;
  pair: PairKey;
  ordinal: string;
  name: string;
  question: string;
  /** What stood in the letter, by field. */
  before: Partial<Record<CorrectableField, string>>;
  /** What the agency wrote; only fields that it filled in. */
  after: Partial<Record<CorrectableField, string>>;
  explanation: string;
  /** Still open; otherwise it was answered or withdrawn meanwhile and is not taken in. */
  open: boolean;
}

/** What a returned workbook holds, recognised by itself at import. */
export interface ReturnedWorkbook {
  letter: { id: string; number: string; agency: string; madeAt: string };
  set: string;
  againstSet: string;
  base: string;
  against: string;
  answers: ReturnedAnswer[];
  /** Vietnamese sentences: cells outside the answers that were changed, rows that are missing. */
  warnings: string[];
  /** The same file was taken in before. */
  acceptedBefore: boolean;
}
