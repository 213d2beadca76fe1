import type { ImportPreview } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';
import { placeInWords } from '../../components/places.ts';

/** What the workspace has and the file has not. */
export function MissingList({ preview }: { preview: ImportPreview | null }) {
  if (!preview || preview.counts.missing === 0) return null;
  const { former, missing, counts, more } = preview;
  return (
    <details className="fold" id="import-missing" data-testid="import-missing">
      <summary>
        {former
          ? 'Có trong báo cáo đang lưu, không có trong tệp này'
          : 'Có trong bộ chỉ tiêu, không có trong tệp này'}{' '}
        ({formatCount(counts.missing)})
      </summary>
      <ul className="fold-list small">
        {missing.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole and never reordered
          <li key={index}>
            {row.ordinal !== '' && <b>{row.ordinal}. </b>}
            {row.name}
            {row.result !== '' && `: ${row.result}`}
            {row.source && <span className="muted"> ({placeInWords(row.source)})</span>}
          </li>
        ))}
        {more.missing > 0 && <li className="muted">và {formatCount(more.missing)} chỉ tiêu khác</li>}
      </ul>
    </details>
  );
}
