/** The commands with which a script makes, reviews, seals, signs and corrects annexes, and takes their files. */
import path from 'node:path';
import { ANNEX_FORMATS, type AnnexFormat, type AnnexSummary } from '../../shared/contract/annex.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { readArguments } from './arguments.ts';
import type { CliEngine } from './engine.ts';
import { readInput, writeOutput } from './files.ts';
import { askCertificatePassword } from './passphrase.ts';
import { describeAnnex, describeAnnexes, describeForms } from './report-annexes.ts';
import { describeSignatures } from './report-signing.ts';
import { listing, print, withEngine, withWorkspace } from './run.ts';
import { signIn } from './sign-in.ts';
import { UsageError } from './usage.ts';

/** Lists the forms, shipped and own. */
export const forms = listing((engine) => engine.run('annex.forms', {}), describeForms);

/** Lists the annexes, the one changed last at the top. */
export const annexes = listing((engine) => engine.run('annex.list', {}), describeAnnexes);

/** Makes a draft of the tables of a set and a period. */
export async function annexNew(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    files: 0,
    required: ['workspace', 'set', 'period', 'person'],
    optional: ['base', 'form', 'name'],
    flags: ['json'],
  });
  const { set, period, base = null, form, name = '' } = options;
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const wanted = { name, set, period, base, ...(form === undefined ? {} : { form }) };
    print(await engine.run('annex.create', wanted), json, describeAnnex);
  });
}

const ONE = { files: 0, required: ['workspace', 'annex', 'person'], flags: ['json'] } as const;

/** Says that the person looked through the annex: of what is printed now, or of the content named by its hash. */
export async function annexReview(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, { ...ONE, optional: ['seen'] });
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const annex = await annexId(engine, options.annex);
    const seen = options.seen ?? (await engine.run('annex.open', { annex })).contentHash;
    print(await engine.run('annex.review', { annex, seen }), json, describeAnnex);
  });
}

/** Seals what was reviewed, in the name of an approver. */
export async function annexSeal(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, { ...ONE, optional: ['seen'] });
  await withWorkspace(options.workspace, async (engine) => {
    const pin = await signIn(engine, options.person);
    const annex = await annexId(engine, options.annex);
    const seen = options.seen ?? (await engine.run('annex.open', { annex })).contentHash;
    print(await engine.run('annex.seal', { annex, seen, pin }), json, describeAnnex);
  });
}

/** Begins the next version of a sealed annex. */
export async function annexCorrect(given: string[]): Promise<void> {
  const shape = { ...ONE, required: [...ONE.required, 'reason'], optional: [] } as const;
  const { options, json } = readArguments(given, shape);
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const annex = await annexId(engine, options.annex);
    print(await engine.run('annex.correct', { annex, reason: options.reason }), json, describeAnnex);
  });
}

/** Signs the sealed PDF with a certificate; its password comes from `DOISOAT_P12_PASSWORD` or a prompt. */
export async function annexSign(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    ...ONE,
    required: [...ONE.required, 'p12'],
    optional: ['version', 'signatory', 'reason', 'location'],
  });
  const { reason = '', location = '' } = options;
  const signatory = options.signatory === undefined ? null : wholeNumber('signatory', options.signatory);
  const { bytes } = readInput(options.p12);
  const password = await askCertificatePassword();
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const annex = await annexId(engine, options.annex);
    const version = await sealedVersion(engine, annex, options.version);
    const wanted = { annex, version, certificate: bytes, password, reason, location, signatory };
    print(await engine.run('annex.sign', wanted), json, describeAnnex);
  });
}

/** Attaches the scan of the signed paper, or the PDF that another tool signed. */
export async function annexAttach(given: string[]): Promise<void> {
  const shape = { ...ONE, files: 1, optional: ['version', 'kind'] } as const;
  const { files, options, json } = readArguments(given, shape);
  const input = readInput(files[0] ?? '');
  const { kind } = options;
  if (kind !== undefined && kind !== 'scan' && kind !== 'signedPdf') {
    throw new UsageError('--kind là scan hoặc signedPdf.');
  }
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const annex = await annexId(engine, options.annex);
    const version = await sealedVersion(engine, annex, options.version);
    const what = kind ?? (await kindOf(engine, input));
    print(await engine.run('annex.attach', { annex, version, kind: what, ...input }), json, describeAnnex);
  });
}

