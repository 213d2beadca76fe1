/** The set that a file reports on is found by its indicators, whatever else the workspace holds. */
import { describe, expect, it } from 'vitest';
import { addIndicators, ensureSet, findSetByIndicators } from '../../../electron/engine/catalog/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { sortableId, type Workspace } from '../../../electron/engine/workspace/index.ts';
import { eachWithWorkspace } from './builders.ts';

let workspace: Workspace;
eachWithWorkspace((made) => {
  workspace = made;
});

const SYLLABLES = 'hồ sơ dữ liệu công nghệ nền tảng giao dịch kết quả lưu trữ khai thác môi trường'.split(
  ' ',
);
let seed = 1;
const pick = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return SYLLABLES[seed % SYLLABLES.length] ?? '';
};
const names = (count: number) =>
  Array.from({ length: count }, () => Array.from({ length: 12 }, pick).join(' '));

function add(sets: Readonly<Record<string, readonly string[]>>): Promise<void> {
  return workspace.write(async (writer) => {
    for (const [set, indicators] of Object.entries(sets)) {
      const { id } = await ensureSet(writer, set);
      const fresh = indicators.map((name) => ({ id: sortableId(), name }));
      await addIndicators(writer, id, fresh, UNWATCHED);
    }
  });
}
const find = async (file: readonly string[]) =>
  (await findSetByIndicators(workspace.read, file, UNWATCHED))?.name ?? null;

describe('findSetByIndicators', () => {
  const own = names(40);
  /** One word of each name lost a letter: no name is equal, and all say the same. */
  const slips = own.map((name) => `${name} tỉnh n Giang`);
  const meant = own.map((name) => `${name} tỉnh Ân Giang`);

  it('finds the set by equal names, and by names that differ in slips', async () => {
    await add({ 'Bộ A': meant, 'Bộ B': names(40) });
    expect(await find(meant)).toBe('Bộ A');
    expect(await find(slips)).toBe('Bộ A');
  });

  it('names none where half of them are not there, or two sets have as many', async () => {
    await add({ 'Bộ A': meant });
    expect(await find([...slips.slice(0, 20), ...names(21)])).toBeNull();
    expect(await find([...slips.slice(0, 20), ...names(20)])).toBe('Bộ A');
    await add({ 'Bộ B': meant });
    expect(await find(slips)).toBeNull();
  });

  it('takes a moment for a file of unknown names among fifty sets', async () => {
    await add(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`Bộ ${at}`, names(60)])));
    const started = performance.now();
    expect(await find(names(100))).toBeNull();
    expect(await find(names(5000))).toBeNull();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
