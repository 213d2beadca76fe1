/**
 * Reading what is to be reached. Example: "- Cấp tỉnh: 90%.\n- Cấp huyện: 80%." is two conditions "at least",
 * one a level; "Trên 50%" is one condition "more than".
 */
import { squeeze } from '../text/normalise.ts';
import { boundOf } from './comparison.ts';
import { scanItems } from './items.ts';
import type { PartInText } from './parts.ts';
import { joinParts } from './parts.ts';
import type { Comparator, Target, TargetCondition } from './types.ts';
import { isRanking } from './words.ts';

type Measure = Pick<TargetCondition, 'comparator' | 'value' | 'low' | 'high' | 'unit'>;

function boundsOf({ part }: PartInText, comparator: Comparator): Measure[] {
  const sign = part.change === 'decrease' ? '-' : '';
  const compared = part.change ? 'increaseBy' : comparator;
  const unit = part.unit === undefined ? {} : { unit: part.unit };
  if (part.low !== undefined && part.high !== undefined) {
    if (part.change) return [{ comparator: 'increaseBy', value: `${sign}${part.low}`, ...unit }];
    return [{ comparator: 'between', low: part.low, high: part.high, ...unit }];
  }
  if (part.percent !== undefined && part.quantity === undefined) {
    return [{ comparator: compared, value: `${sign}${part.percent}`, unit: '%' }];
  }
  // "195/200 điểm" and "752/752 dịch vụ": the first number is to be reached.
  const count = part.quantity ?? part.numerator;
  const counted = count === undefined ? [] : [{ comparator: compared, value: `${sign}${count}`, ...unit }];
  const share = part.percent === undefined ? [] : [{ comparator: compared, value: part.percent, unit: '%' }];
  return [...counted, ...share];
}

/** "Tăng từ 50% lên 70%": the first number is where it starts. */
function isStart({ part, after }: PartInText): boolean {
  return part.change !== undefined && /^\s*(?:lên|xuống|đến)(?!\p{L})/iu.test(after);
}

/** Words that may stand before the percentage that opens a name: "Chỉ tiêu 60% doanh nghiệp …". */
const OPENING = /^[\s\-–+•*]*(?:(?:chỉ tiêu|mục tiêu|phấn đấu|bảo đảm|đảm bảo|đạt|có) ?)*$/iu;
const NEXT_IN_LIST = /(?:[,;\n]|(?<!\p{L})và) *$/iu;
const CLOSING = /(?<!\p{L})đạt(?: (?:tỷ lệ|tỉ lệ|mức))? *$/iu;

/**
 * A name that is a target itself opens or closes with a percentage: "100% hồ sơ cấp tỉnh, 90% cấp huyện …",
 * "Tỷ lệ số hóa hồ sơ đạt 80%". Elsewhere in a name a percentage may be about anything.
 */
function isNamedTarget(all: readonly PartInText[], index: number): boolean {
  const found = all[index];
  if (found === undefined || found.part.percent === undefined || found.part.change) return false;
  if (OPENING.test(all[0]?.before ?? '') && (index === 0 || NEXT_IN_LIST.test(found.before))) return true;
  return index === all.length - 1 && CLOSING.test(found.before) && /^[ .;]*$/.test(found.after);
}

function conditionsOf(
  found: PartInText,
  inName: boolean,
  ranked: boolean,
  namedTarget: boolean,
  previous?: PartInText,
): TargetCondition[] {
  if (isStart(found)) return [];
  const falling = previous !== undefined && isStart(previous) && previous.part.change === 'decrease';
  const stated = boundOf(found.before, found.after) ?? (falling ? 'atMost' : undefined);
  const { label, level, doubts, percent } = found.part;
  const bare = ranked && percent === undefined ? 'atMost' : 'atLeast';
  const comparator = stated ?? (/(?:đúng|bằng|=)\s*$/iu.test(found.before) ? 'equal' : bare);
  if (inName && !namedTarget) {
    // A name speaks of many numbers; "trên 02 nền tảng" may mean "on two platforms".
    if (stated === undefined || found.part.change) return [];
    if (stated === 'moreThan' && percent === undefined) return [];
  }
  return boundsOf(found, comparator).map((bound) => ({
    ...bound,
    ...(level ? { level } : {}),
    ...(label === undefined || inName ? {} : { label }),
    ...(doubts ? { doubts } : {}),
  }));
}

/**
 * Reads a target. A bare number means "at least", in a ranking "at most". Where the cell is empty, the indicator's `name` is looked
 * in for a stated bound ("Có ít nhất 04 …") or a percentage that opens or closes it ("100% hồ sơ …"), and `fromName` is set when one is found. "Giảm 10%" is
 * `increaseBy` "-10". A text without numbers ("Hoàn thành") gives no conditions. Never throws.
 */
export function parseTarget(text: string, name?: string): Target {
  const empty = text === '' || squeeze(text) === '';
  const inName = empty && name !== undefined;
  const ranked = isRanking(name ?? '') || isRanking(text);
  if (inName) return readTarget(text, name, true, ranked);
  // A table of a hundred thousand rows has few targets.
  const known = ranked ? KNOWN.ranked : KNOWN.plain;
  let target = known.get(text);
  if (target === undefined) {
    target = readTarget(text, text, false, ranked);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, target);
  }
  return target;
}

const KNOWN = { plain: new Map<string, Target>(), ranked: new Map<string, Target>() };
const MOST_KNOWN = 1000;

function readTarget(text: string, read: string, inName: boolean, ranked: boolean): Target {
  const found = joinParts(scanItems(read));
  const conditions = found.flatMap((part, index) =>
    conditionsOf(part, inName, ranked, inName && isNamedTarget(found, index), found[index - 1]),
  );
  return { raw: text, conditions, ...(inName && conditions.length > 0 ? { fromName: true } : {}) };
}
