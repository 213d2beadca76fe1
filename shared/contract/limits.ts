/**
 * Limits that the engine enforces and a page tells beforehand. Apart from `commands.ts`, of which a page takes
 * types alone: its schemas would bring zod into the page, which tries `new Function` and is refused it.
 */

/** The shortest passphrase that a workspace is made with, in characters. */
export const MIN_PASSPHRASE_LENGTH = 8;
/** Files that may be read and wait to be accepted at one time. */
export const MAX_DRAFTS = 64;

/** Larger than any table staff send; the readers hold the whole file in memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** The same for sentences. */
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;
