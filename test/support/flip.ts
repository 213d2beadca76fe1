import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Flips one bit of a file, as a failing disk or a curious hand would. */
export function flipByte(file: string, position: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    readSync(descriptor, byte, 0, 1, position);
    byte[0] = (byte[0] ?? 0) ^ 0x10;
    writeSync(descriptor, byte, 0, 1, position);
  } finally {
    closeSync(descriptor);
  }
}
