/** Prints a pdfmake document with the typeface of the annex; nothing else of the disk or the network is read. */
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Fonts } from '../layout/fonts.ts';

/** Name under which the typeface is given to pdfmake. */
export const TYPEFACE = 'Tinos';

/** The bytes of the finished PDF. */
export async function printPdf(
  definition: TDocumentDefinitions,
  fonts: Fonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: readonly string[] = Object.values(fonts.files);
  pdfmake.setFonts({ [TYPEFACE]: fonts.files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  return Uint8Array.from(await pdfmake.createPdf(definition).getBuffer());
}
