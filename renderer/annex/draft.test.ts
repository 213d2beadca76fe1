import { expect, it } from 'vitest';
import { type AnnexSpec, DEFAULT_PAGE } from '../../shared/contract/view.ts';
import { sameDraft } from './draft.ts';
import { EMPTY_SPEC } from './empty-spec.ts';

it('compares what an annex says and not how it is written down', () => {
  const turned: AnnexSpec = { ...EMPTY_SPEC, form: { name: 'A', id: 'a' } };
  expect(sameDraft({ name: 'x', spec: EMPTY_SPEC }, { spec: turned, name: 'x' })).toBe(true);
  expect(sameDraft({ name: 'x', spec: EMPTY_SPEC }, { name: 'y', spec: EMPTY_SPEC })).toBe(false);
  expect(
    sameDraft({ name: 'x', spec: EMPTY_SPEC }, { name: 'x', spec: { ...EMPTY_SPEC, recipients: ['VT'] } }),
  ).toBe(false);
});

it('takes a number that cannot be read as a change', () => {
  const page = { ...DEFAULT_PAGE, tableSizePt: Number.NaN };
  expect(sameDraft({ name: 'x', spec: { ...EMPTY_SPEC, page } }, { name: 'x', spec: EMPTY_SPEC })).toBe(
    false,
  );
});
