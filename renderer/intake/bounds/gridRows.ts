import type { Draft, GridRows } from '../../../shared/contract/intake.ts';
import { client } from '../../client/client.ts';
import { PagedRows } from '../paged.ts';

export type RawRow = GridRows['rows'][number];

/** The rows of one of the file's grids, fetched as they are looked at. */
export function gridRows({ draftId, grids }: Draft, grid: number): PagedRows<RawRow> {
  return new PagedRows<RawRow>(grids[grid]?.rows ?? 0, async (from, count) => {
    const answer = await client.dispatch('intake.grid', { draftId, grid, from, count });
    return answer.ok ? { ok: true, value: answer.value.rows } : answer;
  });
}
