/** Digital signatures of PDF files: PAdES signing, checking, and whether a signed file is a given one. */
export { type Inside, sealedInside } from './inside.ts';
export { type SigningRequest, signPdf } from './sign.ts';
export { verifyPdf } from './verify.ts';
