/** One fact in two periods: not a contradiction, but worth a look where it falls or jumps. */
import { Exact } from '../../figures/decimal.ts';
import type { Period } from '../../period.ts';
import { comparePeriods } from '../../period.ts';
import { compareKey } from '../../text/normalise.ts';
import type { DocumentFinding, DocumentPlace, DocumentView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Fact } from './facts.ts';
import { agree, named, valueText } from './values.ts';

/** What the documents are about and of when. */
export interface Scopes {
  period: ReadonlyMap<DocumentView, Period | null>;
  body: ReadonlyMap<DocumentView, string>;
}

interface Told {
  later: Fact;
  earlier: Period;
  message: string;
  places: DocumentPlace[];
}

/**
 * A percentage that is lower in the later period. Counts are left out: a count of the year so far falls when the year
 * begins anew.
 * @param pairs facts that are about the same, of two documents of one body
 */
export function lowered(
  pairs: readonly { a: Fact; b: Fact }[],
  { period }: Scopes,
  code: string,
): DocumentFinding[] {
  const told = pairs.flatMap(({ a, b }): Told[] => {
    const [one, other] = [period.get(a.document), period.get(b.document)];
    if (one == null || other == null || a.unit !== '%' || agree(a.value, b.value)) return [];
    const order = comparePeriods(one, other);
    if (order === 0) return [];
    const [before, after, from, to] = order < 0 ? [a, b, one, other] : [b, a, other, one];
    if (new Exact(after.value).greaterThan(before.value)) return [];
    const message = `${named(after.subject)}: ${to.name} ghi ${valueText(after)}, thấp hơn ${valueText(before)} của ${from.name}.`;
    return [{ later: after, earlier: from, message, places: [after.place, before.place] }];
  });
  return nearestOfEach(told, code);
}

/** "Chưa thực hiện" in one period, 100% in a later one: possible, but to be confirmed. */
export function startedAtOnce(
  documents: readonly DocumentView[],
  facts: readonly Fact[],
  { period, body }: Scopes,
  code: string,
): DocumentFinding[] {
  const whole = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!fact.ofRow || fact.unit !== '%' || !new Exact(fact.value).equals(100)) continue;
    const key = compareKey(fact.subject);
    whole.set(key, [...(whole.get(key) ?? []), fact]);
  }
  if (whole.size === 0) return [];
  const told = documents.flatMap((document) => {
    const before = period.get(document);
    if (before == null) return [];
    return document.tables.flatMap((table) =>
      table.rows
        .filter(({ view }) => view.reading.figure.status === 'notStarted')
        .flatMap((row) =>
          (whole.get(compareKey(row.view.texts.name)) ?? []).flatMap((later): Told[] => {
            const after = period.get(later.document);
            if (after == null || body.get(later.document) !== body.get(document)) return [];
            if (comparePeriods(before, after) >= 0) return [];
            const message = `${named(later.subject)}: ${before.name} ghi chưa thực hiện, ${after.name} ghi 100%. Cần xác nhận hai kỳ cùng cách tính.`;
            return [
              {
                later,
                earlier: before,
                message,
                places: [later.place, cellPlace(document, table, row, 'result')],
              },
            ];
          }),
        ),
    );
  });
  return nearestOfEach(told, code);
}

/** Of several earlier periods the last one is told. */
function nearestOfEach(told: readonly Told[], code: string): DocumentFinding[] {
  const nearest = new Map<string, Told>();
  for (const one of told) {
    const { document, words, unit } = one.later;
    const key = `${document.index} ${unit} ${[...words].sort().join(' ')}`;
    const known = nearest.get(key);
    if (known === undefined || comparePeriods(known.earlier, one.earlier) < 0) nearest.set(key, one);
  }
  return [...nearest.values()].map(({ message, places }) => ({ code, severity: 'note', message, places }));
}
