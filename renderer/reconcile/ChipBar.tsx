import { ProgressBar } from '@fluentui/react-components';
import { formatCount } from '../components/count.ts';
import { CHIP_LABELS, CHIPS, type Chip, type ChipCounts, type Filters, toggleChip } from './filters.ts';
import { setFilters } from './state.ts';
import { useWork } from './work/context.ts';

interface ChipBarProps {
  counts: ChipCounts;
  filters: Filters;
}

/** Chips that would only ever say 0 in most comparisons: shown when there is something behind them. */
const WHEN_ANY: ReadonlySet<Chip> = new Set<Chip>(['suggested', 'asked', 'stale', 'own', 'errors']);
const GRAVE: Partial<Record<Chip, string>> = {
  errors: 'row-chip-error',
  stale: 'row-chip-warning',
  suggested: 'row-chip-warning',
};

/** The rows at a glance: each count shows its rows when pressed. */
export function ChipBar({ counts, filters }: ChipBarProps) {
  const { rows, result } = useWork();
  const chips = CHIPS.filter((chip) => {
    if (filters.chips.includes(chip)) return true;
    return chip !== 'own' && chip !== 'ownDismissed' && (counts[chip] > 0 || !WHEN_ANY.has(chip));
  });
  return (
    <section className="row-chip-bar" aria-label="Tóm tắt kết quả đối soát">
      <fieldset className="row-chips" aria-label="Lọc nhanh">
        <button
          type="button"
          className="row-chip"
          aria-pressed={filters.chips.length === 0}
          onClick={() => setFilters({ chips: [] })}
        >
          Tất cả <b>{formatCount(rows.length)}</b>
        </button>
        {chips.map((chip) => (
          <button
            key={chip}
            type="button"
            className={`row-chip ${counts[chip] > 0 ? (GRAVE[chip] ?? '') : ''}`}
            data-testid={`chip-${chip}`}
            aria-pressed={filters.chips.includes(chip)}
            onClick={() => setFilters({ chips: toggleChip(filters.chips, chip) })}
          >
            {CHIP_LABELS[chip]} <b>{formatCount(counts[chip])}</b>
          </button>
        ))}
        {result.likenessSkipped && (
          <span className="muted small">Có quá nhiều tên chưa ghép nên không tìm tên gần giống.</span>
        )}
      </fieldset>
      <ProgressLine />
    </section>
  );
}

/** "18/32 đã quyết định · 2 đang hỏi · 1 lỗi chưa xử lý" */
function ProgressLine() {
  const { state } = useWork();
  if (!state) return null;
  const { pairs, decided, asked, stale, approved, openErrors } = state.progress;
  const parts = [
    `${formatCount(decided)}/${formatCount(pairs)} đã quyết định`,
    asked > 0 && `${formatCount(asked)} đang hỏi`,
    stale > 0 && `${formatCount(stale)} đã cũ`,
    openErrors > 0 && `${formatCount(openErrors)} lỗi chưa xử lý`,
    approved > 0 && `${formatCount(approved)} đã duyệt`,
  ];
  return (
    <div className="progress-line" data-testid="reconcile-progress">
      <span className="small">{parts.filter((part) => part !== false).join(' · ')}</span>
      <ProgressBar value={pairs > 0 ? decided / pairs : 0} aria-label="Phần đã quyết định" />
    </div>
  );
}
