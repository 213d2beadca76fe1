/** A manifest read back: its form, and whether its hashes still fit what it says. */
import { z } from 'zod';
import { isField } from '../../../../shared/domain/fields.ts';
import { canonical } from '../../journal/index.ts';
import type { OriginKind } from '../model.ts';
import { MANIFEST_KIND, MANIFEST_VERSION } from './build.ts';
import { decisionHash, FIGURE, figureHash } from './figure.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().min(0);
const text = z.string();

const source = z.union([
  z.strictObject({ sheet: text, ref: text }),
  z.strictObject({ table: number, row: number, column: number }),
  z.strictObject({ page: number, box: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
  z.strictObject({ paragraph: number }),
  z.strictObject({ line: number, column: number }),
]);

const kind = z.enum([
  'sent',
  'base',
  'corrected',
  'explanation',
  'numbered',
  'computed',
]) satisfies z.ZodType<OriginKind>;

const decision = z.strictObject({
  step: text,
  by: text,
  at: text,
  choice: text,
  reason: text,
  explanation: text,
  fingerprint: text,
  hash,
});

const row = z.strictObject({
  kind: z.literal('section').optional(),
  input: number.optional(),
  row: text.optional(),
  baseInput: number.optional(),
  baseRow: text.optional(),
  decision: number.optional(),
  figures: z.array(z.tuple([number, text, source.nullable(), hash, kind.nullable()])),
});

const manifest = z.strictObject({
  annex: z.strictObject({
    id: text.nullable(),
    name: text,
    version: number.nullable(),
    title: text,
  }),
  approval: z.strictObject({ by: text, at: text, hash: text }).nullable(),
  contentHash: text,
  decisions: z.array(decision),
  figure: z.custom<typeof FIGURE>((value) => canonical(value) === canonical(FIGURE), 'figure'),
  inputs: z.array(
    z.strictObject({
      submission: text,
      fileName: text,
      sha256: hash,
      agency: text.nullable(),
      set: text,
      period: text,
      importedAt: text,
    }),
  ),
  kind: z.literal(MANIFEST_KIND),
  rules: number,
  tables: z.array(
    z.strictObject({
      columns: z.array(
        z.strictObject({ field: z.custom<string>(isFieldName, 'field'), group: text, header: text }),
      ),
      heading: text.nullable(),
      part: text.nullable(),
      rows: z.array(row),
    }),
  ),
  version: z.literal(MANIFEST_VERSION),
});

/** What a manifest holds; see `manifestBytes` for an example and `ManifestFigure` for the figures. */
export type AnnexManifest = z.infer<typeof manifest>;

function isFieldName(value: unknown): boolean {
  return typeof value === 'string' && isField(value);
}

/** @returns null for bytes that are no manifest of this version */
export function readManifest(bytes: Uint8Array): AnnexManifest | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const found = manifest.safeParse(value);
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

/** Where the hashes of a manifest do not fit what it says, in words; [] where all do. */
export function manifestProblems({ decisions, inputs, tables }: AnnexManifest): string[] {
  const files = inputs.map(({ sha256 }) => sha256);
  const decided = decisions.map((own) => own.hash);
  const problems: string[] = [];
  for (const [index, { hash: told, ...own }] of decisions.entries()) {
    if (decisionHash(own) !== told) problems.push(`quyết định ${index + 1}`);
  }
  for (const [place, { columns, rows }] of tables.entries()) {
    for (const [line, names] of rows.entries()) {
      const where = `bảng ${place + 1}, dòng ${line + 1}`;
      const file = numbered(files, names.input);
      const baseFile = numbered(files, names.baseInput);
      const decision = numbered(decided, names.decision);
      if (file === undefined || baseFile === undefined || decision === undefined) {
        problems.push(where);
        continue;
      }
      for (const [column, printed, at, told, origin] of names.figures) {
        const field = columns[column]?.field ?? '';
        const own = { text: printed, field, kind: origin, at, file, baseFile, decision };
        if (figureHash(own) !== told) problems.push(`${where}, cột ${column + 1}`);
      }
    }
  }
  return problems;
}

/** The hash of a number: null for no number, undefined where nothing has that number. */
function numbered(hashes: readonly string[], number: number | undefined): string | null | undefined {
  return number === undefined ? null : hashes[number];
}
