import { formatCount } from '../components/count.ts';

interface StatusLineProps {
  shown: number;
  all: number;
  selected: number;
}

export function StatusLine({ shown, all, selected }: StatusLineProps) {
  return (
    <p className="status-line muted small" role="status">
      <span>
        {shown === all
          ? `${formatCount(all)} dòng`
          : `Đang hiện ${formatCount(shown)} trong ${formatCount(all)} dòng`}
      </span>
      {selected > 0 && <span>Đã chọn {formatCount(selected)} dòng, nhấn Ctrl+C để sao chép sang Excel</span>}
      {selected === 0 && (
        <span className="status-keys">F2: chi tiết · Phím cách: chọn dòng · Ctrl+C: sao chép</span>
      )}
    </p>
  );
}
