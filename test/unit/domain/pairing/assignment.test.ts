import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../../shared/domain/pairing/assignment.ts';
import { maximumMatching } from '../../../../shared/domain/pairing/assignment.ts';

const SIZE = 5;

describe('maximumMatching', () => {
  it('takes two good pairs over one best pair', () => {
    const edges = [
      { left: 0, right: 0, weight: 10 },
      { left: 0, right: 1, weight: 9 },
      { left: 1, right: 0, weight: 9 },
    ];
    expect(maximumMatching(2, 2, edges)).toEqual([1, 0]);
  });

  it('leaves a row alone when its only partner is worth more elsewhere', () => {
    const edges = [
      { left: 0, right: 0, weight: 1 },
      { left: 1, right: 0, weight: 5 },
    ];
    expect(maximumMatching(2, 1, edges)).toEqual([-1, 0]);
  });

  it('answers for empty sides', () => {
    expect(maximumMatching(0, 3, [])).toEqual([]);
    expect(maximumMatching(2, 0, [])).toEqual([-1, -1]);
  });

  it('finds the greatest sum that any matching has', () => {
    const weights = fc.array(fc.option(fc.integer({ min: 1, max: 20 })), {
      minLength: SIZE * SIZE,
      maxLength: SIZE * SIZE,
    });
    fc.assert(
      fc.property(weights, (list) => {
        const edges = list.flatMap((weight, index): Edge[] =>
          weight === null ? [] : [{ left: Math.floor(index / SIZE), right: index % SIZE, weight }],
        );
        const partner = maximumMatching(SIZE, SIZE, edges);
        const used = partner.filter((column) => column !== -1);
        expect(new Set(used).size).toBe(used.length);
        const sum = partner.reduce((total, right, left) => total + weightOf(edges, left, right), 0);
        expect(sum).toBe(best(edges, 0, new Set()));
      }),
    );
  });
});

function weightOf(edges: readonly Edge[], left: number, right: number): number {
  if (right === -1) return 0;
  const edge = edges.find((one) => one.left === left && one.right === right);
  if (edge === undefined) throw new Error(`no edge ${left}–${right}`);
  return edge.weight;
}

function best(edges: readonly Edge[], left: number, used: Set<number>): number {
  if (left === SIZE) return 0;
  const options = edges.filter((edge) => edge.left === left && !used.has(edge.right));
  const sums = options.map((edge) => edge.weight + best(edges, left + 1, new Set([...used, edge.right])));
  return Math.max(best(edges, left + 1, used), ...sums);
}
