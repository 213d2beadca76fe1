import { useState } from 'react';
import type { Finding } from '../../shared/contract/view.ts';
import { DismissDialog } from './dismiss/DismissDialog.tsx';
import { dismissingOf } from './dismiss/dismissing.ts';
import { HistoryDrawer } from './history/HistoryDrawer.tsx';
import { KeysDialog } from './keys/KeysDialog.tsx';
import { RepairDialog } from './pairing/RepairDialog.tsx';
import type { PairRow } from './rows.ts';
import { useWork } from './work/context.ts';

export type RowLayerName = 'repair' | 'dismiss' | 'history' | 'keys';

/** A layer with the row it was opened for: where the keyboard goes meanwhile is not its matter. */
export interface Layer {
  name: RowLayerName;
  row: PairRow | null;
  finding: Finding | null;
}

interface RowLayerProps {
  layer: Layer;
  onClose: () => void;
}

/** The one layer that is open over the work. */
export function RowLayer({ layer: { name, row, finding }, onClose }: RowLayerProps) {
  if (name === 'history') return <HistoryDrawer onClose={onClose} />;
  if (name === 'keys') return <KeysDialog onClose={onClose} />;
  if (name === 'repair' && row) return <RepairDialog row={row} onClose={onClose} />;
  if (name === 'dismiss' && row && finding) {
    return <DismissLayer row={row} finding={finding} onClose={onClose} />;
  }
  return null;
}

function DismissLayer({ row, finding, onClose }: { row: PairRow; finding: Finding; onClose: () => void }) {
  const { rows } = useWork();
  // Counted once: what the dialog says is what it does.
  const [dismissing] = useState(() => dismissingOf(row, finding, rows));
  return <DismissDialog dismissing={dismissing} onClose={onClose} />;
}
