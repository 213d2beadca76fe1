/** The rows of a reconciliation that are decided on: its pairs and the rows without a counterpart, each by its key. */
import { type FindingKey, findingKey, type PairKey, type RowKey } from '../decisions.ts';
import { type Field, isField } from '../fields.ts';
import type {
  Finding,
  Pair,
  PairSide,
  Reconciliation,
  RowTexts,
  Severity,
  Unpaired,
} from '../reconciliation.ts';
import type { RowsOfPair } from './outcome.ts';

export interface Entry {
  key: PairKey;
  fingerprint: string;
  /** Waits for a person to say that the two rows are one indicator. */
  suggested: boolean;
  base: PairSide | null;
  against: PairSide | null;
  findings: readonly Finding[];
}

export interface FoundOnce {
  severity: Severity;
  code: string;
  /** "" for a finding of a whole file. */
  pair: PairKey;
  /** How often this very sentence stands in the list. */
  times: number;
}

/** Built once for a reconciliation, however many steps follow. */
export class Entries {
  /** In the order of the reconciliation: pairs, rows of the base alone, rows of the later period alone. */
  readonly byKey: ReadonlyMap<PairKey, Entry>;
  readonly suggested: number;
  /** The submissions of both sides, as "side:sha256", sorted. */
  readonly files: readonly string[];
  readonly totals: { errors: number; findings: number };
  readonly #reconciliation: Reconciliation;
  #found: ReadonlyMap<FindingKey, FoundOnce> | undefined;
  #rows: { base: ReadonlyMap<RowKey, PairSide>; against: ReadonlyMap<RowKey, PairSide> } | undefined;

  constructor(reconciliation: Reconciliation) {
    const { pairs, onlyInBase, onlyInAgainst, documents } = reconciliation;
    this.#reconciliation = reconciliation;
    const entries = [
      ...pairs.map(ofPair),
      ...onlyInBase.map((row) => ofRow(row, 'base')),
      ...onlyInAgainst.map((row) => ofRow(row, 'against')),
    ];
    this.byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.suggested = entries.filter(({ suggested }) => suggested).length;
    const findings = [...entries.flatMap((entry) => entry.findings), ...documents.findings];
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    this.totals = { errors, findings: findings.length };
    this.files = documents.files.map(({ side, sha256 }) => `${side}:${sha256}`).sort();
  }

  /** All findings of pairs, rows and files by their keys; made when first asked for. */
  get found(): ReadonlyMap<FindingKey, FoundOnce> {
    this.#found ??= allFindings(this.byKey.values(), this.#reconciliation);
    return this.#found;
  }

  /** The rows of both sides by their own keys. */
  get rows(): { base: ReadonlyMap<RowKey, PairSide>; against: ReadonlyMap<RowKey, PairSide> } {
    if (this.#rows === undefined) {
      const base = new Map<RowKey, PairSide>();
      const against = new Map<RowKey, PairSide>();
      for (const entry of this.byKey.values()) {
        if (entry.base !== null) base.set(entry.base.key, entry.base);
        if (entry.against !== null) against.set(entry.against.key, entry.against);
      }
      this.#rows = { base, against };
    }
    return this.#rows;
  }
}

/** The texts alone: a side carries much else. */
export function rowsOf({ base, against }: Entry): RowsOfPair {
  return { base: base === null ? null : textsOf(base), against: against === null ? null : textsOf(against) };
}

function textsOf(side: PairSide): RowTexts {
  const texts: RowTexts = { ordinal: side.ordinal, name: side.name };
  for (const key of Object.keys(side)) {
    if (!isField(key)) continue;
    const field: Field = key;
    const text = side[field];
    if (text !== undefined) texts[field] = text;
  }
  return texts;
}

function ofPair({ key, fingerprint, pairing, base, against, findings }: Pair): Entry {
  return { key, fingerprint, suggested: pairing.class === 'suggested', base, against, findings };
}

function ofRow({ key, fingerprint, row, findings }: Unpaired, side: 'base' | 'against'): Entry {
  const [base, against] = side === 'base' ? [row, null] : [null, row];
  return { key, fingerprint, suggested: false, base, against, findings };
}

function allFindings(entries: Iterable<Entry>, { documents }: Reconciliation): Map<FindingKey, FoundOnce> {
  const found = new Map<FindingKey, FoundOnce>();
  const add = (
    pair: PairKey,
    { code, message, severity }: Pick<Finding, 'code' | 'message' | 'severity'>,
  ) => {
    const key = findingKey(pair, { code, message });
    const known = found.get(key);
    if (known === undefined) found.set(key, { severity, code, pair, times: 1 });
    else found.set(key, { ...known, times: known.times + 1 });
  };
  for (const { key, findings } of entries) for (const finding of findings) add(key, finding);
  for (const finding of documents.findings) add('', finding);
  return found;
}
