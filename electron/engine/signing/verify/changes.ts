/**
 * What was done to a file after it was signed. Another signature, with its field and its mark on a page, is no
 * change of what was signed; neither is what vouches for signatures (DSS) or describes the file. Everything
 * else is: it is told in words and makes the signature one of a changed file.
 */
import type { PdfDocument } from '../pdf/document.ts';
import type { PdfDict, PdfValue } from '../pdf/objects.ts';
import { isArray, isKind, nameOf, sameValue } from '../pdf/objects.ts';
import { beyondSize, changedObjects, strangeBytes } from './compare.ts';
import { coveredBySignatures } from './covered.ts';
import { hiddenObjects } from './decoys.ts';
import { type FormField, formFields } from './find.ts';
import { keepsLook } from './form-look.ts';
import { type Page, pagesOf, type Role, rolesOf } from './roles.ts';

export interface Changes {
  /** What changes what was signed, in words. */
  readonly harmful: readonly string[];
  /** What else was added. */
  readonly harmless: readonly string[];
  /** Words that a later signature stands on. */
  readonly covered: readonly string[];
}

/** What a later state may say otherwise without changing what is seen. */
const QUIET_OF_CATALOG: ReadonlyMap<string, string> = new Map([
  ['DSS', 'dữ liệu kiểm tra chữ ký (DSS)'],
  ['Metadata', 'thông tin mô tả tệp'],
  ['Extensions', 'thông tin mô tả tệp'],
  ['Version', 'thông tin mô tả tệp'],
  ['StructTreeRoot', 'cấu trúc trợ năng'],
  ['MarkInfo', 'cấu trúc trợ năng'],
]);
const WORDS_OF_CATALOG: ReadonlyMap<string, string> = new Map([
  ['OpenAction', 'thao tác tự chạy khi mở tệp'],
  ['AA', 'thao tác tự chạy'],
  ['Pages', 'danh sách trang'],
  ['Names', 'tệp đính kèm hoặc thao tác trong tệp'],
  ['AF', 'tệp đính kèm'],
  ['OCProperties', 'lớp hiển thị của trang'],
  ['Perms', 'quyền sửa tệp sau khi ký'],
]);
const QUIET_OF_PAGE: ReadonlySet<string> = new Set(['Tabs', 'StructParents', 'LastModified']);
/** What signing fills in of a field that waits for its signature. */
const FILLED_IN: ReadonlySet<string> = new Set(['V', 'AP', 'M', 'F', 'MK', 'Contents', 'TU', 'AS', 'DA']);

/**
 * @param genuine numbers of the signature dictionaries of `after` that fit what they cover and belong to one field:
 *   a field is no signature because it says so
 * @throws PdfFault
 */
export async function changesSince(
  before: PdfDocument,
  after: PdfDocument,
  genuine: ReadonlySet<number>,
): Promise<Changes> {
  if (before.bytes.length === after.bytes.length) return { harmful: [], harmless: [], covered: [] };
  const found = new Comparison(before, after, genuine).run();
  if (found.harmful.length > 0) return { ...found, covered: [] };
  const came = [...genuine].filter((number) => before.entry(number).kind === 'free');
  try {
    const { figures, words } = await coveredBySignatures(before, after, new Set(came));
    return { harmful: figures, harmless: found.harmless, covered: words };
  } catch {
    return { ...found, harmful: ['không xem được chữ ký thêm vào có che số liệu không'], covered: [] };
  }
}

class Comparison {
  readonly #before: PdfDocument;
  readonly #after: PdfDocument;
  readonly #genuine: ReadonlySet<number>;
  readonly #harmful = new Set<string>();
  readonly #harmless = new Set<string>();
  readonly #newFields = new Set<number>();
  /** What each field of the later state holds, by number. */
  readonly #held = new Map<number, PdfValue>();
  #oldPages: readonly Page[] = [];
  #pages: readonly Page[] = [];

  constructor(before: PdfDocument, after: PdfDocument, genuine: ReadonlySet<number>) {
    this.#before = before;
    this.#after = after;
    this.#genuine = genuine;
  }

