/** Larger than any table staff send; the readers hold the whole file in memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** The same for sentences. */
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;
