/** The parts of the check script: its hash, and the modules of the application that are bundled into it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stateBefore } from '../../../electron/engine/proof/sha256-state.ts';
import { bundledDifferences } from '../../../resources/proof/make.ts';
import { RESOURCES } from '../../support/folders.ts';

interface Hashing {
  sha256(data: Uint8Array): string;
  continued(state: string, before: number, rest: Uint8Array): string;
}

it('the hash of the script is SHA-256, from the beginning and from any state between', async () => {
  const own = (await import(pathToFileURL(path.join(RESOURCES, 'proof/sha256.mjs')).href)) as Hashing;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (bytes, at) => {
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(own.sha256(bytes)).toBe(expected);
      const { state, bytes: before } = stateBefore(bytes, Math.min(at, bytes.length));
      expect(own.continued(state, before, bytes.subarray(before))).toBe(expected);
    }),
  );
});

it('the bundled modules are those of the application (else: node resources/proof/make.ts)', async () => {
  expect(await bundledDifferences()).toBe(readFileSync(path.join(RESOURCES, 'proof/difference.js'), 'utf8'));
});
