import type { CommandName } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { findPeriod, findSet, listSets } from '../catalog/index.ts';
import type { ReconcileRow } from '../reconcile/index.ts';
import { differenceWorkbook, reconcile } from '../reconcile/index.ts';
import { loadTables, withName } from '../submissions/index.ts';
import type { Reader } from '../workspace/index.ts';
import { fileNameOf } from './file-name.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names = Extract<CommandName, `reconcile.${string}` | `catalog.${string}`>;

export const reconcileHandlers: Handlers<Names> = {
  'catalog.sets': (_input, { session }) => listSets(session.workspace.read),

  'reconcile.run': (input, context) => run(input, context),

  'reconcile.export': async (input, context) => {
    const result = await run(input, context);
    return {
      fileName: `${fileNameOf('chenh-lech', result.base.name, result.against.name)}.xlsx`,
      bytes: Uint8Array.from(await differenceWorkbook(result, context.task)),
    };
  },
};

async function run(
  input: { set: string; base: string; against: string },
  { session, task }: HandlerContext,
): Promise<Reconciliation> {
  const { read } = session.workspace;
  const set = await findSet(read, input.set);
  const base = await findPeriod(read, input.base);
  const against = await findPeriod(read, input.against);
  if (base.id === against.id) throw new AppError('PERIODS_EQUAL', { period: base.name });
  await task.step('Đang đọc số liệu', 0, 0);
  return reconcile(
    {
      set,
      base,
      against,
      baseRows: await loadIndicatorRows(read, set, base),
      againstRows: await loadIndicatorRows(read, set, against),
    },
    task,
  );
}

async function loadIndicatorRows(
  read: Reader,
  set: { id: string; name: string },
  period: { id: string; name: string },
): Promise<ReconcileRow[]> {
  const tables = await loadTables(read, set.id, period.id);
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row): ReconcileRow[] => {
      if (row.indicator === null || row.reading === null) return [];
      const side = {
        ...withName(row.texts),
        rowId: row.id,
        section: row.section,
        reading: row.reading,
        sources: row.sources,
        footnotes: row.marks,
        submission: table.submission,
      };
      return [{ indicator: row.indicator, side }];
    }),
  );
  if (rows.length === 0) throw new AppError('PERIOD_NOT_FOUND', { name: `${period.name} – ${set.name}` });
  return rows;
}
