/** The passphrase comes from the environment or a prompt: an argument would stay in the shell's history. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AppError } from '../../shared/contract/errors.ts';

/** @throws AppError `WORKSPACE_PASSPHRASE_MISSING` when there is neither a variable nor a terminal */
export async function askPassphrase(): Promise<string> {
  const given = process.env.DOISOAT_PASSPHRASE;
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new AppError('WORKSPACE_PASSPHRASE_MISSING');
  process.stderr.write('Mật khẩu sổ làm việc: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await prompt.question('');
  } finally {
    prompt.close();
    process.stderr.write('\n');
  }
}
