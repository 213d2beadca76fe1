/** Puts the tables of a set and a period into a form. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexForm } from '../../../shared/domain/annex.ts';
import {
  decidedTables,
  fittedTable,
  fittingForm,
  formOf,
  listForms,
  type SavedSettings,
  type Wanted,
} from '../annex/index.ts';
import { findPeriod, findSet } from '../catalog/index.ts';
import { loadTables, type StoredTable } from '../submissions/index.ts';
import type { Reader } from '../workspace/index.ts';
import { outcomesFor } from './desk.ts';
import type { HandlerContext } from './handler.ts';

/** What a person chose: names or ids. */
export interface Chosen {
  set: string;
  period: string;
  base?: string | null | undefined;
  form?: string | undefined;
}

export interface Formed {
  form: AnnexForm;
  /** Nobody named the form. */
  guessed: boolean;
  wanted: Wanted;
  /** The tables as they were loaded. */
  loaded: LoadedTables;
  saved: SavedSettings | null;
}

/** The stored tables of a set and a period. */
export interface LoadedTables {
  set: string;
  period: string;
  tables: StoredTable[];
}

/**
 * The tables that were chosen and the form that they are put in: the one named, else the one that fits best.
 * @throws AppError `SET_NOT_FOUND`, `PERIOD_NOT_FOUND`, `PERIODS_EQUAL`, `FORM_NOT_FOUND`, `ANNEX_WITHOUT_ROWS`
 */
export async function formed(chosen: Chosen, context: HandlerContext): Promise<Formed> {
  const { read } = context.session.workspace;
  const set = await findSet(read, chosen.set);
  const period = await findPeriod(read, chosen.period);
  const base = chosen.base ? await findPeriod(read, chosen.base) : null;
  if (base?.id === period.id) throw new AppError('PERIODS_EQUAL', { period: period.name });
  const stored = await loadTables(read, set.id, period.id);
  if (stored.length === 0) throw new AppError('ANNEX_WITHOUT_ROWS', { set: set.name, period: period.name });
  const tables = await decidedTables(read, stored, await outcomesFor(set.id, period.id, context));
  const form =
    chosen.form === undefined
      ? fittingForm(
          await listForms(read),
          tables.map(fittedTable),
          `${set.name} ${period.name}`,
          base !== null,
        )
      : await formOf(read, chosen.form);
  if (form === undefined) throw new AppError('FORM_NOT_FOUND', { form: '' });
  const saved = await savedSettings(read, set.id, period.id);
  return {
    form,
    guessed: chosen.form === undefined,
    wanted: { set, period, base, tables },
    loaded: { set: set.id, period: period.id, tables: stored },
    saved,
  };
}

/** How the annex of the set and the period was set before it had a specification; null where it was not. */
async function savedSettings(read: Reader, set: string, period: string): Promise<SavedSettings | null> {
  const saved = await read
    .selectFrom('annex_settings')
    .select('settings')
    .where('set_id', '=', set)
    .where('period_id', '=', period)
    .executeTakeFirst();
  return saved === undefined ? null : (JSON.parse(saved.settings) as SavedSettings);
}
