/** Run by Node: in the unpacked folder, or with the ZIP as argument. Ends with status 0 where nothing is wrong, else 1. */
import { checkProof } from './check.mjs';
import { report } from './report.mjs';
import { unzip } from './zip.mjs';

const { existsSync, readdirSync, readFileSync, statSync } = await import('node:fs');
const { webcrypto } = await import('node:crypto');
const { inflateRawSync, inflateSync } = await import('node:zlib');
const path = await import('node:path');
const { fileURLToPath } = await import('node:url');

const inflate = async (bytes, zlib) => new Uint8Array(zlib ? inflateSync(bytes) : inflateRawSync(bytes));

/** All files below a folder by their names in it, "/" between. */
function filesIn(folder, within = '') {
  return readdirSync(path.join(folder, within)).flatMap((name) => {
    const own = within === '' ? name : `${within}/${name}`;
    const full = path.join(folder, own);
    return statSync(full).isDirectory()
      ? filesIn(folder, own)
      : [[own.normalize('NFC'), new Uint8Array(readFileSync(full))]];
  });
}

async function main() {
  const [given] = process.argv.slice(2);
  const here = path.dirname(fileURLToPath(import.meta.url));
  const isZip = given !== undefined && statSync(given).isFile();
  const files = isZip ? await unzip(new Uint8Array(readFileSync(given)), inflate) : new Map();
  if (!isZip) {
    const folder = given ?? here;
    for (const part of ['proof.json', 'noi-dung.json'])
      if (existsSync(path.join(folder, part)))
        files.set(part, new Uint8Array(readFileSync(path.join(folder, part))));
    for (const part of ['so-lieu', 'phu-luc', 'dau-vao']) {
      if (existsSync(path.join(folder, part)))
        for (const [name, bytes] of filesIn(folder, part)) files.set(name, bytes);
    }
  }
  const result = await checkProof(files, { inflate, subtle: webcrypto.subtle });
  process.stdout.write(`${report(result).join('\n')}\n`);
  process.exitCode = result.ok ? 0 : 1;
}

await main();
