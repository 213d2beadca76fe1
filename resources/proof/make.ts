/**
 * Makes `difference.js` of the application's own modules: `node resources/proof/make.ts`, whenever one of them changes.
 * A test makes it anew and compares.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** One classic script without imports, to be put behind the check script and into its page. */
export async function bundledDifferences(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: path.join(import.meta.dirname, 'differences.ts'),
        formats: ['iife'],
        name: 'doiSoatModules',
        fileName: () => 'difference.js',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(path.join(import.meta.dirname, 'difference.js'), await bundledDifferences());
}
