/**
 * What a session remembers of annexes, so that listing them does not make each anew: all of it can be made again from
 * the workspace, and is let go as soon as anything behind an annex changes.
 */
import type { ContentFacts } from './content.ts';

export class SealingMemory {
  #version = -1;
  readonly #facts = new Map<string, ContentFacts | null>();
  readonly #affected = new Map<string, number>();

  clear(): void {
    this.#version = -1;
    this.#facts.clear();
    this.#affected.clear();
  }

  /** @param version of the figures; @param spec hash of the spec */
  async facts(
    version: number,
    spec: string,
    make: () => Promise<ContentFacts | null>,
  ): Promise<ContentFacts | null> {
    return this.#known(this.#facts, version, spec, make);
  }

  /** @param sealed id of the sealed version */
  async affected(version: number, sealed: string, make: () => Promise<number>): Promise<number> {
    return this.#known(this.#affected, version, sealed, make);
  }

  async #known<Fact>(
    facts: Map<string, Fact>,
    version: number,
    key: string,
    make: () => Promise<Fact>,
  ): Promise<Fact> {
    if (version !== this.#version) {
      this.clear();
      this.#version = version;
    }
    const known = facts.get(key);
    if (known !== undefined) return known;
    const made = await make();
    facts.set(key, made);
    return made;
  }
}
