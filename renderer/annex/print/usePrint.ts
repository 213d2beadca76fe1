import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../state/useJob.ts';
import type { PDFDocumentProxy } from '../preview/pdf.ts';
import { clearSheets, printPdf } from './print.ts';

export interface Printing {
  /** Null while nothing is made ready. */
  progress: Progress | null;
  failure: string | null;
  start(pdf: PDFDocumentProxy): Promise<void>;
  cancel(): void;
}

/** Making pages ready for the printer, which can be stopped. */
export function usePrint(): Printing {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      clearSheets();
    },
    [],
  );
  const start = async (pdf: PDFDocumentProxy) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    const tell = (done: number) =>
      setProgress({ phase: `Đang chuẩn bị trang in ${done}/${pdf.numPages}`, done, total: pdf.numPages });
    tell(0);
    try {
      await printPdf(pdf, { onPage: tell, signal: controller.signal });
    } catch (reason) {
      if (!controller.signal.aborted) setFailure(String(reason));
    }
    if (running.current === controller) setProgress(null);
  };
  return { progress, failure, start, cancel: () => running.current?.abort() };
}
