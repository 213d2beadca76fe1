interface StatusLineProps {
  shown: number;
  all: number;
  selected: number;
}

export function StatusLine({ shown, all, selected }: StatusLineProps) {
  return (
    <p className="status-line muted small" role="status">
      <span>{shown === all ? `${all} dòng` : `Đang hiện ${shown} trong ${all} dòng`}</span>
      {selected > 0 && <span>Đã chọn {selected} dòng, nhấn Ctrl+C để sao chép sang Excel</span>}
      {selected === 0 && (
        <span className="status-keys">F2: chi tiết · Phím cách: chọn dòng · Ctrl+C: sao chép</span>
      )}
    </p>
  );
}
