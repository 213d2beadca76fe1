/** Collects warnings without end: of one code only the first are kept, and the last line says how many are not. */
import type { ReadWarning } from '../../../shared/domain/submission.ts';
import { warning } from './warnings.ts';

/** So many of one code are read by nobody, and would fill the memory of a sheet of a million cells. */
export const MAX_WARNINGS_OF_CODE = 200;

export class WarningList {
  readonly #kept: ReadWarning[] = [];
  readonly #counts = new Map<string, number>();

  /** A few at a time. */
  add(...warnings: readonly ReadWarning[]): void {
    this.addAll(warnings);
  }

  /** Any number: more than a call may have arguments. */
  addAll(warnings: Iterable<ReadWarning>): void {
    for (const found of warnings) {
      const count = (this.#counts.get(found.code) ?? 0) + 1;
      this.#counts.set(found.code, count);
      if (count <= MAX_WARNINGS_OF_CODE) this.#kept.push(found);
    }
  }

  /** In the order they came, then one for each code that had too many. */
  list(): ReadWarning[] {
    const cut = [...this.#counts].filter(([, count]) => count > MAX_WARNINGS_OF_CODE);
    const more = cut.map(([code, count]) => {
      const first = this.#kept.find((found) => found.code === code);
      const left = (count - MAX_WARNINGS_OF_CODE).toLocaleString('vi-VN');
      return warning('MORE_WARNINGS', `${left} cảnh báo nữa như: ${first?.message ?? code}`, null);
    });
    return [...this.#kept, ...more];
  }
}
