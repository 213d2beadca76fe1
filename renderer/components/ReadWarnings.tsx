import { Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ReadWarning } from '../../shared/contract/view.ts';
import { placeInWords } from './places.ts';
import './warnings.css';

interface ReadWarningsProps {
  warnings: readonly ReadWarning[];
  /** The place as something else than words, such as a way to it; null: as words. */
  place?: (warning: ReadWarning) => ReactNode;
}

/** What was noticed when a file was read, each with its place in the file. */
export function ReadWarnings({ warnings, place }: ReadWarningsProps) {
  return (
    <ul className="warning-list">
      {warnings.map((warning, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole and never reordered
        <li key={index}>
          <Warning16Filled aria-hidden="true" />
          <div>
            <p>{warning.message}</p>
            {place?.(warning) ??
              (warning.source && <p className="muted small">{placeInWords(warning.source)}</p>)}
            <p className="muted small">Mã: {warning.code}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
