/** First settings of an annex: offered to staff, who see and change them before anything is printed. */
import type { AnnexSettings } from '../../../shared/domain/annex.ts';
import { withoutNumbering } from '../../../shared/domain/text/title.ts';
import { readAttachedLine } from './attached.ts';
import { cleanLine, cleanText } from './clean.ts';

const HEADING = /^phụ\s+lục(?:\s+(?:(?<roman>[IVXLC]+)|(?<arabic>\d{1,2})))?\s*[.:]?$/iu;
/** Longer titles are not accepted by `annex.saveSettings`. */
const LONGEST_TITLE = 1000;

/**
 * Settings from what the submission itself says: its heading, title and "(Kèm theo …)". Where number or
 * date are blank there, the document was electronic (III.1.c), so that mode is offered.
 * @param input.tableTitle lines above the table, joined by `\n`, without "(Kèm theo …)"
 */
export function defaultSettings(input: {
  setName: string;
  periodName: string;
  tableTitle: string | null;
  attachedTo: string | null;
}): AnnexSettings {
  const lines = cleanText(input.tableTitle ?? '')
    .split('\n')
    .filter((line) => line !== '');
  const title = withoutNumbering(lines.filter((line) => !HEADING.test(line)).join('\n'));
  const attachedTo = readAttachedLine(input.attachedTo ?? '');
  return {
    heading: headingFrom(lines),
    title:
      title !== '' && title.length <= LONGEST_TITLE
        ? title
        : cleanLine(`Kết quả thực hiện ${input.setName}, ${input.periodName}`),
    attachedTo: attachedTo ?? { documentKind: 'Báo cáo', number: '', date: '', issuer: '' },
    mode:
      attachedTo !== null && (attachedTo.date.length < 'yyyy-mm-dd'.length || !/^\d/.test(attachedTo.number))
        ? 'electronic'
        : 'paper',
    signature: signatureFor(attachedTo?.issuer ?? ''),
  };
}

/** "PHỤ LỤC" and "Phụ lục 02" of the submissions become "Phụ lục" and "Phụ lục II", as the decree has it. */
function headingFrom(lines: readonly string[]): string {
  for (const line of lines) {
    const found = HEADING.exec(line);
    if (found === null) continue;
    const numeral = found.groups?.roman?.toUpperCase() ?? roman(Number(found.groups?.arabic ?? 0));
    return numeral === '' ? 'Phụ lục' : `Phụ lục ${numeral}`;
  }
  return 'Phụ lục';
}

function roman(number: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${tens[Math.floor(number / 10)] ?? ''}${ones[number % 10] ?? ''}`;
}

/** A people's committee signs as a collective (TM.), a department by its director. The name is left open. */
function signatureFor(issuer: string): AnnexSettings['signature'] {
  return /^(ủy|uỷ)\s+ban\s+nhân\s+dân\b/iu.test(issuer)
    ? { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: '' }
    : { authority: '', position: 'GIÁM ĐỐC', name: '' };
}
