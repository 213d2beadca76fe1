import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (...steps: string[]) => path.resolve(import.meta.dirname, ...steps);

/** Libraries that change together, kept apart from our own code: a small change is a small file. */
const vendorGroups = [
  { name: 'grid', test: /node_modules[\\/](?:ag-grid|@ag-grid)/, priority: 3 },
  { name: 'pdf', test: /node_modules[\\/]pdfjs-dist/, priority: 3 },
  { name: 'vendor', test: /node_modules/, priority: 1 },
];

/**
 * electron-vite declares `require` in every chunk that mentions it, also where the code has made its own by
 * `createRequire`: such a chunk cannot be loaded. All our code is ESM and needs no such help.
 */
const withoutCommonJsShim: Plugin = {
  name: 'without-commonjs-shim',
  apply: 'build',
  configResolved({ plugins }) {
    const shim = plugins.find(({ name }) => name === 'vite:esm-shim');
    if (!shim) throw new Error('electron-vite has no vite:esm-shim any more: look what took its place');
    delete shim.renderChunk;
  },
};

export default defineConfig({
  main: {
    plugins: [withoutCommonJsShim],
    build: {
      outDir: at('dist/main'),
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          local: at('electron/local/main.ts'),
          worker: at('electron/engine/thread/worker.ts'),
          'reading-thread': at('electron/engine/intake/worker/reading-thread.ts'),
        },
        // Everything lies flat: code finds the worker beside itself and the resources two folders up.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('dist/preload'),
      // A sandboxed preload is one CommonJS file and loads nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('dist/renderer'),
      minify: true,
      // Read from the disk beside it, not from a network: the grid alone is beyond the default of 500 kB.
      chunkSizeWarningLimit: 2500,
      rolldownOptions: {
        input: at('renderer/index.html'),
        output: { codeSplitting: { groups: vendorGroups } },
      },
    },
  },
});
