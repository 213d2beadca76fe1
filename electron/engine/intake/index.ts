/**
 * From the bytes of a submission to its tables: the format's reader turns them into lines and grids, one
 * recogniser finds the tables in these. Nothing here touches a workspace or the disk.
 */
import { createHash } from 'node:crypto';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import { sniff } from './container.ts';
import { readDocument } from './docx/reader.ts';
import { named } from './named.ts';
import { recognise } from './recogniser/index.ts';
import { readWorkbook } from './xlsx/reader.ts';

export { mapColumns } from './mapping.ts';
export { type Suggestion, suggestFromRead } from './suggest.ts';

/**
 * Reads one file that an agency sent.
 *
 * @throws AppError FILE_EMPTY, FILE_TOO_LARGE, FILE_FORMAT_UNKNOWN, FILE_FORMAT_UNSUPPORTED,
 *   FILE_PASSWORD_PROTECTED, FILE_HOSTILE, FILE_DAMAGED, FILE_WITHOUT_CELLS, FILE_WITHOUT_TABLE,
 *   FILE_WITHOUT_HEADER, each with `file`; CANCELLED
 */
export async function readSubmission(
  file: { fileName: string; bytes: Uint8Array },
  task: Task,
): Promise<ReadResult> {
  const name = file.fileName.normalize('NFC');
  return named(name, async () => {
    await task.step('Đang mở tệp', 0, 0);
    const { format } = sniff(file.bytes);
    const read =
      format === 'xlsx' ? await readWorkbook(file.bytes, task) : await readDocument(file.bytes, task);
    await task.step('Đang nhận bảng', 0, 0);
    const { tables, warnings } = recognise(read);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    return { file: { name, sha256, format }, tables, warnings };
  });
}
