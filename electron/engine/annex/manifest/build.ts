/**
 * The manifest of an annex: JSON that travels inside its PDF, Excel and Word files and leads every printed figure back
 * to the submission, the cell and the decision that it comes from, with a hash over all of it. For example
 *
 *     {"annex":{…},"approval":{…},"contentHash":"…","decisions":[{…,"hash":"…"}],
 *      "figure":["column","text","at","hash","kind"],"inputs":[{"fileName":"bao-cao.docx","sha256":"…",…}],
 *      "kind":"doi-soat/annex-manifest","rules":3,
 *      "tables":[{"columns":[…],"heading":"…","part":null,
 *        "rows":[{"decision":0,"figures":[[5,"95,74%",{"column":6,"row":9,"table":1},"…","sent"]],"input":0,"row":"…"}]}],
 *      "version":1}
 *
 * It is canonical (RFC 8785: property names sorted, nothing between), so the same annex gives the same bytes.
 */
import { canonical } from '../../journal/index.ts';
import { type AnnexModel, type AnnexRow, type AnnexTable, printedText, type RowOrigin } from '../model.ts';
import { decisionHash, FIGURE, figureHash, inOrder, type ManifestFigure } from './figure.ts';

export const MANIFEST_KIND = 'doi-soat/annex-manifest';
export const MANIFEST_VERSION = 1;

/** What a manifest says of the annex beside its content. */
export interface ManifestAbout {
  /** Id and version are null where the annex is only exported, not kept in the workspace. */
  annex: { id: string | null; name: string; version: number | null };
  /** SHA-256 of the canonical content that it was made from. */
  contentHash: string;
  /** The approved reconciliation that it follows; null where it has none. */
  approval: { by: string; at: string; hash: string } | null;
}

/** Letters that are gathered before they become bytes. */
const PIECE = 1 << 16;

/** @returns UTF-8; a row is written at a time, so that only the bytes of a large annex are ever in memory */
export function manifestBytes(model: AnnexModel, about: ManifestAbout): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let gathered = '';
  const flush = () => {
    const bytes = Buffer.from(gathered);
    gathered = '';
    size += bytes.length;
    pieces.push(bytes);
  };
  for (const text of manifestTexts(model, about)) {
    gathered += text;
    if (gathered.length >= PIECE) flush();
  }
  flush();
  const whole = new Uint8Array(size);
  let at = 0;
  // Each piece is let go as soon as it is copied.
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The properties in the order of their names: together the canonical JSON of the whole. */
function* manifestTexts(model: AnnexModel, about: ManifestAbout): Generator<string> {
  const decisions = model.decisions.map((decision) => ({ ...decision, hash: decisionHash(decision) }));
  const hashes: Hashes = {
    inputs: model.inputs.map(({ sha256 }) => sha256),
    decisions: decisions.map(({ hash }) => hash),
  };
  const { id, name, version } = about.annex;
  yield `{"annex":${canonical({ id, name, version, title: model.documentTitle })}`;
  yield `,"approval":${canonical(about.approval)}`;
  yield `,"contentHash":${canonical(about.contentHash)}`;
  yield* list('decisions', decisions);
  yield `,"figure":${canonical(FIGURE)}`;
  yield* list('inputs', model.inputs);
  yield `,"kind":"${MANIFEST_KIND}","rules":${canonical(model.rules)},"tables":[`;
  for (const [number, table] of model.tables.entries()) {
    if (number > 0) yield ',';
    yield* tableTexts(table, hashes);
  }
  yield `],"version":${MANIFEST_VERSION}}`;
}

/** The hashes that those of figures are made with, by number. */
interface Hashes {
  inputs: readonly string[];
  decisions: readonly string[];
}

function* list(name: string, values: readonly unknown[]): Generator<string> {
  yield `,"${name}":[`;
  for (const [number, value] of values.entries()) yield (number > 0 ? ',' : '') + canonical(value);
  yield ']';
}

function* tableTexts(table: AnnexTable, hashes: Hashes): Generator<string> {
  const columns = table.columns.map(({ field, group, header }) => ({ field, group, header }));
  yield `{"columns":${canonical(columns)},"heading":${canonical(table.title)},"part":${canonical(table.part)},"rows":[`;
  let first = true;
  for (const row of table.rows) {
    yield (first ? '' : ',') + rowText(row, table, hashes);
    first = false;
  }
  yield ']}';
}

/** A row with the names of its properties in order; what it does not have is left out. */
function rowText(row: AnnexRow, table: AnnexTable, hashes: Hashes): string {
  const { input, row: id, baseInput, baseRow, decision } = row.origin ?? NO_ORIGIN;
  return JSON.stringify({
    baseInput: baseInput ?? undefined,
    baseRow: baseRow ?? undefined,
    decision: decision ?? undefined,
    figures: figuresOf(row, table, hashes),
    input: input ?? undefined,
    kind: row.kind === 'section' ? row.kind : undefined,
    row: id ?? undefined,
  });
}

const NO_ORIGIN: RowOrigin = { input: null, row: null, baseInput: null, baseRow: null, decision: null };

function figuresOf({ cells, origin }: AnnexRow, { columns }: AnnexTable, hashes: Hashes): ManifestFigure[] {
  const figures: ManifestFigure[] = [];
  const file = numbered(hashes.inputs, origin?.input);
  const baseFile = numbered(hashes.inputs, origin?.baseInput);
  const decision = numbered(hashes.decisions, origin?.decision);
  let column = 0;
  for (const cell of cells) {
    const text = printedText(cell);
    if (text !== '') {
      const field = columns[column]?.field ?? '';
      const kind = cell.origin?.kind ?? null;
      const at = cell.origin?.at ? inOrder(cell.origin.at) : null;
      const hash = figureHash({ text, field, kind, at, file, baseFile, decision });
      figures.push([column, text, at, hash, kind]);
    }
    column += cell.span;
  }
  return figures;
}

function numbered(hashes: readonly string[], number: number | null | undefined): string | null {
  return number === null || number === undefined ? null : (hashes[number] ?? null);
}
