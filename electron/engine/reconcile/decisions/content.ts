/** Hashes of what is approved. */
import { createHash } from 'node:crypto';
import type { Entries, Entry } from '../../../../shared/domain/reconciling/entries.ts';
import type { Folded, MadeDecision } from '../../../../shared/domain/reconciling/fold.ts';
import type { Outcome } from '../../../../shared/domain/reconciling/outcome.ts';
import { canonical } from '../../journal/index.ts';
import type { Compared } from './compared.ts';

/** A row: the texts of both sides (by their fingerprint), the decision, who made it, and what will be printed. */
export function rowContent(
  { key, fingerprint }: Entry,
  made: MadeDecision | null,
  outcome: Outcome | null,
): string {
  return sha256(
    canonical({
      pair: key,
      fingerprint,
      decision:
        made === null ? null : { step: made.step, by: made.by.id, on: made.fingerprint, what: made.decision },
      outcome: outcome === null ? null : printed(outcome),
    }),
  );
}

/** A row's number changes with every row put in above it; it is no figure, and no part of the fingerprint either. */
function printed({ texts: { ordinal: _, ...texts } }: Outcome): Outcome['texts'] {
  return texts;
}

/**
 * The whole: what is compared, from which files, every row with its decision, what was dismissed with which reason,
 * and the journal up to that moment. Whatever of it changes later gives another hash.
 */
export function wholeContent(
  compared: Compared,
  entries: Entries,
  { dismissals }: Folded,
  contentOf: (entry: Entry) => string,
  head: string,
): string {
  const rows = createHash('sha256');
  for (const key of [...entries.byKey.keys()].sort()) {
    const entry = entries.byKey.get(key);
    if (entry !== undefined) rows.update(`${contentOf(entry)}\n`);
  }
  const { set, againstSet, base, against } = compared;
  return sha256(
    canonical({
      compared: [set.id, base.id, againstSet.id, against.id],
      files: entries.files,
      rows: rows.digest('hex'),
      dismissed: [...dismissals.values()]
        .map(({ finding, reason, by, step }) => ({ finding, reason, by: by.id, step }))
        .sort((a, b) => (a.finding < b.finding ? -1 : 1)),
      head,
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
