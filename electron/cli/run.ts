/** How a command of the command line gets its engine, and how its answer is printed. */
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

/** As JSON, or as words for a person. */
export function print<T>(value: T, json: boolean, describe: (value: T) => string): void {
  process.stdout.write(`${json ? JSON.stringify(value, null, 2) : describe(value)}\n`);
}
