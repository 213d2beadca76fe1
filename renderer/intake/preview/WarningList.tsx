import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CellSource, ReadWarning } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { placeInWords } from '../../components/places.ts';
import { ReadWarnings } from '../../components/ReadWarnings.tsx';
import { groupWarnings } from '../../components/warnings.ts';
import { mayBeCell } from './cells.ts';

interface WarningListProps {
  warnings: readonly ReadWarning[];
  onJump: (source: CellSource) => void;
}

/** Shown at first, and with each further wish. */
const PORTION = 30;

export function WarningList({ warnings, onJump }: WarningListProps) {
  const [count, setCount] = useState(PORTION);
  const groups = useMemo(() => groupWarnings(warnings), [warnings]);
  const rest = groups.length - count;
  return (
    <section
      className="panel stack"
      id="import-warnings"
      tabIndex={-1}
      aria-label="Lưu ý khi đọc tệp"
      data-testid="import-warnings"
    >
      <h2 className="panel-title">Lưu ý khi đọc tệp ({formatCount(warnings.length)})</h2>
      {warnings.length === 0 && <p className="muted">Không có.</p>}
      <ReadWarnings
        groups={groups.slice(0, count)}
        place={(source) =>
          mayBeCell(source) && (
            <button type="button" className="link" onClick={() => onJump(source)}>
              {placeInWords(source)}
            </button>
          )
        }
      />
      {rest > 0 && (
        <Button size="small" onClick={() => setCount(count + PORTION)}>
          Xem thêm {formatCount(Math.min(rest, PORTION))} trong {formatCount(rest)} lưu ý còn lại
        </Button>
      )}
    </section>
  );
}
