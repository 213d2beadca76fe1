/** One step of the schema. Numbered, append-only: a migration that shipped is never edited. */
export interface Migration {
  /** The `user_version` of the file after this step; one more than the step before. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /**
   * The step makes a table anew that others refer to. SQLite's own way to do that (lang_altertable, section 7) needs
   * foreign keys unheeded meanwhile; every one of them is checked before the step counts.
   */
  readonly rebuilds?: true;
}
