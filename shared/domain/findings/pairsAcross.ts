/**
 * Runs the rules on pairs over files that are not stored: the rows of two reports on one plan, of two periods of one
 * year, are paired as a reconciliation pairs them.
 */
import type { PairingRow } from '../pairing/pairing.ts';
import { pairRows } from '../pairing/pairing.ts';
import { comparePeriods } from '../period.ts';
import type { Finding } from '../reconciliation.ts';
import { bodyOf, periodOf } from './across/scope.ts';
import type { DocumentFinding, DocumentRow, DocumentView, TableView } from './document.ts';
import { cellPlace } from './document.ts';
import { byGravity, findBetweenRows } from './registry.ts';
import { quoted } from './wording.ts';

/** Two tables with fewer of their rows in common are of two plans. */
const SHARE_NEEDED = 0.5;

interface PlacedRow {
  document: DocumentView;
  table: TableView;
  row: DocumentRow;
}

interface PlacedPair {
  base: PlacedRow;
  against: PlacedRow;
}

/**
 * What the pair rules find between every report and the latest earlier one of its year on the same plan, gravest
 * first. Only rows that are paired for certain are looked at.
 */
export function findInPairsAcross(documents: readonly DocumentView[]): DocumentFinding[] {
  const dated = documents.flatMap((document) => {
    const period = periodOf(document);
    return period === null ? [] : [{ document, period }];
  });
  const inOrder = [...dated].sort((a, b) => comparePeriods(a.period, b.period));
  const found = inOrder.flatMap((later, at) => {
    const earlier = inOrder
      .slice(0, at)
      .reverse()
      .filter(
        ({ document, period }) =>
          period.year === later.period.year &&
          period.name !== later.period.name &&
          bodyOf(document) === bodyOf(later.document),
      );
    return tablesOf(later.document).flatMap((table) => {
      for (const { document } of earlier) {
        const pairs = bestPairs(tablesOf(document), table);
        if (pairs.length > 0) return pairs.flatMap(({ base, against }) => findingsOf(base, against));
      }
      return [];
    });
  });
  return byGravity(found);
}

function tablesOf(document: DocumentView): PlacedRow[][] {
  const tables = document.tables.map((table) =>
    table.rows
      .filter(({ kind, total }) => kind === 'indicator' && !total)
      .map((row) => ({ document, table, row })),
  );
  return tables.filter((rows) => rows.length > 0);
}

/** The pairs with that table of several that has most of the rows; none where no table has enough of them. */
function bestPairs(tables: readonly PlacedRow[][], against: readonly PlacedRow[]): PlacedPair[] {
  const best = tables.map((base) => certainPairs(base, against)).sort((a, b) => b.length - a.length);
  return best[0] ?? [];
}

/** None where the two are not about one plan. */
function certainPairs(base: readonly PlacedRow[], against: readonly PlacedRow[]): PlacedPair[] {
  const { pairs } = pairRows(base.map(pairingRow), against.map(pairingRow));
  const certain = pairs.flatMap((pair) => {
    const [one, other] = [base[pair.base], against[pair.against]];
    return pair.class !== 'automatic' || one === undefined || other === undefined
      ? []
      : [{ base: one, against: other }];
  });
  const fewer = Math.min(base.length, against.length);
  return certain.length >= SHARE_NEEDED * fewer ? certain : [];
}

function pairingRow({ document, row: { view } }: PlacedRow): PairingRow {
  const { name, target, lead } = view.texts;
  return {
    name,
    section: view.section,
    agency: document.agency,
    ...(target === undefined ? {} : { target }),
    ...(lead === undefined ? {} : { lead }),
  };
}

function findingsOf(base: PlacedRow, against: PlacedRow): DocumentFinding[] {
  return findBetweenRows(base.row.view, against.row.view).map(
    ({ code, severity, message, cells }: Finding): DocumentFinding => ({
      code,
      severity,
      message: `${quoted(against.row.view.texts.name)}: ${message}`,
      places: cells
        .toSorted((a, b) => (a.side === b.side ? 0 : a.side === 'against' ? -1 : 1))
        .map(({ side, field }) => {
          const { document, table, row } = side === 'base' ? base : against;
          return cellPlace(document, table, row, field);
        }),
    }),
  );
}

/** What a pair rule tells of two results, and what a rule over documents tells of the same two. */
const TOLD_BY_PAIRS = new Set(['REGRESSION', 'STALE_VALUE', 'UNCHANGED_ESTIMATE']);
const TOLD_ACROSS = new Set(['SAME_FACT_TWO_VALUES', 'VALUE_OF_OLDER_REPORT']);

/**
 * Leaves out notes between documents where a pair rule says the same: the same percentages, of the same earlier row and
 * the same later document, which may state them in several tables.
 */
export function withoutToldTwice(
  across: readonly DocumentFinding[],
  pairs: readonly DocumentFinding[],
): DocumentFinding[] {
  const told = new Map<string, string>();
  for (const pair of pairs) {
    if (!TOLD_BY_PAIRS.has(pair.code)) continue;
    const key = aboutOf(pair);
    told.set(key, `${told.get(key) ?? ''} ${pair.message}`);
  }
  return across.filter((one) => {
    if (one.severity !== 'note' || !TOLD_ACROSS.has(one.code)) return true;
    const said = told.get(aboutOf(one));
    const percentages = one.message.match(PERCENTAGES) ?? [];
    return (
      said === undefined || percentages.length === 0 || !percentages.every((each) => said.includes(each))
    );
  });
}

const PERCENTAGES = /(?<![\d,.])\d+(?:,\d+)?%/g;

/** The later document, and the earlier row. */
function aboutOf({ places }: DocumentFinding): string {
  const earlier = places.at(-1);
  return `${places[0]?.document} ${earlier?.document} ${earlier?.table} ${earlier?.rowId}`;
}
