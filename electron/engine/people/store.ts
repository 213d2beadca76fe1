/** The people of a workspace as they are stored. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { ROLES, type Role } from '../../../shared/domain/decisions.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import type { Reader } from '../workspace/index.ts';

/** A person with what their PIN opens. */
export interface StoredPerson extends Person {
  /** Hash of the PIN, as JSON. */
  pin: string;
  publicKey: string;
  sealedKey: string;
}

/** Everybody by name, those who left at the end. */
export async function listPeople(read: Reader): Promise<StoredPerson[]> {
  const rows = await read.selectFrom('person').selectAll().orderBy('created_at').execute();
  return rows
    .map(
      (row): StoredPerson => ({
        id: row.id,
        name: row.name,
        position: row.position,
        role: roleOf(row.role),
        createdAt: row.created_at,
        retired: row.retired_at !== null,
        pin: row.pin,
        publicKey: row.public_key,
        sealedKey: row.sealed_key,
      }),
    )
    .sort((a, b) => Number(a.retired) - Number(b.retired) || compareVietnamese(a.name, b.name));
}

/** What a page may know of a person: nothing of PIN and key. */
export function shown({ id, name, position, role, createdAt, retired }: Person): Person {
  return { id, name, position, role, createdAt, retired };
}

/** @throws AppError `PERSON_NOT_FOUND` */
export function findIn<P extends Person>(people: readonly P[], id: string): P {
  const found = people.find((person) => person.id === id);
  if (found === undefined) throw new AppError('PERSON_NOT_FOUND');
  return found;
}

/** Two people of one name and position could not be told apart in a list. @throws AppError `PERSON_EXISTS` {name} */
export function refuseSameName(
  people: readonly Person[],
  { name, position }: Pick<Person, 'name' | 'position'>,
  own: string | null,
): void {
  const key = (person: Pick<Person, 'name' | 'position'>) =>
    `${compareKey(person.name)}\n${compareKey(person.position)}`;
  const same = people.some((other) => other.id !== own && key(other) === key({ name, position }));
  if (same) throw new AppError('PERSON_EXISTS', { name });
}

/** @throws AppError `ADMINISTRATOR_LAST` where nobody would look after the workspace any more */
export function keepAdministrator(people: readonly Person[]): void {
  const kept = people.some(({ role, retired }) => role === 'administrator' && !retired);
  if (!kept) throw new AppError('ADMINISTRATOR_LAST');
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role === undefined) throw new AppError('WORKSPACE_DAMAGED', { path: '' });
  return role;
}
