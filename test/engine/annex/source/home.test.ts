import { describe, expect, it } from 'vitest';
import { type HomeRow, Homes } from '../../../../electron/engine/annex/source/home.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';

/** A row of the earlier period in a table of its file. */
function earlier(table: number, section: string | null = null): PairSide {
  const submission = { id: 's', fileName: 'a.docx', sha256: '', agency: null, agencyId: null };
  const reading = { figure: { text: '', parts: [] } } as unknown as PairSide['reading'];
  const sources = { name: { table, row: 1, column: 2 } };
  return {
    ordinal: '1',
    name: 'Chỉ tiêu',
    rowId: 'r',
    section,
    reading,
    sources,
    footnotes: [],
    submission,
    key: 'k',
  };
}

const paired = (with_: PairSide | null, section: string | null = null): HomeRow => ({
  section,
  pairedWith: with_,
});

describe('Homes', () => {
  it('tells tables without sections apart by where the rows beside it went', () => {
    const homes = new Homes([[paired(earlier(1))], [paired(earlier(2))]]);
    expect(homes.of(earlier(2))).toBe(1);
    expect(homes.of(earlier(1))).toBe(0);
  });

  it('follows the section where a table was divided', () => {
    const homes = new Homes([
      [paired(earlier(1, 'A'), 'A'), paired(earlier(1, 'A'), 'A')],
      [paired(earlier(1, 'B'), 'B')],
    ]);
    expect(homes.of(earlier(1, 'B'))).toBe(1);
    expect(homes.of(earlier(1, 'C'))).toBe(0);
  });

  it('knows a section where nothing was paired, and says where nothing tells', () => {
    const homes = new Homes([[paired(null, 'A')], [paired(null, 'B')]]);
    expect(homes.of(earlier(7, 'B'))).toBe(1);
    expect(homes.of(earlier(7, 'C'))).toBeNull();
  });
});
