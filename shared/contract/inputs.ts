/** Building blocks of the schemas that commands check their input with. */
import { z } from 'zod';
import type { Signatory } from '../domain/annex.ts';
import {
  CORRECTABLE_FIELDS,
  DECISION_CHOICES,
  type DecisionInput,
  REASON_CODES,
  ROLES,
} from '../domain/decisions.ts';
import type { Field } from '../domain/fields.ts';
import { isField } from '../domain/fields.ts';
import type { ReadingChoices } from '../domain/reading-choices.ts';
import { MAX_ROWS_ASKED } from './intake.ts';
import { JOURNAL_ACTIONS, type JournalFilter } from './journal.ts';
import type { LetterForm } from './letters.ts';
import { PIN_LENGTH } from './people.ts';

/** As it is stored: composed, and without halves of characters, which a database does not take. */
const stored = (value: string) => value.toWellFormed().normalize('NFC');

export const text = (max: number) => z.string().trim().min(1).max(max).transform(stored);
export const optionalText = (max: number) => z.string().trim().max(max).transform(stored);
const reference = text(300);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');
export const field = z.custom<Field>((value) => typeof value === 'string' && isField(value), 'field');
export const passphrase = z.string().max(1024);
export const draftId = z.string().min(1).max(64);
export const file = z.object({ fileName: text(255), bytes });

export const setAndPeriod = { set: reference, period: reference };
export const place = z.int().min(0).max(10_000_000);
export const rowsAsked = { from: place, count: z.int().min(1).max(MAX_ROWS_ASKED) };
export const destination = { draftId, ...setAndPeriod, agency: optionalText(300).nullable() };

export const readingChoices = z.object({
  tables: z
    .array(
      z.object({
        grid: place,
        header: z.object({ from: place, to: place }),
        end: place.nullable(),
        fields: z.array(field).max(600).nullable(),
      }),
    )
    .max(1000)
    .nullable(),
  ignored: z.array(place).max(1000).optional(),
  keepOriginal: z.array(z.string().max(200)).max(200),
}) satisfies z.ZodType<ReadingChoices>;

export const signature = z.object({
  authority: optionalText(200),
  position: optionalText(200),
  name: optionalText(100),
}) satisfies z.ZodType<Signatory>;

export const nothing = z.object({}).strict();

/** More rows than a workspace of the largest size that is tested holds in one comparison. */
const MAX_PAIRS = 200_000;
const pairKey = z.string().min(1).max(400);
export const rowKey = z.string().min(1).max(200);
export const id = z.string().min(1).max(64);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const pin = z.string().min(PIN_LENGTH.min).max(PIN_LENGTH.max);
/** A PIN to be compared: a wrong one of any length is simply wrong. */
export const anyPin = z.string().max(PIN_LENGTH.max);
export const role = z.enum(ROLES);
export const pairs = z.array(pairKey).min(1).max(MAX_PAIRS);
export const seenPairs = z
  .array(z.object({ pair: pairKey, fingerprint: sha256, decision: id.nullable().optional() }))
  .min(1)
  .max(MAX_PAIRS);
export const findings = z.array(z.string().min(1).max(20_000)).min(1).max(MAX_PAIRS);
export const comparison = {
  set: reference,
  base: reference,
  against: reference,
  /** Where the later period is looked for in another set. */
  againstSet: reference.optional(),
};

export const decision = z
  .object({
    choice: z.enum(DECISION_CHOICES),
    corrected: z.partialRecord(z.enum(CORRECTABLE_FIELDS), optionalText(20_000)),
    question: z.object({ agency: text(300), text: text(5000) }).nullable(),
    reason: z.enum(REASON_CODES),
    explanation: optionalText(5000),
    toNote: z.boolean(),
    evidence: z
      .array(
        z.union([
          z.object({ kind: z.literal('file'), sha256, fileName: text(255) }),
          z.object({ kind: z.literal('reference'), text: text(1000) }),
        ]),
      )
      .max(50),
  })
  .refine(({ choice, question }) => (choice === 'ask') === (question !== null), 'question')
  .refine(
    ({ choice, corrected }) => (choice === 'correct') === Object.keys(corrected).length > 0,
    'corrected',
  )
  .refine(({ reason, explanation }) => reason !== 'other' || explanation !== '', 'explanation')
  .refine(
    ({ toNote, explanation }) => !toNote || explanation !== '',
    'explanation',
  ) satisfies z.ZodType<DecisionInput>;

export const letterForm = z.object({
  parent: optionalText(200),
  issuer: text(200),
  place: optionalText(100),
  symbol: optionalText(60),
  number: optionalText(20),
  date: z.union([z.literal(''), z.iso.date()]),
  answerBy: z.union([z.literal(''), z.iso.date()]),
  subject: text(300),
  signature,
  recipients: z.array(text(200)).max(30),
}) satisfies z.ZodType<LetterForm>;

export const journalFilter = z.object({
  action: z.enum(JOURNAL_ACTIONS).nullable(),
  person: optionalText(100).nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  words: optionalText(200),
}) satisfies z.ZodType<JournalFilter>;
