import { useMemo, useState } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import type { CellSource } from '../../../shared/contract/view.ts';
import { placeInWords } from '../../components/places.ts';
import type { CellAddress } from './cells.ts';
import { findCell } from './rows.ts';

/** Goes to the cell that stands at a place of the file; its row may have to be looked for. */
export function useJump(draft: Draft, say: (notice: string) => void) {
  const [target, setTarget] = useState<CellAddress | null>(null);
  return useMemo(
    () => ({
      target,
      find: async (source: CellSource): Promise<CellAddress | null> => {
        // Rows that cannot be fetched are told by the grid that shows them.
        const found = await findCell(draft, source).catch(() => null);
        if (found) setTarget({ ...found });
        say(found ? '' : `${placeInWords(source)} nằm ngoài các bảng; xem ở mục “Văn bản ngoài bảng”.`);
        return found;
      },
    }),
    [draft, say, target],
  );
}
