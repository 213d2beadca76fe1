/** Adds and changes people; each change is one transaction with its entry in the journal. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { type Person, ROLE_LABELS } from '../../../shared/contract/people.ts';
import type { Role } from '../../../shared/domain/decisions.ts';
import { type Actor, PUBLIC_KEY_FACT, record } from '../journal/index.ts';
import { readerOf, type Workspace, type Writer } from '../workspace/index.ts';
import { makeKeys, resealed } from './keys.ts';
import { hashPin } from './secret.ts';
import { checkPin, neededAdministrator, neededPerson, type SignedIn } from './sign-in.ts';
import { findIn, keepAdministrator, listPeople, refuseSameName } from './store.ts';
import { isWeakPin } from './weak.ts';

export interface NewPerson {
  name: string;
  position: string;
  role: Role;
  pin: string;
}

/**
 * Adds a person. The first one of a workspace adds themself, looks after it and is signed in by that.
 * @throws AppError `PIN_WEAK`, `PERSON_EXISTS`, `ADMINISTRATOR_LAST` (the first has another role),
 *   `PERSON_NEEDED`, `ADMINISTRATOR_NEEDED`
 */
export async function addPerson(workspace: Workspace, session: SignedIn, input: NewPerson): Promise<void> {
  refuseWeak(input.pin);
  const id = randomUUID();
  const [pin, { publicKey, sealedKey }] = await Promise.all([hashPin(input.pin), makeKeys(id, input.pin)]);
  const createdAt = new Date().toISOString();
  const person: Person = {
    id,
    name: input.name,
    position: input.position,
    role: input.role,
    createdAt,
    retired: false,
  };
  const first = await workspace.write(async (writer) => {
    const people = await listPeople(readerOf(writer));
    const isFirst = people.length === 0;
    if (!isFirst) await neededAdministrator(readerOf(writer), session);
    refuseSameName(people, person, null);
    keepAdministrator([...people, person]);
    await writer
      .insertInto('person')
      .values({
        id,
        name: person.name,
        position: person.position,
        role: person.role,
        pin,
        public_key: publicKey,
        sealed_key: sealedKey,
        created_at: createdAt,
        retired_at: null,
      })
      .execute();
    await journal(writer, isFirst ? person : await neededPerson(readerOf(writer), session), {
      subject: `Thêm người dùng: ${person.name}`,
      id,
      before: null,
      after: { ...factsOf(person), [PUBLIC_KEY_FACT]: publicKey },
    });
    return isFirst;
  });
  if (first) session.person = { id, name: person.name };
}

/**
 * Renames a person, gives another role, or ends their account (`retired`); what they did stays theirs.
 * @throws AppError `PERSON_NEEDED`, `ADMINISTRATOR_NEEDED`, `PERSON_NOT_FOUND`, `PERSON_EXISTS`, `ADMINISTRATOR_LAST`
 */
export async function updatePerson(
  workspace: Workspace,
  session: SignedIn,
  input: Omit<Person, 'id' | 'createdAt'> & { person: string },
): Promise<void> {
  await workspace.write(async (writer) => {
    const actor = await neededAdministrator(readerOf(writer), session);
    const people = await listPeople(readerOf(writer));
    const before = findIn(people, input.person);
    const { name, position, role, retired } = input;
    const after = { ...before, name, position, role, retired };
    refuseSameName(people, after, before.id);
    keepAdministrator(people.map((person) => (person.id === after.id ? after : person)));
    const retiredAt = retired ? new Date().toISOString() : null;
    await writer
      .updateTable('person')
      .set({ name, position, role, ...(retired === before.retired ? {} : { retired_at: retiredAt }) })
      .where('id', '=', before.id)
      .execute();
    await journal(writer, actor, {
      subject: `Sửa người dùng: ${name}`,
      id: before.id,
      before: factsOf(before),
      after: factsOf(after),
    });
  });
  if (session.person?.id !== input.person) return;
  session.person = input.retired ? null : { id: input.person, name: input.name };
}

