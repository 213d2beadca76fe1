/** The commands of the command line, each a few calls to the engine. */
import path from 'node:path';
import {
  annex,
  annexAttach,
  annexCorrect,
  annexes,
  annexNew,
  annexReview,
  annexSeal,
  annexSign,
  forms,
  verify,
} from './annexes.ts';
import { readArguments } from './arguments.ts';
import { comparisonOf } from './comparison.ts';
import { answers, approve, decide, dismiss, letters, pair } from './deciding.ts';
import { runDemo } from './demo.ts';
import { fromCaller, readInput } from './files.ts';
import { askNewPassphrase } from './passphrase.ts';
import { journal, person } from './people.ts';
import { proof } from './proof.ts';
import { describeReconciliation, describeSets } from './report.ts';
import { describeFindings } from './report-findings.ts';
import { describeImport, describeRead } from './report-read.ts';
import { listing, print, withEngine, withWorkspace } from './run.ts';
import { sign } from './signing.ts';

/** Answers an exit status where the work was done and what it found is not in order. */
type Command = (given: string[]) => Promise<number | undefined> | Promise<void>;

export const COMMAND_LINE: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['read', read],
  ['findings', findings],
  ['init', init],
  ['import', importFile],
  ['sets', listing((engine) => engine.run('catalog.sets', {}), describeSets)],
  ['reconcile', reconcile],
  ['person', person],
  ['pair', pair],
  ['decide', decide],
  ['dismiss', dismiss],
  ['approve', approve],
  ['letters', letters],
  ['answers', answers],
  ['journal', journal],
  ['forms', forms],
  ['annexes', annexes],
  ['annex', annex],
  ['annex-new', annexNew],
  ['annex-review', annexReview],
  ['annex-seal', annexSeal],
  ['annex-correct', annexCorrect],
  ['annex-sign', annexSign],
  ['annex-attach', annexAttach],
  ['proof', proof],
  ['sign', sign],
  ['verify', verify],
  ['demo', demo],
]);

async function read(given: string[]): Promise<void> {
  const { files, json } = readArguments(given, { files: 1, required: [], optional: [], flags: ['json'] });
  const input = readInput(files[0] ?? '');
  await withEngine(async (engine) => {
    print(await engine.run('intake.read', input), json, describeRead);
  });
}

async function findings(given: string[]): Promise<void> {
  const shape = { files: 'several', required: [], optional: [], flags: ['json'] } as const;
  const { files, json } = readArguments(given, shape);
  const inputs = files.map(readInput);
  await withEngine(async (engine) => {
    print(await engine.run('findings.check', { files: inputs }), json, describeFindings);
  });
}

async function init(given: string[]): Promise<void> {
  const { options } = readArguments(given, { files: 0, required: ['workspace'], optional: [], flags: [] });
  await withEngine(async (engine) => {
    const passphrase = await askNewPassphrase();
    const file = fromCaller(options.workspace);
    const made = await engine.run('workspace.createAt', { path: file, passphrase });
    process.stdout.write(`Đã tạo sổ ${made.path}\n`);
  });
}

async function importFile(given: string[]): Promise<void> {
  const { files, options, json } = readArguments(given, {
    files: 1,
    required: ['workspace', 'set', 'period'],
    optional: ['agency'],
    flags: ['json'],
  });
  const input = readInput(files[0] ?? '');
  await withWorkspace(options.workspace, async (engine) => {
    const opened = await engine.run('intake.open', input);
    const { agency } = options;
    const draft =
      agency === undefined ? opened : await engine.run('intake.agency', { draftId: opened.draftId, agency });
    const outcome = await engine.run('intake.accept', {
      draftId: draft.draftId,
      set: options.set,
      period: options.period,
      agency: agency ?? null,
    });
    print(outcome, json, (stored) => describeImport(stored, draft.read));
  });
}

async function reconcile(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    files: 0,
    required: ['workspace', 'set', 'base', 'against'],
    optional: ['against-set'],
    flags: ['json'],
  });
  await withWorkspace(options.workspace, async (engine) => {
    print(await engine.run('reconcile.run', comparisonOf(options)), json, describeReconciliation);
  });
}

async function demo(given: string[]): Promise<void> {
  const { options } = readArguments(given, { files: 0, required: [], optional: ['out'], flags: [] });
  await runDemo(options.out === undefined ? path.resolve('out') : fromCaller(options.out));
}
