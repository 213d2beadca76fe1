import { describe, expect, it } from 'vitest';
import { insertAll, sortableId, type Workspace } from '../../../electron/engine/workspace/index.ts';
import { eachWithWorkspace } from '../submissions/builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

describe('inserting many rows', () => {
  it.each([0, 1, 333, 334, 2501])(
    'stores %i rows, each as it is, the last batch like the first',
    async (count) => {
      const rows = Array.from({ length: count }, (_, at) => ({
        id: sortableId(),
        name: `Cơ quan “${at}”; DROP TABLE agency --`,
        name_key: String(at),
      }));
      await workspace.write((writer) => insertAll(writer, 'agency', rows));
      const stored = await workspace.read.selectFrom('agency').selectAll().orderBy('id').execute();
      expect(stored).toEqual(rows);
    },
  );

  it('goes on after a statement that failed', async () => {
    const row = { id: 'a', name: 'A', name_key: 'a' };
    await workspace.write((writer) => insertAll(writer, 'agency', [row]));
    await expect(workspace.write((writer) => insertAll(writer, 'agency', [row]))).rejects.toThrow(/UNIQUE/);
    await workspace.write((writer) => insertAll(writer, 'agency', [{ ...row, id: 'b', name_key: 'b' }]));
    expect(await workspace.read.selectFrom('agency').select('id').execute()).toHaveLength(2);
  });
});

it('ids sort in the order they were made, and none comes twice', () => {
  const ids = Array.from({ length: 20_000 }, sortableId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
