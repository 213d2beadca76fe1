/** Letters that ask agencies, and the workbooks that come back. */
export { acceptReturned } from './accept.ts';
export { savedForm, saveForm, suggestedForm } from './form.ts';
export { makeLetters } from './make.ts';
export { agencyQuestions, openKeys, openQuestions } from './questions.ts';
export { isReturned, type ReturnedFile, readReturned } from './returned.ts';
export { letterFile, listLetters, sentKeys, storeLetters } from './store.ts';
