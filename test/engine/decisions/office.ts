/** A workspace with people and two periods of figures, for tests that decide and approve through `dispatch`. */
import { copyFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { DecisionInput, ReconciliationState } from '../../../shared/domain/decisions.ts';
import type { Pair, Reconciliation } from '../../../shared/domain/reconciliation.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/folders.ts';

export const HERE = { set: 'Kế hoạch', base: '9 tháng 2024', against: 'Năm 2024' };

/** Sheet columns: STT, name, target, result, evaluation, note. */
export type Row = readonly [string, string, string, string, string, string];

export const BASE: readonly Row[] = [
  ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '80%', '70%', 'Chưa đạt', ''],
  ['2', 'Số trạm phát sóng', '100 trạm', '90 trạm', 'Chưa đạt', 'Số ước'],
  ['3', 'Tỷ lệ hộ có cáp quang', '75%', '76%', 'Đạt', ''],
];

export const LATER: readonly Row[] = [
  ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '80%', '85%', 'Đạt', ''],
  ['2', 'Số trạm phát sóng', '100 trạm', '101 trạm', 'Đạt', ''],
  ['3', 'Tỷ lệ hộ có cáp quang', '75%', '76%', 'Đạt', ''],
];

export const PEOPLE = {
  quan: { name: 'Lê Quản', position: 'Văn thư', role: 'administrator', pin: 'quản-trị-73' },
  an: { name: 'Trần An', position: 'Chuyên viên', role: 'staff', pin: '204613' },
  binh: { name: 'Võ Bình', position: 'Phó Giám đốc', role: 'approver', pin: '958271' },
  chi: { name: 'Hồ Chi', position: 'Chuyên viên', role: 'staff', pin: '730465' },
} as const;
export type Who = keyof typeof PEOPLE;

export class Office {
  readonly test: TestEngine;
  /** Ids of the people. */
  readonly ids: Map<Who, string>;
  #reports = 0;

  constructor(test: TestEngine, ids: ReadonlyMap<Who, string> = new Map()) {
    this.test = test;
    this.ids = new Map(ids);
  }

  /** Imports rows for a period; `agency` null: nobody's. */
  async report(
    period: string,
    rows: readonly Row[],
    agency: string | null = null,
    set = HERE.set,
  ): Promise<void> {
    const header = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả thực hiện', 'Đánh giá', 'Ghi chú'];
    const lines = [header, ...rows].map((row) => row.map((text) => `"${text}"`).join(','));
    this.#reports += 1;
    // The same figures in another file each time.
    const bytes = new TextEncoder().encode(lines.join('\n') + '\n'.repeat(this.#reports));
    const fileName = `${period} lần ${this.#reports}.csv`;
    const { draftId } = await this.test.run('intake.open', { fileName, bytes });
    await this.test.run('intake.accept', { draftId, set, period, agency });
  }

  async hire(who: Who): Promise<void> {
    const { people } = await this.test.run('people.add', PEOPLE[who]);
    const id = people.find(({ name }) => name === PEOPLE[who].name)?.id;
    if (id === undefined) throw new Error(`${who} was not added`);
    this.ids.set(who, id);
  }

  id(who: Who): string {
    return this.ids.get(who) ?? '';
  }

  signIn(who: Who): Promise<unknown> {
    return this.test.run('people.signIn', { person: this.id(who), pin: PEOPLE[who].pin });
  }

  run(): Promise<Reconciliation> {
    return this.test.run('reconcile.run', HERE);
  }

  state(): Promise<ReconciliationState> {
    return this.test.run('reconcile.state', HERE);
  }

  /** Decides pairs, named by the ordinals of their later rows; without any, all. */
  async decide(decision: DecisionInput, ...ordinals: string[]): Promise<ReconciliationState> {
    const { pairs, onlyInBase, onlyInAgainst } = await this.run();
    const all =
      ordinals.length === 0
        ? [...pairs, ...onlyInBase, ...onlyInAgainst]
        : await Promise.all(ordinals.map((ordinal) => this.pair(ordinal)));
    return this.test.run('reconcile.decide', { ...HERE, pairs: seen(...all), decision });
  }

  /** What the journal says of the last thing done. */
  async told(): Promise<{ action: string; person: string | null; before: unknown; after: unknown }> {
    const filter = { action: null, person: null, from: null, to: null, words: '' };
    const { entries } = await this.test.run('journal.list', { filter, from: 0, count: 1 });
    const [last] = entries;
    if (last === undefined) throw new Error('an empty journal');
    const { action, person, before, after } = last;
    return { action, person, before: JSON.parse(before ?? 'null'), after: JSON.parse(after ?? 'null') };
  }

  /** The pair whose later row has this ordinal. */
  async pair(ordinal: string): Promise<Pair> {
    const found = (await this.run()).pairs.find(({ against }) => against.ordinal === ordinal);
    if (found === undefined) throw new Error(`no pair ${ordinal}`);
    return found;
  }
}

let template: Promise<{ file: string; ids: Map<Who, string>; remove(): void }> | undefined;

/** Made once for a file of tests: reading and hashing PINs take longer than the tests. */
async function makeTemplate(): Promise<{ file: string; ids: Map<Who, string>; remove(): void }> {
  const { folder, remove } = temporaryFolder();
  const test = startTestEngine();
  const office = new Office(test);
  const file = `${folder}/Sổ.doisoat`;
  const { path } = await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
  await office.report(HERE.base, BASE);
  await office.report(HERE.against, LATER);
  for (const who of ['quan', 'an', 'binh'] as const) await office.hire(who);
  await test.run('people.signOut', {});
  await test.run('workspace.close', {});
  copyFileSync(path, file);
  await test.stop();
  return { file, ids: office.ids, remove };
}

afterAll(async () => (await template)?.remove());

/** An open workspace with both periods; Quản, An and Bình are hired, nobody signed in. */
export async function startOffice(): Promise<Office> {
  template ??= makeTemplate();
  const { file, ids } = await template;
  const test = startTestEngine();
  const path = `${test.folder}/Sổ.doisoat`;
  copyFileSync(file, path);
  const opened = await test.dispatch(
    'workspace.openAt',
    { path, passphrase: PASSPHRASE },
    { audience: 'host' },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return new Office(test, ids);
}

export const TAKE_LATER: DecisionInput = {
  choice: 'takeLater',
  corrected: {},
  question: null,
  reason: 'laterIsFinal',
  explanation: '',
  toNote: false,
  evidence: [],
};
export const KEEP_BASE: DecisionInput = { ...TAKE_LATER, choice: 'keepBase', reason: 'baseIsRight' };
export const ASK: DecisionInput = {
  ...TAKE_LATER,
  choice: 'ask',
  question: { agency: 'Sở Y tế', text: 'Số nào đúng?' },
};

/** What a person saw of pairs. */
export function seen(
  ...pairs: readonly Pick<Pair, 'key' | 'fingerprint'>[]
): { pair: string; fingerprint: string }[] {
  return pairs.map(({ key, fingerprint }) => ({ pair: key, fingerprint }));
}
