/** What holds of every rule, whatever it looks at. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { FINDING_RULES } from '../../../../shared/domain/findings/registry.ts';

it('has a stable, unique code and Vietnamese words for every rule', () => {
  const codes = FINDING_RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const rule of FINDING_RULES) {
    expect(rule.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect(rule.title.normalize('NFC')).toBe(rule.title);
    expect(rule.explanation.length).toBeGreaterThan(60);
    const { checkRow, checkPair, checkTable, checkDocument, checkDocuments } = rule;
    const checks = [checkRow, checkPair, checkTable, checkDocument, checkDocuments];
    expect(checks.some((check) => check !== undefined)).toBe(true);
  }
});

it('names every rule in a test', () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && name !== basename(import.meta.filename))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  // By its code, or by the name it is exported under: RATIO_INVERTED is `ratioInverted`.
  const exported = (code: string) =>
    code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const untested = FINDING_RULES.filter(
    ({ code }) => !new RegExp(`\\b(?:${code}|${exported(code)})\\b`).test(tests),
  );
  expect(untested.map(({ code }) => code)).toEqual([]);
});
