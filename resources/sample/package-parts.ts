/**
 * Office files are zip packages whose libraries stamp the current time into them. Packing them again with
 * fixed times makes the sample byte for byte the same wherever and whenever it is made.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const CORE_PROPERTIES = 'docProps/core.xml';

/** The parts of a package by name. */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/**
 * Packs a package again: every part and the core properties carry `time`.
 * @param time ISO time without zone, "2024-11-09T08:00:00"
 */
export function repack(bytes: Uint8Array, time: string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unpack(bytes))) {
    const fixed = name === CORE_PROPERTIES ? strToU8(withTime(strFromU8(content), time)) : content;
    // Zip times have no zone and fflate writes local ones, so the date is read as local time too.
    parts[name] = [fixed, { mtime: new Date(time), level: 9, os: 0 }];
  }
  return zipSync(parts);
}

function withTime(xml: string, time: string): string {
  return xml.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}Z`);
}
