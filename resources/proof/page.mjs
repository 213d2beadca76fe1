/** Run by a browser: the files stand in the page itself. */
import { checkProof } from './check.mjs';
import { report } from './report.mjs';
import { fromBase64, sha256 } from './sha256.mjs';
import { unzip } from './zip.mjs';

const inflateHere = async (bytes, zlib) => {
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream(zlib ? 'deflate' : 'deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

async function show() {
  const files = await unzip(fromBase64(document.getElementById('files').textContent), inflateHere);
  const result = await checkProof(files, { inflate: inflateHere, subtle: crypto.subtle });
  const lines = report(result);
  const verdict = document.getElementById('verdict');
  verdict.textContent = lines.pop();
  verdict.className = result.ok ? 'good' : 'bad';
  const own = document.getElementById('own');
  own.addEventListener('change', () => own.files[0] && compare(result, own.files[0]));
  const list = document.getElementById('lines');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    item.className = line.startsWith('SAI:') ? 'bad' : '';
    list.append(item);
  }
}

/** Says whether a file that somebody has is one of those that the proof is about. */
async function compare(result, file) {
  const hash = sha256(new Uint8Array(await file.arrayBuffer()));
  const known = [...result.sealedFiles, ...result.inputs].find((one) => one.sha256 === hash);
  const told =
    known === undefined
      ? 'KHÔNG PHẢI tệp nào của bằng chứng này'
      : `đúng là tệp ${known.fileName} của bằng chứng này`;
  document.getElementById('compared').textContent = `${file.name}: ${told} (SHA-256 ${hash}).`;
}

show().catch((error) => {
  document.getElementById('verdict').textContent = `Không kiểm tra được: ${error}`;
});
