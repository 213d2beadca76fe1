import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

export type Flag = 'json' | 'note' | 'refuse' | 'verify' | 'with-inputs';

/** What a command accepts: how many files (`several`: one or more), and which options have a value, must be there, or are flags. */
export interface ArgumentShape<Required extends string, Optional extends string> {
  files: number | 'several';
  required: readonly Required[];
  optional: readonly Optional[];
  flags: readonly Flag[];
}

export interface Arguments<Required extends string, Optional extends string> {
  files: string[];
  options: Record<Required, string> & Partial<Record<Optional, string>>;
  json: boolean;
  note: boolean;
  refuse: boolean;
  verify: boolean;
  withInputs: boolean;
}

/** Reads the arguments of one command. @throws UsageError in words, when they do not fit */
export function readArguments<Required extends string, Optional extends string>(
  given: string[],
  shape: ArgumentShape<Required, Optional>,
): Arguments<Required, Optional> {
  const { values, positionals } = parse(given, shape);
  const enough = shape.files === 'several' ? positionals.length > 0 : positionals.length === shape.files;
  if (!enough || positionals.some((file) => file.trim() === ''))
    throw new UsageError(filesWanted(shape.files));
  for (const name of shape.required) {
    if (typeof values[name] !== 'string' || values[name].trim() === '') {
      throw new UsageError(`Thiếu tham số --${name}.`);
    }
  }
  return {
    files: positionals,
    options: values as Arguments<Required, Optional>['options'],
    json: values.json === true,
    note: values.note === true,
    refuse: values.refuse === true,
    verify: values.verify === true,
    withInputs: values['with-inputs'] === true,
  };
}

function filesWanted(files: number | 'several'): string {
  if (files === 'several') return 'Cần ít nhất một tên tệp.';
  return files === 0 ? 'Lệnh này không nhận tên tệp.' : 'Cần đúng một tên tệp.';
}

function parse(
  given: string[],
  shape: ArgumentShape<string, string>,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of [...shape.required, ...shape.optional]) options[name] = { type: 'string' };
  for (const name of shape.flags) options[name] = { type: 'boolean' };
  try {
    const parsed = parseArgs({ args: given, options, allowPositionals: true, strict: true, tokens: true });
    const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (repeated !== undefined) throw new UsageError(`Tham số --${repeated} được ghi hai lần.`);
    return {
      values: parsed.values as Record<string, string | boolean | undefined>,
      positionals: parsed.positionals,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(inWords(error));
  }
}

/** What Node says of arguments, in Vietnamese. It names the option in quotes: '--json', '-x, --xyz <value>'. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-[^'\s,<]*)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) return `Không có tham số ${option}.`;
  if (message.includes('does not take an argument')) return `Tham số ${option} không nhận giá trị.`;
  if (message.includes('argument missing') || message.includes('is ambiguous')) {
    return `Thiếu giá trị của tham số ${option}.`;
  }
  return `Tham số không hợp lệ: ${message}`;
}
