import { createHash } from 'node:crypto';
import type { AnnexDocument, DecidedRows } from '../../../shared/contract/answers.ts';
import type { CommandName } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnnexSettings } from '../../../shared/domain/annex.ts';
import type { AnnexSource } from '../annex/index.ts';
import {
  buildAnnex,
  type DecidedTable,
  decidedTables,
  defaultSettings,
  renderAnnexExcel,
  renderAnnexPdf,
} from '../annex/index.ts';
import type { Named } from '../catalog/index.ts';
import { findPeriod, findSet } from '../catalog/index.ts';
import { annexSettingsId, record } from '../journal/index.ts';
import { currentPerson } from '../people/index.ts';
import type { StoredTableHead } from '../submissions/index.ts';
import { loadTableHeads, loadTables } from '../submissions/index.ts';
import { type Reader, readerOf } from '../workspace/index.ts';
import { approvalFor, outcomesFor } from './desk.ts';
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
    const { session } = context;
    const before = await savedSettings(session.workspace.read, set, period);
    await session.workspace.write(async (writer) => {
      await writer
        .insertInto('annex_settings')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['set_id', 'period_id'])
            .doUpdateSet({ settings: values.settings, saved_at: values.saved_at }),
        )
        .execute();
      await record(writer, {
        actor: await currentPerson(readerOf(writer), session),
        action: 'annexSettings',
        subject: `${set.name}: ${period.name}`,
        before,
        after: input.settings,
        records: [{ table: 'annex_settings', id: annexSettingsId(set.id, period.id) }],
      });
    });
    return input.settings;
  },

  'annex.render': async (input, context) => {
    const { source, decisions } = await load(input, context);
    const document = { ...(await render(source, input.format, context)), decisions };
    if (input.purpose === 'export') await tellExport(source, document, context);
    return document;
  },
};

async function render(
  source: AnnexSource,
  format: AnnexDocument['format'],
  { task }: HandlerContext,
): Promise<Omit<AnnexDocument, 'decisions'>> {
  const model = buildAnnex(source);
  const fileName = `${fileNameOf('phu-luc', source.period.name)}.${format}`;
  const rows = source.tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (format === 'pdf') {
    const { bytes, pages } = await renderAnnexPdf(model, task);
    return { fileName, format, bytes: Uint8Array.from(bytes), rows, pages };
  }
  const { bytes } = await renderAnnexExcel(model, task);
  return { fileName, format, bytes: Uint8Array.from(bytes), rows, pages: null };
}

/** An annex that leaves the application is known again by its hash. */
function tellExport(
  { set, period }: AnnexSource,
  { fileName, bytes, rows, decisions }: AnnexDocument,
  { session }: HandlerContext,
): Promise<void> {
  return session.workspace.write(async (writer) =>
    record(writer, {
      actor: await currentPerson(readerOf(writer), session),
      action: 'export',
      subject: `${set.name}: ${period.name}`,
      before: null,
      after: {
        Tệp: fileName,
        'SHA-256': createHash('sha256').update(bytes).digest('hex'),
        'Số dòng': rows,
        'Theo quyết định': decisions.followed,
        'Chưa quyết định': decisions.undecided,
        'Đang hỏi cơ quan': decisions.asked,
        'Quyết định đã cũ': decisions.stale,
        Duyệt: approvalText(decisions.approval),
      },
      records: [],
    }),
  );
}

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

/** What the annex of a set and a period is made from: what the agencies sent, as the department decided on it. */
async function load(
  input: { set: string; period: string },
  context: HandlerContext,
): Promise<{ source: AnnexSource; decisions: DecidedRows }> {
  const found = await locate(input, context);
  const { read } = context.session.workspace;
  const stored = await loadTables(read, found.set.id, found.period.id);
  const outcomes = await outcomesFor(found.set.id, found.period.id, context);
  const { tables, decisions } = await decidedTables(read, stored, outcomes);
  const last = await approvalFor(found.set.id, found.period.id, context);
  const approval = last === null ? null : { by: last.by.name, at: last.at, valid: last.valid };
  return {
    source: {
      ...found,
      tables: tables.map((table) => ({ ...table, title: printedTitle(table, tables) })),
    },
    decisions: { ...decisions, approval },
  };
}

/** Where several submissions make one annex, the first table of each says whose figures begin there. */
function printedTitle(table: DecidedTable, all: readonly DecidedTable[]): string | null {
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

function approvalText(approval: DecidedRows['approval']): string {
  if (approval === null) return 'chưa duyệt';
  return `${approval.by}, ${approval.at}${approval.valid ? '' : ' (không còn hiệu lực)'}`;
}
