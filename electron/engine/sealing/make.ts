/** The files of a version: made once, from one content, each with the same manifest in it. */
import { createHash } from 'node:crypto';
import { ANNEX_FORMATS, type AnnexFormat, type VisibleSignature } from '../../../shared/contract/annex.ts';
import {
  type ManifestAbout,
  manifestBytes,
  renderAnnexExcel,
  renderAnnexPdf,
  renderAnnexWord,
} from '../annex/index.ts';
import type { Task } from '../task.ts';
import type { AnnexContent } from './content.ts';
import type { KeptFile } from './store.ts';

export interface MadeFile {
  file: KeptFile;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Drawn {
  bytes: Uint8Array<ArrayBuffer>;
  signatureBoxes?: readonly VisibleSignature[];
}

/**
 * @param name of the files, without their endings
 * @throws AppError `ANNEX_LETTER_MISSING`, `ANNEX_INCOMPLETE`, `CANCELLED`
 */
export async function makeFiles(
  { model }: AnnexContent,
  about: ManifestAbout,
  name: string,
  task: Task,
): Promise<MadeFile[]> {
  const manifest = manifestBytes(model, about);
  const draw: Record<AnnexFormat, () => Promise<Drawn>> = {
    pdf: () => renderAnnexPdf(model, task, { manifest }),
    xlsx: () => renderAnnexExcel(model, task, { manifest }),
    docx: () => renderAnnexWord(model, task, { manifest }),
  };
  const made: MadeFile[] = [];
  for (const [index, format] of ANNEX_FORMATS.entries()) {
    await task.step('Đang lập tệp của bản khóa', index, ANNEX_FORMATS.length);
    const { bytes, signatureBoxes } = await draw[format]();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file: KeptFile = { format, fileName: `${name}.${format}`, sha256, size: bytes.byteLength };
    if (signatureBoxes !== undefined) file.boxes = [...signatureBoxes];
    made.push({ file, bytes });
  }
  return made;
}
