/**
 * Maximum-weight one-to-one matching on a sparse bipartite graph.
 *
 * Rows are inserted one by one along cheapest augmenting paths (the Hungarian method as Jonker and
 * Volgenant arrange it, with Dijkstra over the edges that exist). Every row owns a private "unmatched"
 * column of weight 0, so a row stays alone where taking part would cost more than it brings.
 */
import { MinHeap } from './heap.ts';

export interface Edge {
  left: number;
  right: number;
  /** A non-negative integer: sums stay exact. */
  weight: number;
}

/**
 * For every left row, the right row it is matched with, or -1.
 * Rows are 0..leftCount-1 and 0..rightCount-1; the sum of weights is the largest possible. Ties depend on
 * the order of rows and edges: callers that need a stable answer give them in a canonical order.
 */
export function maximumMatching(leftCount: number, rightCount: number, edges: readonly Edge[]): number[] {
  const adjacency: { column: number; cost: number }[][] = Array.from({ length: leftCount }, () => []);
  for (const edge of edges) adjacency[edge.left]?.push({ column: edge.right, cost: -edge.weight });
  adjacency.forEach((list, row) => {
    list.push({ column: rightCount + row, cost: 0 });
  });

  const columns = rightCount + leftCount;
  const rowPotential = adjacency.map((list) => Math.min(...list.map((edge) => edge.cost)));
  const columnPotential = new Float64Array(columns);
  const rowOfColumn = new Int32Array(columns).fill(-1);
  const columnOfRow = new Int32Array(leftCount).fill(-1);
  const distance = new Float64Array(columns);
  const parent = new Int32Array(columns);

  for (let start = 0; start < leftCount; start++) {
    distance.fill(Number.POSITIVE_INFINITY);
    const settled: number[] = [];
    const done = new Set<number>();
    const heap = new MinHeap();
    relax(start, 0);

    let end = -1;
    let length = 0;
    for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
      const column = next.item;
      if (done.has(column)) continue;
      done.add(column);
      const row = at(rowOfColumn, column);
      if (row === -1) {
        end = column;
        length = next.key;
        break;
      }
      settled.push(column);
      relax(row, next.key);
    }

    // Potentials keep every reduced cost non-negative, which the next search relies on.
    rowPotential[start] = at(rowPotential, start) + length;
    for (const column of settled) {
      const slack = length - at(distance, column);
      columnPotential[column] = at(columnPotential, column) - slack;
      const row = at(rowOfColumn, column);
      rowPotential[row] = at(rowPotential, row) + slack;
    }
    for (let column = end; column !== -1; ) {
      const row = at(parent, column);
      const previous = at(columnOfRow, row);
      rowOfColumn[column] = row;
      columnOfRow[row] = column;
      column = row === start ? -1 : previous;
    }

    function relax(row: number, base: number): void {
      for (const { column, cost } of adjacency[row] ?? []) {
        const candidate = base + cost - at(rowPotential, row) - at(columnPotential, column);
        if (candidate < at(distance, column)) {
          distance[column] = candidate;
          parent[column] = row;
          heap.push(candidate, column);
        }
      }
    }
  }
  return Array.from(columnOfRow, (column) => (column < rightCount ? column : -1));
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
