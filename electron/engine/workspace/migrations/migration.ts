/** One step of the schema. Numbered, append-only: a migration that shipped is never edited. */
export interface Migration {
  /** The `user_version` of the file after this step; one more than the step before. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
