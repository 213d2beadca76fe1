/** The commands with which a script decides, approves, and asks agencies. */
import path from 'node:path';
import type { CommandInput, CommandOutput } from '../../shared/contract/commands.ts';
import { AppError } from '../../shared/contract/errors.ts';
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  DECISION_CHOICES,
  type DecisionInput,
  findingKey,
  REASON_CODES,
  type SeenPair,
} from '../../shared/domain/decisions.ts';
import type { Pair, Reconciliation, Unpaired } from '../../shared/domain/reconciliation.ts';
import { readArguments } from './arguments.ts';
import { comparisonOf } from './comparison.ts';
import type { CliEngine } from './engine.ts';
import { readInput, writeOutput } from './files.ts';
import { describeAnswers, describeLetters, describeState } from './report-deciding.ts';
import { print, withWorkspace } from './run.ts';
import { signIn } from './sign-in.ts';
import { UsageError } from './usage.ts';

const COMPARISON = ['workspace', 'set', 'base', 'against', 'person'] as const;

/** One decision for the rows that `rows` names, as a file of decisions holds it. */
type DecisionOfRows = Partial<DecisionInput> & { rows: string; choice: string; reason: string };

/** Decides rows: those named on the command line, or as a file says; each decision is one step. */
export async function decide(given: string[]): Promise<void> {
  const { options, json, note } = readArguments(given, {
    files: 0,
    required: COMPARISON,
    optional: [
      'against-set',
      'decisions',
      'rows',
      'choice',
      'reason',
      'explanation',
      'question',
      'agency',
      ...CORRECTABLE_FIELDS.filter((field) => field !== 'note'),
    ],
    flags: ['json', 'note'],
  });
  const wanted =
    options.decisions === undefined ? [fromOptions(options, note)] : decisionsIn(options.decisions);
  const comparison = comparisonOf(options);
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const result = await engine.run('reconcile.run', comparison);
    let state = await engine.run('reconcile.state', comparison);
    for (const { rows, ...decision } of wanted) {
      const pairs = select(result, state, rows);
      const whole = complete(decision);
      state = await engine.run('reconcile.decide', { ...comparison, pairs, decision: whole });
    }
    print(state, json, describeState);
  });
}

function fromOptions(
  options: Partial<Record<string, string>> & { rows?: string; choice?: string; reason?: string },
  note: boolean,
): DecisionOfRows {
  const { rows, choice, reason, explanation = '', question, agency } = options;
  if (rows === undefined || choice === undefined || reason === undefined) {
    throw new UsageError('Cần --decisions, hoặc --rows cùng --choice và --reason.');
  }
  const corrected: Partial<Record<CorrectableField, string>> = {};
  for (const field of CORRECTABLE_FIELDS) {
    const text = field === 'note' ? undefined : options[field];
    if (text !== undefined) corrected[field] = text;
  }
  const asked = question === undefined ? null : { agency: agency ?? '', text: question };
  return {
    rows,
    choice: choice as DecisionInput['choice'],
    reason,
    explanation,
    toNote: note,
    corrected,
    question: asked,
  } as DecisionOfRows;
}

/** @throws AppError INPUT_INVALID where the file is not a list of decisions */
function decisionsIn(file: string): DecisionOfRows[] {
  const { bytes } = readInput(file);
  try {
    const found: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(found) && found.every(isDecisionOfRows)) return found;
  } catch (cause) {
    throw new AppError('INPUT_INVALID', { field: '--decisions' }, { cause });
  }
  throw new AppError('INPUT_INVALID', { field: '--decisions' });
}

function isDecisionOfRows(value: unknown): value is DecisionOfRows {
  if (typeof value !== 'object' || value === null) return false;
  const { rows, choice, reason } = value as Record<string, unknown>;
  return typeof rows === 'string' && typeof choice === 'string' && typeof reason === 'string';
}

/** What is left out of a decision is empty; the engine checks the rest. */
function complete(decision: Omit<DecisionOfRows, 'rows'>): DecisionInput {
  const { choice, reason } = decision;
  if (!(DECISION_CHOICES as readonly string[]).includes(choice)) {
    throw new UsageError(`--choice là một trong ${DECISION_CHOICES.join(', ')}.`);
  }
  if (!(REASON_CODES as readonly string[]).includes(reason)) {
    throw new UsageError(`--reason là một trong ${REASON_CODES.join(', ')}.`);
  }
  return {
    corrected: {},
    question: null,
    explanation: '',
    toNote: false,
    evidence: [],
    ...decision,
    choice: choice as DecisionInput['choice'],
    reason: reason as DecisionInput['reason'],
  };
}

type State = CommandOutput<'reconcile.state'>;

