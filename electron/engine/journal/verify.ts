/**
 * The check of the journal: every entry against its hash and the one before, every stored record against the entry that
 * vouches for it, every approval and every sealed annex against its signature, and the file page by page against its seals.
 */
import { z } from 'zod';
import type { JournalCheck, JournalProblem } from '../../../shared/contract/journal.ts';
import type { Task } from '../task.ts';
import type { PageCheck, Reader, Workspace } from '../workspace/index.ts';
import { digestOf } from './digest.ts';
import { PUBLIC_KEY_FACT } from './facts.ts';
import {
  type ChainedEntry,
  foldedWords,
  hashOf,
  keyOf,
  NO_ENTRY,
  REMOVED,
  type RecordDigest,
} from './record.ts';
import { recordsThere } from './records.ts';
import { checkSeals } from './seals.ts';
import { isSignedBy } from './signature.ts';

/** What is checked of an approval's step. */
const signedApproval = z.object({
  content: z.string(),
  head: z.string(),
  publicKey: z.string(),
  signature: z.string(),
});

/** Entries taken from the file at once. */
const ENTRIES_AT_ONCE = 1000;
/** More of one kind tell nothing new. */
const MOST_PAGES_TOLD = 20;

/**
 * @param expected hash of the last entry that somebody wrote down: it must be among the entries
 * @throws AppError CANCELLED
 */
export async function verifyJournal(
  workspace: Workspace,
  expected: string | null,
  task: Task,
): Promise<JournalCheck> {
  const { read } = workspace;
  const chain = await checkChain(workspace, expected, task);
  const records = await checkRecords(read, chain.vouched, task);
  const approvals = await checkApprovals(read, chain);
  const seals = await checkSeals(read, chain.keys, task);
  await task.step('Đang kiểm tra từng trang của tệp', 0, 0);
  const pages = await workspace.checkPages();
  const problems = [...chain.problems, ...records.problems, ...approvals, ...seals, ...pageProblems(pages)];
  return {
    ok: problems.length === 0,
    entries: chain.entries,
    records: records.checked,
    pages: pages.pages,
    head: chain.head,
    problems,
  };
}

/** What the check of pages found, in words. */
export function pageProblems({ damaged }: PageCheck): JournalProblem[] {
  return damaged.slice(0, MOST_PAGES_TOLD).map((page) => ({
    code: 'PAGE_DAMAGED',
    sequence: null,
    message: `Trang ${page} của tệp sổ không còn như lúc ghi: có byte đã bị thay đổi ngoài ứng dụng.`,
  }));
}

interface Vouched {
  digest: string;
  sequence: number;
}

async function checkChain(workspace: Workspace, expected: string | null, task: Task) {
  const { read } = workspace;
  const problems: JournalProblem[] = [];
  const vouched = new Map<string, Vouched & { record: RecordDigest }>();
  const hashes = new Set<string>();
  const keys = new Map<string, Set<string>>();
  let previous = NO_ENTRY;
  let sequence = 0;
  let entries = 0;
  let headFound = expected === null || expected === NO_ENTRY;
  for (;;) {
    await task.step('Đang kiểm tra chuỗi nhật ký', entries, 0);
    const rows = await read
      .selectFrom('journal_entry')
      .selectAll()
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(ENTRIES_AT_ONCE)
      .execute();
    if (rows.length === 0) break;
    for (const { hash, words_folded, ...entry } of rows) {
      entries += 1;
      if (entry.sequence !== sequence + 1) problems.push(missing(sequence + 1, entry.sequence - 1));
      const whole = hashOf(entry) === hash && words_folded === foldedWords(entry);
      if (!whole || entry.previous !== previous) problems.push(changed(entry));
      for (const record of recordsOf(entry)) {
        vouched.set(keyOf(record), { record, digest: record.digest, sequence: entry.sequence });
        const given = record.table === 'person' ? publicKeyIn(entry) : null;
        if (given !== null) keys.set(record.id, (keys.get(record.id) ?? new Set()).add(given));
      }
      headFound ||= hash === expected;
      hashes.add(hash);
      previous = hash;
      sequence = entry.sequence;
    }
  }
  // What SQLite counted, entries that were removed since among them.
  const counted = workspace.lastNumber('journal_entry');
  if (counted > sequence) problems.push(missing(sequence + 1, counted));
  if (!headFound) {
    const message = 'Mã băm cuối đã ghi lại trước đây không có trong nhật ký: các mục đến đó đã bị viết lại.';
    problems.push({ code: 'HEAD_DIFFERS', sequence: null, message });
  }
  return { problems, vouched, hashes, keys, entries, head: previous };
}

/** The key that an entry says was given to a person. */
function publicKeyIn({ after }: ChainedEntry): string | null {
  const facts = parsed(after);
  const key =
    typeof facts === 'object' && facts !== null && new Map(Object.entries(facts)).get(PUBLIC_KEY_FACT);
  return typeof key === 'string' ? key : null;
}

