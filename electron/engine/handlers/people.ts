import type { CommandName } from '../../../shared/contract/commands.ts';
import type { PeopleInfo } from '../../../shared/contract/people.ts';
import {
  addPerson,
  changePin,
  currentPerson,
  listPeople,
  resetPin,
  shown,
  signIn,
  signOut,
  updatePerson,
} from '../people/index.ts';
import type { Session } from '../session.ts';
import type { Handlers } from './handler.ts';

type Names = Extract<CommandName, `people.${string}`>;

export const peopleHandlers: Handlers<Names> = {
  'people.list': (_input, { session }) => describe(session),

  'people.add': async (input, { session }) => {
    await addPerson(session.workspace, session, input);
    return describe(session);
  },

  'people.update': async (input, { session }) => {
    await updatePerson(session.workspace, session, input);
    session.reconciling.forgetSteps();
    return describe(session);
  },

  'people.signIn': async (input, { session }) => {
    await signIn(session.workspace, session, input);
    return describe(session);
  },

  'people.signOut': async (_input, { session }) => {
    await signOut(session.workspace, session);
    return describe(session);
  },

  'people.changePin': async (input, { session }) => {
    await changePin(session.workspace, session, input);
    return describe(session);
  },

  'people.resetPin': async (input, { session }) => {
    await resetPin(session.workspace, session, input);
    return describe(session);
  },
};

async function describe(session: Session): Promise<PeopleInfo> {
  const { read } = session.workspace;
  const person = await currentPerson(read, session);
  return { people: (await listPeople(read)).map(shown), signedIn: person?.id ?? null };
}
