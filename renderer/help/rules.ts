/** The rules by what they look at, for the help. Pure. */
import { FINDING_RULES, fold } from '../../shared/contract/view.ts';

type Rule = (typeof FINDING_RULES)[number];

export interface RuleGroup {
  title: string;
  rules: readonly Rule[];
}

const SCOPES: readonly (readonly [string, (rule: Rule) => unknown])[] = [
  ['Trong một dòng', ({ checkRow }) => checkRow],
  ['Giữa hai kỳ của một chỉ tiêu', ({ checkPair }) => checkPair],
  ['Trong một bảng', ({ checkTable }) => checkTable],
  ['Trong lời văn của một tệp', ({ checkDocument }) => checkDocument],
  ['Giữa các tệp', ({ checkDocuments }) => checkDocuments],
];

/** The rules that hold all of the words, with or without their marks, each in the first group that it belongs to. */
export function ruleGroups(search: string, rules: readonly Rule[] = FINDING_RULES): RuleGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const left = new Set(
    rules.filter(({ code, title, explanation }) => {
      const text = fold(`${code} ${title} ${explanation}`);
      return words.every((word) => text.includes(word));
    }),
  );
  return SCOPES.map(([title, belongs]) => {
    const own = [...left].filter(belongs);
    for (const rule of own) left.delete(rule);
    return { title, rules: own };
  }).filter((group) => group.rules.length > 0);
}
