/**
 * Sets misprints right where the other table leaves no doubt: a word that is no Vietnamese syllable ("tcụ", "nghiep"), or
 * that has lost its marks ("to chức"), and that stands for one word of the other table and no other.
 */
import { isSyllable } from '../text/syllable.ts';
import type { Remainder } from './certain.ts';
import type { PreparedRow } from './prepare.ts';
import { isLostMarks, oneSlipApart } from './slips.ts';
import { isNumber } from './words.ts';

const LETTERS = /[\p{L}\p{M}]+/gu;
/** More unknown words are no misprints: the tables are in other words, or in another language. */
const MOST_UNKNOWN = 5000;

/** Gives rows of both sides the spelling of the other side, where a word of theirs is a misprint of one there. */
export function spellRight({ base, against }: Remainder): void {
  const [ofBase, ofAgainst] = [wordsOf(base), wordsOf(against)];
  const [forBase, forAgainst] = [corrections(ofBase, ofAgainst), corrections(ofAgainst, ofBase)];
  respell(base, forBase);
  respell(against, forAgainst);
}

function wordsOf(rows: readonly PreparedRow[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const key of new Set(rows.map((row) => row.key))) {
    for (const word of key.match(LETTERS) ?? []) words.add(word);
  }
  return words;
}

function corrections(own: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlyMap<string, string> {
  const right = new Map<string, string>();
  const unknown = [...own].filter((word) => !other.has(word) && !isNumber(word) && word.length > 1);
  if (unknown.length === 0 || unknown.length > MOST_UNKNOWN) return right;
  const known = Map.groupBy(
    [...other].filter((word) => isSyllable(word)),
    (word) => word.length,
  );
  for (const word of unknown) {
    const misprinted = !isSyllable(word, true);
    const near = [-1, 0, 1].flatMap((more) => known.get(word.length + more) ?? []);
    const lost = near.filter(
      (meant) =>
        isLostMarks(word, meant) || (misprinted && meant.length !== word.length && oneSlipApart(word, meant)),
    );
    // A letter lost, doubled or swapped is likelier than another letter.
    const swapped = misprinted
      ? near.filter((meant) => sameLetters(word, meant) && oneSlipApart(word, meant))
      : [];
    const likely = [...new Set([...lost, ...swapped])];
    const [only, ...rivals] =
      likely.length > 0 || !misprinted ? likely : near.filter((meant) => oneSlipApart(word, meant));
    if (only !== undefined && rivals.length === 0) right.set(word, only);
  }
  return right;
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

function respell(rows: readonly PreparedRow[], right: ReadonlyMap<string, string>): void {
  if (right.size === 0) return;
  for (const row of rows) {
    const key = row.key.replace(LETTERS, (word) => right.get(word) ?? word);
    if (key !== row.key) row.spell(key);
  }
}
