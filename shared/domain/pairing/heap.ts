/** A binary heap of (key, item); the smallest key comes out first, equal keys by the smaller item. */
export class MinHeap {
  readonly #entries: { key: number; item: number }[] = [];

  push(key: number, item: number): void {
    const entries = this.#entries;
    const entry = { key, item };
    let index = entries.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const other = entries[above];
      if (other === undefined || !before(entry, other)) break;
      entries[index] = other;
      index = above;
    }
    entries[index] = entry;
  }

  /** Takes out the smallest entry, or undefined where none is left. */
  pop(): { key: number; item: number } | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (top === undefined || last === undefined || entries.length === 0) return top;
    let index = 0;
    for (;;) {
      let below = 2 * index + 1;
      let child = entries[below];
      const sibling = entries[below + 1];
      if (child === undefined) break;
      if (sibling !== undefined && before(sibling, child)) {
        below += 1;
        child = sibling;
      }
      if (!before(child, last)) break;
      entries[index] = child;
      index = below;
    }
    entries[index] = last;
    return top;
  }
}

function before(a: { key: number; item: number }, b: { key: number; item: number }): boolean {
  return a.key < b.key || (a.key === b.key && a.item < b.item);
}
