/** Rows that are found or made by name: sets, periods and agencies share one way of doing it. */
import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { parsePeriod } from '../../../shared/domain/period.ts';
import { compareKey, squeeze } from '../../../shared/domain/text/normalise.ts';
import type { Reader, Writer } from '../workspace/index.ts';

export interface Named {
  id: string;
  name: string;
}

/**
 * The set that a person means by its id or its name (case and spacing do not matter).
 * @throws AppError `SET_NOT_FOUND`
 */
export function findSet(read: Reader, reference: string): Promise<Named> {
  return find(read, 'indicator_set', reference, compareKey(reference), 'SET_NOT_FOUND');
}

/**
 * The period that a person means: its id, or any way of writing it ("9 tháng đầu năm 2024").
 * @throws AppError `PERIOD_NOT_FOUND`
 */
export function findPeriod(read: Reader, reference: string): Promise<Named> {
  return find(read, 'period', reference, periodKey(reference), 'PERIOD_NOT_FOUND');
}

/** Finds a set or makes it. @throws AppError `SET_NAME_INVALID` for a name of punctuation alone */
export async function ensureSet(writer: Writer, reference: string): Promise<Named> {
  const key = compareKey(reference);
  if (key === '') throw new AppError('SET_NAME_INVALID', { name: reference });
  const known = await lookUp(writer, 'indicator_set', reference, key);
  if (known !== undefined) return known;
  const made = { id: randomUUID(), name: squeeze(reference) };
  await writer
    .insertInto('indicator_set')
    .values({ ...made, name_key: key, created_at: new Date().toISOString() })
    .execute();
  return made;
}

/**
 * Finds a period or makes it, under its canonical name where it is understood.
 * @throws AppError `PERIOD_NAME_INVALID` for a name of punctuation alone
 */
export async function ensurePeriod(writer: Writer, reference: string): Promise<Named> {
  const key = usablePeriodKey(reference);
  const known = await lookUp(writer, 'period', reference, key);
  if (known !== undefined) return known;
  const period = parsePeriod(reference);
  const made = { id: randomUUID(), name: period.name };
  await writer
    .insertInto('period')
    .values({
      ...made,
      name_key: key,
      kind: period.kind,
      starts_on: period.from,
      ends_on: period.to,
    })
    .execute();
  return made;
}

/** Finds an agency or makes it; an empty name, or one of punctuation alone, is no agency. */
export async function ensureAgency(writer: Writer, name: string | null): Promise<Named | null> {
  const key = compareKey(name ?? '');
  if (name === null || key === '') return null;
  const known = await lookUp(writer, 'agency', name, key);
  if (known !== undefined) return known;
  const made = { id: randomUUID(), name: squeeze(name) };
  await writer
    .insertInto('agency')
    .values({ ...made, name_key: key })
    .execute();
  return made;
}

/**
 * What is known of a destination already; nothing is made. `agency` is undefined for one that is not known yet
 * and null where none was named.
 * @throws AppError `PERIOD_NAME_INVALID` for a period's name of punctuation alone
 */
export async function lookUpDestination(
  read: Reader,
  destination: { set: string; period: string; agency: string | null },
): Promise<{ set: Named | undefined; period: Named | undefined; agency: Named | null | undefined }> {
  const { set, period, agency } = destination;
  const named = agency === null || compareKey(agency) === '' ? null : agency;
  return {
    set: await lookUp(read, 'indicator_set', set, compareKey(set)),
    period: await lookUp(read, 'period', period, usablePeriodKey(period)),
    agency: named === null ? null : await lookUp(read, 'agency', named, compareKey(named)),
  };
}

function usablePeriodKey(reference: string): string {
  const key = periodKey(reference);
  if (key === '') throw new AppError('PERIOD_NAME_INVALID', { name: reference });
  return key;
}

function periodKey(reference: string): string {
  return compareKey(parsePeriod(reference).name);
}

type NamedTable = 'indicator_set' | 'period' | 'agency';

async function lookUp(
  read: Reader | Writer,
  table: NamedTable,
  id: string,
  key: string,
): Promise<Named | undefined> {
  const query = (read as Reader).selectFrom(table).select(['id', 'name']);
  return (
    (await query.where('id', '=', id).executeTakeFirst()) ??
    (await query.where('name_key', '=', key).executeTakeFirst())
  );
}

async function find(
  read: Reader,
  table: NamedTable,
  reference: string,
  key: string,
  code: ErrorCode,
): Promise<Named> {
  const found = await lookUp(read, table, reference, key);
  if (found === undefined) throw new AppError(code, { name: reference });
  return found;
}
