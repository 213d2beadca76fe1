import { fold } from '../../../shared/domain/text/normalise.ts';

/** Windows allows 260 letters for a whole path; names of periods may have 300. */
const LONGEST = 80;

/** The name of an exported file without marks, spaces and ending: "phu-luc-nam-2024". */
export function fileNameOf(...parts: string[]): string {
  return fold(parts.join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
