/** Four eyes: rows are approved by somebody who did not decide them, and the whole is signed. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ApprovalState, ApprovedPair, SeenPair } from '../../../../shared/domain/decisions.ts';
import { blockersInWords } from '../../../../shared/domain/reconciling/blockers.ts';
import { approvalVersion } from '../../../../shared/domain/reconciling/state.ts';
import { PUBLIC_KEY_FACT } from '../../journal/index.ts';
import { neededPerson, type StoredPerson, signerOf } from '../../people/index.ts';
import { seenNow } from './decide.ts';
import { change, contentNow, type Desk, type Moment, readState } from './desk.ts';
import { rowsBefore } from './facts.ts';

/**
 * @throws AppError `PERSON_NEEDED`, `APPROVER_NEEDED`, `PAIR_NOT_FOUND`, `PAIR_CHANGED` {count}, `APPROVAL_BLOCKED`
 *   {reasons} where a row is not decided, `APPROVER_DECIDED` {count}
 */
export function approveRows(desk: Desk, input: { pairs: readonly SeenPair[] }): Promise<void> {
  const { memory, held } = desk;
  return change(desk, async ({ person, folded }) => {
    refuseOthers(person);
    const seen = seenNow(held.entries, folded, input.pairs);
    const pairs: ApprovedPair[] = [];
    const open = { undecided: 0, asked: 0, stale: 0 };
    let own = 0;
    for (const { pair } of seen) {
      const entry = held.entries.byKey.get(pair);
      const made = folded.decisions.get(pair);
      if (entry === undefined || made === undefined) open.undecided += 1;
      else if (made.fingerprint !== entry.fingerprint) open.stale += 1;
      else if (made.decision.choice === 'ask') open.asked += 1;
      else if (made.by.id === person.id) own += 1;
      else pairs.push({ pair, content: memory.contentOf(entry, made) });
    }
    refuseBlocked([
      { code: 'undecided', count: open.undecided },
      { code: 'asked', count: open.asked },
      { code: 'stale', count: open.stale },
    ]);
    if (own > 0) throw new AppError('APPROVER_DECIDED', { count: own });
    const keys = pairs.map(({ pair }) => pair);
    return {
      step: { body: { kind: 'approveRows', pairs } },
      action: 'approveRows',
      before: rowsBefore(held.entries, keys, folded),
      after: null,
    };
  });
}

/**
 * Signs the whole with the key of the person signed in, which their PIN opens.
 * @param input.version the state's that the person saw (`ApprovalState`)
 * @throws AppError `PERSON_NEEDED`, `APPROVER_NEEDED`, `APPROVAL_OUTDATED`, `APPROVAL_BLOCKED` {reasons},
 *   `PIN_LOCKED` {seconds}, `PIN_WRONG`
 */
export async function approve(
  desk: Desk,
  { pin, version }: { pin: string; version?: string | undefined },
): Promise<void> {
  const { workspace, session, held } = desk;
  const signing = await neededPerson(workspace.read, session);
  refuseOthers(signing);
  const seen = await readState(desk);
  if ((version ?? seen.approval.version) !== seen.approval.version) throw new AppError('APPROVAL_OUTDATED');
  refuseBlocked(seen.approval.blockers);
  const signer = await signerOf(signing, pin, session);
  const { last } = seen.approval;
  // Signed twice, it would still stand after the person takes it back.
  if (last?.valid && last.by.id === signing.id) return;
  await change(desk, async (moment) => {
    refuseOthers(moment.person);
    // Another window may have given the person another key.
    if (moment.person.publicKey !== signer.publicKey) throw new AppError('PIN_WRONG');
    // Another window may have added a step since the blockers were looked at.
    if (approvalVersion(held.version, moment.steps) !== seen.approval.version)
      throw new AppError('APPROVAL_OUTDATED');
    const head = await headOf(moment);
    const content = contentNow(desk, moment, head);
    const { publicKey } = signer;
    const signature = signer.sign(content);
    return {
      step: { body: { kind: 'approve', content, head, publicKey, signature } },
      action: 'approve',
      before:
        last === null
          ? null
          : { 'Lần duyệt trước': last.by.name, Lúc: last.at, 'Còn hiệu lực': last.valid ? 'Có' : 'Không' },
      after: {
        'Số cặp': held.entries.byKey.size,
        'Phát hiện đã bỏ qua': moment.folded.dismissals.size,
        'Mã băm nội dung': content,
        [PUBLIC_KEY_FACT]: publicKey,
        'Chữ ký': signature,
      },
    };
  });
}

/** Hash of the last entry of the journal: a person was added before anybody could sign, so there is one. */
async function headOf({ read }: Moment): Promise<string> {
  const last = await read
    .selectFrom('journal_entry')
    .select('hash')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return last.hash;
}

/** @throws AppError `APPROVER_NEEDED` */
function refuseOthers({ role }: StoredPerson): void {
  if (role !== 'approver') throw new AppError('APPROVER_NEEDED');
}

/** @throws AppError `APPROVAL_BLOCKED` {reasons} */
function refuseBlocked(blockers: ApprovalState['blockers']): void {
  const open = blockers.filter(({ count }) => count > 0);
  if (open.length > 0) throw new AppError('APPROVAL_BLOCKED', { reasons: blockersInWords(open) });
}
