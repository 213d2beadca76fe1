import { Button, Tooltip } from '@fluentui/react-components';
import {
  ChevronLeft20Regular,
  ChevronRight20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons';
import { type ReactElement, useEffect, useState } from 'react';
import { PdfPage } from './PdfPage.tsx';
import { usePdf } from './usePdf.ts';
import { useWidth } from './useWidth.ts';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

interface PdfPreviewProps {
  bytes: Uint8Array | null;
  /** Draws the preview that there is not yet; null while that is under way. */
  onDraw: (() => void) | null;
}

export function PdfPreview({ bytes, onDraw }: PdfPreviewProps) {
  const { document, failure } = usePdf(bytes);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<number | null>(null);
  const [frame, width] = useWidth();
  const pages = document?.numPages ?? 0;
  useEffect(() => {
    if (pages > 0) setPage((current) => Math.min(current, pages));
  }, [pages]);
  const larger = STEPS.find((step) => step > (zoom ?? 1));
  const smaller = STEPS.findLast((step) => step < (zoom ?? 1));

  return (
    <section
      className="pdf"
      aria-label="Bản xem trước phụ lục"
      data-testid="annex-preview"
      data-pages={pages}
    >
      <div className="pdf-tools" role="toolbar" aria-label="Xem trang">
        <Tool
          label="Trang trước"
          icon={<ChevronLeft20Regular />}
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        />
        <span aria-live="polite">
          Trang {pages === 0 ? '–' : page}/{pages === 0 ? '–' : pages}
        </span>
        <Tool
          label="Trang sau"
          icon={<ChevronRight20Regular />}
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        />
        <span className="pdf-gap" />
        <Tool
          label="Thu nhỏ"
          icon={<ZoomOut20Regular />}
          disabled={smaller === undefined}
          onClick={() => setZoom(smaller ?? null)}
        />
        <span className="pdf-zoom">{zoom === null ? 'Vừa khung' : `${zoom * 100}%`}</span>
        <Tool
          label="Phóng to"
          icon={<ZoomIn20Regular />}
          disabled={larger === undefined}
          onClick={() => setZoom(larger ?? null)}
        />
        {zoom !== null && (
          <Button size="small" appearance="subtle" onClick={() => setZoom(null)}>
            Vừa khung
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="pdf-frame" ref={frame} tabIndex={0} aria-label="Trang đang xem">
        {!bytes && onDraw && (
          <div className="pdf-empty">
            <p>Chưa có bản xem trước.</p>
            <Button onClick={onDraw}>Lập bản xem trước</Button>
          </div>
        )}
        {failure && <p role="alert">Không mở được bản xem trước: {failure}</p>}
        {document && width > 0 && (
          <PdfPage document={document} number={Math.min(page, pages)} zoom={zoom} width={width} />
        )}
      </section>
    </section>
  );
}

interface ToolProps {
  label: string;
  icon: ReactElement;
  disabled: boolean;
  onClick: () => void;
}

function Tool({ label, icon, disabled, onClick }: ToolProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} disabledFocusable={disabled} onClick={onClick} />
    </Tooltip>
  );
}
