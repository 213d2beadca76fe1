/** What a container of Office or OpenDocument holds, and why it cannot be read where it cannot. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FileFormat } from '../../../../shared/domain/submission.ts';
import { inflateParts, listParts } from '../zip.ts';
import { openCompoundFile } from './ole.ts';

export interface Container {
  format: FileFormat;
  /** It carries macros: they are never run, and the reading says so. */
  macros: boolean;
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** @param format what `messages.ts` makes a sentence of */
export function unsupported(format: string): AppError {
  return new AppError('FILE_FORMAT_UNSUPPORTED', { format });
}

/**
 * @param extension of the file's name, lower case: it only tells .xlsm without macros from .xlsx
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_PASSWORD_PROTECTED, FILE_FORMAT_UNSUPPORTED
 */
export function zipContainer(bytes: Uint8Array, extension: string): Container {
  const names = Array.from(listParts(bytes), (name) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/) || (has(/^xl\/.*\.bin$/) && !has(/^xl\/.*\.xml$/)))
    throw unsupported('xlsb');
  if (has(/^xl\//)) {
    const macros = has(/^xl\/(?:vbaproject\.bin$|macrosheets\/)/);
    return { format: macros || extension === 'xlsm' ? 'xlsm' : 'xlsx', macros };
  }
  if (has(/^word\//)) return { format: 'docx', macros: has(/^word\/vbaproject\.bin$/) };
  if (has(/^ppt\//)) throw unsupported('pptx');
  if (has(/^(?:mimetype|meta-inf\/manifest\.xml)$/) && has(/^(?:content\.xml|encrypted-package)$/)) {
    return openDocument(bytes, has);
  }
  if (has(/\.iwa$/)) throw unsupported('iwork');
  throw unsupported('zip');
}

function openDocument(bytes: Uint8Array, has: (pattern: RegExp) => boolean): Container {
  const parts = inflateParts(bytes, (name) => /^(?:mimetype|meta-inf\/manifest\.xml)$/i.test(name));
  const texts = Array.from(parts.values(), (part) => new TextDecoder().decode(part));
  if (has(/^encrypted-package$/) || texts.some((text) => /<(?:\w+:)?encryption-data\b/.test(text))) {
    throw new AppError('FILE_PASSWORD_PROTECTED');
  }
  const kind = (name: string) => texts.some((text) => text.includes(`${OPEN_DOCUMENT}${name}`));
  if (kind('spreadsheet'))
    return { format: 'ods', macros: has(/^(?:basic|scripts)\/.*\.(?:xml|xlb|py|js)$/) };
  throw unsupported(kind('text') ? 'odt' : kind('presentation') ? 'odp' : 'odf');
}

/** Streams that tell what kind of document it is, and how the sentence calls it. */
const OLE_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^WordDocument$/, 'doc'],
  [/^PowerPoint Document$/, 'ppt'],
  [/^__(?:nameid|substg1|properties)_/, 'msg'],
  [/^(?:MatOST|CONTENTS)$/, 'wps'],
];

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE, FILE_PASSWORD_PROTECTED, FILE_FORMAT_UNSUPPORTED */
export function oleContainer(bytes: Uint8Array): Container {
  const file = openCompoundFile(bytes);
  const names = [...file.names];
  if (names.some((name) => /^(?:EncryptedPackage|EncryptionInfo)$/.test(name))) {
    throw new AppError('FILE_PASSWORD_PROTECTED');
  }
  // Excel 95 calls its stream Book; Excel 97 may write both for the older version's sake.
  const workbook = file.stream('Workbook') ?? file.stream('Book');
  if (workbook !== null) {
    if (isEncryptedWorkbook(workbook)) throw new AppError('FILE_PASSWORD_PROTECTED');
    return { format: 'xls', macros: file.names.has('_VBA_PROJECT_CUR') };
  }
  for (const [pattern, kind] of OLE_KINDS) {
    if (names.some((name) => pattern.test(name))) throw unsupported(kind);
  }
  throw unsupported('ole');
}

const FILEPASS = 0x2f;
/** The sheets are listed after all that concerns the whole file; encryption is told before. */
const BOUNDSHEET = 0x85;
const END_OF_FILE = 0x0a;
const MAX_RECORDS_BEFORE_SHEETS = 64;

/** A stream of BIFF records with a FILEPASS record is encrypted from there on. */
export function isEncryptedWorkbook(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  for (let seen = 0; seen < MAX_RECORDS_BEFORE_SHEETS && at + 4 <= stream.length; seen += 1) {
    const kind = view.getUint16(at, true);
    if (kind === FILEPASS) return true;
    if (kind === BOUNDSHEET || kind === END_OF_FILE) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
