/** Schemas of forms and annexes: what comes from a page or from a form's file is checked whole. */
import { z } from 'zod';
import {
  type AnnexForm,
  type AnnexSpec,
  COLUMN_ALIGNS,
  COLUMN_ORIGINS,
  FORM_KIND,
  FORM_VERSION,
  ORIENTATIONS,
  ROW_NUMBERINGS,
  SECTION_NUMBERINGS,
} from '../domain/annex.ts';
import { field, id, optionalText, place, signature, text } from './inputs.ts';

const millimetres = (least: number, most: number) => z.number().min(least).max(most);

const page = z.object({
  orientation: z.enum(ORIENTATIONS),
  marginsMm: z.object({
    top: millimetres(10, 50),
    bottom: millimetres(10, 50),
    left: millimetres(10, 60),
    right: millimetres(5, 50),
  }),
  textSizePt: z.number().min(12).max(15),
  tableSizePt: z.number().min(8).max(14),
  breakRows: z.boolean(),
});

const column = z.object({
  field,
  origin: z.enum(COLUMN_ORIGINS),
  header: optionalText(500),
  group: optionalText(300),
  widthMm: millimetres(5, 400).nullable(),
  align: z.enum(COLUMN_ALIGNS),
  shown: z.boolean(),
});

const table = {
  name: optionalText(200),
  columns: z.array(column).min(1).max(60),
  sections: z.object({ numbering: z.enum(SECTION_NUMBERINGS), rows: z.enum(ROW_NUMBERINGS) }),
  mergeDown: z.boolean(),
};

export const attachedTo = z.object({
  documentKind: optionalText(60),
  number: optionalText(60),
  date: z.union([z.literal(''), z.string().regex(/^\d{4}$/), z.iso.date()]),
  issuer: optionalText(200),
});

const layout = {
  page,
  heading: text(60),
  title: text(1000),
  attachedTo,
  mode: z.enum(['paper', 'electronic']),
  closing: optionalText(300),
  signatures: z.array(signature).max(2),
  recipients: z.array(text(300)).max(30),
};

export const annexForm = z.object({
  kind: z.literal(FORM_KIND),
  version: z.literal(FORM_VERSION),
  id,
  name: text(200),
  basis: optionalText(500),
  ...layout,
  tables: z.array(z.object(table)).min(1).max(30),
}) satisfies z.ZodType<AnnexForm>;

export const annexSpec = z.object({
  form: z.object({ id, name: optionalText(200) }),
  ...layout,
  parts: z
    .array(
      z.object({
        heading: optionalText(500),
        tables: z
          .array(
            z.object({
              ...table,
              heading: optionalText(1000),
              source: z.object({
                set: id,
                period: id,
                base: id.nullable(),
                table: place,
                of: z.object({ agency: id.nullable(), table: place }).optional(),
              }),
            }),
          )
          .max(500),
      }),
    )
    .min(1)
    .max(50),
}) satisfies z.ZodType<AnnexSpec>;
