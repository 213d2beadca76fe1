/** Commands about annexes: forms, drafts, sealed versions, signatures, proofs. */
import { z } from 'zod';
import type { AnnexForm } from '../domain/annex.ts';
import type {
  AnnexChanges,
  AnnexDetail,
  AnnexSummary,
  ListedForm,
  SignatureReport,
  TablesForAnnex,
} from './annex.ts';
import { ANNEX_FORMATS } from './annex.ts';
import { annexForm, annexSpec } from './annex-inputs.ts';
import type { AnnexDocument, ExportedFile } from './answers.ts';
import { command } from './command.ts';
import { anyPin, file, id, nothing, optionalText, passphrase, setAndPeriod, sha256, text } from './inputs.ts';

const annex = id;
const version = z.int().min(1).max(10_000);
const format = z.enum(ANNEX_FORMATS);
const reference = text(300);
const chosen = { ...setAndPeriod, base: reference.nullable().optional(), form: id.optional() };

export const ANNEX_COMMANDS = {
  'annex.forms': command<ListedForm[]>()('page', nothing),
  /** Stores an own form; one with the id of a shipped form becomes a copy under an id of its own. */
  'annex.saveForm': command<ListedForm>()('page', z.object({ form: annexForm })),
  'annex.removeForm': command<null>()('page', z.object({ form: id })),
  'annex.exportForm': command<ExportedFile>()('page', z.object({ form: id })),
  /** Takes in a form's file; the same form twice is one, another under its id becomes a copy. */
  'annex.importForm': command<ListedForm>()('page', file),

  'annex.list': command<AnnexSummary[]>()('page', nothing),
  'annex.create': command<AnnexDetail>()('page', z.object({ name: optionalText(200), ...chosen })),
  'annex.open': command<AnnexDetail>()('page', z.object({ annex })),
  /** The tables of a set and a period in a form, to be added to an annex; nothing is stored. */
  'annex.tables': command<TablesForAnnex>()('page', z.object(chosen)),
  /** Refused where the annex is sealed, or prints something else by now than `seen` (its last content hash). */
  'annex.save': command<AnnexDetail>()(
    'page',
    z.object({ annex, name: text(200), spec: annexSpec, seen: sha256.optional() }),
  ),
  /** Only a draft that nobody ever reviewed or sealed. */
  'annex.remove': command<null>()('page', z.object({ annex })),
  /**
   * Draws an annex: a stored one, one as it is being changed (`spec`), or that of a set and a period in a form.
   * An export is written into the journal with its hash.
   */
  'annex.render': command<AnnexDocument>()(
    'page',
    z.object({
      what: z.union([
        z.object({ annex, spec: annexSpec.optional() }),
        z.object({ ...chosen, spec: annexSpec.optional() }),
      ]),
      format,
      purpose: z.enum(['preview', 'export']).default('export'),
    }),
  ),

  /** `seen`: hash of the content that the person looked at; another now is refused. */
  'annex.review': command<AnnexDetail>()('page', z.object({ annex, seen: sha256 })),
  'annex.reopen': command<AnnexDetail>()('page', z.object({ annex, reason: text(2000) })),
  /** Freezes the annex and makes its files. Signed with the key that the approver's PIN opens. */
  'annex.seal': command<AnnexDetail>()('page', z.object({ annex, seen: sha256, pin: anyPin })),
  /** Begins the next version of a sealed annex. */
  'annex.correct': command<AnnexDetail>()('page', z.object({ annex, reason: text(2000) })),
  /**
   * What differs between two versions, or (`to: null`) between one and what would be printed today: of the version that is
   * being corrected, as the correction stands.
   */
  'annex.changes': command<AnnexChanges>()(
    'page',
    z.object({ annex, from: version, to: version.nullable() }),
  ),
  /** The very bytes that were made when the version was sealed. */
  'annex.file': command<ExportedFile>()('page', z.object({ annex, version, format })),
  'annex.record': command<ExportedFile>()('page', z.object({ annex, record: id })),
  /** The scan of the signed paper (PDF, PNG, JPEG), or the PDF that the agency's own tool signed. */
  'annex.attach': command<AnnexDetail>()(
    'page',
    z.object({ annex, version, kind: z.enum(['scan', 'signedPdf']), ...file.shape }),
  ),
  /**
   * Signs the sealed PDF, or the last signed one, with the certificate of a .p12/.pfx file. Neither the key nor
   * its password is stored; the signed PDF becomes a record of the version.
   */
  'annex.sign': command<AnnexDetail>()(
    'page',
    z.object({
      annex,
      version,
      certificate: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
      password: passphrase,
      reason: optionalText(300),
      location: optionalText(200),
      /** Seen in the signature block of signatory 1 or 2; null: not seen. */
      signatory: z.int().min(1).max(2).nullable(),
    }),
  ),
  /** Checks the signatures of a PDF, and whether it holds a sealed annex of the open workspace. */
  'signature.verify': command<SignatureReport>()('page', file),
  /** One file with which someone without the workspace checks every printed figure of a sealed version. */
  'annex.proof': command<ExportedFile>()(
    'page',
    // `inputs`: the submissions' own files go in as well.
    z.object({ annex, version: version.optional(), inputs: z.boolean().default(false) }),
  ),
};

export type { AnnexForm };