/** The pairs that `all`, `undecided`, `unchanged`, a list of ordinals (of the later table first) or a key names. */
function select(result: Reconciliation, state: State, rows: string): SeenPair[] {
  const all = [...result.pairs, ...result.onlyInBase, ...result.onlyInAgainst];
  const seen = (chosen: readonly (Pair | Unpaired)[]) =>
    chosen.map(({ key, fingerprint }) => {
      return { pair: key, fingerprint, decision: state.pairs[key]?.decision?.step ?? null };
    });
  const undecided = all.filter(({ key }) => (state.pairs[key]?.decision ?? null) === null);
  if (rows === 'all') return seen(all);
  if (rows === 'undecided') return seen(undecided);
  if (rows === 'unchanged') {
    return seen(undecided.filter((pair) => 'base' in pair && pair.differences.length === 0));
  }
  const wanted = rows.split(',').map((one) => one.trim());
  return wanted.flatMap((one) => {
    const found = all.filter((pair) => pair.key === one || ordinalOf(pair) === one);
    // An ordinal that stands in two sections names neither: the key does.
    const [only] = found;
    if (only === undefined || found.length > 1) throw new AppError('ROW_NOT_FOUND', { row: one });
    return seen([only]);
  });
}

function ordinalOf(pair: Pair | Unpaired): string {
  return 'base' in pair ? pair.against.ordinal : pair.row.ordinal;
}

/** Says that the rows of suggested pairs are the same indicator, or that those of any pair are not. */
export async function pair(given: string[]): Promise<void> {
  const { options, json, refuse } = readArguments(given, {
    files: 0,
    required: [...COMPARISON, 'rows'],
    optional: ['against-set'],
    flags: ['json', 'refuse'],
  });
  const comparison = comparisonOf(options);
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const result = await engine.run('reconcile.run', comparison);
    let state = await engine.run('reconcile.state', comparison);
    const wanted = new Set(select(result, state, options.rows).map((seen) => seen.pair));
    for (const { key, base, against } of result.pairs) {
      if (!wanted.has(key)) continue;
      const rows = { ...comparison, baseRow: base.key, againstRow: against.key };
      state = await engine.run(refuse ? 'reconcile.refuse' : 'reconcile.pair', rows);
    }
    print(state, json, describeState);
  });
}

/** Dismisses findings of one rule, in the rows named or everywhere, with the reason. */
export async function dismiss(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    files: 0,
    required: [...COMPARISON, 'code', 'reason'],
    optional: ['against-set', 'rows'],
    flags: ['json'],
  });
  const comparison = comparisonOf(options);
  const { code, reason, rows } = options;
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const result = await engine.run('reconcile.run', comparison);
    const state = await engine.run('reconcile.state', comparison);
    const named = rows === undefined ? null : new Set(select(result, state, rows).map(({ pair }) => pair));
    const all = [...result.pairs, ...result.onlyInBase, ...result.onlyInAgainst];
    const inRows = all
      .filter(({ key }) => named?.has(key) ?? true)
      .flatMap(({ key, findings }) => findings.map((finding) => ({ key, finding })));
    const inFiles = named === null ? result.documents.findings.map((finding) => ({ key: '', finding })) : [];
    const findings = [...inRows, ...inFiles]
      .filter(({ finding }) => finding.code === code)
      .map(({ key, finding }) => findingKey(key, finding));
    if (findings.length === 0) throw new AppError('FINDING_NOT_FOUND', { code });
    const rule = named === null ? code : null;
    const done = await engine.run('reconcile.dismiss', { ...comparison, findings, rule, reason });
    print(done, json, describeState);
  });
}

/** Approves a reconciliation in the name of a person. */
export async function approve(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    files: 0,
    required: COMPARISON,
    optional: ['against-set'],
    flags: ['json'],
  });
  const comparison = comparisonOf(options);
  await withWorkspace(options.workspace, async (engine) => {
    const pin = await signIn(engine, options.person);
    print(await engine.run('reconcile.approve', { ...comparison, pin }), json, describeState);
  });
}

/** Makes letters and workbooks for every agency with open questions, into a folder. */
export async function letters(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    files: 0,
    required: [...COMPARISON, 'out'],
    optional: ['against-set', 'form'],
    flags: ['json'],
  });
  const comparison = comparisonOf(options);
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    if (options.form !== undefined) await saveForm(engine, options.form);
    const made = await engine.run('letters.make', { ...comparison, agencies: null });
    for (const { fileName, bytes } of made.files) writeOutput(path.join(options.out, fileName), bytes);
    print(made.letters, json, describeLetters);
  });
}

async function saveForm(engine: CliEngine, file: string): Promise<void> {
  const { bytes } = readInput(file);
  let form: CommandInput<'letters.saveForm'>['form'];
  try {
    form = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as typeof form;
  } catch (cause) {
    throw new AppError('INPUT_INVALID', { field: '--form' }, { cause });
  }
  await engine.run('letters.saveForm', { form });
}

/** Takes in a workbook that an agency sent back. */
export async function answers(given: string[]): Promise<void> {
  const { files, options, json } = readArguments(given, {
    files: 1,
    required: ['workspace', 'person'],
    optional: [],
    flags: ['json'],
  });
  const input = readInput(files[0] ?? '');
  await withWorkspace(options.workspace, async (engine) => {
    await signIn(engine, options.person);
    const { draftId } = await engine.run('intake.open', input);
    print(await engine.run('letters.accept', { draftId }), json, describeAnswers);
  });
}
