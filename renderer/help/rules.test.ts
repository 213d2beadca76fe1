import { describe, expect, it } from 'vitest';
import { FINDING_RULES } from '../../shared/contract/view.ts';
import { ruleGroups } from './rules.ts';

describe('ruleGroups', () => {
  it('has every rule exactly once', () => {
    const shown = ruleGroups('').flatMap(({ rules }) => rules.map(({ code }) => code));
    expect([...shown].sort()).toEqual(FINDING_RULES.map(({ code }) => code).sort());
    expect(ruleGroups('').length).toBeGreaterThan(3);
  });

  it('finds by code, and by words without their marks', () => {
    const [rule] = FINDING_RULES;
    const found = (search: string) =>
      ruleGroups(search).flatMap(({ rules }) => rules.map(({ code }) => code));
    expect(found(rule?.code ?? '')).toContain(rule?.code);
    expect(found('mau so').length).toBeGreaterThan(0);
    expect(found('mau so').length).toBeLessThan(FINDING_RULES.length);
    expect(ruleGroups('zzzz')).toEqual([]);
  });
});
