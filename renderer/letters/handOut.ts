import { zipSync } from 'fflate';
import type { ExportedFile } from '../../shared/contract/commands.ts';
import { download } from '../components/download.ts';

/**
 * Hands out the files of letters: one as it is, several as one archive, for browsers ask before they save several
 * at once. Answers the name under which they come.
 */
export function handOut(files: readonly ExportedFile[]): string {
  const [only] = files;
  if (only && files.length === 1) {
    download(only.fileName, only.bytes);
    return only.fileName;
  }
  const day = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const name = `cong-van-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.zip`;
  // Word and Excel files are archives themselves: packing them again gains nothing.
  const packed = zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), {
    level: 0,
  });
  download(name, new Uint8Array(packed));
  return name;
}
