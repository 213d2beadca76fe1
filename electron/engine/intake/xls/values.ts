/** The value that a workbook stores in a cell → its text, as a Vietnamese Excel shows it. */
import type { CleanText } from '../blocks.ts';
import { type CellRun, type CellText, cleanCell, textWarnings } from '../sheets/cell-text.ts';
import { cellWarning } from '../sheets/cell-warning.ts';
import { numberText } from '../sheets/number-text.ts';
import type { SheetPlace } from '../sheets/place.ts';
import { plainText } from '../text.ts';
import type { WarningList } from '../warning-list.ts';

export type CellValue =
  | { kind: 'text'; runs: readonly CellRun[] }
  | {
      kind: 'number';
      /** Dates as the serial day of the 1900 system. */
      serial: number;
      /** A number format as Excel writes it; null: the file names one that it does not hold. */
      format: string | null;
      /** What the file has, where it is not the number itself: a date in words. */
      raw?: string;
      /** What the program that wrote the file showed: other digits mean that the format was misread. */
      shown?: string;
    }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; code: string }
  /** A formula whose value was not stored. */
  | { kind: 'missing' };

/** A cell with a value; rows and columns counted from 1. */
export interface ValueCell {
  row: number;
  column: number;
  value: CellValue;
  /** All of it is struck through; of a text its runs say so. */
  struck?: boolean;
}

/** A shown number, and whether its format was understood. */
interface Shown {
  clean: CleanText;
  understood: boolean;
}

/** Numbers that are remembered: most columns repeat theirs. */
const MAX_REMEMBERED = 20_000;

/** Makes texts of the cells of a workbook and collects what is doubtful about them. */
export class CellValues {
  readonly #warnings: WarningList;
  readonly #cleaned = new WeakMap<CellValue, CellText>();
  readonly #numbers = new Map<string, Shown>();

  constructor(warnings: WarningList) {
    this.#warnings = warnings;
  }

  /** Formatting alone and cells of spaces do not make a sheet larger; a formula does, even without a value. */
  isFilled({ value }: ValueCell): boolean {
    return value.kind !== 'text' || value.runs.some((run) => run.text.trim() !== '');
  }

  textOf({ value, struck }: ValueCell, place: SheetPlace): CleanText {
    const clean = this.#textOf(value, place);
    this.#warnings.addAll(textWarnings(clean, place, struck));
    return clean;
  }

  #textOf(value: CellValue, place: SheetPlace): CellText {
    switch (value.kind) {
      case 'text': {
        const clean = this.#cleaned.get(value) ?? cleanCell(value.runs);
        this.#cleaned.set(value, clean);
        return clean;
      }
      case 'boolean':
        return plainText(value.value ? 'TRUE' : 'FALSE');
      case 'error':
        this.#warnings.add(cellWarning('CELL_ERROR', place, ` ${value.code}`));
        return plainText(value.code);
      case 'missing':
        this.#warnings.add(cellWarning('FORMULA_WITHOUT_VALUE', place));
        return plainText('');
      case 'number': {
        const { clean, understood } = this.#shown(value.serial, value.format ?? '');
        const { text } = clean;
        const { shown } = value;
        const agrees = shown === undefined || Number(shown) === value.serial || sameDigits(text, shown);
        const doubtful = !understood || value.format === null || !agrees;
        if (doubtful) this.#warnings.add(cellWarning('NUMBER_FORMAT_UNKNOWN', place));
        const raw = value.raw ?? String(value.serial);
        if (text === '') this.#warnings.add(cellWarning('NUMBER_HIDDEN', place, `: ${raw}`));
        return { ...clean, raw };
      }
    }
  }

  #shown(serial: number, format: string): Shown {
    const key = `${serial} ${format}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { text, understood } = numberText(serial, format);
    const made = { clean: plainText(text), understood };
    if (this.#numbers.size < MAX_REMEMBERED) this.#numbers.set(key, made);
    return made;
  }
}

function sameDigits(text: string, shown: string): boolean {
  const digits = (of: string) => of.replace(/\D/g, '').replace(/^0+/, '');
  return !/\d/.test(shown) || digits(text) === digits(shown);
}
