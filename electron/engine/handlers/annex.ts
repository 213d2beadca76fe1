import { createHash } from 'node:crypto';
import type { AnnexFormat } from '../../../shared/contract/annex.ts';
import type { AnnexDocument, DecidedRows } from '../../../shared/contract/answers.ts';
import type { CommandName, CommandPayload } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { type AnnexSpec, DECREE_MARGINS_MM, type PageForm } from '../../../shared/domain/annex.ts';
import {
  type AnnexModel,
  manifestBytes,
  renderAnnexExcel,
  renderAnnexPdf,
  renderAnnexWord,
  specFor,
  tablesFor,
} from '../annex/index.ts';
import { findPeriod, findSet } from '../catalog/index.ts';
import { record } from '../journal/index.ts';
import { currentPerson } from '../people/index.ts';
import { readerOf } from '../workspace/index.ts';
import { type AnnexContent, annexContent } from './annex-content.ts';
import { formed, type LoadedTables } from './annex-form.ts';
import { fileNameOf } from './file-name.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names = Extract<CommandName, 'annex.render' | 'annex.tables'>;
type What = CommandPayload<'annex.render'>['what'];

export const annexHandlers: Handlers<Names> = {
  'annex.tables': async (input, context) => {
    const { form, wanted } = await formed(input, context);
    return tablesFor(form, wanted);
  },

  'annex.render': async ({ what, format, purpose }, context) => {
    const drawn = await findDrawn(what, context);
    const content = await annexContent(drawn.spec, context, drawn.loaded);
    const manifest = purpose === 'export' ? manifestOf(content, drawn) : undefined;
    const file = await render(content.model, format, manifest, context);
    const document: AnnexDocument = {
      ...file,
      fileName: `${drawn.fileName}.${format}`,
      format,
      rows: content.model.tables.reduce((sum, { rows }) => sum + rows.length, 0),
      decisions: content.decisions,
      contentHash: content.hash,
      notes: [...drawn.notes, ...marginNotes(drawn.spec.page), ...unlistedNotes(content.unlisted)],
    };
    if (purpose === 'export') await tellExport(drawn.subject, document, context);
    return document;
  },
};

/** What is drawn: a specification with its names. */
interface Drawn {
  spec: AnnexSpec;
  /** Null where it is not a stored annex. */
  id: string | null;
  /** Without its ending. */
  fileName: string;
  /** For the journal. */
  subject: string;
  notes: string[];
  /** Tables that were loaded to find the form; no need to load them again. */
  loaded?: LoadedTables;
}

async function findDrawn(what: What, context: HandlerContext): Promise<Drawn> {
  const { read } = context.session.workspace;
  if ('annex' in what) {
    const stored = await read
      .selectFrom('annex')
      .select(['name', 'spec'])
      .where('id', '=', what.annex)
      .executeTakeFirst();
    if (stored === undefined) throw new AppError('ANNEX_NOT_FOUND');
    const spec = what.spec ?? (JSON.parse(stored.spec) as AnnexSpec);
    const fileName = fileNameOf('phu-luc', stored.name);
    return { spec, id: what.annex, fileName, subject: stored.name, notes: [] };
  }
  const set = await findSet(read, what.set);
  const period = await findPeriod(read, what.period);
  const named = {
    id: null,
    fileName: fileNameOf('phu-luc', period.name),
    subject: `${set.name}: ${period.name}`,
  };
  if (what.spec !== undefined) return { ...named, spec: what.spec, notes: [] };
  const { form, guessed, wanted, loaded, saved } = await formed(what, context);
  const { spec, added } = specFor(form, wanted, saved);
  const notes = guessed ? [`Dùng mẫu “${form.name}”, hợp nhất với các cột của số liệu.`] : [];
  return { ...named, spec, notes: [...notes, ...added], loaded };
}

/** Goes with every file that leaves the application; a preview is only looked at, and is drawn at every change. */
function manifestOf({ model, hash, approval }: AnnexContent, { id, subject }: Drawn): Uint8Array {
  return manifestBytes(model, {
    annex: { id, name: subject, version: null },
    contentHash: hash,
    approval,
  });
}

async function render(
  model: AnnexModel,
  format: AnnexFormat,
  manifest: Uint8Array | undefined,
  { task }: HandlerContext,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number | null }> {
  const options = manifest === undefined ? {} : { manifest };
  if (format === 'pdf') {
    const { bytes, pages } = await renderAnnexPdf(model, task, options);
    return { bytes: new Uint8Array(bytes), pages };
  }
  const { bytes } =
    format === 'xlsx'
      ? await renderAnnexExcel(model, task, options)
      : await renderAnnexWord(model, task, options);
  return { bytes: new Uint8Array(bytes), pages: null };
}

const SIDES = [
  ['top', 'trên'],
  ['bottom', 'dưới'],
  ['left', 'trái'],
  ['right', 'phải'],
] as const satisfies readonly (readonly [keyof PageForm['marginsMm'], string])[];

/** Margins outside the decree's limits are possible, but not without saying so. */
function marginNotes({ marginsMm }: PageForm): string[] {
  return SIDES.flatMap(([side, name]) => {
    const [least, most] = DECREE_MARGINS_MM[side];
    const margin = marginsMm[side];
    if (margin >= least && margin <= most) return [];
    const size = margin.toLocaleString('vi-VN');
    return `Lề ${name} ${size} mm ngoài khoảng ${least}–${most} mm của Nghị định 30/2020/NĐ-CP.`;
  });
}

function unlistedNotes(unlisted: readonly string[]): string[] {
  return unlisted.map((table) => `Phụ lục không in ${table}.`);
}

/** An annex that leaves the application is known again by its hash. */
function tellExport(
  subject: string,
  { fileName, bytes, rows, decisions, contentHash }: AnnexDocument,
  { session }: HandlerContext,
): Promise<void> {
  return session.workspace.write(async (writer) =>
    record(writer, {
      actor: await currentPerson(readerOf(writer), session),
      action: 'export',
      subject,
      before: null,
      after: {
        Tệp: fileName,
        'SHA-256': createHash('sha256').update(bytes).digest('hex'),
        'SHA-256 của nội dung': contentHash,
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

function approvalText(approval: DecidedRows['approval']): string {
  if (approval === null) return 'chưa duyệt';
  return `${approval.by}, ${approval.at}${approval.valid ? '' : ' (không còn hiệu lực)'}`;
}
