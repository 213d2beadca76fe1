/** Prints a pdfmake document with the typeface of the annex; nothing else of the disk or the network is read. */
import { createRequire } from 'node:module';
import type Pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Fonts } from '../layout/fonts.ts';

const require = createRequire(import.meta.url);

/** pdfmake with its typefaces, loaded when something is first printed. */
function pdfmake(): typeof Pdfmake {
  return require('pdfmake');
}

/** Name under which the typeface is given to pdfmake. */
export const TYPEFACE = 'annex';

/** Gives pdfmake the typeface, and nothing else of the disk or the network. */
export function allowOnly(fonts: Fonts): void {
  const files: readonly string[] = Object.values(fonts.files);
  const printer = pdfmake();
  printer.setFonts({ [TYPEFACE]: fonts.files });
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((path) => files.includes(path));
}

/** The bytes of the finished PDF. */
export async function printPdf(
  definition: TDocumentDefinitions,
  fonts: Fonts,
): Promise<Uint8Array<ArrayBuffer>> {
  allowOnly(fonts);
  return Uint8Array.from(await pdfmake().createPdf(definition).getBuffer());
}
