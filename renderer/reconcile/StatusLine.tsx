import { formatCount } from '../components/count.ts';

interface StatusLineProps {
  shown: number;
  all: number;
}

export function StatusLine({ shown, all }: StatusLineProps) {
  return (
    <p className="status-line muted small" role="status">
      <span>
        {shown === all
          ? `${formatCount(all)} dòng`
          : `Đang hiện ${formatCount(shown)} trong ${formatCount(all)} dòng`}
      </span>
      <span className="status-keys">
        Enter: quyết định · 1–4: chọn · Ctrl+Enter: lưu, đến dòng sau · Phím cách: chọn dòng · ?: các phím
      </span>
    </p>
  );
}
