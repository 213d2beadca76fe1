import type { ReadTable, ReadWarning } from '../../shared/contract/view.ts';
import { placeInWords } from '../components/places.ts';
import { ReadWarnings } from '../components/ReadWarnings.tsx';
import { type CellAddress, findCell } from './cells.ts';

interface WarningListProps {
  tables: readonly ReadTable[];
  warnings: readonly ReadWarning[];
  onJump: (address: CellAddress) => void;
}

export function WarningList({ tables, warnings, onJump }: WarningListProps) {
  return (
    <section className="panel stack" aria-label="Lưu ý khi đọc tệp">
      <h2 className="panel-title">Lưu ý khi đọc tệp ({warnings.length})</h2>
      {warnings.length === 0 && <p className="muted">Không có. Mọi ô đều đọc được trọn vẹn.</p>}
      <ReadWarnings
        warnings={warnings}
        place={({ source }) => {
          const address = source ? findCell(tables, source) : null;
          if (!source || !address) return null;
          return (
            <button type="button" className="link" onClick={() => onJump(address)}>
              {placeInWords(source)}
            </button>
          );
        }}
      />
    </section>
  );
}
