/** How the letters of a workspace are headed and signed: kept in the workspace, suggested until somebody saves it. */
import type { LetterForm } from '../../../shared/contract/letters.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import { capitals, cleanLine, issuerIn, type SavedSettings, signatureFor } from '../annex/index.ts';
import { record } from '../journal/index.ts';
import { neededPerson, type SignedIn } from '../people/index.ts';
import { type Reader, readerOf, type Workspace } from '../workspace/index.ts';

const KEY = 'letterForm';
/** Days that an agency is given where nobody chose. */
const DAYS_TO_ANSWER = 7;
const NOBODY: LetterForm['signature'] = { authority: '', position: '', name: '' };
const MS_PER_DAY = 86_400_000;
/** "… tỉnh An Giang", "… thành phố Cần Thơ" at the end of an issuer's name. */
const PROVINCE = /\s+(?<kind>tỉnh|thành phố)\s+(?<place>\p{Lu}[\p{L}\s-]*)$/u;
const COMMITTEE = /^(?:ủy|uỷ)\s+ban\s+nhân\s+dân(?:\s|$)/iu;

/** The form as it was saved; null until then. */
export async function savedForm(read: Reader): Promise<LetterForm | null> {
  const saved = await read.selectFrom('workspace').select('value').where('key', '=', KEY).executeTakeFirst();
  return saved === undefined ? null : (JSON.parse(saved.value) as LetterForm);
}

/**
 * A first form, offered to staff: issuer and signature as the annexes of the workspace have them, or as the reports in
 * it name their issuer. A people's committee that issues the annex does not write the letters: the department under it
 * does, so the committee stands above, and issuer and signature are left to staff. What nothing in the workspace tells
 * is left empty.
 * @param today ISO day
 */
export async function suggestedForm(read: Reader, today: string): Promise<LetterForm> {
  const { issuer, signature } = await knownIssuer(read);
  const found = PROVINCE.exec(issuer)?.groups;
  const committee = COMMITTEE.test(issuer);
  const above = found === undefined ? '' : `Ủy ban nhân dân ${found.kind} ${found.place}`;
  return {
    parent: capitals(committee ? issuer : above),
    issuer: committee ? '' : capitals(issuer.replace(PROVINCE, '')),
    place: found?.place ?? '',
    symbol: '',
    number: '',
    date: '',
    answerBy: later(today, DAYS_TO_ANSWER),
    subject: 'đề nghị làm rõ số liệu báo cáo',
    signature: committee ? NOBODY : signature,
    recipients: ['Lưu: VT'],
  };
}

async function knownIssuer(read: Reader): Promise<Pick<LetterForm, 'issuer' | 'signature'>> {
  const known = (await lastAnnex(read)) ?? (await lastSettings(read));
  if (known !== null && known.issuer !== '') return known;
  const table = await read
    .selectFrom('submission_table')
    .innerJoin('submission', 'submission.id', 'submission_table.submission_id')
    .select('submission_table.attached_to')
    .where('submission_table.attached_to', 'is not', null)
    .orderBy('submission.sequence', 'desc')
    .orderBy('submission_table.position')
    .executeTakeFirst();
  const issuer = cleanLine(issuerIn(table?.attached_to ?? null));
  return { issuer, signature: signatureFor(issuer) };
}

async function lastAnnex(read: Reader): Promise<Pick<LetterForm, 'issuer' | 'signature'> | null> {
  const annex = await read.selectFrom('annex').select('spec').orderBy('saved_at', 'desc').executeTakeFirst();
  if (annex === undefined) return null;
  const { attachedTo, signatures } = JSON.parse(annex.spec) as AnnexSpec;
  return { issuer: cleanLine(attachedTo.issuer), signature: signatures[0] ?? NOBODY };
}

/** As annexes were set before they had specifications. */
async function lastSettings(read: Reader): Promise<Pick<LetterForm, 'issuer' | 'signature'> | null> {
  const saved = await read
    .selectFrom('annex_settings')
    .select('settings')
    .orderBy('saved_at', 'desc')
    .executeTakeFirst();
  if (saved === undefined) return null;
  const { attachedTo, signature } = JSON.parse(saved.settings) as SavedSettings;
  return { issuer: cleanLine(attachedTo.issuer), signature };
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Keeps the form, with its entry in the journal. @throws AppError `PERSON_NEEDED` */
export function saveForm(workspace: Workspace, session: SignedIn, form: LetterForm): Promise<void> {
  return workspace.write(async (writer) => {
    const read = readerOf(writer);
    const person = await neededPerson(read, session);
    const before = await savedForm(read);
    const value = JSON.stringify(form);
    await writer
      .insertInto('workspace')
      .values({ key: KEY, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
    await record(writer, {
      actor: { id: person.id, name: person.name },
      action: 'letterForm',
      subject: 'Mẫu công văn',
      before: before === null ? null : formFacts(before),
      after: formFacts(form),
      records: [{ table: 'workspace', id: KEY }],
    });
  });
}

/** The form in words, for the journal. */
function formFacts(form: LetterForm): Record<string, unknown> {
  const { signature } = form;
  return {
    'Cơ quan chủ quản': form.parent,
    'Cơ quan ban hành': form.issuer,
    'Địa danh': form.place,
    'Ký hiệu': form.symbol,
    Số: form.number,
    Ngày: form.date,
    'Hạn trả lời': form.answerBy,
    'Trích yếu': form.subject,
    'Người ký': [signature.authority, signature.position, signature.name].filter((text) => text !== ''),
    'Nơi nhận': form.recipients,
  };
}
