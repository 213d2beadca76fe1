import { Spinner } from '@fluentui/react-components';
import { formatCount } from '../../components/count.ts';
import { formatMoment } from '../../components/dates.ts';
import { type ShownState, STATE_LABELS, STATE_TITLES, STATES } from './states.ts';
import type { Comparing } from './useCompare.ts';

interface CompareStripProps {
  comparing: Comparing;
  /** States whose rows are shown; none: all rows. */
  wanted: readonly ShownState[];
  onWant: (wanted: ShownState[]) => void;
}

/** What storing the file would change, counted. The counts are buttons: they show the rows they count. */
export function CompareStrip({ comparing, wanted, onWant }: CompareStripProps) {
  const { preview, busy } = comparing;
  if (!preview) {
    if (busy) return <Spinner size="tiny" label="Đang so với sổ" className="compare-strip" />;
    return (
      <p className="compare-strip muted small">
        Điền bộ chỉ tiêu và kỳ báo cáo để xem tệp này khác gì với số liệu đang có trong sổ.
      </p>
    );
  }
  const { counts, former } = preview;
  const chips = STATES.filter((state) => counts[state] > 0);
  return (
    <section className="compare-strip" aria-label="So với sổ" data-testid="import-compare" aria-busy={busy}>
      <span className="small" title={former ? `Nhập lúc ${formatMoment(former.importedAt)}` : undefined}>
        {former ? `So với tệp “${former.fileName}” đang lưu:` : 'So với sổ:'}
      </span>
      {chips.map((state) => (
        <button
          key={state}
          type="button"
          className={`chip chip-${state}`}
          title={`${STATE_TITLES[state]}. Bấm để chỉ xem các dòng này.`}
          aria-pressed={wanted.includes(state)}
          onClick={() =>
            onWant(wanted.includes(state) ? wanted.filter((each) => each !== state) : [...wanted, state])
          }
        >
          {STATE_LABELS[state]} <b>{formatCount(counts[state])}</b>
        </button>
      ))}
      {counts.missing > 0 && (
        <button type="button" className="chip chip-missing" onClick={showMissing}>
          Thiếu <b>{formatCount(counts.missing)}</b>
        </button>
      )}
      {wanted.length > 0 && (
        <button type="button" className="link small" onClick={() => onWant([])}>
          Xem tất cả các dòng
        </button>
      )}
    </section>
  );
}

function showMissing(): void {
  const list = document.getElementById('import-missing');
  if (list instanceof HTMLDetailsElement) list.open = true;
  list?.querySelector('summary')?.focus();
}
