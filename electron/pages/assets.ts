/**
 * The files a page may load: a list made once from the built pages. What is asked for is looked up, never
 * joined to a folder, so that no spelling of `..` leads anywhere.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Asset {
  file: string;
  contentType: string;
}

/** A kind of file that is not named here is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

export class Assets {
  readonly #byPath: ReadonlyMap<string, Asset>;

  private constructor(byPath: ReadonlyMap<string, Asset>) {
    this.#byPath = byPath;
  }

  /**
   * Lists `folder`; links and unknown kinds of file are left out.
   * @throws when the folder has no index.html, that is, when nothing was built
   */
  static list(folder: string): Assets {
    const byPath = new Map<string, Asset>();
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const contentType = CONTENT_TYPES[path.extname(entry.name).toLowerCase()];
      if (!entry.isFile() || contentType === undefined) continue;
      const file = path.join(entry.parentPath, entry.name);
      const place = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      byPath.set(place, { file, contentType });
    }
    const index = byPath.get('/index.html');
    if (!index) throw new Error(`no index.html in ${folder}`);
    byPath.set('/', index);
    return new Assets(byPath);
  }

  /** The asset at exactly this path of a URL (as it was sent, still percent-encoded), or null. */
  find(pathname: string): Asset | null {
    return this.#byPath.get(pathname) ?? null;
  }

  static read(asset: Asset): Promise<Buffer<ArrayBuffer>> {
    return readFile(asset.file);
  }
}
