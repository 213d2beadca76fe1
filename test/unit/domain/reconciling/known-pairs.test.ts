/** "a=x": pair, "a!x": refuse, both said in this comparison; ":" or "::" in front: said in another, or yet another one. */
import { expect, it } from 'vitest';
import { knowledgeOf, type Said } from '../../../../shared/domain/reconciling/known-pairs.ts';

function saidOf(text: string): Said {
  const [, other = '', base = '', sign, against = ''] = /^(:*)(\w)([=!])(\w)$/.exec(text) ?? [];
  return { kind: sign === '=' ? 'pair' : 'refuse', base, against, comparison: other };
}

/** The pairs that rows of one identity make, each as "ax". */
function pairsBy(said: string[], base: string, against: string): string[] {
  const known = knowledgeOf(said.map(saidOf), '', base.split(''), against.split(''));
  return base.split('').flatMap((row) => {
    const identity = known.identityOf(row, 'base');
    const others = against.split('').filter((other) => known.identityOf(other, 'against') === identity);
    return identity === null ? [] : others.map((other) => `${row}${other}`);
  });
}

it.each<[string, string[], string, string, string[]]>([
  ['nothing said', [], 'ab', 'ab', []],
  ['said here', ['a=x'], 'ab', 'bx', ['ax']],
  ['said here of rows that are gone', ['a=x'], 'b', 'bx', []],
  ['names swapped, said here', ['a=b', 'b=a'], 'ab', 'ab', ['ab', 'ba']],
  ['a later word on the base row', ['a=x', 'a=y'], 'a', 'xy', ['ay']],
  ['a later word on the other row', ['a=x', 'b=x'], 'ab', 'x', ['bx']],
  ['taken back', ['a=x', 'a!x'], 'a', 'x', []],
  ['said again', ['a=x', 'a!x', 'a=x'], 'a', 'x', ['ax']],
  ['replaced, then refused: the former link does not come back', ['a=x', 'a=y', 'a!y'], 'a', 'xy', []],
  ['said elsewhere', [':a=x'], 'ab', 'bx', ['ax']],
  ['said elsewhere, read from the other end', [':a=x'], 'x', 'a', ['xa']],
  ['in a chain over three periods', [':a=x', '::x=m'], 'a', 'm', ['am']],
  ['of one row over two periods', [':a=x', '::a=m'], 'x', 'm', ['xm']],
  ['elsewhere, where both rows stand on both sides', [':a=x'], 'ax', 'ax', []],
  ['elsewhere, two rows to choose from: the last word', [':a=x', '::a=y'], 'a', 'xy', ['ay']],
  ['elsewhere, replaced there', [':a=x', ':a=y'], 'a', 'x', []],
  ['elsewhere, the partner given to another there', [':a=x', ':b=x'], 'a', 'x', []],
  ['elsewhere, refused here', [':a=x', 'a!x'], 'a', 'x', []],
  ['elsewhere, refused elsewhere since', [':a=x', '::a!x'], 'a', 'x', []],
  ['elsewhere, but other here', [':a=x', 'a=y'], 'a', 'xy', ['ay']],
  ['swapped elsewhere: no say in a year of its own', [':a=b', ':b=a'], 'ab', 'ab', []],
])('%s', (_title, said, base, against, expected) => {
  expect(pairsBy(said, base, against)).toEqual(expected);
});

it.each<[string, string[], string, string, boolean]>([
  ['said here', ['a!x'], 'a', 'x', true],
  ['said of others', ['a!x'], 'a', 'y', false],
  ['said elsewhere', [':a!x'], 'a', 'x', true],
  ['said elsewhere the other way round', [':x!a'], 'a', 'x', true],
  ['of rows of one indicator, elsewhere', [':a!a'], 'a', 'a', false],
  ['of rows of one indicator, here', ['a!a'], 'a', 'a', true],
  ['taken back here', [':a!x', 'a=x'], 'a', 'x', false],
  ['said elsewhere after it was confirmed here', ['a=x', ':a!x'], 'a', 'x', false],
])('refused: %s', (_title, said, base, against, expected) => {
  const known = knowledgeOf(said.map(saidOf), '', [base], [against]);
  expect(known.refused(base, against)).toBe(expected);
});
