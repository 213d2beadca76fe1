import type { TextRelation } from '../pairing/spelling.ts';
import { textRelation } from '../pairing/spelling.ts';

/**
 * How two lists of agencies stand to each other. Agencies are separated by `;` or lines, because their names
 * hold commas ("Sở, ban, ngành tỉnh; UBND huyện, thị xã, thành phố"). Their order does not matter.
 */
export function agencyRelation(a: string, b: string): TextRelation {
  if (a === b) return 'same';
  const left = agenciesOf(a);
  const right = agenciesOf(b);
  if (left.length !== right.length) return 'different';
  let relation: TextRelation = 'same';
  for (const wanted of ['same', 'spelling'] as const) {
    for (const agency of [...left]) {
      const index = right.findIndex((other) => textRelation(agency, other) === wanted);
      if (index === -1) continue;
      right.splice(index, 1);
      left.splice(left.indexOf(agency), 1);
      relation = wanted;
    }
  }
  return left.length === 0 ? relation : 'different';
}

function agenciesOf(text: string): string[] {
  const list = text.split(/[;\n]/).map((item) => item.replace(/^[\s\-–+•*]+|[\s.,]+$/g, ''));
  return [...new Set(list.filter((item) => item !== ''))];
}
