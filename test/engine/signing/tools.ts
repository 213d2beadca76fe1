/** Tools of the machine that check what was signed; a test that needs one that is not there says so and is skipped. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';

const asked = new Map<string, boolean>();

function isThere(tool: string): boolean {
  const known = asked.get(tool);
  if (known !== undefined) return known;
  const there = spawnSync(tool, ['--version']).error === undefined;
  asked.set(tool, there);
  return there;
}

/** A test that runs where the tool is installed, and says what it needs where it is not. */
export function itWith(tool: string, name: string, work: () => Promise<void> | void): void {
  if (isThere(tool)) it(name, work);
  else it.skip(`${name} (needs ${tool}, which is not installed here)`, work);
}

export interface Ran {
  status: number | null;
  output: string;
}

/** Runs a tool on a file with these bytes; `FILE` among the arguments stands for it, `OUT` for a second file. */
export function run(tool: string, args: readonly string[], bytes: Uint8Array): Ran {
  const place = temporaryFolder();
  try {
    const file = path.join(place.folder, 'file.pdf');
    writeFileSync(file, bytes);
    const named = args.map((one) =>
      one === 'FILE' ? file : one.replace('OUT', path.join(place.folder, 'out.pdf')),
    );
    const { status, stdout, stderr } = spawnSync(tool, named, { encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
}
