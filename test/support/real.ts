/** Tests on the documents that offices really sent. Where those are not beside the checkout, the run says so. */
import { describe, it } from 'vitest';
import { REAL_FILES_PRESENT, WHY_SKIPPED } from './folders.ts';

/** A group of tests that need the real files; without them it is one skipped test with the reason. */
export function describeReal(title: string, body: () => void): void {
  describe(title, REAL_FILES_PRESENT ? body : () => it('on the real files', ({ skip }) => skip(WHY_SKIPPED)));
}

/** One test that needs the real files. */
export function itReal(title: string, body: () => void | Promise<void>): void {
  it(title, ({ skip }) => (REAL_FILES_PRESENT ? body() : skip(WHY_SKIPPED)));
}
