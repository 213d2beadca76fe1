/** Where the tables of an annex come from, in words. Pure. */
import type { SetSummary } from '../../../shared/contract/commands.ts';
import type { AnnexTableSpec } from '../../../shared/contract/view.ts';

type Source = AnnexTableSpec['source'];

export function setOf(sets: readonly SetSummary[], id: string): SetSummary | undefined {
  return sets.find((set) => set.id === id);
}

export function periodName(sets: readonly SetSummary[], set: string, period: string): string {
  return setOf(sets, set)?.periods.find(({ id }) => id === period)?.name ?? 'kỳ không còn trong sổ';
}

/** "Kế hoạch 2024 · năm 2024, bảng 2 · so với 9 tháng 2024" */
export function sourceText(sets: readonly SetSummary[], { set, period, base, table }: Source): string {
  const name = setOf(sets, set)?.name ?? 'bộ chỉ tiêu không còn trong sổ';
  const compared = base === null ? '' : ` · so với ${periodName(sets, set, base)}`;
  return `${name} · ${periodName(sets, set, period)}, bảng ${table + 1}${compared}`;
}

/** How a table is called in the editor: its heading, else its kind, else its place. */
export function tableName({ heading, name }: Pick<AnnexTableSpec, 'heading' | 'name'>, at: number): string {
  const [line = ''] = (heading.trim() || name.trim()).split('\n');
  return line === '' ? `Bảng ${at + 1}` : line;
}
