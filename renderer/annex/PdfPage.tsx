import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy, RenderTask } from './pdf.ts';

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** 1 is 100%; null fits the width that there is. */
  zoom: number | null;
  width: number;
}

/** PDF points are 1/72 inch, CSS pixels 1/96. */
const PIXELS_PER_POINT = 96 / 72;

export function PdfPage({ document, number, zoom, width }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    // Another page begins at its top.
    if (number > 0) canvas.current?.parentElement?.scrollTo({ top: 0 });
  }, [number]);

  useEffect(() => {
    let wanted = true;
    let task: RenderTask | null = null;
    const draw = async () => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (!wanted || !target) return;
      const natural = page.getViewport({ scale: 1 });
      const scale = zoom === null ? width / natural.width : zoom * PIXELS_PER_POINT;
      const density = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale: scale * density });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${viewport.width / density}px`;
      target.style.height = `${viewport.height / density}px`;
      task = page.render({ canvas: target, viewport });
      await task.promise;
      setFailure(null);
    };
    draw().catch((reason: unknown) => {
      if (wanted) setFailure(String(reason));
    });
    return () => {
      wanted = false;
      task?.cancel();
    };
  }, [document, number, zoom, width]);

  return (
    <>
      {failure && (
        <p role="alert">
          Không vẽ được trang {number}: {failure}
        </p>
      )}
      <canvas ref={canvas} className="pdf-page" role="img" aria-label={`Trang ${number} của phụ lục`} />
    </>
  );
}
