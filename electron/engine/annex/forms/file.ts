/** Forms as files (`*.mau-phu-luc.json`) that offices hand to each other: written, and taken in with distrust. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ListedForm } from '../../../../shared/contract/annex.ts';
import { annexForm } from '../../../../shared/contract/annex-inputs.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type AnnexForm, FORM_KIND, FORM_VERSION } from '../../../../shared/domain/annex.ts';
import { type Actor, canonical } from '../../journal/index.ts';
import type { Reader, Writer } from '../../workspace/index.ts';
import { placeWords } from './place.ts';
import { listForms, saveForm } from './stored.ts';

/** Behind the name of a form's file: what staff tell it by among other JSON files. */
export const FORM_FILE_ENDING = '.mau-phu-luc.json';

/** A form that fills every limit of the schema is smaller. */
const LARGEST_BYTES = 2 * 1024 * 1024;

const version = z.object({ kind: z.literal(FORM_KIND), version: z.int() });

/** The file of a form: JSON that people can read and compare, UTF-8 without a byte order mark. */
export function formFile(form: AnnexForm): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(form, null, 2)}\n`);
}

/**
 * The form in a file. Properties that a form does not have are left out.
 * @throws AppError `FORM_FILE_INVALID` {file, place}: place in Vietnamese words; `FORM_FILE_NEWER` {file}
 */
export function readFormFile(fileName: string, bytes: Uint8Array): AnnexForm {
  const invalid = (place: string) => new AppError('FORM_FILE_INVALID', { file: fileName, place });
  if (bytes.length > LARGEST_BYTES) throw invalid('kích thước tệp (lớn hơn 2 MB)');
  const text = decoded(bytes);
  if (text === null) throw invalid('bảng mã của tệp (cần UTF-8)');
  const value = parsed(text);
  if (value === undefined) throw invalid('cấu trúc của tệp (không phải JSON)');
  const found = version.safeParse(value);
  if (found.success && found.data.version > FORM_VERSION)
    throw new AppError('FORM_FILE_NEWER', { file: fileName });
  const form = annexForm.safeParse(value);
  if (!form.success) throw invalid(placeWords(form.error.issues[0]?.path ?? []));
  const empty = form.data.tables.findIndex(({ columns }) => !columns.some(({ shown }) => shown));
  if (empty >= 0) throw invalid(`bảng ${empty + 1} (không có cột nào được in)`);
  return form.data;
}

/** Notepad writes a byte order mark, and some editors UTF-16, which begins with one as well. */
function decoded(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = !utf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Undefined for what is no JSON: JSON itself has no such value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Takes in a form that was read from a file. A form that is there already, be it under another id, stays the one it
 * is; another form under a known id becomes a copy, and a name that is taken gets a number.
 */
export async function importForm(
  read: Reader,
  writer: Writer,
  actor: Actor | null,
  form: AnnexForm,
): Promise<ListedForm> {
  const there = await listForms(read);
  const content = contentOf(form);
  const same = there.filter((other) => contentOf(other) === content);
  const known = same.find(({ id }) => id === form.id) ?? same[0];
  if (known !== undefined) return known;
  const id = there.some((other) => other.id === form.id) ? randomUUID() : form.id;
  const name = freeName(form.name, new Set(there.map((other) => other.name)));
  return saveForm(read, writer, actor, { ...form, id, name });
}

const NUMBERED = / \(\d+\)$/;
const LONGEST_NAME = 200;

/** What makes a form the same: all but its id, and the number that its name got among others. */
function contentOf(form: AnnexForm | ListedForm): string {
  return canonical({ ...form, id: undefined, shipped: undefined, name: form.name.replace(NUMBERED, '') });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) {
    const ending = ` (${number})`;
    free = name.replace(NUMBERED, '').slice(0, LONGEST_NAME - ending.length) + ending;
  }
  return free;
}
