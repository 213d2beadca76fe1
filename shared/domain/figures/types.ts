/**
 * The parsed reading of what an agency wrote. Numbers are decimal texts ("88.18"), computed with
 * decimal.js and never as binary floats, so that they can be stored and sent as they are.
 */

/**
 * A decimal number as text, `.` as decimal mark, no grouping, no exponent: "605172", "88.18", "-1.5". Numbers
 * read from a text keep their decimals as written ("1,50%" is "1.50"), which tells how far they were rounded:
 * compare values with decimal.js, never as texts.
 */
export type DecimalText = string;

/** Why a number may be read in another way than the one chosen. The value given is the Vietnamese reading. */
export type NumberDoubt =
  /** Both notations allow it: `12.105%`, `1,234 hồ sơ`. `alternative` holds the other value. */
  | { kind: 'ambiguous'; raw: string; alternative: DecimalText }
  /** Only the English notation allows it: `61.87%`, `1,234,567`. */
  | { kind: 'foreignNotation'; raw: string };

export interface FigurePart {
  /** The words the figure is about, when the cell says so: "Tỷ lệ hài lòng trong phản ánh, kiến nghị". */
  label?: string;
  /** Administrative level the part is about, when the text says so. */
  level?: Level;
  /** In percent: "88.18" is 88,18%. */
  percent?: DecimalText;
  numerator?: DecimalText;
  denominator?: DecimalText;
  quantity?: DecimalText;
  /** Unit of the quantity or of the fraction ("hồ sơ", "cơ quan"); "%" for a range of percents. */
  unit?: string;
  /** A range: 8 – 9%. */
  low?: DecimalText;
  high?: DecimalText;
  /** The number tells a change ("tăng 7%", "giảm 1,54%"), not a level; it is always positive. */
  change?: 'increase' | 'decrease';
  /** The text only bounds the number: "Trên 90%", "gần 90%". */
  bound?: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';
  doubts?: NumberDoubt[];
}

/** `noData` Chưa có số liệu, `notStarted` Chưa thực hiện, `estimated` Ước đạt. */
export type FigureStatus = 'noData' | 'notStarted' | 'estimated';

/** What was reached: kết quả thực hiện. `parts` is empty when the text holds no figure. */
export interface Figure {
  raw: string;
  parts: FigurePart[];
  status?: FigureStatus;
}

export type Level = 'province' | 'district' | 'commune';

export type Comparator = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'equal' | 'between' | 'increaseBy';

export interface TargetCondition {
  comparator: Comparator;
  /** For `between` this is absent and `low`/`high` stand. Below zero with `increaseBy`: "Giảm 10%". */
  value?: DecimalText;
  low?: DecimalText;
  high?: DecimalText;
  /** "%" or the counted thing ("doanh nghiệp công nghệ số"). */
  unit?: string;
  level?: Level;
  label?: string;
  doubts?: NumberDoubt[];
}

/** What is to be reached: mục tiêu, chỉ tiêu năm. No conditions: the text states none that can be checked. */
export interface Target {
  raw: string;
  conditions: TargetCondition[];
  /** The conditions were found in the indicator's name, because the target cell is empty. */
  fromName?: true;
}

/** Đạt, Chưa đạt, Ước đạt, Chưa đánh giá. */
export type Evaluation = 'met' | 'notMet' | 'estimatedMet' | 'notAssessed';
