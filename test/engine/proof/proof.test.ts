/** The proof of a sealed annex, checked by its own script under plain Node; whatever is changed in it is found. */
import { createHash, webcrypto } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnexModel } from '../../../electron/engine/annex/index.ts';
import { differenceText } from '../../../electron/engine/annex/source/difference.ts';
import { readingOf } from '../../../shared/domain/figures/reading.ts';
import { HERE } from '../decisions/office.ts';
import { type House, type Proven, proveMixed } from './house.ts';
import { checkModule, filesOf, runCheck, unpack } from './papers.ts';

let proven: Proven;
let house: House;
let annex = '';
let zip: Uint8Array;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  proven = await proveMixed();
  ({ house, annex, zip, files } = proven);
}, 60_000);
afterAll(() => house.stop());

const text = (name: string) => new TextDecoder().decode(files[name]);
const read = <Value>(name: string) => JSON.parse(text(name)) as Value;

function printedCells({ tables }: AnnexModel): number {
  const cells = tables.flatMap(({ rows }) => [...rows]).flatMap((row) => row.cells);
  return cells.filter((cell) => cell.text !== '' || cell.marks.length > 0).length;
}

describe('the proof', () => {
  it('is found right by its own script, which derives every printed cell', () => {
    const { folder, remove } = unpack(files);
    const { status, lines, faults } = runCheck(folder);
    const count = printedCells(read<AnnexModel>('noi-dung.json'));
    expect(faults).toEqual([]);
    expect(status).toBe(0);
    expect(count).toBeGreaterThan(40);
    expect(lines).toContainEqual(expect.stringContaining(`Tính lại khớp: ${count} ô`));
    expect(lines.at(-1)).toBe('KẾT QUẢ: ĐÚNG');
    expect(lines.filter((line) => line.endsWith('có tệp và khớp'))).toHaveLength(2);
    // The same with the file as it is, not unpacked.
    writeFileSync(path.join(folder, 'proof.zip'), zip);
    expect(runCheck(folder, 'proof.zip')).toMatchObject({ status: 0, faults: [] });
    remove();
  });

  it('prints what it is about: all kinds of origins', () => {
    const model = read<AnnexModel>('noi-dung.json');
    const kinds = model.tables
      .flatMap(({ rows }) => [...rows])
      .flatMap(({ cells }) => cells.map((one) => one.origin?.kind));
    expect(new Set(kinds)).toEqual(
      new Set(['sent', 'base', 'corrected', 'explanation', 'numbered', 'computed', undefined]),
    );
    expect(JSON.stringify(model)).toContain('"down":2');
  });

  it('is the same file each time, and the journal tells of it', async () => {
    expect(Buffer.compare(await house.proof(annex, { inputs: true }), zip)).toBe(0);
    expect(await house.office.told()).toMatchObject({
      action: 'export',
      after: { 'SHA-256': createHash('sha256').update(zip).digest('hex') },
    });
  });

  it('leaves the reports themselves out unless they are asked for', async () => {
    const names = Object.keys(filesOf(await house.proof(annex)));
    expect(names.filter((name) => name.startsWith('dau-vao/'))).toEqual([]);
    expect(names).toContain('so-lieu/2.jsonl');
  });

  it('is made of sealed versions only', async () => {
    const draft = await house.office.test.run('annex.create', {
      name: 'Nháp',
      set: HERE.set,
      period: HERE.against,
    });
    expect(await house.office.test.fail('annex.proof', { annex: draft.id })).toMatchObject({
      code: 'ANNEX_NOT_SEALED',
    });
    expect(await house.office.test.fail('annex.proof', { annex, version: 7 })).toMatchObject({
      code: 'VERSION_NOT_FOUND',
    });
    expect(await house.office.test.fail('annex.proof', { annex: 'không' })).toMatchObject({
      code: 'ANNEX_NOT_FOUND',
    });
  });
});

it('any letter changed in a text of proof.json is found', async () => {
  Object.assign(globalThis, { doiSoatDifferences: { differenceText, readingOf } });
  const { checkProof } = await checkModule();
  const inflate = async (bytes: Uint8Array, zlib?: boolean) =>
    new Uint8Array(zlib ? inflateSync(bytes) : inflateRawSync(bytes));
  const check = (own: Record<string, Uint8Array>) =>
    checkProof(new Map(Object.entries(own)), { inflate, subtle: webcrypto.subtle });
  expect((await check(files)).faults).toEqual([]);
  const whole = text('proof.json');
  const texts = [...whole.matchAll(/"(?:[^"\\]|\\.)*"/g)].filter(([found]) => found.length > 2);
  await fc.assert(
    fc.asyncProperty(fc.nat(texts.length - 1), fc.nat(), async (index, letter) => {
      const found = texts[index];
      const at = (found?.index ?? 0) + 1 + (letter % ((found?.[0].length ?? 3) - 2));
      fc.pre(!whole.slice(at - 5, at + 1).includes('\\'));
      const other = whole[at] === 'x' ? 'y' : 'x';
      const changed = whole.slice(0, at) + other + whole.slice(at + 1);
      const { ok } = await check({ ...files, 'proof.json': strToU8(changed) });
      expect(ok, `${whole.slice(at - 30, at)}[${whole[at]}]`).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('has the page in it, with the script and the files, and lets it use nothing else', () => {
  const page = text('kiem-tra.html');
  expect(page).toContain("default-src 'none'");
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(page).toContain(`script-src 'sha256-${hash}'`);
  expect(script).toContain('function checkProof(');
  const embedded = /id="files">([^<]*)</.exec(page)?.[1] ?? '';
  expect(Object.keys(unzipSync(Buffer.from(embedded, 'base64')))).toContain('noi-dung.json');
  expect(readFileSync(path.join(import.meta.dirname, '../../../resources/proof/DOC-TRUOC.txt'), 'utf8')).toBe(
    text('DOC-TRUOC.txt'),
  );
});
