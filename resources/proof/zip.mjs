/** Reads ZIP files (the proof itself, and the Excel and Word files in it). */

/**
 * @param inflate takes raw deflated bytes, gives a promise of the plain ones
 * @returns a map from name to bytes
 */
export async function unzip(bytes, inflate) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('không phải tệp ZIP');
  let at = view.getUint32(end + 16, true);
  const files = new Map();
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + size);
    if (files.has(name)) throw new Error(`hai tệp cùng tên ${name}`);
    files.set(name, method === 0 ? data : await inflate(data));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}
