/** Annexes of given files, decided, approved and sealed through `dispatch`, and their proofs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import type { AnnexSpec } from '../../../shared/domain/annex.ts';
import type { DecisionInput } from '../../../shared/domain/decisions.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { HERE, Office, PEOPLE, seen, TAKE_LATER } from '../decisions/office.ts';
import { filesOf } from './papers.ts';

/** Two periods with sections, merged cells, footnotes, rows that one of them alone has. */
export const EARLIER = `<table>
<tr><td>STT</td><td>Chỉ tiêu</td><td>Mục tiêu</td><td>Cơ quan chủ trì</td><td>Kết quả thực hiện</td><td>Đánh giá</td><td>Ghi chú</td></tr>
<tr><td>I</td><td colspan="6">Hạ tầng số</td></tr>
<tr><td>1</td><td>Tỷ lệ hộ có cáp quang</td><td>80%</td><td rowspan="2">Sở Xây dựng</td><td>70,5%<sup>1</sup> (141/200 hộ)</td><td>Chưa đạt</td><td></td></tr>
<tr><td>2</td><td>Số trạm phát sóng</td><td>100 trạm</td><td>90 trạm</td><td>Chưa đạt</td><td>Số ước</td></tr>
<tr><td>3</td><td>Số tủ công cộng tự phục vụ</td><td>12 tủ</td><td>Sở Tài chính</td><td>7 tủ</td><td>Chưa đạt</td><td></td></tr>
<tr><td>II</td><td colspan="6">Dữ liệu số</td></tr>
<tr><td>4</td><td>Số bộ dữ liệu mở được công bố</td><td>30 bộ</td><td>Sở Y tế</td><td>21 bộ</td><td>Chưa đạt</td><td></td></tr>
</table><p><sup>1</sup> Tính đến hết tháng 9.</p>`;

export const LATER = `<table>
<tr><td>STT</td><td>Chỉ tiêu</td><td>Mục tiêu</td><td>Cơ quan chủ trì</td><td>Kết quả thực hiện</td><td>Đánh giá</td><td>Ghi chú</td></tr>
<tr><td>I</td><td colspan="6">Hạ tầng số</td></tr>
<tr><td>1</td><td>Tỷ lệ hộ có cáp quang</td><td>80%</td><td rowspan="2">Sở Xây dựng</td><td>85% (170/200 hộ)</td><td>Đạt</td><td></td></tr>
<tr><td>2</td><td>Số trạm phát sóng</td><td>100 trạm</td><td>101<sup>1</sup> trạm</td><td>Đạt</td><td></td></tr>
<tr><td>3</td><td>Tỷ lệ thôn có sóng 5G</td><td>10%</td><td>Sở Xây dựng</td><td>4%</td><td>Chưa đạt</td><td></td></tr>
<tr><td>II</td><td colspan="6">Dữ liệu số</td></tr>
<tr><td>4</td><td>Số bộ dữ liệu mở được công bố</td><td>30 bộ</td><td>Sở Y tế</td><td>33<sup>2</sup> bộ</td><td>Đạt</td><td></td></tr>
</table><p><sup>1</sup> Gồm cả trạm lắp thử.</p><p><sup>2</sup> Trên cổng dữ liệu của tỉnh.</p>`;

export interface Given {
  fileName: string;
  bytes: Uint8Array;
  period: string;
}

export function html(period: string, table: string): Given {
  const page = `<html><head><meta charset="utf-8"></head><body>${table}</body></html>`;
  return { fileName: `${period}.html`, bytes: new TextEncoder().encode(page), period };
}

export function given(file: string, period: string): Given {
  return { fileName: path.basename(file), bytes: Uint8Array.from(readFileSync(file)), period };
}

export interface House {
  office: Office;
  /** Imports files for the set. */
  take(files: readonly Given[], set?: string): Promise<void>;
  /** Decides what `choose` says of each row by its name, and approves the whole. */
  settle(choose: (name: string) => DecisionInput): Promise<void>;
  /** A sealed annex of the later period. */
  seal(wanted: Wanted): Promise<AnnexDetail>;
  proof(annex: string, more?: { version?: number; inputs?: boolean }): Promise<Uint8Array>;
  stop(): Promise<void>;
}

export interface Wanted {
  form?: string;
  beside?: boolean;
  period?: string;
  change?: (spec: AnnexSpec) => Partial<AnnexSpec>;
}

