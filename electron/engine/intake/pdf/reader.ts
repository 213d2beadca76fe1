/**
 * PDF with a text layer → lines and grids. Cells come from the ruling lines where there are some, else from
 * where the text stands; a table that runs over pages comes out as one.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { ReadBlocks } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { assemble } from './assemble.ts';
import type { PageContent } from './content.ts';
import { hasDamagedStream } from './damage.ts';
import { MAX_GLYPHS, openPdf } from './document.ts';
import { readPage } from './page.ts';

/**
 * @throws AppError FILE_PASSWORD_PROTECTED, FILE_SCANNED (no page has text), FILE_DAMAGED, FILE_HOSTILE, CANCELLED
 */
export async function readPdf(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const { document, close } = await openPdf(bytes);
  try {
    const pages: PageContent[] = [];
    let letters = 0;
    let scale = 1;
    for (let number = 1; number <= document.numPages; number += 1) {
      await task.step('Đang đọc trang PDF', number - 1, document.numPages);
      const page = await readPage(document, number, scale);
      scale = page.scale;
      letters += page.glyphs.length;
      if (letters > MAX_GLYPHS) throw new AppError('FILE_HOSTILE', { reason: 'letters' });
      pages.push(page);
    }
    const cutOff = isCutOff(bytes);
    const damaged = cutOff || hasDamagedStream(bytes);
    if (letters === 0) throw new AppError(damaged ? 'FILE_DAMAGED' : 'FILE_SCANNED', { pages: pages.length });
    const read = await assemble(pages, task);
    if (cutOff) read.warnings.unshift(warning('PDF_CUT_OFF', '', null));
    else if (damaged) read.warnings.unshift(warning('PDF_DAMAGED', '', null));
    return read;
  } finally {
    await close();
  }
}

/** Some programs write a little behind the end mark. */
const TAIL = 2_048;

/** A file without its end mark was not received whole; pdf.js shows what there is and says nothing. */
function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(Math.max(0, bytes.length - TAIL))).includes('%%EOF');
}
