/** An office that makes annexes: people signed in by turns, everything decided and approved where a test needs it. */
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import { HERE, type Office, PEOPLE, startOffice, TAKE_LATER } from '../decisions/office.ts';

export class Bureau {
  readonly office: Office;

  constructor(office: Office) {
    this.office = office;
  }

  get test() {
    return this.office.test;
  }

  /** Decides every row and approves the whole. */
  async settle(): Promise<void> {
    await this.office.signIn('an');
    await this.office.decide(TAKE_LATER);
    await this.office.signIn('binh');
    await this.test.run('reconcile.approve', { ...HERE, pin: PEOPLE.binh.pin });
  }

  /** A draft of the later period. */
  async draft(name = 'Phụ lục năm'): Promise<AnnexDetail> {
    await this.office.signIn('an');
    return this.test.run('annex.create', { name, set: HERE.set, period: HERE.against });
  }

  open(annex: string): Promise<AnnexDetail> {
    return this.test.run('annex.open', { annex });
  }

  save({ id, name, spec }: AnnexDetail, changes: Partial<AnnexSpec>): Promise<AnnexDetail> {
    return this.test.run('annex.save', { annex: id, name, spec: { ...spec, ...changes } });
  }

  async review(annex: string): Promise<AnnexDetail> {
    await this.office.signIn('an');
    const { contentHash } = await this.open(annex);
    return this.test.run('annex.review', { annex, seen: contentHash });
  }

  async seal(annex: string): Promise<AnnexDetail> {
    await this.office.signIn('binh');
    const { contentHash } = await this.open(annex);
    return this.test.run('annex.seal', { annex, seen: contentHash, pin: PEOPLE.binh.pin });
  }

  /** A sealed annex of decided and approved figures. */
  async sealed(): Promise<AnnexDetail> {
    await this.settle();
    const { id } = await this.draft();
    await this.review(id);
    return this.seal(id);
  }
}

export async function startBureau(): Promise<Bureau> {
  return new Bureau(await startOffice());
}
