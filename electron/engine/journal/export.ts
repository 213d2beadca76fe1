/** The journal as an Excel workbook: for those who inspect it without the application. */
import type { JournalEntry, JournalFilter } from '../../../shared/contract/journal.ts';
import { JOURNAL_LABELS, JOURNAL_PAGE } from '../../../shared/contract/journal.ts';
import { newWorkbook, workbookBytes } from '../excel-file.ts';
import { addListSheet, addTexts, type ListColumn } from '../list-sheet.ts';
import type { Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';
import { listJournal } from './list.ts';

const COLUMNS: readonly ListColumn[] = [
  { header: 'Số', width: 7, align: 'center' },
  { header: 'Thời điểm', width: 19 },
  { header: 'Người thực hiện', width: 22 },
  { header: 'Việc', width: 20 },
  { header: 'Đối tượng', width: 34 },
  { header: 'Trước', width: 34 },
  { header: 'Sau', width: 34 },
  { header: 'Mã băm mục trước', width: 18 },
  { header: 'Mã băm', width: 18 },
];

/** Oldest first, with the hashes that chain the entries. @throws AppError `CANCELLED` */
export async function exportJournal(
  read: Reader,
  filter: JournalFilter,
  task: Task,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: JournalEntry[] = [];
  for (let total = 1; entries.length < total; ) {
    await task.step('Đang đọc nhật ký', entries.length, total);
    const page = await listJournal(read, filter, entries.length, JOURNAL_PAGE);
    entries.push(...page.entries);
    total = page.entries.length === 0 ? 0 : page.total;
  }
  const workbook = newWorkbook('Nhật ký');
  const sheet = addListSheet(workbook, 'Nhật ký', COLUMNS);
  for (const entry of entries.reverse()) {
    addTexts(
      sheet,
      [
        String(entry.sequence),
        localTime(entry.at),
        entry.person ?? '',
        JOURNAL_LABELS[entry.action],
        entry.subject,
        entry.before ?? '',
        entry.after ?? '',
        entry.previous,
        entry.hash,
      ],
      COLUMNS,
    );
  }
  await task.step('Đang ghi tệp Excel', entries.length, entries.length);
  return workbookBytes(workbook);
}

/** "22/11/2026 15:41:29", on the clock of this computer. */
function localTime(iso: string): string {
  const time = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
