import type { CommandName } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexSettings } from '../../../shared/domain/annex.ts';
import type { AnnexSource } from '../annex/index.ts';
import { buildAnnex, defaultSettings, renderAnnexExcel, renderAnnexPdf } from '../annex/index.ts';
import type { Named } from '../catalog/index.ts';
import { findPeriod, findSet } from '../catalog/index.ts';
import type { StoredTableHead } from '../submissions/index.ts';
import { loadTableHeads, loadTables } from '../submissions/index.ts';
import type { Reader } from '../workspace/index.ts';
import { fileNameOf } from './file-name.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names = Extract<CommandName, `annex.${string}`>;

export const annexHandlers: Handlers<Names> = {
  'annex.settings': async (input, context) => (await locate(input, context)).settings,

  'annex.saveSettings': async (input, context) => {
    const { set, period } = await locate(input, context);
    const values = {
      set_id: set.id,
      period_id: period.id,
      settings: JSON.stringify(input.settings),
      saved_at: new Date().toISOString(),
    };
    await context.session.workspace.write((writer) =>
      writer
        .insertInto('annex_settings')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['set_id', 'period_id'])
            .doUpdateSet({ settings: values.settings, saved_at: values.saved_at }),
        )
        .execute(),
    );
    return input.settings;
  },

  'annex.render': async (input, context) => {
    const source = await load(input, context);
    const model = buildAnnex(source);
    const name = fileNameOf('phu-luc', source.period.name);
    const rows = source.tables.reduce((sum, table) => sum + table.rows.length, 0);
    if (input.format === 'pdf') {
      const { bytes, pages } = await renderAnnexPdf(model, context.task);
      return { fileName: `${name}.pdf`, format: 'pdf', bytes: Uint8Array.from(bytes), rows, pages };
    }
    const { bytes } = await renderAnnexExcel(model, context.task);
    return { fileName: `${name}.xlsx`, format: 'xlsx', bytes: Uint8Array.from(bytes), rows, pages: null };
  },
};

/** The set, the period, and the settings saved for them or their defaults. */
async function locate(
  input: { set: string; period: string },
  { session }: HandlerContext,
): Promise<Pick<AnnexSource, 'set' | 'period' | 'settings'>> {
  const { read } = session.workspace;
  const set = await findSet(read, input.set);
  const period = await findPeriod(read, input.period);
  const heads = await loadTableHeads(read, set.id, period.id);
  if (heads.length === 0) throw new AppError('ANNEX_WITHOUT_ROWS', { set: set.name, period: period.name });
  const settings = (await savedSettings(read, set, period)) ?? settingsFrom(set, period, heads);
  return { set, period, settings };
}

/** What the annex of a set and a period is made from. */
async function load(input: { set: string; period: string }, context: HandlerContext): Promise<AnnexSource> {
  const found = await locate(input, context);
  const tables = await loadTables(context.session.workspace.read, found.set.id, found.period.id);
  return {
    ...found,
    tables: tables.map((table) => ({
      title: printedTitle(table, tables),
      columns: table.columns,
      footnotes: table.footnotes,
      rows: table.rows.map((row) => ({
        kind: row.kind,
        indicatorId: row.indicator?.id ?? null,
        texts: row.texts,
        footnotes: row.marks,
      })),
    })),
  };
}

/** Where several submissions make one annex, the first table of each says whose figures begin there. */
function printedTitle(table: StoredTableHead, all: readonly StoredTableHead[]): string | null {
  const { submission, title } = table;
  const several = all.some((other) => other.submission.id !== submission.id);
  const first = all.find((other) => other.submission.id === submission.id) === table;
  if (!several || !first) return title;
  return [submission.agency ?? submission.fileName, title].filter((line) => line !== null).join('\n');
}

async function savedSettings(read: Reader, set: Named, period: Named): Promise<AnnexSettings | null> {
  const saved = await read
    .selectFrom('annex_settings')
    .select('settings')
    .where('set_id', '=', set.id)
    .where('period_id', '=', period.id)
    .executeTakeFirst();
  return saved === undefined ? null : (JSON.parse(saved.settings) as AnnexSettings);
}

function settingsFrom(set: Named, period: Named, heads: readonly StoredTableHead[]): AnnexSettings {
  return defaultSettings({
    setName: set.name,
    periodName: period.name,
    tableTitle: heads[0]?.title ?? null,
    attachedTo: heads[0]?.attachedTo ?? null,
  });
}
