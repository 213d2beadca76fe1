import { Button, Input, Spinner } from '@fluentui/react-components';
import {
  ChevronLeft20Regular,
  ChevronRight20Regular,
  Print20Regular,
  Search20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { formatCount } from '../../components/count.ts';
import { Tool } from './Tool.tsx';
import { larger, smaller } from './zoom.ts';

interface PreviewToolsProps {
  page: number;
  pages: number;
  zoom: number | null;
  /** A newer page is on its way. */
  drawing: boolean;
  onPage: (page: number) => void;
  onZoom: (zoom: number | null) => void;
  onSearch: () => void;
  onPrint: () => void;
}

export function PreviewTools(props: PreviewToolsProps) {
  const { page, pages, zoom, drawing, onPage, onZoom, onSearch, onPrint } = props;
  const more = larger(zoom);
  const less = smaller(zoom);
  return (
    <div className="pdf-tools" role="toolbar" aria-label="Xem trang">
      <Tool
        label="Trang trước"
        icon={<ChevronLeft20Regular />}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <PageBox page={page} pages={pages} onPage={onPage} />
      <Tool
        label="Trang sau"
        icon={<ChevronRight20Regular />}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <span className="pdf-drawing" role="status">
        {drawing && <Spinner size="extra-tiny" label="Đang vẽ lại" />}
      </span>
      <span className="pdf-gap" />
      <Tool
        label="Thu nhỏ"
        icon={<ZoomOut20Regular />}
        disabled={less === undefined}
        onClick={() => onZoom(less ?? zoom)}
      />
      {zoom === null ? (
        <span className="pdf-zoom">Vừa khung</span>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          className="pdf-zoom"
          title="Trở về vừa khung"
          onClick={() => onZoom(null)}
        >
          {zoom * 100}%
        </Button>
      )}
      <Tool
        label="Phóng to"
        icon={<ZoomIn20Regular />}
        disabled={more === undefined}
        onClick={() => onZoom(more ?? zoom)}
      />
      <Tool
        label="Tìm trong trang (Ctrl+F)"
        icon={<Search20Regular />}
        disabled={pages === 0}
        onClick={onSearch}
      />
      <Tool label="In phụ lục (Ctrl+P)" icon={<Print20Regular />} disabled={pages === 0} onClick={onPrint} />
    </div>
  );
}

interface PageBoxProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** The number of the page, which can be written over: Enter goes there. */
function PageBox({ page, pages, onPage }: PageBoxProps) {
  const [written, setWritten] = useState(String(page));
  useEffect(() => setWritten(String(page)), [page]);
  const go = () => {
    const number = Number.parseInt(written, 10);
    if (Number.isInteger(number)) onPage(number);
    else setWritten(String(page));
  };
  return (
    <span className="pdf-page-box">
      Trang
      <Input
        size="small"
        value={pages === 0 ? '' : written}
        inputMode="numeric"
        maxLength={5}
        aria-label={`Trang đang xem, trên ${pages}`}
        onChange={(_, data) => setWritten(data.value)}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      <span>/ {pages === 0 ? '–' : formatCount(pages)}</span>
    </span>
  );
}
