import { useEffect, useRef, useState } from 'react';
import { type PDFDocumentProxy, PIXELS_PER_POINT, type RenderTask, TextLayer } from './pdf.ts';
import type { Piece } from './search.ts';
import type { Hit } from './useSearch.ts';

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** 1 is 100%; null fits the width that there is. */
  zoom: number | null;
  width: number;
  /** What was found on this page. */
  hits: readonly Hit[];
  /** Which of them is looked at; -1 for none. */
  current: number;
  /** Changes whenever somebody wants to be led to the current one. */
  turn: number;
}

/** One page with its text over it, to be selected and read out. It stays until the next one is drawn. */
export function PdfPage({ document, number, zoom, width, hits, current, turn }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const shown = useRef(0);
  const led = useRef(0);
  const [runs, setRuns] = useState<readonly HTMLElement[]>([]);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let wanted = true;
    let task: RenderTask | null = null;
    let layer: TextLayer | null = null;
    const draw = async () => {
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const scale = zoom === null ? width / natural.width : zoom * PIXELS_PER_POINT;
      const density = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale });
      const fine = page.getViewport({ scale: scale * density });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.floor(fine.width);
      canvas.height = Math.floor(fine.height);
      canvas.setAttribute('aria-hidden', 'true');
      if (!wanted) return;
      task = page.render({ canvas, viewport: fine });
      await task.promise;
      const text = window.document.createElement('div');
      text.className = 'pdf-text';
      text.style.setProperty('--total-scale-factor', String(scale));
      layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
      await layer.render();
      const target = sheet.current;
      if (!wanted || !target) return;
      target.style.width = `${viewport.width}px`;
      target.style.height = `${viewport.height}px`;
      target.replaceChildren(canvas, text);
      target.dataset.page = String(number);
      // Another page begins at its top; the same page drawn anew stays where it is.
      if (shown.current !== number) target.parentElement?.scrollTo({ top: 0 });
      shown.current = number;
      setRuns(layer.textDivs);
      setFailure(null);
    };
    draw().catch((reason: unknown) => {
      if (wanted) setFailure(String(reason));
    });
    return () => {
      wanted = false;
      task?.cancel();
      layer?.cancel();
    };
  }, [document, number, zoom, width]);

  useEffect(() => {
    const target = sheet.current;
    if (!target) return;
    for (const old of target.querySelectorAll('.pdf-hits')) old.remove();
    const marks = window.document.createElement('div');
    marks.className = 'pdf-hits';
    marks.setAttribute('aria-hidden', 'true');
    const origin = target.getBoundingClientRect();
    for (const [at, { pieces }] of hits.entries()) {
      for (const { left, top, width: wide, height } of pieces.flatMap((piece) => boxes(runs, piece))) {
        const mark = window.document.createElement('span');
        mark.className = at === current ? 'pdf-hit pdf-hit-current' : 'pdf-hit';
        Object.assign(mark.style, {
          left: `${left - origin.left}px`,
          top: `${top - origin.top}px`,
          width: `${wide}px`,
          height: `${height}px`,
        });
        marks.append(mark);
      }
    }
    target.append(marks);
    const mark = marks.querySelector<HTMLElement>('.pdf-hit-current');
    const frame = target.parentElement;
    // A page drawn anew stays where it is.
    if (!mark || !frame || led.current === turn) return;
    led.current = turn;
    // The frame alone: scrolled into view, the mark would take the whole screen with it.
    frame.scrollTo({
      top: target.offsetTop + mark.offsetTop - frame.clientHeight / 2,
      left: target.offsetLeft + mark.offsetLeft + mark.offsetWidth - frame.clientWidth * 0.75,
    });
  }, [runs, hits, current, turn]);

  return (
    <>
      {failure && (
        <p role="alert">
          Không vẽ được trang {number}: {failure}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a page of a document is no set of fields */}
      <div ref={sheet} className="pdf-page" role="group" aria-label={`Trang ${number} của phụ lục`} />
    </>
  );
}

/** Where a piece of the text stands on the screen. */
function boxes(runs: readonly HTMLElement[], { run, from, to }: Piece): DOMRect[] {
  const text = runs[run]?.firstChild;
  if (!text?.isConnected) return [];
  const length = text.textContent?.length ?? 0;
  if (from >= length) return [];
  const range = window.document.createRange();
  range.setStart(text, from);
  range.setEnd(text, Math.min(to, length));
  return [...range.getClientRects()];
}
