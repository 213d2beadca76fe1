/** Freezes an annex: content, settings, rules, approvals and files in one transaction, signed by who seals it. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Role } from '../../../shared/domain/decisions.ts';
import {
  canonical,
  PUBLIC_KEY_FACT,
  type RecordName,
  record,
  type SealedRow,
  sealedHash,
} from '../journal/index.ts';
import { neededPerson, type Signer, type StoredPerson, signerOf } from '../people/index.ts';
import { subjectOf as comparedName } from '../reconcile/index.ts';
import { readerOf, sortableId, storeFile, type Writer } from '../workspace/index.ts';
import { blockersInWords, blockersOf } from './blockers.ts';
import { type AnnexContent, missingTables, type SealingDesk } from './content.ts';
import { fileFact, subjectOf } from './facts.ts';
import { type MadeFile, makeFiles } from './make.ts';
import { refuseSealed } from './review.ts';
import { correctionOf, currentVersion, standingReviews } from './state.ts';
import { steady } from './steady.ts';
import { type History, type KeptApproval, loadHistory } from './store.ts';

export interface SealInput {
  annex: string;
  /** Hash of the content that the person looked at. */
  seen: string;
  pin: string;
}

/** All that is frozen, before it is stored. */
interface Prepared {
  history: History;
  content: AnnexContent;
  approvals: KeptApproval[];
  files: MadeFile[];
}

/**
 * @param fileName makes a name for a file, without its ending, that every computer takes
 * @throws AppError `PERSON_NEEDED`, `APPROVER_NEEDED`, `ANNEX_NOT_FOUND`, `ANNEX_SEALED` {annex}, `ANNEX_CHANGED` (what
 *   the person looked at is not what would be sealed), `ANNEX_NOT_REVIEWED`, `ANNEX_BLOCKED` {reasons},
 *   `ANNEX_REVIEWER_SEALS`, `PIN_LOCKED` {seconds}, `PIN_WRONG`, why it cannot be printed, `CANCELLED`; nothing is
 *   stored then
 */
export async function sealAnnex(
  desk: SealingDesk,
  input: SealInput,
  fileName: (...parts: string[]) => string,
): Promise<void> {
  const { workspace, session } = desk;
  const sealing = await neededPerson(workspace.read, session);
  refuseOthers(sealing.role);
  let made: { key: string; files: MadeFile[] } | null = null;
  // The PIN is looked at when everything else is in order, and the key that it opens used at once.
  let signer: Signer | null = null;
  await steady(
    workspace,
    async () => {
      const ready = await readyToSeal(desk, input, sealing);
      signer ??= await signerOf(sealing, input.pin, session);
      const about = aboutOf(ready);
      // Another window may have written in between; what is the same is not made twice.
      const key = canonical(about);
      if (made?.key !== key) {
        const name = fileName(ready.history.annex.name, `ban ${about.annex.version}`);
        made = { key, files: await makeFiles(ready.content, about, name, desk.task) };
      }
      await desk.task.step('Đang lưu bản khóa', 0, 0);
      return { ...ready, files: made.files };
    },
    async (writer, prepared) => {
      const person = await neededPerson(readerOf(writer), session);
      refuseOthers(person.role);
      // Another window may have given the person another key.
      if (signer === null || person.publicKey !== signer.publicKey) throw new AppError('PIN_WRONG');
      await store(writer, prepared, person, signer);
    },
  );
}

/** @throws AppError as `sealAnnex`, for all that can be known before files are made */
async function readyToSeal(
  desk: SealingDesk,
  { annex, seen }: SealInput,
  sealing: StoredPerson,
): Promise<Omit<Prepared, 'files'>> {
  const { read } = desk.workspace;
  const history = await loadHistory(read, annex);
  refuseSealed(history);
  const { spec } = history.annex;
  const content = await desk.contentOf(spec);
  if (content.hash !== seen) throw new AppError('ANNEX_CHANGED');
  const standing = standingReviews(history, content.hash);
  const followed = await desk.followedBy(spec);
  const complete = (await missingTables(read, spec)).length === 0;
  const blockers = blockersOf({ reviewed: standing.length > 0, complete, followed });
  if (blockers.length === 1 && blockers[0] === 'notReviewed') throw new AppError('ANNEX_NOT_REVIEWED');
  if (blockers.length > 0) throw new AppError('ANNEX_BLOCKED', { reasons: blockersInWords(blockers) });
  if (standing.every(({ person }) => person.id === sealing.id)) throw new AppError('ANNEX_REVIEWER_SEALS');
  const approvals = followed.flatMap(({ compared, state }): KeptApproval[] => {
    const { last } = state.approval;
    if (last === null) return [];
    const { by, at, step, content: hash } = last;
    return [{ compared: comparedName(compared), reconciliation: state.id, step, by: by.name, at, hash }];
  });
  return { history, content, approvals };
}

function aboutOf({ history, content, approvals }: Omit<Prepared, 'files'>) {
  const { id, name } = history.annex;
  return {
    annex: { id, name, version: currentVersion(history) },
    contentHash: content.hash,
    approval: newest(approvals),
  };
}

/** The approval that a version names where one has to stand for all. */
export function newest(approvals: readonly KeptApproval[]): { by: string; at: string; hash: string } | null {
  const last = approvals.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return last === undefined ? null : { by: last.by, at: last.at, hash: last.hash };
}

async function store(
  writer: Writer,
  { history, content, approvals, files }: Prepared,
  person: StoredPerson,
  signer: Signer,
): Promise<void> {
  const { annex } = history;
  const correction = correctionOf(history);
  const row: SealedRow = {
    id: sortableId(),
    annex_id: annex.id,
    version: currentVersion(history),
    replaces: correction?.replaces.id ?? null,
    reason: correction?.reason ?? '',
    name: annex.name,
    spec: canonical(annex.spec),
    content_hash: content.hash,
    rules: content.model.rules,
    approval: approvals.length === 0 ? null : canonical(approvals),
    files: canonical(files.map(({ file }) => file)),
    person_id: person.id,
    sealed_at: new Date().toISOString(),
  };
  const signature = signer.sign(sealedHash(row));
  const records: RecordName[] = [];
  for (const made of files) records.push(await storeFile(writer, { ...made.file, bytes: made.bytes }));
  await writer
    .insertInto('annex_version')
    .values({ ...row, content: content.json, public_key: signer.publicKey, signature })
    .execute();
  await record(writer, {
    actor: { id: person.id, name: person.name },
    action: 'annexSeal',
    subject: subjectOf(annex.name, row.version),
    before:
      correction === null ? null : { 'Thay cho bản số': correction.replaces.version, 'Lý do': row.reason },
    after: {
      'Mã băm nội dung': content.hash,
      'Theo bảng đối soát đã duyệt': approvals.map(
        ({ compared, by, at, hash }) => `${compared}: ${by}, ${at}, mã băm ${hash}`,
      ),
      'Quy tắc đọc số liệu': row.rules,
      Tệp: files.map(({ file }) => fileFact(file)),
      'Mã băm bản khóa': sealedHash(row),
      [PUBLIC_KEY_FACT]: signer.publicKey,
      'Chữ ký': signature,
    },
    records: [
      ...new Map(records.map((one) => [one.id, one])).values(),
      { table: 'annex_version', id: row.id },
    ],
  });
}

/** @throws AppError `APPROVER_NEEDED` */
function refuseOthers(role: Role): void {
  if (role !== 'approver') throw new AppError('APPROVER_NEEDED');
}
