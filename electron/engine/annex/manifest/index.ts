/** The manifest of an annex: written, found in a file, read back and checked. */
export { type ManifestAbout, manifestBytes } from './build.ts';
export { decisionHash, figureHash, type HashedFigure, type ManifestFigure } from './figure.ts';
export { MANIFEST_FILE, manifestOf } from './find.ts';
export { type AnnexManifest, manifestProblems, readManifest } from './read.ts';
