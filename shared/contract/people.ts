/** The people of a workspace and who of them is signed in. */
import type { Role } from '../domain/decisions.ts';

export interface Person {
  id: string;
  name: string;
  position: string;
  role: Role;
  createdAt: string;
  /** Somebody who left stays in the list: what they did names them. */
  retired: boolean;
}

export interface PeopleInfo {
  people: Person[];
  /** Id of the person signed in. */
  signedIn: string | null;
}

/** Digits and letters; long enough that a hash of it is worth its work. */
export const PIN_LENGTH = { min: 6, max: 64 } as const;

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  staff: 'Chuyên viên',
  approver: 'Người duyệt',
  administrator: 'Quản trị sổ',
};
