/** Signing a PDF that belongs to no workspace. */
import { readArguments } from './arguments.ts';
import { readInput, writeOutput } from './files.ts';
import { askCertificatePassword } from './passphrase.ts';

/** The password comes from the environment or a prompt, the key from its file; neither is kept. */
export async function sign(given: string[]): Promise<void> {
  const { files, options } = readArguments(given, {
    files: 1,
    required: ['p12', 'out'],
    optional: ['reason', 'location'],
    flags: [],
  });
  const { fileName, bytes } = readInput(files[0] ?? '');
  const { bytes: certificate } = readInput(options.p12);
  const { reason = '', location = '' } = options;
  const password = await askCertificatePassword();
  // Few commands sign: the others do not wait for what it takes.
  const { signPdf } = await import('../engine/signing/index.ts');
  const signed = await signPdf(bytes, { certificate, password, reason, location, visible: null }, fileName);
  writeOutput(options.out, signed);
  process.stdout.write(`Đã ký: ${options.out}\n`);
}
