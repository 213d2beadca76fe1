/** A place in a text that looks damaged. */
export interface TextDoubt {
  code: 'LETTER_LOST' | 'LETTER_IN_NUMBER' | 'FOOTNOTE_GLUED' | 'NUMBER_SPLIT' | 'CYRILLIC_LETTER';
  /** What stands there. */
  found: string;
  /** How it probably reads; null where that cannot be told. */
  likely: string | null;
}
