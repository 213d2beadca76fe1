/**
 * The borders of the design are lint rules; these snippets prove that each rule bites and that it lets
 * through what is meant to pass. All snippets are linted in one run, in a folder of their own, with the
 * project's configuration.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, FORBIDDEN } from './border-snippets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

/** A snippet meant for one file keeps its name in a checkout of its own; others share one. */
function fileOf([place]: readonly string[], index: number, kind: string): string {
  const isFile = place?.endsWith('.ts') ?? false;
  return isFile ? `${kind}${index}/${place}` : `${kind}/${place}snippet${index}.ts`;
}

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

function lint(folder: string): Promise<Report> {
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [BIOME, ...options],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        // Errors found in the snippets make biome exit with 1; only an answer that is no report is a failure.
        if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Report);
        else reject(error ?? new Error(stderr));
      },
    );
  });
}

describe('the borders', () => {
  const folders: string[] = [];
  const found = new Map<string, Set<string>>();

  /** Lints the snippets of one checkout: a copy of the configuration with the snippets in their places. */
  async function lintCheckout(files: ReadonlyMap<string, string>): Promise<void> {
    const folder = await mkdtemp(path.join(tmpdir(), 'doi-soat-borders-'));
    folders.push(folder);
    const configuration = JSON.parse(await readFile(path.join(ROOT, 'biome.json'), 'utf8')) as object;
    await writeFile(
      path.join(folder, 'biome.json'),
      JSON.stringify({ ...configuration, $schema: undefined, vcs: { enabled: false } }),
    );
    await cp(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
    await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const [file, code] of files) {
      const target = path.join(folder, file.slice(file.indexOf('/') + 1));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, `${code}\n`);
      await writeFile(path.join(path.dirname(target), 'neighbour.ts'), 'export const a = 1;\n');
    }
    const checkout = [...files.keys()][0]?.split('/')[0] ?? '';
    for (const { category, location } of (await lint(folder)).diagnostics) {
      const file = `${checkout}/${location.path.replaceAll('\\', '/')}`;
      found.set(file, (found.get(file) ?? new Set()).add(category));
    }
  }

  beforeAll(async () => {
    const checkouts = new Map<string, Map<string, string>>();
    const place = (snippet: readonly string[], index: number, kind: string) => {
      const file = fileOf(snippet, index, kind);
      const checkout = file.split('/')[0] ?? '';
      checkouts.set(checkout, (checkouts.get(checkout) ?? new Map()).set(file, snippet[1] ?? ''));
    };
    FORBIDDEN.forEach((snippet, index) => {
      place(snippet, index, 'forbidden');
    });
    ALLOWED.forEach((snippet, index) => {
      place(snippet, index, 'allowed');
    });
    for (const files of checkouts.values()) await lintCheckout(files);
  }, 60_000);

  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it.each(FORBIDDEN.map((snippet, index) => [...snippet, index] as const))(
    '%s may not hold %j (%s)',
    (...[place, code, rule, index]) => {
      expect(found.get(fileOf([place, code], index, 'forbidden')) ?? new Set()).toContain(rule);
    },
  );

  it.each(ALLOWED.map((snippet, index) => [...snippet, index] as const))(
    '%s may hold %j',
    (...[place, code, index]) => {
      expect(found.get(fileOf([place, code], index, 'allowed')) ?? new Set()).toEqual(new Set());
    },
  );
});
