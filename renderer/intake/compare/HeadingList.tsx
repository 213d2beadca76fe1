import type { ImportPreview } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';

/** Headings that are worded anew, put in or taken away: their rows count as unchanged. */
export function HeadingList({ preview }: { preview: ImportPreview | null }) {
  if (!preview || preview.headings.length === 0) return null;
  const { headings, more } = preview;
  return (
    <details className="fold" data-testid="import-headings">
      <summary>
        Tên phần mục khác với báo cáo đang lưu ({formatCount(headings.length + more.headings)})
      </summary>
      <ul className="fold-list small">
        {headings.map(({ before, after, rows }) => (
          <li key={`${before}\n${after}`}>
            {before === '' ? 'Trước đây không có phần mục' : `“${before}”`} →{' '}
            {after === '' ? 'không thuộc phần mục nào' : `“${after}”`}
            <span className="muted"> ({formatCount(rows)} chỉ tiêu)</span>
          </li>
        ))}
        {more.headings > 0 && <li className="muted">và {formatCount(more.headings)} phần mục khác</li>}
      </ul>
    </details>
  );
}
