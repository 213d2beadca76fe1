export { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../shared/contract/limits.ts';