export async function openHouse(): Promise<House> {
  const test = startTestEngine();
  const office = new Office(test);
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
  for (const who of ['quan', 'an', 'binh'] as const) await office.hire(who);
  await office.signIn('an');
  const take: House['take'] = async (files, set = HERE.set) => {
    for (const { fileName, bytes, period } of files) {
      const { draftId } = await test.run('intake.open', { fileName, bytes });
      await test.run('intake.accept', { draftId, set, period, agency: null });
    }
  };
  return {
    office,
    take,
    async settle(choose) {
      await office.signIn('an');
      const { pairs, onlyInBase, onlyInAgainst } = await office.run();
      const all = [
        ...pairs.map((one) => ({ one, name: one.against.name })),
        ...[...onlyInBase, ...onlyInAgainst].map((one) => ({ one, name: one.row.name })),
      ];
      const decisions = Map.groupBy(all, ({ name }) => JSON.stringify(choose(name)));
      for (const [decision, rows] of decisions) {
        const input = JSON.parse(decision) as DecisionInput;
        await test.run('reconcile.decide', {
          ...HERE,
          pairs: seen(...rows.map(({ one }) => one)),
          decision: input,
        });
      }
      for (const one of pairs.filter(({ pairing }) => pairing.class === 'suggested')) {
        await test.run('reconcile.pair', { ...HERE, baseRow: one.base.key, againstRow: one.against.key });
      }
      await dismissErrors(office);
      await office.signIn('binh');
      await test.run('reconcile.approve', { ...HERE, pin: PEOPLE.binh.pin });
    },
    async seal({ form, beside = false, period = HERE.against, change = () => ({}) }) {
      await office.signIn('an');
      const chosen = { set: HERE.set, period, base: beside ? HERE.base : null };
      const made = await test.run('annex.create', {
        name: 'Phụ lục thử',
        ...chosen,
        ...(form === undefined ? {} : { form }),
      });
      const { id, name, spec } = made;
      const saved = await test.run('annex.save', { annex: id, name, spec: { ...spec, ...change(spec) } });
      await test.run('annex.review', { annex: id, seen: saved.contentHash });
      await office.signIn('binh');
      return test.run('annex.seal', { annex: id, seen: saved.contentHash, pin: PEOPLE.binh.pin });
    },
    async proof(annex, more = {}) {
      return (await test.run('annex.proof', { annex, ...more })).bytes;
    },
    stop: () => test.stop(),
  };
}

/** What stands in the way of an approval is put aside, rule by rule. */
async function dismissErrors(office: Office): Promise<void> {
  const { pairs, onlyInBase, onlyInAgainst, documents } = await office.run();
  const found = [...pairs, ...onlyInBase, ...onlyInAgainst].flatMap(({ key, findings }) =>
    findings.map(({ code, message, severity }) => ({ key: `${key}#${code}#${message}`, severity })),
  );
  const files = documents.findings.map(({ code, message, severity }) => ({
    key: `#${code}#${message}`,
    severity,
  }));
  const errors = [...found, ...files].filter(({ severity }) => severity === 'error').map(({ key }) => key);
  if (errors.length === 0) return;
  await office.test.run('reconcile.dismiss', {
    ...HERE,
    findings: [...new Set(errors)],
    rule: null,
    reason: 'Đã xem',
  });
}

/** Every kind of decision at least once. */
function mixed(name: string): DecisionInput {
  if (name.includes('cáp quang') || name.includes('tủ công cộng')) {
    return { ...TAKE_LATER, choice: 'keepBase', reason: 'baseIsRight' };
  }
  if (!name.includes('trạm')) return TAKE_LATER;
  const corrected = { result: '102 trạm' };
  return { ...TAKE_LATER, choice: 'correct', corrected, explanation: 'Đếm lại tại chỗ', toNote: true };
}

/** A proof with the reports in it, of an annex that prints every kind of text; another set lies in the workspace. */
export interface Proven {
  house: House;
  annex: string;
  zip: Uint8Array;
  files: Record<string, Uint8Array>;
  /** What was decided, by the name of the row. */
  choose(name: string): DecisionInput;
}

export async function proveMixed(): Promise<Proven> {
  const house = await openHouse();
  await house.take([html('9 tháng 2024', EARLIER), html('Năm 2024', LATER)]);
  await house.take([html('Quý I/2025', LATER.replace('33 bộ', '987654 bộ'))], 'Kế hoạch khác');
  await house.settle(mixed);
  const { id } = await house.seal({
    form: 'working-meeting',
    beside: true,
    change: ({ parts }) => ({
      closing: 'Danh mục gồm: {count} chỉ tiêu./.',
      parts: parts.map((part) => ({
        ...part,
        tables: part.tables.map((table) => ({
          ...table,
          mergeDown: true,
          sections: { numbering: 'roman', rows: 'outline' },
        })),
      })),
    }),
  });
  const zip = await house.proof(id, { inputs: true });
  return { house, annex: id, zip, files: filesOf(zip), choose: mixed };
}
