/** People, their PINs and their signatures. */
export { addPerson, changePin, resetPin, signIn, signOut, updatePerson } from './change.ts';
export { PinGuard } from './guard.ts';
export type { Signer } from './keys.ts';
export { currentPerson, neededPerson, type SignedIn, signerOf } from './sign-in.ts';
export { listPeople, type StoredPerson, shown } from './store.ts';
