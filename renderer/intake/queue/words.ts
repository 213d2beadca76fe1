/** What is said of a file in the queue. Pure. */
import type { Draft } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';
import { isGrave } from '../../components/warnings.ts';
import { type QueueEntry, repeated } from './entries.ts';

/** "18 KB", "1,4 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1024 * 1024) return `${formatCount(Math.round(bytes / 1024))} KB`;
  const tenths = Math.round((bytes * 10) / 1024 / 1024);
  return `${formatCount(Math.floor(tenths / 10))},${tenths % 10} MB`;
}

/** "Sẵn sàng: 32 chỉ tiêu, 2 lưu ý" */
export function readyInWords({ read, grids, leftOut, returned }: Draft): string {
  if (returned) return 'Sẵn sàng: phiếu trả lời của cơ quan';
  if (read.tables.length === 0) {
    return grids.length === 0
      ? 'Không có bảng nào, chỉ có văn bản'
      : 'Chưa nhận ra bảng: mở tệp để chỉ ra dòng tiêu đề';
  }
  const indicators = read.tables.reduce((sum, table) => sum + table.indicators, 0);
  const parts = [`${formatCount(indicators)} chỉ tiêu`];
  if (read.tables.length > 1) parts.push(`${formatCount(read.tables.length)} bảng`);
  if (leftOut.length > 0) parts.push(`${formatCount(leftOut.length)} bảng không nhập`);
  const grave = read.warnings.filter(isGrave).length;
  parts.push(read.warnings.length === 0 ? 'không có lưu ý' : `${formatCount(read.warnings.length)} lưu ý`);
  if (grave > 0) parts.push(`trong đó ${formatCount(grave)} quan trọng`);
  return `Sẵn sàng: ${parts.join(', ')}`;
}

/** Whether a person should look closely before storing: no table, or figures that may be wrong. */
export function isDoubtful({ read, returned }: Draft): boolean {
  // What is doubtful in a returned workbook is told beside its answers.
  if (returned) return false;
  return read.tables.length === 0 || read.warnings.some(isGrave);
}

/** That the same bytes were seen before, or null. */
export function repeatInWords(entries: readonly QueueEntry[], entry: QueueEntry): string | null {
  if (entry.state.kind !== 'ready') return null;
  const former = repeated(entries, entry);
  if (former) {
    const stored =
      former.state.kind === 'stored' || former.state.kind === 'answered' ? 'vừa lưu' : 'trong danh sách';
    return `Nội dung giống hệt tệp “${former.name}” ${stored}.`;
  }
  const { duplicateOf } = entry.state.draft;
  if (!duplicateOf) return null;
  return `Đúng tệp này đã được nhập cho kỳ ${duplicateOf.period} của bộ “${duplicateOf.set}”.`;
}

/** "2 tệp sẵn sàng, 1 tệp đang chờ, 1 tệp lỗi" */
export function queueInWords(entries: readonly QueueEntry[]): string {
  const count = (...kinds: QueueEntry['state']['kind'][]) =>
    entries.filter(({ state }) => kinds.includes(state.kind)).length;
  const parts: [number, string][] = [
    [count('ready'), 'sẵn sàng'],
    [count('waiting', 'reading'), 'đang chờ đọc'],
    [count('failed'), 'không đọc được'],
    [count('stored', 'answered'), 'đã lưu'],
    [count('stopped', 'dropped', 'gone'), 'không nhập'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} tệp ${words}`)
    .join(', ');
}
