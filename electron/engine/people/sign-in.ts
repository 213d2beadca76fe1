/** Who is signed in, and whether a PIN is a person's. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Actor } from '../journal/index.ts';
import type { Reader } from '../workspace/index.ts';
import type { PinGuard } from './guard.ts';
import { openSigner, type Signer } from './keys.ts';
import { isPin } from './secret.ts';
import { listPeople, type StoredPerson } from './store.ts';

/** What a session holds of the people in front of it: in memory alone. */
export interface SignedIn {
  /** Who is signed in. */
  person: Actor | null;
  readonly pins: PinGuard;
}

/** The person signed in, as the workspace has them at this moment; null while nobody is, or they left. */
export async function currentPerson(read: Reader, { person }: SignedIn): Promise<StoredPerson | null> {
  if (person === null) return null;
  const found = (await listPeople(read)).find(({ id }) => id === person.id);
  return found === undefined || found.retired ? null : found;
}

/** @throws AppError `PERSON_NEEDED` */
export async function neededPerson(read: Reader, session: SignedIn): Promise<StoredPerson> {
  const person = await currentPerson(read, session);
  if (person === null) throw new AppError('PERSON_NEEDED');
  return person;
}

/** @throws AppError `PERSON_NEEDED`, `ADMINISTRATOR_NEEDED` */
export async function neededAdministrator(read: Reader, session: SignedIn): Promise<StoredPerson> {
  const person = await neededPerson(read, session);
  if (person.role !== 'administrator') throw new AppError('ADMINISTRATOR_NEEDED');
  return person;
}

/** @throws AppError `PIN_LOCKED` {seconds}, `PIN_WRONG` */
export async function checkPin(person: StoredPerson, pin: string, { pins }: SignedIn): Promise<void> {
  pins.check(person.id);
  if (!(await isPin(pin, person.pin))) {
    pins.wrong(person.id);
    throw new AppError('PIN_WRONG');
  }
  pins.right(person.id);
}

/** What signs for a person, once their PIN is right. @throws AppError `PIN_LOCKED`, `PIN_WRONG` */
export async function signerOf(person: StoredPerson, pin: string, session: SignedIn): Promise<Signer> {
  await checkPin(person, pin, session);
  return openSigner(person.sealedKey, person.id, pin);
}
