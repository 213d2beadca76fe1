/** The commands about people and about what they did. */
import { AppError } from '../../shared/contract/errors.ts';
import type { JournalFilter } from '../../shared/contract/journal.ts';
import { JOURNAL_PAGE } from '../../shared/contract/journal.ts';
import { ROLES, type Role } from '../../shared/domain/decisions.ts';
import { readArguments } from './arguments.ts';
import { fromCaller } from './files.ts';
import { askPassphrase, askPin } from './passphrase.ts';
import { describeCheck, describeEntries, describePages, describePeople } from './report-people.ts';
import { print, withEngine, withWorkspace } from './run.ts';
import { signIn } from './sign-in.ts';
import { UsageError } from './usage.ts';

const EVERYTHING: JournalFilter = { action: null, person: null, from: null, to: null, words: '' };

/** Lists the people of a workspace, or adds one. */
export async function person(given: string[]): Promise<void> {
  const { options, json } = readArguments(given, {
    files: 0,
    required: ['workspace'],
    optional: ['name', 'position', 'role', 'by'],
    flags: ['json'],
  });
  const { name, position, role, by } = options;
  if (name === undefined && (position ?? role ?? by) !== undefined)
    throw new UsageError('Thiếu tham số --name.');
  if (name !== undefined && position === undefined) throw new UsageError('Thiếu tham số --position.');
  if (name !== undefined && !isRole(role)) throw new UsageError(`--role là một trong ${ROLES.join(', ')}.`);
  await withWorkspace(options.workspace, async (engine) => {
    if (name === undefined || position === undefined || !isRole(role)) {
      print(await engine.run('people.list', {}), json, describePeople);
      return;
    }
    if (by !== undefined) await signIn(engine, by);
    const pin = await askPin('DOISOAT_NEW_PIN', `Mã PIN mới cho ${name}: `);
    print(await engine.run('people.add', { name, position, role, pin }), json, describePeople);
  });
}

function isRole(text: string | undefined): text is Role {
  return (ROLES as readonly (string | undefined)[]).includes(text);
}

/** Prints the journal, or checks it together with the file; what is not whole ends with status 1. */
export async function journal(given: string[]): Promise<number | undefined> {
  const { options, json, verify } = readArguments(given, {
    files: 0,
    required: ['workspace'],
    optional: ['head'],
    flags: ['json', 'verify'],
  });
  if (options.head !== undefined && !verify) throw new UsageError('--head đi cùng --verify.');
  const path = fromCaller(options.workspace);
  const passphrase = await askPassphrase();
  return withEngine(async (engine) => {
    if (verify) {
      // A file that was changed may not open at all: its pages are looked at first.
      const pages = await engine.run('journal.checkFile', { path, passphrase });
      if (pages.damaged > 0 && pages.damaged < pages.pages) {
        print({ ok: false, ...pages }, json, describePages);
        return 1;
      }
    }
    await engine.run('workspace.openAt', { path, passphrase });
    if (!verify) {
      const page = await engine.run('journal.list', { filter: EVERYTHING, from: 0, count: JOURNAL_PAGE });
      print(page, json, describeEntries);
      return undefined;
    }
    const check = await engine.run('journal.verify', { head: headOf(options.head) });
    print(check, json, describeCheck);
    return check.ok ? undefined : 1;
  });
}

function headOf(head: string | undefined): string | null {
  if (head === undefined) return null;
  const hash = head.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new AppError('INPUT_INVALID', { field: '--head' });
  return hash;
}
