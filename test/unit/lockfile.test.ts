/** What a newcomer's `npm ci` rests on: exact versions, a lock file that any registry can serve, a known layout. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Manifest = Partial<Record<(typeof GROUPS)[number], Record<string, string>>> & {
  scripts?: Record<string, string>;
};
interface Lockfile {
  packages: Record<string, Manifest & { integrity?: string }>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lockfile = JSON.parse(read('package-lock.json')) as Lockfile;
const locked = Object.entries(lockfile.packages).filter(([place]) => place !== '');

describe('package.json', () => {
  const versions = GROUPS.flatMap((group) => Object.entries(manifest[group] ?? {}));

  it.each(versions)('pins %s to one version (%s)', (_name, version) => {
    expect(version).toMatch(/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('runs every script on the project’s own Node', () => {
    for (const script of Object.values(manifest.scripts ?? {})) {
      for (const part of script.split(' && ')) expect(part).toMatch(/^node electron\/node24\.mjs \S/);
    }
  });
});

describe('package-lock.json', () => {
  it('holds no download addresses, so that every registry can serve it', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"\s*:\s*"https?:/);
  });

  it('holds the hash of every package', () => {
    expect(locked.filter(([, entry]) => entry.integrity === undefined).map(([place]) => place)).toEqual([]);
  });

  it('asks for what package.json asks for', () => {
    for (const group of GROUPS) expect(lockfile.packages['']?.[group]).toEqual(manifest[group]);
  });

  it.each(['linux-x64', 'win32-x64'])('brings every native tool for %s', (system) => {
    const places = locked.map(([place]) => place);
    for (const tool of ['@biomejs/cli', '@typescript/typescript', '@rolldown/binding', '@napi-rs/canvas']) {
      const found = places.filter((place) => place.startsWith(`node_modules/${tool}-${system}`));
      expect(found, `${tool} for ${system}`).not.toEqual([]);
    }
  });

  it('is installed without running any script: npm 10 would call a compiler for the database', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('README.md', () => {
  it.each(['npm ci && npm run demo', 'npm ci && npm test'])('names `%s`', (command) => {
    expect(read('README.md')).toContain(command);
  });
});

describe('the top level', () => {
  it('has the folders of the design and no other', () => {
    const ignored = new Set(
      read('.gitignore')
        .split('\n')
        .map((line) => line.replace(/\/$/, '')),
    );
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.has(entry.name))
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(['electron', 'renderer', 'resources', 'shared', 'test']);
  });
});
