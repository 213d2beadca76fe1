import type { Field } from '../../fields.ts';
import type { FigurePart, TargetCondition } from '../../figures/types.ts';
import type { RowView } from '../../reconciliation.ts';
import { forLast } from '../forLast.ts';
import { judged } from '../judged.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { amount, quoted } from '../wording.ts';

/** The list of Resolution 17 asks for a "Số lượng người dân …" and sets 40% as its target. */
export const measureMismatch: Rule = {
  code: 'MEASURE_MISMATCH',
  severity: 'note',
  title: 'Tên chỉ tiêu và số liệu khác cách đo',
  explanation:
    'Tên chỉ tiêu là một số lượng (“Số lượng người dân …”) mà mục tiêu hoặc kết quả là tỷ lệ %, hoặc tên là tỷ lệ mà kết quả chỉ có số đếm. ' +
    'Nên sửa tên cho đúng với cách đo, hoặc ghi cả số lượng và tỷ lệ.',
  checkRow(row, side) {
    const told = isCount(row.texts.name) ? shareOf(row) : isRate(row.texts.name) ? countOf(row) : null;
    if (told === null) return [];
    return [
      {
        code: 'MEASURE_MISMATCH',
        severity: 'note',
        message: `Tên chỉ tiêu ${quoted(row.texts.name, 60)} là ${told.named} nhưng ${told.found}.`,
        side,
        cells: [cell(side, 'name'), cell(side, told.field)],
      },
    ];
  },
};

interface Told {
  field: Field;
  named: string;
  found: string;
}

const COUNT =
  /^[\s\-–+•*]*(?:tổng )?số (?:lượng|lượt|người|hộ|doanh nghiệp|cơ quan|xã|đơn vị|hồ sơ|dịch vụ|thủ tục)(?!\p{L})/iu;
const RATE = /^[\s\-–+•*]*(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)(?!\p{L})/iu;
/** "Số lượng, tỷ lệ hồ sơ" asks for both; "Tỷ lệ giường bệnh/10.000 dân" is a count per so many. */
const BOTH =
  /(?<!\p{L})(?:(?:số lượng|số)(?:,| và|\/) ?(?:tỷ|tỉ) lệ|(?:tỷ|tỉ) lệ(?:,| và|\/) ?số)|\/ ?\d|trên (?:\d|một|mỗi)/iu;

const isCount = forLast((name: string) => COUNT.test(name) && !BOTH.test(name));
const isRate = forLast((name: string) => RATE.test(name) && !BOTH.test(name));

const SCORED_BY_RATE = /(?<!\p{L})(?:tỷ|tỉ) lệ\s*=/iu;

function shareOf(row: RowView): Told | null {
  const named = 'số lượng';
  const { target, targetField, figure } = judged(row);
  const set = target.conditions.find(isShare);
  if (set !== undefined && target.conditions.every(isShare)) {
    const field = targetField;
    const bound = set.value ?? set.low ?? '0';
    return { field, named, found: `mục tiêu là tỷ lệ ${amount(bound, '%')}` };
  }
  const { scoring } = row.texts;
  if (scoring !== undefined && SCORED_BY_RATE.test(scoring)) {
    return { field: 'scoring', named, found: 'điểm tính theo tỷ lệ' };
  }
  const [first] = figure.parts;
  if (first?.percent === undefined || figure.parts.some(hasCount) || first.change !== undefined) return null;
  return { field: 'result', named, found: `kết quả là tỷ lệ ${amount(first.percent, '%')}` };
}

function isShare({ unit, comparator }: TargetCondition): boolean {
  return unit === '%' && comparator !== 'increaseBy';
}

function hasCount({ quantity, numerator, low, unit }: FigurePart): boolean {
  return quantity !== undefined || numerator !== undefined || (low !== undefined && unit !== '%');
}

function countOf(row: RowView): Told | null {
  const { figure } = judged(row);
  const [first] = figure.parts;
  if (row.texts.result === undefined || first?.quantity === undefined || first.unit === '% kế hoạch')
    return null;
  const bare = figure.parts.every(
    ({ percent, numerator, quantity, unit }) =>
      percent === undefined && numerator === undefined && quantity !== undefined && unit !== '%',
  );
  // A number without a unit may have left out its "%".
  if (!bare || first.unit === undefined || first.change !== undefined) return null;
  return {
    field: 'result',
    named: 'tỷ lệ',
    found: `kết quả chỉ có số đếm ${amount(first.quantity, first.unit)}`,
  };
}
