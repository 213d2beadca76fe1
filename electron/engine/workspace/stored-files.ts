import type { Writer } from './workspace.ts';

export interface FileBytes {
  /** Of the bytes, lower-case hexadecimal. */
  sha256: string;
  format: string;
  bytes: Uint8Array;
}

/** Keeps bytes by their hash; the same bytes are kept once. @returns the record that holds them */
export async function storeFile(
  writer: Writer,
  { sha256, format, bytes }: FileBytes,
): Promise<{ table: 'stored_file'; id: string }> {
  await writer
    .insertInto('stored_file')
    .values({
      sha256,
      format,
      size: bytes.byteLength,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return { table: 'stored_file', id: sha256 };
}
