import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { JobStrip } from '../../components/JobStrip.tsx';
import { usePrint } from '../print/usePrint.ts';
import { PdfPage } from './PdfPage.tsx';
import { PreviewTools } from './PreviewTools.tsx';
import { SearchBar } from './SearchBar.tsx';
import { usePdf } from './usePdf.ts';
import { useSearch } from './useSearch.ts';
import { useWidth } from './useWidth.ts';
import { larger, smaller } from './zoom.ts';

export interface PreviewHandle {
  search(): void;
  print(): void;
}

interface PdfPreviewProps {
  ref: Ref<PreviewHandle>;
  bytes: Uint8Array | null;
  drawing: boolean;
  /** What stands over the page: why it is not the newest one. */
  children?: ReactNode;
}

/** The pages of the annex, one at a time. */
export function PdfPreview({ ref, bytes, drawing, children }: PdfPreviewProps) {
  const { document, failure } = usePdf(bytes);
  const [asked, setPage] = useState(1);
  const [zoom, setZoom] = useState<number | null>(null);
  const [searching, setSearching] = useState(false);
  const [words, setWords] = useState('');
  const [frame, width] = useWidth();
  const box = useRef<HTMLInputElement>(null);
  const view = useRef<HTMLElement | null>(null);
  const printing = usePrint();
  const pages = document?.numPages ?? 0;
  const page = pages === 0 ? asked : Math.min(asked, pages);
  const search = useSearch(document, searching ? words : '', page, setPage);
  const go = (to: number) => setPage(Math.max(1, Math.min(to, pages)));
  const print = () => {
    if (document && !printing.progress) void printing.start(document);
  };
  useImperativeHandle(ref, () => ({
    search: () => {
      setSearching(true);
      box.current?.select();
    },
    print,
  }));
  const hits = useMemo(() => search.hits.filter((hit) => hit.page === page), [search.hits, page]);
  const looked = search.hits[search.current];
  const attach = useCallback(
    (element: HTMLElement | null) => {
      frame(element);
      view.current = element;
    },
    [frame],
  );

  return (
    <section
      className="pdf"
      aria-label="Bản xem trước phụ lục"
      aria-busy={drawing}
      data-testid="annex-preview"
      data-pages={pages}
    >
      <PreviewTools
        page={page}
        pages={pages}
        zoom={zoom}
        drawing={drawing}
        onPage={go}
        onZoom={setZoom}
        onSearch={() => setSearching(true)}
        onPrint={print}
      />
      {searching && (
        <SearchBar
          box={box}
          words={words}
          search={search}
          onWords={setWords}
          onClose={() => {
            setSearching(false);
            view.current?.focus();
          }}
        />
      )}
      <JobStrip progress={printing.progress} onCancel={printing.cancel} />
      {printing.failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            Không chuẩn bị được trang in: {printing.failure}. Hãy xuất PDF rồi in.
          </MessageBarBody>
        </MessageBar>
      )}
      {children}
      <section
        className="pdf-frame"
        ref={attach}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        aria-label="Trang đang xem. Page Up, Page Down sang trang; dấu cộng, dấu trừ phóng to, thu nhỏ"
        onKeyDown={(event) => {
          if (pageKey(event, { page, pages, zoom, go, setZoom })) event.preventDefault();
        }}
      >
        {!document && !failure && <p className="pdf-empty muted">Đang lập bản xem trước…</p>}
        {failure && <p role="alert">Không mở được bản xem trước: {failure}</p>}
        {document && width > 0 && (
          <PdfPage
            document={document}
            number={page}
            zoom={zoom}
            width={width}
            hits={hits}
            current={looked ? hits.indexOf(looked) : -1}
            turn={search.turn}
          />
        )}
      </section>
    </section>
  );
}

interface PageKeys {
  page: number;
  pages: number;
  zoom: number | null;
  go(page: number): void;
  setZoom(zoom: number | null): void;
}

/** Keys of the page that is looked at. Page Up and Page Down scroll first, where there is more of the page. */
function pageKey(event: KeyboardEvent<HTMLElement>, { page, pages, zoom, go, setZoom }: PageKeys): boolean {
  const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
  const { key, ctrlKey, altKey, metaKey } = event;
  if (altKey || metaKey) return false;
  if (key === 'PageDown' && (ctrlKey || scrollTop + clientHeight >= scrollHeight - 2)) go(page + 1);
  else if (key === 'PageUp' && (ctrlKey || scrollTop <= 2)) go(page - 1);
  else if (key === 'Home' && ctrlKey) go(1);
  else if (key === 'End' && ctrlKey) go(pages);
  else if (ctrlKey) return false;
  else if (key === '+' || key === '=') setZoom(larger(zoom) ?? zoom);
  else if (key === '-') setZoom(smaller(zoom) ?? zoom);
  else if (key === '0') setZoom(null);
  else return false;
  return true;
}