/** What JSON holds; null for what is none any more: its hash tells that it was changed. */
function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}

function recordsOf(entry: ChainedEntry): RecordDigest[] {
  const records = parsed(entry.records);
  return Array.isArray(records) ? (records as RecordDigest[]) : [];
}

function changed({ sequence }: ChainedEntry): JournalProblem {
  const message = `Mục ${sequence} của nhật ký đã bị thay đổi, hoặc mục đứng trước nó không còn như lúc ghi.`;
  return { code: 'ENTRY_CHANGED', sequence, message };
}

function missing(from: number, to: number): JournalProblem {
  const which = from === to ? `Mục ${from}` : `Các mục từ ${from} đến ${to}`;
  return { code: 'ENTRY_MISSING', sequence: from, message: `${which} của nhật ký không còn.` };
}

const RECORD_LABELS: Readonly<Record<string, string>> = {
  indicator_set: 'Bộ chỉ tiêu',
  indicator: 'Danh mục chỉ tiêu',
  period: 'Kỳ báo cáo',
  agency: 'Cơ quan báo cáo',
  submission: 'Báo cáo đã nhập',
  replacement: 'Báo cáo nào thay báo cáo nào',
  annex_settings: 'Thiết lập phụ lục',
  workspace: 'Mẫu công văn',
  stored_file: 'Tệp lưu trong sổ',
  person: 'Thông tin người dùng',
  reconciliation: 'Bảng đối soát',
  step: 'Bước đối soát',
  letter: 'Công văn',
  answer: 'Phiếu trả lời',
  annex_form: 'Mẫu phụ lục',
  annex: 'Phụ lục',
  annex_event: 'Việc soát xét, đính chính phụ lục',
  annex_version: 'Bản phụ lục đã khóa để ký',
  annex_record: 'Bản ký, bản quét của phụ lục',
};

async function checkRecords(
  read: Reader,
  vouched: ReadonlyMap<string, Vouched & { record: RecordDigest }>,
  task: Task,
): Promise<{ problems: JournalProblem[]; checked: number }> {
  const problems: JournalProblem[] = [];
  let checked = 0;
  for (const { record, digest, sequence } of vouched.values()) {
    await task.step('Đang đối chiếu dữ liệu với nhật ký', checked, vouched.size);
    checked += 1;
    const found = await digestOf(read, record);
    if (found === digest || (found === null && digest === REMOVED)) continue;
    const what = `${RECORD_LABELS[record.table] ?? record.table} ghi ở mục ${sequence}`;
    problems.push(
      found === null
        ? { code: 'RECORD_MISSING', sequence, message: `${what} không còn trong sổ.` }
        : { code: 'RECORD_CHANGED', sequence, message: `${what} không còn như lúc ghi nhật ký.` },
    );
  }
  // Without a first entry nothing was done yet that a journal tells of.
  const unknown = vouched.size === 0 ? [] : await recordsThere(read);
  for (const name of unknown) {
    if (vouched.has(keyOf(name))) continue;
    const what = RECORD_LABELS[name.table] ?? name.table;
    const message = `${what} “${name.id.slice(0, 13)}…” có trong sổ nhưng không mục nhật ký nào ghi.`;
    problems.push({ code: 'RECORD_UNKNOWN', sequence: null, message });
  }
  return { problems, checked };
}

/**
 * Every approval, standing or undone, must be what its signer signed, with a key that the journal says is theirs, and
 * after an entry of this very journal.
 */
async function checkApprovals(
  read: Reader,
  { hashes, keys }: { hashes: ReadonlySet<string>; keys: ReadonlyMap<string, ReadonlySet<string>> },
): Promise<JournalProblem[]> {
  const steps = await read
    .selectFrom('step')
    .select(['body', 'at', 'person_id'])
    .where('kind', '=', 'approve')
    .execute();
  return steps.flatMap(({ body, at, person_id }): JournalProblem[] => {
    const found = approvalProblem(parsed(body), keys.get(person_id) ?? new Set(), hashes);
    if (found === null) return [];
    return [{ code: 'APPROVAL_INVALID', sequence: null, message: `Lần duyệt lúc ${at}: ${found}.` }];
  });
}

function approvalProblem(
  body: unknown,
  keys: ReadonlySet<string>,
  hashes: ReadonlySet<string>,
): string | null {
  const approval = signedApproval.safeParse(body);
  if (!approval.success) return 'nội dung không còn đọc được';
  const { content, head, publicKey, signature } = approval.data;
  if (!isSignedBy(publicKey, content, signature)) return 'chữ ký không khớp với nội dung được duyệt';
  if (!keys.has(publicKey)) return 'chữ ký không phải bằng khóa mà nhật ký ghi cho người duyệt';
  return hashes.has(head) ? null : 'nhật ký không còn mục đứng ngay trước lần duyệt này';
}