/** A PDF without any signature, and whatever is no PDF, can only be a scan. */
async function kindOf(
  engine: CliEngine,
  input: { fileName: string; bytes: Uint8Array },
): Promise<'scan' | 'signedPdf'> {
  try {
    return (await engine.run('signature.verify', input)).verdict === 'unsigned' ? 'scan' : 'signedPdf';
  } catch (error) {
    if (error instanceof AppError) return 'scan';
    throw error;
  }
}

/** Checks the signatures of a PDF; what is not whole and valid ends with status 1. */
export async function verify(given: string[]): Promise<number | undefined> {
  const { files, options, json } = readArguments(given, {
    files: 1,
    required: [],
    optional: ['workspace'],
    flags: ['json'],
  });
  const input = readInput(files[0] ?? '');
  let valid = false;
  const check = async (engine: CliEngine) => {
    const report = await engine.run('signature.verify', input);
    valid = report.verdict === 'valid';
    print(report, json, describeSignatures);
  };
  if (options.workspace === undefined) await withEngine(check);
  else await withWorkspace(options.workspace, check);
  return valid ? undefined : 1;
}

/**
 * Writes an annex into a file: of a sealed version the very bytes that were made then, of a draft what would be printed
 * now, and without `--annex` that of a set and a period.
 */
export async function annex(given: string[]): Promise<void> {
  const { options } = readArguments(given, {
    files: 0,
    required: ['workspace', 'out'],
    optional: ['annex', 'version', 'set', 'period', 'base', 'form'],
    flags: [],
  });
  const format = formatOf(options.out);
  const { set, period, base = null, form, out } = options;
  await withWorkspace(options.workspace, async (engine) => {
    if (options.annex !== undefined) {
      const bytes = await annexBytes(engine, options.annex, options.version, format);
      writeOutput(out, bytes);
      process.stdout.write(`Đã xuất phụ lục: ${out}\n`);
      return;
    }
    if (set === undefined || period === undefined)
      throw new UsageError('Cần --annex, hoặc --set cùng --period.');
    const what = { set, period, base, ...(form === undefined ? {} : { form }) };
    const document = await engine.run('annex.render', { what, format });
    writeOutput(out, document.bytes);
    process.stdout.write(`Đã xuất phụ lục: ${out} (${document.rows} dòng)\n`);
    for (const note of document.notes) process.stdout.write(`  Chú ý: ${note}\n`);
  });
}

async function annexBytes(
  engine: CliEngine,
  named: string,
  version: string | undefined,
  format: AnnexFormat,
): Promise<Uint8Array> {
  const found = await findAnnex(engine, named);
  const sealed = found.state === 'sealed' || found.state === 'signed';
  if (version === undefined && !sealed) {
    return (await engine.run('annex.render', { what: { annex: found.id }, format })).bytes;
  }
  const number = version === undefined ? found.version : wholeNumber('version', version);
  return (await engine.run('annex.file', { annex: found.id, version: number, format })).bytes;
}

function formatOf(out: string): AnnexFormat {
  const ending = path.extname(out).slice(1).toLowerCase();
  const format = ANNEX_FORMATS.find((known) => known === ending);
  if (format === undefined) throw new UsageError('--out phải là tệp .pdf, .xlsx hoặc .docx.');
  return format;
}

/** The version named, or the last one sealed. @throws AppError `ANNEX_NOT_SEALED` {annex} */
async function sealedVersion(engine: CliEngine, id: string, named: string | undefined): Promise<number> {
  if (named !== undefined) return wholeNumber('version', named);
  const { name, versions } = await engine.run('annex.open', { annex: id });
  const last = versions[0]?.version;
  if (last === undefined) throw new AppError('ANNEX_NOT_SEALED', { annex: name });
  return last;
}

async function annexId(engine: CliEngine, named: string): Promise<string> {
  return (await findAnnex(engine, named)).id;
}

/** By its id or its exact name. @throws AppError `ANNEX_NOT_FOUND`; UsageError where several have the name */
export async function findAnnex(engine: CliEngine, named: string): Promise<AnnexSummary> {
  const wanted = named.normalize('NFC').trim();
  const all = await engine.run('annex.list', {});
  const byId = all.find(({ id }) => id === wanted);
  const byName = all.filter(({ name }) => name === wanted);
  if (byId === undefined && byName.length > 1) {
    throw new UsageError(
      `Có ${byName.length} phụ lục tên “${wanted}”: hãy dùng mã (${byName.map(({ id }) => id).join(', ')}).`,
    );
  }
  const found = byId ?? byName[0];
  if (found === undefined) throw new AppError('ANNEX_NOT_FOUND');
  return found;
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new UsageError(`--${option} phải là số nguyên dương.`);
  return Number(text);
}
