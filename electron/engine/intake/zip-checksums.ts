/**
 * The checksums that a zip container's directory states. fflate does not compare them, and a byte changed in
 * a figure inflates to a wrong figure without any other sign.
 *
 * Layout: PKWARE APPNOTE 6.3.10, 4.3.12 (directory entry), 4.3.14–16 (its end).
 */
const END = Buffer.from([0x50, 0x4b, 5, 6]);
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
/** The offset stands in the Zip64 end record instead. */
const ELSEWHERE = 0xffffffff;
const ZIP64_LOCATOR_SIZE = 20;

/**
 * CRC-32 by name.
 * @throws RangeError when the directory points outside the file
 */
export function statedChecksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(END);
  let at = file.readUInt32LE(end + 16);
  if (at === ELSEWHERE) {
    const record = Number(file.readBigUInt64LE(end - ZIP64_LOCATOR_SIZE + 8));
    at = Number(file.readBigUInt64LE(record + 48));
  }
  const checksums = new Map<string, number>();
  while (at + ENTRY_SIZE <= file.length && file.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    checksums.set(name, file.readUInt32LE(at + 16));
    at += ENTRY_SIZE + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return checksums;
}
