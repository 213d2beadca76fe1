/** Writes the proof of a sealed annex. */
import { findAnnex } from './annexes.ts';
import { readArguments } from './arguments.ts';
import { writeOutput } from './files.ts';
import { withWorkspace } from './run.ts';
import { UsageError } from './usage.ts';

/** One file with which someone without the workspace checks every printed figure of a sealed version. */
export async function proof(given: string[]): Promise<void> {
  const { options, withInputs } = readArguments(given, {
    files: 0,
    required: ['workspace', 'annex', 'out'],
    optional: ['version'],
    flags: ['with-inputs'],
  });
  const { version, out } = options;
  if (version !== undefined && !/^[1-9]\d{0,3}$/.test(version)) {
    throw new UsageError('--version phải là số nguyên dương.');
  }
  await withWorkspace(options.workspace, async (engine) => {
    const { id } = await findAnnex(engine, options.annex);
    const numbered = version === undefined ? {} : { version: Number(version) };
    const { bytes } = await engine.run('annex.proof', { annex: id, inputs: withInputs, ...numbered });
    writeOutput(out, bytes);
    process.stdout.write(`Đã lập bằng chứng: ${out} (${Math.ceil(bytes.length / 1024)} KB)\n`);
  });
}
