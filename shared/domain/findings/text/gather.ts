/** One finding for each sentence, however often its cause stands in a document. */
import type { Severity } from '../../reconciliation.ts';
import type { DocumentFinding, DocumentPlace } from '../document.ts';

/** So many places of one finding are kept. */
const PLACES = 10;

export class Gathered {
  readonly #code: string;
  readonly #byMessage = new Map<string, DocumentFinding>();

  constructor(code: string) {
    this.#code = code;
  }

  add(severity: Severity, message: string, place: DocumentPlace): void {
    const known = this.#byMessage.get(message);
    if (known === undefined) {
      this.#byMessage.set(message, { code: this.#code, severity, message, places: [place] });
    } else if (known.places.length < PLACES) known.places.push(place);
  }

  findings(): DocumentFinding[] {
    return [...this.#byMessage.values()];
  }
}
