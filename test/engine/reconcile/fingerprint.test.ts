import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../electron/engine/reconcile/fingerprint.ts';
import type { RowTexts } from '../../../shared/domain/reconciliation.ts';

/** The definition: the fields but the ordinal, by name, in JSON. */
function defined(base: RowTexts | null, against: RowTexts | null): string {
  const [one, other] = [base, against].map((texts) =>
    texts === null
      ? null
      : Object.entries(texts)
          .filter(([field]) => field !== 'ordinal')
          .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return createHash('sha256')
    .update(JSON.stringify([one, other]))
    .digest('hex');
}

it('is the hash of the texts in JSON, whatever signs stand in them', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'Đạt', '“85%”', 'a"b', 'c\\d', 'e\nf', '\u0001', '\ud83d', '😀'),
  );
  const texts = fc
    .dictionary(fc.constantFrom('target', 'target@2030', 'targetPoints', 'result', 'note', 'other2'), text)
    .chain((more) => fc.record({ ordinal: text, name: text }).map((own): RowTexts => ({ ...own, ...more })));
  fc.assert(
    fc.property(fc.option(texts), fc.option(texts), (base, against) => {
      expect(fingerprintOf(base, against)).toBe(defined(base, against));
    }),
  );
});
