/**
 * Names of one table that differ in words without meaning alone, as two plans in one table have them ("Thông tin người
 * dân …", "Thông tin của người dân …"): there those words tell the rows apart.
 */
import type { Remainder } from './certain.ts';
import type { PreparedRow } from './prepare.ts';

/**
 * Sets `confusable` of every row whose name stands twice, in two wordings, in one part of one of the sides, and
 * `contested` where the other side does not have the very same wordings: then even an equal name proves nothing.
 */
export function markConfusable({ base, against }: Remainder): void {
  const doubtful = new Set<string>();
  for (const rows of [base, against]) {
    const seen = new Map<string, string>();
    for (const row of rows) {
      const where = placeInTable(row);
      const before = seen.get(where);
      if (before === undefined) seen.set(where, row.key);
      else if (before !== row.key) doubtful.add(row.joined);
    }
  }
  if (doubtful.size === 0) return;
  const [ofBase, ofAgainst] = [namesOf(base, doubtful), namesOf(against, doubtful)];
  for (const rows of [base, against]) {
    for (const row of rows) {
      if (!doubtful.has(row.joined)) continue;
      row.confusable = true;
      const where = placeInTable(row);
      row.contested = ofBase.get(where)?.sort().join('\n') !== ofAgainst.get(where)?.sort().join('\n');
    }
  }
}

/** The wordings of every name in doubt, for each part of a table. */
function namesOf(rows: readonly PreparedRow[], doubtful: ReadonlySet<string>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    if (!doubtful.has(row.joined)) continue;
    const where = placeInTable(row);
    const list = names.get(where);
    if (list === undefined) names.set(where, [row.key]);
    else list.push(row.key);
  }
  return names;
}

function placeInTable({ reporter: { place, agency, unit }, joined }: PreparedRow): string {
  return `${place}\n${agency}\n${unit}\n${joined}`;
}
