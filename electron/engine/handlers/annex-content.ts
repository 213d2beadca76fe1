/** What an annex prints at this moment: its specification filled with the figures and decisions of the workspace. */
import type { DecidedRows } from '../../../shared/contract/answers.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import type { ApprovalState, ReconciliationState } from '../../../shared/domain/decisions.ts';
import {
  type AnnexGroup,
  type AnnexModel,
  buildAnnex,
  contentHash,
  contentPieces,
  loadSource,
  type Workbench,
} from '../annex/index.ts';
import { type Compared, comparisonsWithLater, readState } from '../reconcile/index.ts';
import { loadTables } from '../submissions/index.ts';
import type { LoadedTables } from './annex-form.ts';
import { findComparison } from './comparison.ts';
import { approvalFor, holdComparison, openDesk, outcomesFor } from './desk.ts';
import type { HandlerContext } from './handler.ts';

export interface AnnexContent {
  model: AnnexModel;
  /** The model as canonical JSON, made when it is asked for. */
  readonly json: string;
  /** SHA-256 of `json`, lower-case hexadecimal. */
  hash: string;
  decisions: DecidedRows;
  /** The approval that holds for all that it prints; null where there is none. */
  approval: { by: string; at: string; hash: string } | null;
  /** Tables of its sets and periods that it does not print, in words. */
  unlisted: string[];
  /** The sets and periods that its tables are of. */
  groups: AnnexGroup[];
}

/** A reconciliation that anything was done in and whose later side the annex prints. */
export interface Followed {
  compared: Compared;
  state: ReconciliationState;
}

/**
 * The annex as it would be printed today.
 * @param loaded tables that were loaded for the same request
 * @throws AppError `ANNEX_TABLE_MISSING` {table, period} for a table that is no longer there, and as `buildAnnex`;
 *   `PERIOD_NOT_FOUND` where the period compared with has no rows
 */
export async function annexContent(
  spec: AnnexSpec,
  context: HandlerContext,
  loaded?: LoadedTables,
): Promise<AnnexContent> {
  const bench = workbenchOf(context, loaded);
  const { source, decisions, missing, unlisted, groups } = await loadSource(spec, bench);
  const [gone] = missing;
  if (gone !== undefined) throw new AppError('ANNEX_TABLE_MISSING', gone);
  const model = buildAnnex(source);
  const last = await approvalOf(groups, context);
  return {
    model,
    get json() {
      return [...contentPieces(model)].join('');
    },
    hash: contentHash(model),
    decisions: {
      ...decisions,
      approval: last === null ? null : { by: last.by.name, at: last.at, valid: last.valid },
    },
    approval: last?.valid === true ? { by: last.by.name, at: last.at, hash: last.content } : null,
    unlisted,
    groups,
  };
}

/** The reconciliations that the tables of an annex follow, each with its state. */
export async function followedBy(spec: AnnexSpec, context: HandlerContext): Promise<Followed[]> {
  const { read } = context.session.workspace;
  const sources = spec.parts.flatMap(({ tables }) => tables.map(({ source }) => source));
  const groups = new Map(sources.map((source) => [`${source.set}/${source.period}`, source]));
  const followed: Followed[] = [];
  for (const { set, period } of groups.values()) {
    for (const { compared } of await comparisonsWithLater(read, set, period)) {
      const { set: of, againstSet, base, against } = compared;
      const ids = { set: of.id, againstSet: againstSet.id, base: base.id, against: against.id };
      followed.push({ compared, state: await readState(await openDesk(ids, context)) });
    }
  }
  return followed;
}

/** What the engine's session gives the making of an annex. */
function workbenchOf(context: HandlerContext, loaded?: LoadedTables): Workbench {
  const { read } = context.session.workspace;
  const nameOf = async (table: 'indicator_set' | 'period', id: string) =>
    (await read.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst())?.name;
  return {
    read,
    names: async (setId, periodId) => {
      const [set, period] = [await nameOf('indicator_set', setId), await nameOf('period', periodId)];
      return set === undefined || period === undefined ? null : { set, period };
    },
    tables: async (set, period) =>
      loaded?.set === set && loaded.period === period ? loaded.tables : loadTables(read, set, period),
    outcomes: (set, period) => outcomesFor(set, period, context),
    entries: async (set, base, period) => {
      const compared = await findComparison(read, { set, base, against: period });
      return (await holdComparison(compared, context)).entries.byKey.values();
    },
  };
}

/** Of several the one that holds least: none, then a void one, then the oldest. */
async function approvalOf(
  groups: readonly AnnexGroup[],
  context: HandlerContext,
): Promise<ApprovalState['last']> {
  let found: ApprovalState['last'] = null;
  for (const { set, period } of groups) {
    const last = await approvalFor(set.id, period.id, context);
    if (last === null) return null;
    const weaker = found !== null && last.valid === found.valid ? last.at < found.at : !last.valid;
    if (found === null || weaker) found = last;
  }
  return found;
}
