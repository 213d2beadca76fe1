const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Hands a finished file to the person: the browser or the desktop asks where to keep it. */
export function download(fileName: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = TYPES[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked late: the download starts after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
