/** The file of a proof: a ZIP that is the same for the same version, byte for byte. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Task } from '../task.ts';
import type { Gathered } from './gather.ts';
import { checkPage, checkScript } from './script.ts';

export const PROOF_KIND = 'doi-soat/proof';
export const PROOF_VERSION = 1;
/** ZIP knows no time zone and no year before 1980. */
const NO_TIME = new Date(1980, 0, 1);

/** @param given the bytes of the submissions' own files, by hash; none: they are left out */
export async function buildProof(
  gathered: Gathered,
  given: ReadonlyMap<string, Uint8Array>,
  resources: string,
  task: Task,
): Promise<Uint8Array<ArrayBuffer>> {
  await task.step('Đang lập tệp bằng chứng', 0, 2);
  const data = dataFiles(gathered, given);
  const differences = gathered.content.includes('"kind":"computed"');
  const inner = zipSync(data, { mtime: NO_TIME, level: 6 });
  const folder = path.join(resources, 'proof');
  const all: Zippable = {
    'DOC-TRUOC.txt': readFileSync(path.join(folder, 'DOC-TRUOC.txt')),
    'check.mjs': strToU8(checkScript(resources, differences)),
    'kiem-tra.html': strToU8(checkPage(resources, differences, inner)),
    ...data,
  };
  await task.step('Đang lập tệp bằng chứng', 1, 2);
  return Uint8Array.from(zipSync(all, { mtime: NO_TIME, level: 6 }));
}

function dataFiles(gathered: Gathered, given: ReadonlyMap<string, Uint8Array>): Zippable {
  const { version, content, entries, records, submissions, inputs, files } = gathered;
  const stored = [...submissions.keys()].map((id, index) => ({
    submission: id,
    reading: `so-lieu/${index + 1}.jsonl`,
    ...inputs[index],
    file: given.has(inputs[index]?.sha256 ?? '')
      ? `dau-vao/${index + 1}${endingOf(inputs[index]?.fileName ?? '')}`
      : null,
  }));
  const proof = {
    kind: PROOF_KIND,
    version: PROOF_VERSION,
    sealed: version,
    files: files.map(({ fileName, sha256 }) => ({ file: `phu-luc/${fileName}`, sha256 })),
    inputs: stored,
    records,
    journal: entries,
  };
  const made: Zippable = {
    'proof.json': strToU8(JSON.stringify(proof, null, 1)),
    'noi-dung.json': strToU8(content),
  };
  for (const [index, text] of [...submissions.values()].entries())
    made[`so-lieu/${index + 1}.jsonl`] = strToU8(text);
  for (const { fileName, bytes } of files) made[`phu-luc/${fileName}`] = [bytes, { level: 0 }];
  for (const { file, sha256 } of stored) {
    const bytes = given.get(sha256 ?? '');
    if (file !== null && bytes !== undefined) made[file] = bytes;
  }
  return made;
}

/** Not every tool that unpacks a ZIP takes the letters of other names. */
function endingOf(fileName: string): string {
  return /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0].toLowerCase() ?? '';
}
