/** One stored cell → its text, as a Vietnamese Excel shows it. */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { CleanText } from '../blocks.ts';
import { type CellText, textWarnings } from '../sheets/cell-text.ts';
import { cellWarning } from '../sheets/cell-warning.ts';
import { isDatePattern, serialIn1900, serialOf } from '../sheets/dates.ts';
import { numberText } from '../sheets/number-text.ts';
import type { SheetPlace } from '../sheets/place.ts';
import type { StoredCell } from './sheet.ts';
import { cleanRuns, type SharedStrings } from './strings.ts';
import type { CellStyle } from './styles.ts';
import { detached, unescapeText } from './text-item.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookFacts {
  strings: SharedStrings;
  styles: readonly CellStyle[];
  /** Days are counted from 1904. */
  date1904: boolean;
}

const EMPTY = cleanRuns([]);
const FALSE = cleanRuns([{ text: 'FALSE' }]);
const TRUE = cleanRuns([{ text: 'TRUE' }]);

/** A shown number, and what is to be said of it. */
interface Shown {
  clean: CleanText;
  /** Its format was understood. */
  understood: boolean;
}

/** Numbers of one style that are remembered: most columns repeat theirs. */
const MAX_REMEMBERED = 20_000;

/** Makes texts of cells; what many cells have in common is made once. */
export class CellTexts {
  readonly #facts: WorkbookFacts;
  readonly #warnings: ReadWarning[];
  /** By style, then by stored value. */
  readonly #numbers = new Map<number, Map<string, Shown>>();

  constructor(facts: WorkbookFacts, warnings: ReadWarning[]) {
    this.#facts = facts;
    this.#warnings = warnings;
  }

  /** Formatting alone and cells of spaces do not make a sheet larger; a formula does, even without a value. */
  isFilled({ formula, type, value, inline }: StoredCell): boolean {
    if (formula) return true;
    if (type === 's') return this.#facts.strings.isBlank(Number(value)) !== true;
    if (inline !== null) return inline.some((run) => run.text.trim() !== '');
    return (value ?? '').trim() !== '';
  }

  /** @throws AppError FILE_DAMAGED when it refers to a text that is not in the file */
  textOf(cell: StoredCell, place: SheetPlace): CleanText {
    const clean = this.#textOf(cell, place);
    const number = cell.type !== 's' && cell.type !== 'str' && cell.inline === null;
    const struck = number && this.#facts.styles[cell.style]?.struck;
    this.#warnings.push(...textWarnings(clean, place, struck));
    return clean;
  }

  #textOf(cell: StoredCell, place: SheetPlace): CellText {
    const { type, style } = cell;
    const value = cell.value ?? '';
    const look = this.#facts.styles[style];
    if (type === 'inlineStr' || cell.inline !== null) return cleanRuns(cell.inline ?? [], look);
    if (type === 'str' && cell.value !== null)
      return cleanRuns([{ text: detached(unescapeText(value)) }], look);
    if (value === '') {
      if (cell.formula) this.#warnings.push(cellWarning('FORMULA_WITHOUT_VALUE', place));
      return EMPTY;
    }
    switch (type) {
      case 's':
        return this.#facts.strings.clean(Number(value), look);
      case 'b':
        return value === '1' || value === 'true' ? TRUE : FALSE;
      case 'e':
        this.#warnings.push(cellWarning('CELL_ERROR', place, ` ${value}`));
        return cleanRuns([{ text: detached(value) }]);
      default:
        return this.#number(type, value, style, place);
    }
  }

  #number(type: string, value: string, style: number, place: SheetPlace): CleanText {
    const { clean, understood } = type === 'd' ? this.#isoDate(value, style) : this.#stored(value, style);
    if (!understood) this.#warnings.push(cellWarning('NUMBER_FORMAT_UNKNOWN', place));
    if (clean.text === '') this.#warnings.push(cellWarning('NUMBER_HIDDEN', place, `: ${clean.raw}`));
    return clean;
  }

  #stored(value: string, style: number): Shown {
    let known = this.#numbers.get(style);
    if (known === undefined) {
      known = new Map();
      this.#numbers.set(style, known);
    }
    const found = known.get(value);
    if (found !== undefined) return found;
    const made = this.#storedNumber(value, style);
    if (known.size < MAX_REMEMBERED) known.set(detached(value), made);
    return made;
  }

  #storedNumber(value: string, style: number): Shown {
    const number = Number(value);
    if (!Number.isFinite(number)) return { clean: cleanRuns([{ text: detached(value) }]), understood: false };
    // A workbook may do without any style: its cells then name none.
    const format =
      this.#facts.styles[style]?.format ?? (this.#facts.styles.length === 0 && style === 0 ? '' : null);
    const serial = serialIn1900(number, format ?? '', this.#facts.date1904);
    const { clean, understood } = shown(serial, format ?? '', String(number));
    return { clean, understood: understood && format !== null };
  }

  /** Strict workbooks may write a date as such: 2024-05-01T00:00:00. */
  #isoDate(value: string, style: number): Shown {
    const zoned = /[Zz]|[+-]\d\d:\d\d$/.test(value) || !value.includes('T');
    const date = new Date(zoned ? value : `${value}Z`);
    if (Number.isNaN(date.getTime()))
      return { clean: cleanRuns([{ text: detached(value) }]), understood: true };
    const format = this.#facts.styles[style]?.format ?? '';
    return shown(serialOf(date), isDatePattern(format) ? format : 'dd/mm/yyyy', detached(value));
  }
}

function shown(serial: number, format: string, raw: string): Shown {
  const { text, understood } = numberText(serial, format);
  return { clean: { ...cleanRuns([{ text }]), raw }, understood };
}
