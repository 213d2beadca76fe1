/** The passphrase comes from the environment or a prompt: an argument would stay in the shell's history. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AppError } from '../../shared/contract/errors.ts';

/** @throws AppError `WORKSPACE_PASSPHRASE_MISSING` when there is neither a variable nor a terminal; `CANCELLED` */
export async function askPassphrase(): Promise<string> {
  return fromEnvironment() ?? prompt('Mật khẩu sổ: ');
}

/**
 * The passphrase of a workspace that is to be made: typed twice, since a slip of the finger could not be
 * mended later.
 * @throws AppError `WORKSPACE_PASSPHRASE_MISSING`, `CANCELLED`
 */
export async function askNewPassphrase(): Promise<string> {
  const given = fromEnvironment();
  if (given !== undefined) return given;
  for (;;) {
    const passphrase = await prompt('Mật khẩu cho sổ mới: ');
    if ((await prompt('Nhập lại mật khẩu: ')) === passphrase) return passphrase;
    process.stderr.write('Hai lần nhập không giống nhau, hãy nhập lại.\n');
  }
}

/**
 * The PIN of who works at the workspace; `DOISOAT_NEW_PIN` that of somebody who is added.
 * @throws AppError `PIN_MISSING` when there is neither a variable nor a terminal; `CANCELLED`
 */
export async function askPin(variable: 'DOISOAT_PIN' | 'DOISOAT_NEW_PIN', question: string): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  return prompt(question, new AppError('PIN_MISSING', { variable }));
}

/**
 * The password of a certificate's file, an empty one among them.
 * @throws AppError `CERTIFICATE_PASSWORD_MISSING` when there is neither a variable nor a terminal; `CANCELLED`
 */
export async function askCertificatePassword(): Promise<string> {
  const variable = 'DOISOAT_P12_PASSWORD';
  const given = process.env[variable];
  if (given !== undefined) return given;
  const unanswerable = new AppError('CERTIFICATE_PASSWORD_MISSING', { variable });
  return prompt('Mật khẩu của tệp chứng thư số: ', unanswerable);
}

function fromEnvironment(): string | undefined {
  const given = process.env.DOISOAT_PASSPHRASE;
  return given === '' ? undefined : given;
}

async function prompt(
  question: string,
  unanswerable = new AppError('WORKSPACE_PASSPHRASE_MISSING'),
): Promise<string> {
  if (!process.stdin.isTTY) throw unanswerable;
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const interrupted = new AbortController();
  terminal.on('SIGINT', () => interrupted.abort());
  try {
    return await terminal.question('', { signal: interrupted.signal });
  } catch (cause) {
    // Ctrl+C and Ctrl+D.
    throw new AppError('CANCELLED', {}, { cause });
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
