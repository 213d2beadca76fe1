/** The manifest in a finished file: the attachment of a PDF, the hidden part of an Excel or Word file. */
import { excelManifest } from '../excel/manifest.ts';

/** Name of the attachment. */
export const MANIFEST_FILE = 'doi-soat-manifest.json';

/** @returns the bytes of the manifest; null where the file has none, or cannot be read */
export async function manifestOf(file: Uint8Array): Promise<Uint8Array | null> {
  const [first, second] = file;
  if (first === 0x50 && second === 0x4b) return manifestInPackage(file);
  return manifestInPdf(file);
}

/** Excel and Word annexes keep it in the same kind of store. */
function manifestInPackage(file: Uint8Array): Uint8Array | null {
  try {
    return excelManifest(file);
  } catch {
    return null;
  }
}

async function manifestInPdf(file: Uint8Array): Promise<Uint8Array | null> {
  // 2 MB, loaded when it is first needed.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(file), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
      if (filename === MANIFEST_FILE) return await document.getAttachmentContent(id);
    }
    return null;
  } catch {
    return null;
  } finally {
    await loading.destroy();
  }
}