  run(): Omit<Changes, 'covered'> {
    const strange = strangeBytes(this.#after, this.#before.bytes.length);
    if (strange !== null) this.#harmful.add(strange);
    const [root, other] = [this.#before, this.#after].map(
      ({ trailer }) => trailer.entries.get('Root') ?? null,
    );
    if (!sameValue(root ?? null, other ?? null)) {
      this.#harmful.add('danh mục gốc của tệp bị thay');
      return this.#found();
    }
    if (beyondSize(this.#after) > beyondSize(this.#before)) {
      this.#harmful.add('danh sách đối tượng của tệp bị cắt');
    }
    const changed = changedObjects(this.#before, this.#after);
    const decoys = hiddenObjects(this.#after);
    const roles = changed.length + decoys.length === 0 ? new Map<number, Role>() : rolesOf(this.#before);
    for (const number of decoys) {
      if (roles.has(number)) this.#harmful.add(`đối tượng ${number} của tệp có hai nội dung`);
    }
    const withRole = changed.flatMap((number) => {
      const role = roles.get(number);
      return role === undefined ? [] : [{ number, role }];
    });
    if (withRole.length > 0) {
      this.#findNewFields();
      this.#oldPages = pagesOf(this.#before);
      this.#pages = pagesOf(this.#after);
    }
    for (const { number, role } of withRole) this.#judge(number, role);
    return this.#found();
  }

  #found(): Omit<Changes, 'covered'> {
    return { harmful: [...this.#harmful], harmless: [...this.#harmless] };
  }

  #judge(number: number, role: Role): void {
    switch (role.kind) {
      case 'catalog':
        this.#catalog();
        break;
      case 'form':
      case 'fields':
        this.#form();
        break;
      case 'page':
        this.#page(number, role.page);
        break;
      case 'annotations':
        this.#annotations(role.page);
        break;
      case 'content':
        this.#harmful.add(`nội dung trang ${role.page} bị thay`);
        break;
      case 'annotation':
        this.#harmful.add(`chú thích ở trang ${role.page} bị thay`);
        break;
      case 'field':
        this.#field(number, role);
        break;
      case 'fieldPart':
        if (!role.open || !this.#isNewlySigned(role.object)) this.#harmful.add(`ô “${role.field}” bị thay`);
        break;
      case 'structure':
        this.#harmless.add('cấu trúc trợ năng');
        break;
      case 'description':
        this.#harmless.add('thông tin mô tả tệp');
        break;
      case 'evidence':
        this.#harmless.add('dữ liệu kiểm tra chữ ký (DSS)');
        break;
      case 'other':
        this.#harmful.add(`đối tượng ${number} của tệp bị thay`);
        break;
    }
  }

  #catalog(): void {
    for (const key of differing(this.#before.root, this.#after.root)) {
      const quiet = QUIET_OF_CATALOG.get(key);
      if (key === 'AcroForm') this.#form();
      else if (quiet !== undefined) this.#harmless.add(quiet);
      else this.#harmful.add(`${WORDS_OF_CATALOG.get(key) ?? `mục ${key} của tệp`} bị thay`);
    }
  }

  #form(): void {
    const old = this.#before.dictOrNull(this.#before.root.entries.get('AcroForm'));
    const now = this.#after.dictOrNull(this.#after.root.entries.get('AcroForm'));
    if (now === null) {
      if (old !== null) this.#harmful.add('biểu mẫu bị bỏ');
      return;
    }
    for (const key of differing(old ?? { kind: 'dict', entries: new Map() }, now)) {
      if (key === 'Fields') this.#fields(old, now);
      else if (!this.#isLookAdded(key, old, now)) this.#harmful.add(`mục ${key} của biểu mẫu bị thay`);
    }
    if (old !== null) this.#fields(old, now);
  }

  #isLookAdded(key: string, old: PdfDict | null, now: PdfDict): boolean {
    const had = { pdf: this.#before, value: old?.entries.get(key) };
    return key === 'SigFlags' || keepsLook(key, had, { pdf: this.#after, value: now.entries.get(key) });
  }

  #fields(old: PdfDict | null, now: PdfDict): void {
    const added = addedTo(
      old === null ? [] : this.#before.list(old.entries.get('Fields')),
      this.#after.list(now.entries.get('Fields')),
    );
    if (added === null) this.#harmful.add('ô biểu mẫu bị bỏ');
    else if (!added.every((value) => this.#isNewSignature(value))) this.#harmful.add('ô biểu mẫu được thêm');
  }

  #page(number: number, page: number): void {
    const old = this.#before.object(number);
    const now = this.#after.object(number);
    if (!isKind(old, 'dict') || !isKind(now, 'dict')) {
      this.#harmful.add(`trang ${page} bị thay`);
      return;
    }
    for (const key of differing(old, now)) {
      if (key === 'Annots') this.#annotations(page);
      else if (!QUIET_OF_PAGE.has(key)) this.#harmful.add(`nội dung trang ${page} bị thay`);
    }
  }

  #annotations(page: number): void {
    const added = addedTo(
      annotationsOf(this.#before, this.#oldPages, page),
      annotationsOf(this.#after, this.#pages, page),
    );
    if (added === null) this.#harmful.add(`chú thích ở trang ${page} bị bỏ`);
    else if (!added.every((value) => this.#isNewSignature(value))) {
      this.#harmful.add(`chú thích được thêm ở trang ${page}`);
    }
  }

  #field(number: number, role: { field: string; open: boolean }): void {
    const old = this.#before.object(number);
    const now = this.#after.object(number);
    const filled =
      role.open &&
      isKind(old, 'dict') &&
      isKind(now, 'dict') &&
      differing(old, now).every((key) => FILLED_IN.has(key)) &&
      this.#isNewlySigned(number);
    if (!filled) this.#harmful.add(`ô “${role.field}” bị thay`);
  }

  /** It holds a signature that was not there before: one that was belongs to its own field. */
  #isNewlySigned(field: number): boolean {
    const value = this.#held.get(field);
    return (
      isKind(value, 'ref') &&
      this.#genuine.has(value.number) &&
      this.#before.entry(value.number).kind === 'free'
    );
  }

  /** Signature fields that came, each with a signature that holds, or with nothing to see. */
  #findNewFields(): void {
    const known = new Set(formFields(this.#before).map(({ object }) => object));
    const fields = formFields(this.#after);
    for (const { object, value } of fields) this.#held.set(object, value);
    for (const field of fields) {
      if (known.has(field.object) || !this.#isHarmlessField(field)) continue;
      this.#newFields.add(field.object);
      if (this.#after.resolve(field.dict.entries.get('V')) === null) this.#harmless.add('ô chữ ký còn trống');
    }
  }

  #isHarmlessField({ dict, type, parent, object }: FormField): boolean {
    if (type !== 'Sig' || parent !== 0 || object === 0) return false;
    if (['A', 'AA', 'Kids'].some((key) => dict.entries.has(key))) return false;
    // Annotations of another kind are drawn by rules of their own, some of them outside their place.
    const kind = dict.entries.get('Subtype');
    if (kind !== undefined && nameOf(kind) !== 'Widget') return false;
    const shown = this.#after.list(dict.entries.get('Rect'));
    const empty = shown.length === 0 || (shown[0] === shown[2] && shown[1] === shown[3]);
    return this.#isNewlySigned(object) || (empty && this.#after.resolve(dict.entries.get('V')) === null);
  }

  #isNewSignature(value: PdfValue): boolean {
    return isKind(value, 'ref') && this.#newFields.has(value.number);
  }
}

function differing(one: PdfDict, other: PdfDict): string[] {
  const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
  return [...keys].filter((key) => !sameValue(one.entries.get(key) ?? null, other.entries.get(key) ?? null));
}

/** What the later list holds besides the earlier, in whose order nothing may be missing; null: something is. */
function addedTo(before: readonly PdfValue[], after: readonly PdfValue[]): PdfValue[] | null {
  const added: PdfValue[] = [];
  let at = 0;
  for (const value of after) {
    const next = before[at];
    if (next !== undefined && sameValue(next, value)) at += 1;
    else added.push(value);
  }
  return at === before.length ? added : null;
}

function annotationsOf(pdf: PdfDocument, pages: readonly Page[], page: number): readonly PdfValue[] {
  const found = pages[page - 1];
  const value = found === undefined ? null : pdf.object(found.object);
  const list = isKind(value, 'dict') ? pdf.resolve(value.entries.get('Annots')) : null;
  return isArray(list) ? list : [];
}
