/** Takes apart the lines above the tables of a submission: heading, title, parts and headings of tables. */
import { withoutNumbering } from '../../../../shared/domain/text/title.ts';
import { capitals, cleanText } from '../clean.ts';
import { roman } from '../roman.ts';

/** What the lines above the tables say. */
export interface Headings {
  /** "Phụ lục", "Phụ lục II"; null where no line says so. */
  heading: string | null;
  /** Lines joined by `\n`; "" where there is none. */
  title: string;
  /** One for each table: its heading, and the part that begins with it (null: none begins). */
  tables: { part: string | null; heading: string }[];
}

const HEADING = /^phụ\s+lục(?:\s+(?:(?<roman>[IVXLC]+)|(?<arabic>\d{1,2})))?\s*[.:]?$/iu;
/** "I. TỈNH AN GIANG": a Roman numeral and capitals. */
const PART = /^[IVXLC]+\s*[.)]\s*(?<name>\S.*)$/u;
/** "2. Mục tiêu theo Kế hoạch …", "1.2. …". */
const TABLE = /^\d+(?:\.\d+)*\s*[.)]\s*\S/u;

/**
 * Lines of the first table that number nothing are the title of the annex; those of the others are headings of their
 * tables, but for what the title says already. A numbered heading goes on over the lines behind it. One table that has a
 * numbered heading and no title gives that as title.
 */
export function readHeadings(titles: readonly (string | null)[]): Headings {
  let heading: string | null = null;
  const title: string[] = [];
  const said = new Set<string>();
  const tables = titles.map((text, index) => {
    let part: string | null = null;
    const own: string[] = [];
    for (const line of linesOf(text)) {
      const found = index === 0 && own.length === 0 ? headingOf(line) : null;
      if (found !== null) {
        heading ??= found;
        said.add(capitals(line));
      } else if (own.length === 0 && part === null && isPart(line)) part = line;
      else if (index === 0 && own.length === 0 && part === null && !TABLE.test(line)) {
        title.push(line);
        said.add(capitals(line));
      } else if (index === 0 || !said.has(capitals(line))) own.push(line);
    }
    return { part, heading: own.join('\n') };
  });
  const [only] = tables;
  if (title.length > 0 || tables.length !== 1 || only === undefined) {
    return { heading, title: title.join('\n'), tables };
  }
  const { part, heading: numbered } = only;
  const instead = withoutNumbering(numbered === '' ? (part ?? '') : numbered);
  return { heading, title: instead, tables: [{ part: numbered === '' ? null : part, heading: '' }] };
}

function linesOf(text: string | null): string[] {
  return cleanText(text ?? '')
    .split('\n')
    .filter((line) => line !== '');
}

function isPart(line: string): boolean {
  const name = PART.exec(line)?.groups?.name;
  return name !== undefined && name === capitals(name);
}

/** "PHỤ LỤC" and "Phụ lục 02" of the submissions become "Phụ lục" and "Phụ lục II", as the decree has it. */
function headingOf(line: string): string | null {
  const found = HEADING.exec(line);
  if (found === null) return null;
  const numeral = found.groups?.roman?.toUpperCase() ?? roman(Number(found.groups?.arabic ?? 0));
  return numeral === '' ? 'Phụ lục' : `Phụ lục ${numeral}`;
}
