import { partText } from '../../differences/partText.ts';
import { Exact } from '../../figures/decimal.ts';
import { formatPoints } from '../../figures/format.ts';
import type { Finding } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';
import type { PartPair } from './pairParts.ts';
import { changeOf, partPairs } from './pairParts.ts';

const MOST_POINTS = 40;
const MOST_TIMES = 5;
/** Smaller counts may well grow five times: from 2 to 11 products. */
const FEWEST = 20;

/** 42,11% after an earlier 90%; 21.426 users that became 1.232.699. */
export const paceJump: Rule = {
  code: 'PACE_JUMP',
  severity: 'warning',
  title: 'Thay đổi đột ngột giữa hai kỳ',
  explanation:
    'Tỷ lệ thay đổi hơn 40 điểm %, hoặc số lượng gấp từ 5 lần trở lên (hay còn từ một phần năm trở xuống) so với kỳ trước. ' +
    'Có thể đúng, nhưng cần giải thích: đổi cách tính, đổi phạm vi, hoặc nhập sai.',
  checkPair(base, against) {
    if (base.texts.result === against.texts.result) return [];
    const [before, after] = [base.reading.figure, against.reading.figure];
    return partPairs(base, against).flatMap((pair): Finding[] => {
      const jump = jumpOf(pair);
      if (jump === null) return [];
      const message = `Số liệu${aboutPart(pair.against)} thay đổi đột ngột: từ ${partText(pair.base, before)} kỳ trước thành ${partText(pair.against, after)} kỳ sau (${jump}).`;
      return [{ code: 'PACE_JUMP', severity: 'warning', message, side: 'both', cells: bothCells('result') }];
    });
  },
};

function jumpOf(pair: PartPair): string | null {
  const change = changeOf(pair);
  if (change === null || change.value === '0') return null;
  if (change.points) {
    return new Exact(change.value).abs().greaterThan(MOST_POINTS) ? formatPoints(change.value) : null;
  }
  const [from, to] = [pair.base.quantity, pair.against.quantity];
  if (from === undefined || to === undefined) return null;
  const [less, more] = new Exact(from).lessThan(to) ? [from, to] : [to, from];
  if (!new Exact(less).isPositive() || new Exact(less).isZero() || new Exact(more).lessThan(FEWEST))
    return null;
  const times = new Exact(more).div(less);
  if (times.lessThan(MOST_TIMES)) return null;
  const told = times.toFixed(1).replace('.', ',').replace(/,0$/, '');
  return more === to ? `gấp ${told} lần` : `giảm ${told} lần`;
}
