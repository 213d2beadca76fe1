/** A person says which rows are the same indicator, and which are not. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { RowKey } from '../../../../shared/domain/decisions.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';
import type { Entries } from '../../../../shared/domain/reconciling/entries.ts';
import { change, type Desk } from './desk.ts';
import { sideName } from './facts.ts';

/** What was the partner of each stands alone, or finds another one, when the comparison is made anew. */
export function pairRows(desk: Desk, rows: { baseRow: RowKey; againstRow: RowKey }): Promise<void> {
  return say(desk, 'pair', rows);
}

/** The two are never put together again unless a person does it. */
export function refusePair(desk: Desk, rows: { baseRow: RowKey; againstRow: RowKey }): Promise<void> {
  return say(desk, 'refuse', rows);
}

/** @throws AppError `PERSON_NEEDED`, `ROW_NOT_FOUND` */
function say(
  desk: Desk,
  kind: 'pair' | 'refuse',
  { baseRow, againstRow }: { baseRow: RowKey; againstRow: RowKey },
): Promise<void> {
  const { entries } = desk.held;
  return change(desk, async () => {
    const base = entries.rows.base.get(baseRow);
    const against = entries.rows.against.get(againstRow);
    if (base === undefined || against === undefined) throw new AppError('ROW_NOT_FOUND');
    return {
      step: { body: { kind, base: baseRow, against: againstRow } },
      action: kind,
      before: partners(entries, base, against),
      after: {
        'Kỳ trước': sideName(base),
        'Kỳ sau': sideName(against),
        'Hai dòng là': kind === 'pair' ? 'Cùng một chỉ tiêu' : 'Hai chỉ tiêu khác nhau',
      },
    };
  });
}

/** What the two rows were put together with. */
function partners(entries: Entries, base: PairSide, against: PairSide): Record<string, string> {
  const all = [...entries.byKey.values()];
  const ofBase = all.find((entry) => entry.base === base)?.against;
  const ofAgainst = all.find((entry) => entry.against === against)?.base;
  return {
    'Dòng kỳ trước đang ghép với': sideName(ofBase),
    'Dòng kỳ sau đang ghép với': sideName(ofAgainst),
  };
}
