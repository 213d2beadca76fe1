import { Warning16Filled } from '@fluentui/react-icons';
import type { ReadTable, ReadWarning } from '../../shared/contract/view.ts';
import { placeInWords } from '../components/places.ts';
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
      <ul className="warning-list">
        {warnings.map((warning, index) => {
          const address = warning.source ? findCell(tables, warning.source) : null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole and never reordered
            <li key={index}>
              <Warning16Filled aria-hidden="true" />
              <div>
                <p>{warning.message}</p>
                <p className="muted small">
                  {warning.code}
                  {warning.source && !address && ` · ${placeInWords(warning.source)}`}
                </p>
                {warning.source && address && (
                  <button type="button" className="link" onClick={() => onJump(address)}>
                    {placeInWords(warning.source)}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
