/**
 * Limits that the engine enforces and a page tells beforehand. Apart from `commands.ts`, of which a page takes
 * types alone: its schemas would bring zod into the page, which tries `new Function` and is refused it.
 */

/** The shortest passphrase that a workspace is made with, in characters. */
export const MIN_PASSPHRASE_LENGTH = 8;
