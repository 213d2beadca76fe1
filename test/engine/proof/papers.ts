/** A proof of a sealed annex, unpacked, and the check script run on it as an auditor would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { RESOURCES, temporaryFolder } from '../../support/folders.ts';

export interface Checked {
  status: number | null;
  lines: string[];
  /** The lines that say what is wrong. */
  faults: string[];
}

export interface Unpacked {
  folder: string;
  remove(): void;
}

/** Writes the files of a proof into a new folder. */
export function unpack(files: Record<string, Uint8Array>): Unpacked {
  const { folder, remove } = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) {
    const full = path.join(folder, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
  return { folder, remove };
}

export function filesOf(zip: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(zip);
}

/** Takes away what the language and Node learned after Node 18, which the proof promises to run on. */
const AS_NODE_18 = `data:text/javascript,${encodeURIComponent(`
  const later = [
    [Map, 'groupBy'], [Object, 'groupBy'], [Array, 'fromAsync'], [Promise, 'withResolvers'], [Promise, 'try'],
    ...['toSorted', 'toReversed', 'toSpliced', 'with'].map((name) => [Array.prototype, name]),
    ...['isWellFormed', 'toWellFormed'].map((name) => [String.prototype, name]),
    ...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']
      .map((name) => [Set.prototype, name]),
    ...['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']
      .map((name) => [Iterator.prototype, name]),
    [globalThis, 'crypto'],
  ];
  for (const [holder, name] of later) delete holder[name];
`)}`;

/** Runs `node check.mjs` in the folder. */
export function runCheck(folder: string, ...given: string[]): Checked {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', AS_NODE_18, 'check.mjs', ...given],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    },
  );
  const lines = `${stdout}${stderr}`.trim().split('\n');
  return { status, lines, faults: lines.filter((line) => line.startsWith('SAI: ')) };
}

/** The check script as a module, for tests that run it often. */
export interface CheckModule {
  checkProof(
    files: ReadonlyMap<string, Uint8Array>,
    env: { inflate(bytes: Uint8Array, zlib?: boolean): Promise<Uint8Array>; subtle: unknown },
  ): Promise<{ ok: boolean; faults: { place: string; message: string }[]; figures: number }>;
}

export async function checkModule(): Promise<CheckModule> {
  return (await import(pathToFileURL(path.join(RESOURCES, 'proof/check.mjs')).href)) as CheckModule;
}
