/** The check script of a proof, put together from `resources/proof/`: one file that needs nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** In the order in which each needs only those before it. */
const MODULES = [
  'sha256',
  'zip',
  'journal',
  'clean',
  'readings',
  'decisions',
  'rows',
  'beside',
  'print',
  'compare',
  'files',
  'check',
  'report',
] as const;

const HEADER = `// Bằng chứng của phụ lục đã khóa: chương trình kiểm tra. Chạy: node check.mjs
// Checks the files beside it and derives every printed text anew; see DOC-TRUOC.txt.
`;

/** Modules of the folder joined: what they import from one another stands above. */
function joined(folder: string, names: readonly string[]): string {
  return names
    .map((name) => {
      const text = readFileSync(path.join(folder, `${name}.mjs`), 'utf8');
      return `// ---- ${name} ----\n${text.replace(/^import [^;]*;\n/gm, '').replace(/^export /gm, '')}`;
    })
    .join('\n');
}

/**
 * @param differences the words of computed differences are made by the application's own modules, which are long: they
 *   are put in only where the annex prints some
 */
export function checkScript(resources: string, differences: boolean): string {
  const folder = path.join(resources, 'proof');
  return `${HEADER}\n${joined(folder, MODULES)}${words(folder, differences)}\n${joined(folder, ['node'])}`;
}

function words(folder: string, differences: boolean): string {
  if (!differences) return '';
  return `\n// ---- words of differences: modules of the application, as it uses them ----\n${readFileSync(path.join(folder, 'difference.js'), 'utf8')}`;
}

/** The page with the script and all files in it. @param files a ZIP */
export function checkPage(resources: string, differences: boolean, files: Uint8Array): string {
  const folder = path.join(resources, 'proof');
  const script = `'use strict';\n${words(folder, differences)}\n${joined(folder, [...MODULES, 'page'])}`;
  const page = readFileSync(path.join(folder, 'page.template'), 'utf8');
  const style = readFileSync(path.join(folder, 'page.css'), 'utf8');
  const parts: Record<string, string> = {
    CSP: `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`,
    STYLE: style,
    FILES: Buffer.from(files.buffer, files.byteOffset, files.byteLength).toString('base64'),
    SCRIPT: script,
  };
  return page.replace(/\{\{([A-Z]+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
