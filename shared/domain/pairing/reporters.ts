/**
 * Whose row each row is, where the tables hold rows of several communes, departments or other units: one report of
 * each, a heading for each, its name in the indicator's or in the column of who is in charge. Rows of different ones
 * are never paired without a person, however alike their names.
 */
import { isSyllable } from '../text/syllable.ts';
import { agreementOf } from './agreement.ts';
import { compareMarks } from './discriminators.ts';
import type { NameReading, NameReadings, PairingRow, PreparedRow } from './prepare.ts';
import { withoutOrdinal } from './prepare.ts';
import { sameUpToSlips } from './slips.ts';

/** Headings or leads belong to what a row is where, without them, this share of the names would stand there twice. */
const REPEATED = 0.3;
/** More headings than this are only compared letter for letter. */
const MOST_HEADINGS = 400;

/** One side: the rows as given and the same taken apart, in any order. */
export interface SideRows {
  given: readonly PairingRow[];
  rows: readonly PreparedRow[];
}

/** Sets `reporter` of every row of both sides. */
export function nameReporters(base: SideRows, against: SideRows, names: NameReadings): void {
  const sides = [base, against];
  const some = (keyOf: (row: PreparedRow, own: PairingRow) => string) =>
    sides.some(({ given, rows }) => hasSeveral(given, rows, keyOf));
  const placeOf = (text: string | null | undefined) => (text ? names.name(text) : undefined);
  const byAgency = some((row) => row.agency);
  const byHeading = some((_, own) => placeOf(own.section)?.place ?? '');
  const byPlace = byHeading || some((row) => row.namedPlace);
  for (const { given, rows } of sides) {
    for (const row of rows) {
      const own = given[row.index];
      if (own === undefined) continue;
      const heading = byHeading ? placeOf(own.section) : undefined;
      const sender = byAgency || byPlace ? placeOf(own.agency) : undefined;
      const named = row.namedPlace === '' ? undefined : names.name(own.name);
      const place = [named, heading, sender].find((found) => (found?.place ?? '') !== '');
      const agency = byAgency && (place === undefined || place !== sender) ? row.agency : '';
      if (place === undefined && agency === '') continue;
      const text = byAgency && own.agency ? own.agency : (place?.written ?? '');
      row.reporter = { place: place?.place ?? '', agency, unit: '', text };
    }
  }
  unifyPlaces(sides);
  nameUnits(sides, names);
}

function hasSeveral(
  given: readonly PairingRow[],
  rows: readonly PreparedRow[],
  keyOf: (row: PreparedRow, own: PairingRow) => string,
): boolean {
  let first = '';
  for (const row of rows) {
    const own = given[row.index];
    const key = own === undefined ? '' : keyOf(row, own);
    if (key === '' || key === first) continue;
    if (first !== '') return true;
    first = key;
  }
  return false;
}

/** One form for places that are written in two: without a level, or with a letter lost on one side. */
function unifyPlaces(sides: readonly SideRows[]): void {
  const [one, other] = sides.map(({ rows }) => new Set(rows.map((row) => row.reporter.place)));
  if (one === undefined || other === undefined) return;
  const all = [...new Set([...one, ...other])].filter((place) => place !== '').sort();
  const forms = new Map<string, string>();
  for (const place of all) {
    if (!place.startsWith(' ')) continue;
    const leveled = all.filter((full) => full !== place && full.endsWith(place));
    if (leveled.length === 1) forms.set(place, leveled[0] ?? place);
  }
  const alone = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    all.filter((place) => from.has(place) && !to.has(place) && !forms.has(place));
  const pairs = uniquePairs(alone(one, other), alone(other, one), isMisprinted);
  for (const [a, b] of pairs) forms.set(a < b ? b : a, a < b ? a : b);
  if (forms.size === 0) return;
  for (const { rows } of sides) {
    for (const row of rows) {
      const form = forms.get(row.reporter.place);
      if (form !== undefined) row.reporter = { ...row.reporter, place: forms.get(form) ?? form };
    }
  }
}

/** Whether one place is the other with a misprint: "An Phú" and "An Phúc" are two communes. */
function isMisprinted(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a.trim().split(' '), b.trim().split(' ')];
  return (
    sameUpToSlips(wordsA, wordsB) &&
    wordsA.every((word, at) => {
      const other = wordsB[at] ?? '';
      return word === other || !isSyllable(word, true) || !isSyllable(other, true);
    })
  );
}

const UNITS = [
  {
    of: (row: PreparedRow) => row.section,
    written: (own: PairingRow) => withoutOrdinal(own.section ?? ''),
  },
  { of: (row: PreparedRow) => row.lead, written: (own: PairingRow) => own.lead ?? '' },
] as const;

/** Where names repeat and headings, or else leads, tell the rows apart, those belong to whose row it is. */
function nameUnits(sides: readonly SideRows[], names: NameReadings): void {
  const whose = ({ reporter: { place, agency }, key }: PreparedRow) => `${place}\n${agency}\n${key}`;
  for (const { of, written } of UNITS) {
    const tells = sides.some(({ rows }) => {
      // Most tables have no name twice.
      if (new Set(rows.map(({ key }) => key)).size === rows.length) return false;
      const repeated = rows.length - new Set(rows.map(whose)).size;
      if (repeated < 2 || repeated < REPEATED * rows.length) return false;
      const left = rows.length - new Set(rows.map((row) => `${whose(row)}\n${of(row)}`)).size;
      return left <= repeated / 2;
    });
    if (!tells) continue;
    const forms = unitForms(sides, of, names);
    for (const { given, rows } of sides) {
      for (const row of rows) {
        const unit = of(row);
        const own = given[row.index];
        if (unit === '' || own === undefined) continue;
        const text = row.reporter.text || written(own);
        row.reporter = { ...row.reporter, unit: forms.get(unit) ?? unit, text };
      }
    }
    return;
  }
}

function unitForms(
  sides: readonly SideRows[],
  of: (row: PreparedRow) => string,
  names: NameReadings,
): Map<string, string> {
  const [one, other] = sides.map(({ rows }) => new Set(rows.map(of)));
  const forms = new Map<string, string>();
  if (one === undefined || other === undefined) return forms;
  const alone = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    [...from].filter((unit) => unit !== '' && !to.has(unit)).sort();
  const [left, right] = [alone(one, other), alone(other, one)];
  if (Math.max(left.length, right.length) > MOST_HEADINGS) return forms;
  const pairs = uniquePairs(left, right, (a, b) => isOneName(names.name(a), names.name(b)));
  for (const [a, b] of pairs) forms.set(a < b ? b : a, a < b ? a : b);
  return forms;
}

function isOneName(a: NameReading, b: NameReading): boolean {
  return a.place === b.place && agreementOf(a, b) !== null && compareMarks(a.marks, b.marks).length === 0;
}

/** Pairs of two lists that match each other and nothing else. */
function uniquePairs(
  left: readonly string[],
  right: readonly string[],
  matches: (a: string, b: string) => boolean,
): [string, string][] {
  const ofLeft = left.map((a) => right.filter((b) => matches(a, b)));
  return left.flatMap((a, at): [string, string][] => {
    const [b, ...rivals] = ofLeft[at] ?? [];
    if (b === undefined || rivals.length > 0) return [];
    return ofLeft.filter((list) => list.includes(b)).length === 1 ? [[a, b]] : [];
  });
}
