import { ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CellSource } from '../../shared/contract/view.ts';
import { formatCount } from './count.ts';
import { placeInWords, placeKey } from './places.ts';
import type { WarningGroup } from './warnings.ts';
import './warnings.css';

interface ReadWarningsProps {
  groups: readonly WarningGroup[];
  /** A place as something else than words, such as a way to it; null: as words. */
  place?: (source: CellSource) => ReactNode;
}

/** Places named at once; the others unfold. */
const PLACES_SHOWN = 6;

/** What was noticed when a file was read, with the places in the file; what touches figures first. */
export function ReadWarnings({ groups, place }: ReadWarningsProps) {
  const grave = groups.filter((group) => group.grave);
  const others = groups.filter((group) => !group.grave);
  return (
    <>
      {grave.length > 0 && <h3 className="warning-head">Quan trọng: số liệu có thể sai hoặc thiếu</h3>}
      <WarningItems groups={grave} place={place} />
      {grave.length > 0 && others.length > 0 && <h3 className="warning-head">Lưu ý khác</h3>}
      <WarningItems groups={others} place={place} />
    </>
  );
}

function WarningItems({
  groups,
  place,
}: {
  groups: readonly WarningGroup[];
  place: ReadWarningsProps['place'];
}) {
  if (groups.length === 0) return null;
  return (
    <ul className="warning-list">
      {groups.map(({ code, message, grave, places }) => (
        <li key={`${code} ${message}`} className={grave ? 'warning-grave' : undefined} title={`Mã: ${code}`}>
          {grave ? <ErrorCircle16Filled aria-hidden="true" /> : <Warning16Filled aria-hidden="true" />}
          <div>
            <p>{message}</p>
            <Places places={places.slice(0, PLACES_SHOWN)} place={place} />
            {places.length > PLACES_SHOWN && (
              <details className="small">
                <summary>và {formatCount(places.length - PLACES_SHOWN)} chỗ khác</summary>
                <Places places={places.slice(PLACES_SHOWN)} place={place} />
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Places({ places, place }: { places: readonly CellSource[]; place: ReadWarningsProps['place'] }) {
  if (places.length === 0) return null;
  return (
    <p className="warning-places muted small">
      {places.map((source) => (
        <span key={placeKey(source)}>{place?.(source) ?? placeInWords(source)}</span>
      ))}
    </p>
  );
}
