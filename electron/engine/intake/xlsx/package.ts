/** The parts of a workbook. Other programs name them differently, and names do not depend on case. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { child, childrenOf, parseXml } from '../xml.ts';
import { Archive } from '../zip.ts';

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** The part with its cells. */
  path: string;
}

/** What a part points to. */
export interface Relation {
  path: string;
  /** The last word of its type: worksheet, sharedStrings, comments … */
  type: string;
}

export class WorkbookPackage {
  /** The worksheets in order; chart sheets have no cells and are left out. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly #archive: Archive;
  /** Names by lower case. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #relations: ReadonlyMap<string, Relation>;

  /** @throws AppError FILE_DAMAGED when the workbook part or a sheet it names is missing; FILE_HOSTILE */
  constructor(bytes: Uint8Array) {
    this.#archive = new Archive(bytes);
    this.#names = new Map(Array.from(this.#archive.names, (name) => [name.toLowerCase(), name]));
    const path = ['xl/workbook.xml', 'xl/workbook2.xml'].find((name) => this.#names.has(name));
    const main = path === undefined ? undefined : this.part(path);
    if (path === undefined || main === undefined) throw missing('workbook.xml');
    this.#relations = this.relationsOf(path);
    if (this.#relations.size === 0) throw missing('workbook.xml.rels');
    const root = parseXml(main, new Set(['definedNames', 'extLst']));
    const sheets: SheetPart[] = [];
    for (const { attributes } of childrenOf(child(root, 'sheets') ?? root)) {
      const target = this.#relations.get(attributes.get('id') ?? '');
      if (target?.type !== 'worksheet') continue;
      if (!this.has(target.path)) throw missing(target.path);
      // Each name a sheet of its own: one part named a thousand times would be read a thousand times.
      if (sheets.some(({ path }) => path === target.path))
        throw new AppError('FILE_HOSTILE', { reason: 'sheets' });
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: (attributes.get('name') ?? '').normalize('NFC'), hidden, path: target.path });
    }
    this.sheets = sheets;
    const date1904 = child(root, 'workbookPr')?.attributes.get('date1904') ?? '';
    this.date1904 = date1904 === '1' || date1904 === 'true';
  }

  has(path: string): boolean {
    return this.#names.has(path.toLowerCase());
  }

  part(path: string): Uint8Array | undefined {
    return this.#archive.part(this.#nameOf(path));
  }

  pieces(path: string): AsyncIterable<Uint8Array> {
    return this.#archive.pieces(this.#nameOf(path));
  }

  sizeOf(path: string): number {
    return this.#archive.sizeOf(this.#nameOf(path));
  }

  /** Some programs name a part and leave it out: that matters only to the cells that refer to it. */
  pathOf(type: 'sharedStrings' | 'styles'): string | null {
    for (const relation of this.#relations.values()) {
      if (relation.type === type) return this.has(relation.path) ? relation.path : null;
    }
    return null;
  }

  /** What a part points to inside the file, by id; what it points to elsewhere is never followed. */
  relationsOf(path: string): ReadonlyMap<string, Relation> {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    const part = this.part(`${folder}/_rels/${path.slice(slash + 1)}.rels`);
    const relations = new Map<string, Relation>();
    for (const { attributes } of part === undefined ? [] : childrenOf(parseXml(part))) {
      if (attributes.get('TargetMode') === 'External') continue;
      relations.set(attributes.get('Id') ?? '', {
        path: resolvePart(attributes.get('Target') ?? '', folder),
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      });
    }
    return relations;
  }

  #nameOf(path: string): string {
    return this.#names.get(path.toLowerCase()) ?? path;
  }
}

function resolvePart(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function missing(part: string): AppError {
  return new AppError('FILE_DAMAGED', { reason: 'part', part });
}
