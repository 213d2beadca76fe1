/** What an annex is first headed and signed with: offered to staff, who see and change it before anything is printed. */
import type { AnnexForm, AnnexLayout, Signatory } from '../../../../shared/domain/annex.ts';
import { readAttachedLine } from '../build/attached.ts';
import { COUNT } from '../build/tail.ts';
import { cleanLine } from '../clean.ts';
import type { Headings } from './headings.ts';

/** Longer titles are not accepted in a specification. */
const LONGEST_TITLE = 1000;
const LONGEST_CLOSING = 300;

/** How the annex of a set and a period was set before annexes had specifications (table `annex_settings`). */
export interface SavedSettings extends Pick<AnnexLayout, 'heading' | 'title' | 'attachedTo' | 'mode'> {
  signature: Signatory;
}

/** What the submissions say of themselves. */
export interface Submitted {
  headings: Headings;
  /** The line "(Kèm theo …)". */
  attachedTo: string | null;
  closing: string | null;
}

/**
 * The form's layout with what the submission says of itself. A form that sets two periods beside each other makes a
 * document of its own: nothing of it is taken from the submission.
 */
export function firstLayout(
  form: AnnexForm,
  names: { set: string; period: string },
  submitted: Submitted,
  saved: SavedSettings | null,
): AnnexLayout {
  const { page, recipients, signatures } = form;
  const title = named(form.title, names);
  if (form.tables.some(({ columns }) => columns.some(({ origin }) => origin !== 'period'))) {
    const { heading, attachedTo, mode, closing } = form;
    return { page, heading, title, attachedTo, mode, closing, signatures, recipients };
  }
  const attached = readAttachedLine(submitted.attachedTo ?? '');
  const own = submitted.headings.title;
  return {
    page,
    heading: saved?.heading ?? submitted.headings.heading ?? form.heading,
    title: saved?.title ?? (own !== '' && own.length <= LONGEST_TITLE ? own : title),
    attachedTo: saved?.attachedTo ?? attached ?? form.attachedTo,
    mode: saved?.mode ?? (attached === null ? form.mode : modeOf(attached)),
    closing: closingFrom(submitted.closing) ?? form.closing,
    signatures: saved === null ? signaturesFor(form, attached?.issuer ?? '') : [saved.signature],
    recipients,
  };
}

function named(title: string, { set, period }: { set: string; period: string }): string {
  const names = new Map([
    ['{set}', cleanLine(set)],
    ['{period}', cleanLine(period)],
  ]);
  return title.replace(/\{(?:set|period)\}/g, (placeholder) => names.get(placeholder) ?? placeholder);
}

/** Where number or date are blank in the submission, the document was electronic (III.1.c). */
function modeOf({ date, number }: AnnexLayout['attachedTo']): AnnexLayout['mode'] {
  return date.length < 'yyyy-mm-dd'.length || !/^\d/.test(number) ? 'electronic' : 'paper';
}

/**
 * "Danh mục gồm: 32 chỉ tiêu./." → "Danh mục gồm: {count} chỉ tiêu./.": the number is counted anew. A line of several
 * numbers ("32 chỉ tiêu, 15 nhiệm vụ") stays as it was sent: none of them is that of all rows.
 */
function closingFrom(line: string | null): string | null {
  const sent = cleanLine(line ?? '');
  const closing = (sent.match(COUNTED) ?? []).length === 1 ? sent.replace(COUNTED, COUNT) : sent;
  return closing === '' || closing.length > LONGEST_CLOSING ? null : closing;
}

const COUNTED =
  /(?<![\p{L}\p{N}.,])\d[\d.]*(?=\s+(?:chỉ tiêu|chỉ số|nhiệm vụ|mục tiêu|tiêu chí)(?!\p{L}))/giu;

/** Who issued the document of a line "(Kèm theo …)"; "" where it does not say. */
export function issuerIn(attachedTo: string | null): string {
  return readAttachedLine(attachedTo ?? '')?.issuer ?? '';
}

/** The form's blocks, but where the document is a department's and the form a committee's, or the other way round. */
function signaturesFor({ signatures, attachedTo }: AnnexForm, issuer: string): Signatory[] {
  const fits = issuer === '' || isCommittee(issuer) === isCommittee(attachedTo.issuer);
  return fits || signatures.length === 0 ? signatures : [signatureFor(issuer)];
}

function isCommittee(issuer: string): boolean {
  return /^(ủy|uỷ)\s+ban\s+nhân\s+dân(?:\s|$)/iu.test(issuer);
}

/** A people's committee signs as a collective (TM.), a department by its director. The name is left open. */
export function signatureFor(issuer: string): Signatory {
  return isCommittee(issuer)
    ? { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: '' }
    : { authority: '', position: 'GIÁM ĐỐC', name: '' };
}