/** @throws AppError `PERSON_NEEDED`, `PIN_LOCKED`, `PIN_WRONG`, `PIN_WEAK` */
export async function changePin(
  workspace: Workspace,
  session: SignedIn,
  input: { pin: string; newPin: string },
): Promise<void> {
  const person = await neededPerson(workspace.read, session);
  await checkPin(person, input.pin, session);
  refuseWeak(input.newPin);
  const [pin, sealedKey] = await Promise.all([
    hashPin(input.newPin),
    resealed(person.sealedKey, person.id, input.pin, input.newPin),
  ]);
  await workspace.write(async (writer) => {
    // Another window may have given a new key meanwhile, which this one does not hold.
    const stored = findIn(await listPeople(readerOf(writer)), person.id);
    if (stored.sealedKey !== person.sealedKey) throw new AppError('PIN_WRONG');
    await writer
      .updateTable('person')
      .set({ pin, sealed_key: sealedKey })
      .where('id', '=', person.id)
      .execute();
    await journal(writer, person, {
      subject: `Đổi mã PIN: ${person.name}`,
      id: person.id,
      before: null,
      after: null,
    });
  });
}

/**
 * Gives a person another PIN and with it another key: the old one cannot be opened without the old PIN. What it
 * signed stays valid, for every approval holds the key it is checked with.
 * @throws AppError `PIN_WEAK`, `PERSON_NEEDED`, `ADMINISTRATOR_NEEDED`, `PERSON_NOT_FOUND`
 */
export async function resetPin(
  workspace: Workspace,
  session: SignedIn,
  input: { person: string; newPin: string },
): Promise<void> {
  refuseWeak(input.newPin);
  const [pin, { publicKey, sealedKey }] = await Promise.all([
    hashPin(input.newPin),
    makeKeys(input.person, input.newPin),
  ]);
  await workspace.write(async (writer) => {
    const actor = await neededAdministrator(readerOf(writer), session);
    const person = findIn(await listPeople(readerOf(writer)), input.person);
    await writer
      .updateTable('person')
      .set({ pin, public_key: publicKey, sealed_key: sealedKey })
      .where('id', '=', person.id)
      .execute();
    await journal(writer, actor, {
      subject: `Đặt lại mã PIN: ${person.name}`,
      id: person.id,
      before: { [PUBLIC_KEY_FACT]: person.publicKey },
      after: { [PUBLIC_KEY_FACT]: publicKey },
    });
  });
  session.pins.right(input.person);
}

/** @throws AppError `PERSON_NOT_FOUND`, `PERSON_RETIRED`, `PIN_LOCKED`, `PIN_WRONG` */
export async function signIn(
  workspace: Workspace,
  session: SignedIn,
  input: { person: string; pin: string },
): Promise<void> {
  const person = findIn(await listPeople(workspace.read), input.person);
  if (person.retired) throw new AppError('PERSON_RETIRED', { name: person.name });
  await checkPin(person, input.pin, session);
  if (session.person !== null && session.person.id !== person.id) await signOut(workspace, session);
  await tellSigning(workspace, person, 'Đăng nhập');
  session.person = { id: person.id, name: person.name };
}

/** Does nothing where nobody is signed in. */
export async function signOut(workspace: Workspace, session: SignedIn): Promise<void> {
  const { person } = session;
  session.person = null;
  if (person !== null) await tellSigning(workspace, person, 'Đăng xuất');
}

function tellSigning(workspace: Workspace, { id, name }: Actor, what: string): Promise<void> {
  const subject = `${what}: ${name}`;
  return workspace.write((writer) =>
    record(writer, {
      actor: { id, name },
      action: 'signIn',
      subject,
      before: null,
      after: null,
      records: [],
    }),
  );
}

interface Change {
  subject: string;
  id: string;
  before: unknown;
  after: unknown;
}

function journal(writer: Writer, actor: Person, { subject, id, before, after }: Change): Promise<void> {
  return record(writer, {
    actor: { id: actor.id, name: actor.name },
    action: 'person',
    subject,
    before,
    after,
    records: [{ table: 'person', id }],
  });
}

function factsOf({ name, position, role, retired }: Person): Record<string, string> {
  return {
    'Họ và tên': name,
    'Chức vụ': position,
    'Vai trò': ROLE_LABELS[role],
    'Tình trạng': retired ? 'Ngừng dùng' : 'Đang dùng',
  };
}

/** @throws AppError `PIN_WEAK` */
function refuseWeak(pin: string): void {
  if (isWeakPin(pin)) throw new AppError('PIN_WEAK');
}
