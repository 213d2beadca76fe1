/**
 * What people said about which rows are the same indicator, put to use in one comparison.
 *
 * A row's key is the same through all periods, but what stands under it may not be: the link that a person makes in one
 * comparison holds there to the letter. In other comparisons it is an alias, and an alias is used only where it
 * leaves no choice: one row of a chain of links in the base, one in the later period. So names swapped in one year
 * never cross the rows of another.
 */
import type { RowKey } from '../decisions.ts';
import type { Side } from '../reconciliation.ts';

/** A standing `pair` or `refuse` step. */
export interface Said {
  kind: 'pair' | 'refuse';
  base: RowKey;
  against: RowKey;
  /** Id of the comparison in which it was said. */
  comparison: string;
}

export interface PairingKnowledge {
  /** What the row is; rows of one identity are a pair. Null where nobody said anything of use. */
  identityOf(row: RowKey, side: Side): string | null;
  /** A person said that the two are not the same. */
  refused(base: RowKey, against: RowKey): boolean;
}

/**
 * @param said in the order in which it was said
 * @param comparison id of the comparison at hand; null where nothing was said in it yet
 */
export function knowledgeOf(
  said: readonly Said[],
  comparison: string | null,
  base: readonly RowKey[],
  against: readonly RowKey[],
): PairingKnowledge {
  if (said.length === 0) return { identityOf: () => null, refused: () => false };
  const rows = { base: new Set(base), against: new Set(against) };
  const own = said.filter((one) => one.comparison === comparison);
  const elsewhere = said.filter((one) => one.comparison !== comparison);
  const found = linksSaid(own.filter((one) => rows.base.has(one.base) && rows.against.has(one.against)));
  const refusals = refusalsOf(own, elsewhere);
  addAliases(found, upheldLinks(elsewhere), rows, refusals);
  return {
    identityOf: (row, side) => (side === 'base' ? found.fromBase(row) : found.fromAgainst(row)),
    refused: (from, to) => refusals.has(linkKey(from, to)),
  };
}

/** One-to-one: a row that is linked anew loses the link that it had. */
class Links {
  readonly #byBase = new Map<RowKey, RowKey>();
  readonly #byAgainst = new Map<RowKey, RowKey>();

  add(base: RowKey, against: RowKey): void {
    const before = this.#byBase.get(base);
    if (before !== undefined) this.#byAgainst.delete(before);
    const other = this.#byAgainst.get(against);
    if (other !== undefined) this.#byBase.delete(other);
    this.#byBase.set(base, against);
    this.#byAgainst.set(against, base);
  }

  remove(base: RowKey, against: RowKey): void {
    if (this.#byBase.get(base) !== against) return;
    this.#byBase.delete(base);
    this.#byAgainst.delete(against);
  }

  has({ base, against }: Link): boolean {
    return this.#byBase.get(base) === against;
  }

  fromBase(row: RowKey): string | null {
    return this.#byBase.has(row) ? row : null;
  }

  fromAgainst(row: RowKey): string | null {
    return this.#byAgainst.get(row) ?? null;
  }
}

interface Link {
  base: RowKey;
  against: RowKey;
}

/** The links that are left of what was said in one comparison. */
function linksSaid(said: readonly Said[]): Links {
  const links = new Links();
  for (const { kind, base, against } of said) {
    if (kind === 'pair') links.add(base, against);
    else links.remove(base, against);
  }
  return links;
}

/** The links of several comparisons that were neither replaced where they were said nor refused anywhere since. */
function upheldLinks(said: readonly Said[]): Link[] {
  const left = new Map(
    [...Map.groupBy(said, ({ comparison }) => comparison)].map(([id, own]) => [id, linksSaid(own)]),
  );
  return lastWords(said).filter((one) => one.kind === 'pair' && left.get(one.comparison)?.has(one) === true);
}

/** Of every two rows what was said last, in its order. */
function lastWords(said: readonly Said[]): Said[] {
  const last = new Map<string, Said>();
  for (const one of said) {
    const key = linkKey(one.base, one.against);
    last.delete(key);
    last.set(key, one);
  }
  return [...last.values()];
}

/**
 * Two rows of one key were refused as they stood in one comparison: in another they may well be the same, and only
 * there it counts. What was said here outweighs what was said elsewhere.
 */
function refusalsOf(own: readonly Said[], elsewhere: readonly Said[]): Set<string> {
  const others = elsewhere
    .filter(({ base, against }) => base !== against)
    // Which of two periods is called the base changes nothing in what two rows are.
    .flatMap((one) => [one, { ...one, base: one.against, against: one.base }]);
  const refused = lastWords([...others, ...own]).filter(({ kind }) => kind === 'refuse');
  return new Set(refused.map(({ base, against }) => linkKey(base, against)));
}

function addAliases(
  found: Links,
  links: readonly Link[],
  rows: { base: ReadonlySet<RowKey>; against: ReadonlySet<RowKey> },
  refusals: ReadonlySet<string>,
): void {
  for (const chain of chainsOf(links)) {
    const base = chain.rows.filter((row) => rows.base.has(row) && found.fromBase(row) === null);
    const against = chain.rows.filter((row) => rows.against.has(row) && found.fromAgainst(row) === null);
    const alias = only(base, against) ?? newest(chain.links, new Set(base), new Set(against));
    // Rows of one key need no alias: they are of one indicator.
    if (alias === null || alias.base === alias.against) continue;
    if (!refusals.has(linkKey(alias.base, alias.against))) found.add(alias.base, alias.against);
  }
}

function only(base: readonly RowKey[], against: readonly RowKey[]): Link | null {
  const [from, to] = [base[0], against[0]];
  if (base.length !== 1 || against.length !== 1 || from === undefined || to === undefined) return null;
  return { base: from, against: to };
}

/** Said of one row at different times: the last word counts, unless both keys stand on both sides. */
function newest(
  links: readonly Link[],
  base: ReadonlySet<RowKey>,
  against: ReadonlySet<RowKey>,
): Link | null {
  return (
    links.findLast(
      (link) =>
        base.has(link.base) &&
        against.has(link.against) &&
        !base.has(link.against) &&
        !against.has(link.base),
    ) ?? null
  );
}

interface Chain {
  rows: RowKey[];
  links: Link[];
}

/** Rows that links join, directly or through others. */
function chainsOf(links: readonly Link[]): Chain[] {
  const parent = new Map<RowKey, RowKey>();
  const rootOf = (row: RowKey): RowKey => {
    let root = row;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  for (const { base, against } of links) {
    if (!parent.has(base)) parent.set(base, base);
    if (!parent.has(against)) parent.set(against, against);
    parent.set(rootOf(against), rootOf(base));
  }
  const chains = new Map<RowKey, Chain>();
  for (const row of parent.keys()) {
    const root = rootOf(row);
    const chain = chains.get(root) ?? { rows: [], links: [] };
    chain.rows.push(row);
    chains.set(root, chain);
  }
  for (const link of links) chains.get(rootOf(link.base))?.links.push(link);
  return [...chains.values()];
}

function linkKey(base: RowKey, against: RowKey): string {
  return `${base}~${against}`;
}
