import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf, type PDFDocumentProxy } from './pdf.ts';

export interface PdfState {
  document: PDFDocumentProxy | null;
  failure: string | null;
}

/** The opened document of `bytes`; the one before stays open until the new one can be drawn. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [state, setState] = useState<PdfState>({ document: null, failure: null });
  const [shown, setShown] = useState<OpenPdf | null>(null);
  useEffect(() => {
    if (!bytes) return;
    let wanted = true;
    let taken = false;
    const opened = openPdf(bytes);
    opened.document.then(
      (document) => {
        if (!wanted) return;
        taken = true;
        setShown(opened);
        setState({ document, failure: null });
      },
      (reason: unknown) => wanted && setState((current) => ({ ...current, failure: String(reason) })),
    );
    return () => {
      wanted = false;
      if (!taken) opened.close();
    };
  }, [bytes]);
  // Closed after the pages that were drawn from it have let go of it.
  useEffect(() => () => shown?.close(), [shown]);
  return state;
}
