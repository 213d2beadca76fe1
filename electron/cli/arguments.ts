import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/** What a command accepts: how many files, and which options have a value, must be there, or are flags. */
export interface ArgumentShape<Required extends string, Optional extends string> {
  files: number;
  required: readonly Required[];
  optional: readonly Optional[];
  flags: readonly 'json'[];
}

export interface Arguments<Required extends string, Optional extends string> {
  files: string[];
  options: Record<Required, string> & Partial<Record<Optional, string>>;
  json: boolean;
}

/** Reads the arguments of one command. @throws UsageError in words, when they do not fit */
export function readArguments<Required extends string, Optional extends string>(
  given: string[],
  shape: ArgumentShape<Required, Optional>,
): Arguments<Required, Optional> {
  const { values, positionals } = parse(given, shape);
  if (positionals.length !== shape.files) {
    throw new UsageError(shape.files === 0 ? 'Lệnh này không nhận tên tệp.' : 'Cần đúng một tên tệp.');
  }
  for (const name of shape.required) {
    if (typeof values[name] !== 'string' || values[name].trim() === '') {
      throw new UsageError(`Thiếu tham số --${name}.`);
    }
  }
  return {
    files: positionals,
    options: values as Arguments<Required, Optional>['options'],
    json: values.json === true,
  };
}

function parse(
  given: string[],
  shape: ArgumentShape<string, string>,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of [...shape.required, ...shape.optional]) options[name] = { type: 'string' };
  for (const name of shape.flags) options[name] = { type: 'boolean' };
  try {
    const parsed = parseArgs({ args: given, options, allowPositionals: true, strict: true });
    return {
      values: parsed.values as Record<string, string | boolean | undefined>,
      positionals: parsed.positionals,
    };
  } catch (error) {
    throw new UsageError(`Tham số không hợp lệ: ${error instanceof Error ? error.message : String(error)}`);
  }
}
