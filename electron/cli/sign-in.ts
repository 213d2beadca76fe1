import { AppError } from '../../shared/contract/errors.ts';
import type { CliEngine } from './engine.ts';
import { askPin } from './passphrase.ts';

/** Signs a person in by name. @returns the PIN. @throws AppError PERSON_NOT_FOUND, and as `people.signIn` */
export async function signIn(engine: CliEngine, name: string): Promise<string> {
  const { people } = await engine.run('people.list', {});
  const wanted = name.normalize('NFC').trim();
  const found = people.find((person) => person.name === wanted && !person.retired);
  if (found === undefined) throw new AppError('PERSON_NOT_FOUND', { name: wanted });
  const pin = await askPin('DOISOAT_PIN', `Mã PIN của ${found.name}: `);
  await engine.run('people.signIn', { person: found.id, pin });
  return pin;
}
