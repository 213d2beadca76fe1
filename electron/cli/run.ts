/** How a command of the command line gets its engine, and how its answer is printed. */
import { readArguments } from './arguments.ts';
import type { CliEngine } from './engine.ts';
import { startEngine } from './engine.ts';
import { fromCaller } from './files.ts';
import { askPassphrase } from './passphrase.ts';

export async function withEngine<T>(work: (engine: CliEngine) => Promise<T>): Promise<T> {
  const engine = startEngine();
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

export async function withWorkspace(file: string, work: (engine: CliEngine) => Promise<void>): Promise<void> {
  await withEngine(async (engine) => {
    const passphrase = await askPassphrase();
    await engine.run('workspace.openAt', { path: fromCaller(file), passphrase });
    await work(engine);
  });
}

/** The work of a command that takes a workspace alone and prints what one query answers. */
export function listing<Found>(
  query: (engine: CliEngine) => Promise<Found>,
  describe: (found: Found) => string,
): (given: string[]) => Promise<void> {
  return async (given) => {
    const { options, json } = readArguments(given, {
      files: 0,
      required: ['workspace'],
      optional: [],
      flags: ['json'],
    });
    await withWorkspace(options.workspace, async (engine) => {
      print(await query(engine), json, describe);
    });
  };
}

/** As JSON, or as words for a person. */
export function print<T>(value: T, json: boolean, describe: (value: T) => string): void {
  process.stdout.write(`${json ? JSON.stringify(value, null, 2) : describe(value)}\n`);
}
