/** Recognises the set that a file reports on by its indicators: titles change from report to report. */
import { pairingSteps } from '../../../shared/domain/pairing/pairing.ts';
import { countRecognised, type PreparedRow, takenApart } from '../../../shared/domain/pairing/recognised.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import { finish, type Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';
import type { Named } from './names.ts';

/** Fewer rows in common may be two plans that share a few indicators. */
const SHARE_NEEDED = 0.5;
/** Names looked at between two pauses. */
const NAMES_AT_ONCE = 2000;
const PHASE = 'Đang nhận bộ chỉ tiêu';

interface Counted {
  set: Named;
  count: number;
}

/**
 * The set whose indicators most of the rows are, by certain pairs only; null where no set has at least half
 * of them or two sets have the same number. Equal names decide where they can; names that differ by slips are
 * looked at only where they cannot.
 * @throws AppError `CANCELLED`
 */
export async function findSetByIndicators(
  read: Reader,
  names: readonly string[],
  task: Task,
): Promise<Named | null> {
  if (names.length === 0) return null;
  const sets = await read.selectFrom('indicator_set').select(['id', 'name']).execute();
  const keys = await countKeys(names, task);
  const byName: Counted[] = [];
  for (const set of sets) {
    await task.step(PHASE, byName.length, sets.length);
    const own = await read
      .selectFrom('indicator')
      .select((column) => ['name_key', column.fn.countAll<number>().as('count')])
      .where('set_id', '=', set.id)
      .where('name_key', '!=', '')
      .groupBy('name_key')
      .execute();
    const shared = own.reduce((sum, row) => sum + Math.min(row.count, keys.get(row.name_key) ?? 0), 0);
    byName.push({ set, count: shared });
  }
  return winner(byName, names.length) ?? winner(await countPairs(read, sets, names, task), names.length);
}

async function countKeys(names: readonly string[], task: Task): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (index % NAMES_AT_ONCE === 0) await task.step(PHASE, index, names.length);
    const key = compareKey(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function winner(counted: readonly Counted[], rows: number): Named | null {
  const [best, second] = [...counted].sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < rows * SHARE_NEEDED) return null;
  return best.count === second?.count ? null : best.set;
}

async function countPairs(
  read: Reader,
  sets: readonly Named[],
  names: readonly string[],
  task: Task,
): Promise<Counted[]> {
  const rows = names.map((name) => ({ name }));
  const needed = names.length * SHARE_NEEDED;
  const counted: Counted[] = [];
  let apart: PreparedRow[] | null = null;
  for (const set of sets) {
    const own = await read.selectFrom('indicator').select('name').where('set_id', '=', set.id).execute();
    // A set that cannot have enough of them is not worth the pairing, which takes far longer.
    if (own.length < needed) continue;
    apart ??= await finish(takenApart(rows), PHASE, task);
    if ((await finish(countRecognised(apart, own), PHASE, task)) < needed) continue;
    const { pairs } = await finish(pairingSteps(own, rows), PHASE, task);
    counted.push({ set, count: pairs.filter((pair) => pair.class === 'automatic').length });
  }
  return counted;
}
