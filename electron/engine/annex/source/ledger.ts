/** Numbers the submissions and the decisions that an annex is made from, in the order in which its rows name them. */
import type { RowOutcome } from '../../reconcile/index.ts';
import type { Reader } from '../../workspace/index.ts';
import type { AnnexDecision, AnnexInput } from '../model.ts';

export class Ledger {
  readonly decisions: AnnexDecision[] = [];
  readonly #submissions = new Map<string, number>();

  /** The number of a submission in `AnnexModel.inputs`. */
  inputOf(submission: string): number {
    const known = this.#submissions.get(submission);
    if (known !== undefined) return known;
    this.#submissions.set(submission, this.#submissions.size);
    return this.#submissions.size - 1;
  }

  /** Notes the decision that a row follows; its number in `AnnexModel.decisions`. */
  decisionOf({ decision, fingerprint }: RowOutcome): number {
    const { step, by, at, choice, reason, explanation } = decision;
    this.decisions.push({ step, by: by.name, at, choice, reason, explanation, fingerprint });
    return this.decisions.length - 1;
  }

  /** The submissions as the workspace has them. */
  async inputs(read: Reader): Promise<AnnexInput[]> {
    const ids = [...this.#submissions.keys()];
    const rows = await read
      .selectFrom('submission')
      .innerJoin('indicator_set as set', 'set.id', 'submission.set_id')
      .innerJoin('period', 'period.id', 'submission.period_id')
      .leftJoin('agency', 'agency.id', 'submission.agency_id')
      .select([
        'submission.id as submission',
        'submission.file_name as fileName',
        'submission.sha256',
        'agency.name as agency',
        'set.name as set',
        'period.name as period',
        'submission.imported_at as importedAt',
      ])
      .where('submission.id', 'in', ids)
      .execute();
    const byId = new Map(rows.map((row) => [row.submission, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
