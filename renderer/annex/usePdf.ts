import { useEffect, useState } from 'react';
import { openPdf, type PDFDocumentProxy } from './pdf.ts';

export interface PdfState {
  document: PDFDocumentProxy | null;
  failure: string | null;
}

/** The opened document of `bytes`; the one before stays until the new one is ready. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [state, setState] = useState<PdfState>({ document: null, failure: null });
  useEffect(() => {
    if (!bytes) {
      setState({ document: null, failure: null });
      return;
    }
    let wanted = true;
    const opened = openPdf(bytes);
    opened.document.then(
      (document) => wanted && setState({ document, failure: null }),
      (reason: unknown) => wanted && setState({ document: null, failure: String(reason) }),
    );
    return () => {
      wanted = false;
      opened.close();
    };
  }, [bytes]);
  return state;
}
