/** The pages of a document → its lines and grids in reading order. */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Block, ReadBlocks } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { withStripsJoined } from './apart.ts';
import { columnsOf } from './columns.ts';
import type { PageContent } from './content.ts';
import { joinNotes, type NotePart, noteLines, takeFootnotes } from './footnotes.ts';
import type { Fragment } from './fragment.ts';
import { type PageLines, withoutFurniture } from './furniture.ts';
import { median } from './geometry.ts';
import { gridOf } from './grid.ts';
import { layoutOf, type PageLayout } from './layout.ts';
import { linesOf, type TextLine } from './lines.ts';
import { lineOf, type Margins, marginsOf, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { tablesByPosition } from './positions.ts';
import { withoutPartHeaders } from './repeated.ts';
import { append, goesOn, type JoinedTable, newTable } from './table.ts';
import { codedPages, documentCoded, unreadable } from './unreadable.ts';
import { wordsOf } from './words.ts';

type Item = { kind: 'table'; table: JoinedTable } | { kind: 'text' | 'aside'; paragraph: Paragraph };

/** @throws AppError CANCELLED */
export async function assemble(pages: readonly PageContent[], task: Task): Promise<ReadBlocks> {
  const drawn: PageLayout[] = [];
  for (const [index, page] of pages.entries()) {
    await task.step('Đang dựng bảng từ trang PDF', index, pages.length);
    drawn.push(layoutOf(page));
  }
  const layouts = withoutPartHeaders(withStripsJoined(drawn));
  const printed = layouts.map(pageLines);
  const noted = new Set(printed.flatMap((page, index) => noteLines(page, layouts[index]?.rules ?? [])));
  const { pages: bare, feet } = withoutFurniture(printed, noted);
  const bodySize = median(bare.flatMap(({ lines }) => lines.map(({ size }) => size))) || 12;
  const parts: NotePart[] = [];
  const texts = bare.map((page, index) => {
    const { lines, notes } = takeFootnotes(page, layouts[index]?.rules ?? [], bodySize, parts.length > 0);
    parts.push(...notes);
    return lines;
  });
  const loose = layouts.map(({ page, rules }, index) => ({ page, rules, lines: texts[index] ?? [] }));
  const byPosition = tablesByPosition(loose);
  const whole = layouts.map((layout, index) => ({
    ...layout,
    fragments: [...layout.fragments, ...(byPosition[index]?.fragments ?? [])].toSorted(
      (a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0],
    ),
  }));
  const items = itemsOf(
    whole,
    byPosition.map(({ lines }) => lines),
  );
  const stamps = drawn.flatMap(({ page, laidOn }) =>
    [...page.stamps, ...laidOn].flatMap((glyphs) => linesOf(wordsOf(glyphs, []), page.number)),
  );
  items.push(...asideOf([...feet, ...stamps], layouts));
  const { notes, repeated } = joinNotes(parts);
  const warnings: ReadWarning[] = [
    ...pageWarnings(layouts),
    ...repeated.map((mark) => warning('PDF_FOOTNOTE_REPEATED', mark, null)),
  ];
  const coded = codedPages(pages);
  let tables = 0;
  const blocks = items.map((item): Block => {
    if (item.kind === 'table') {
      tables += 1;
      return gridOf(item.table, tables, coded, warnings);
    }
    const own = lineOf(item.paragraph);
    const line = item.kind === 'aside' ? { ...own, aside: true as const } : own;
    if (unreadable(line.text.text)) warnings.push(warning('PDF_LETTERS_MISSING', '', line.source));
    return line;
  });
  return { blocks, footnotes: notes, warnings };
}

function pageLines({ page, lines, fragments }: PageLayout): PageLines {
  return { page, lines, tables: fragments.map(({ box }) => [box[1], box[3]] as const) };
}

function itemsOf(layouts: readonly PageLayout[], texts: readonly TextLine[][]): Item[] {
  const margins = marginsByWidth(layouts, texts);
  const items: Item[] = [];
  for (const [index, layout] of layouts.entries()) {
    const own = margins.get(Math.round(layout.page.width));
    let first = true;
    let rest = texts[index] ?? [];
    const addText = (lines: readonly TextLine[]) => {
      for (const column of own === undefined ? [] : columnsOf(lines)) {
        const last = items.at(-1);
        const before = column.edges === null && last?.kind === 'text' ? last.paragraph : null;
        // Where a page lies across, what comes before it is read with other margins: nothing goes on over it.
        const open = before !== null && sameWidth(before.page, layout.page) ? before : null;
        const found = paragraphsOf(column, layout.page, own ?? { left: 0, right: 0, leading: 1.2 }, open);
        for (const paragraph of found) items.push({ kind: 'text', paragraph });
        if (first && found[0] !== undefined) found[0].startsPage = true;
        first = false;
      }
    };
    for (const fragment of layout.fragments) {
      addText(rest.filter(({ base }) => base < fragment.box[1] + 2));
      rest = rest.filter(({ base }) => base >= fragment.box[1] + 2);
      addTable(items, fragment, layouts);
      first = false;
    }
    addText(rest);
  }
  return items;
}

/** Lines that stand outside the flow of the text, each for itself, after it. */
function asideOf(lines: readonly TextLine[], layouts: readonly PageLayout[]): Item[] {
  return lines.flatMap((line): Item[] => {
    const page = layouts[line.page - 1]?.page;
    if (page === undefined) return [];
    const margins = { left: line.left, right: line.right, leading: 1.2 };
    const paragraph = { lines: [line], joins: [], page, margins, startsPage: true };
    return [{ kind: 'aside', paragraph }];
  });
}

function addTable(items: Item[], fragment: Fragment, layouts: readonly PageLayout[]): void {
  const last = items.at(-1);
  const follows = last?.kind === 'table' && last.table.last.page.number < fragment.page.number;
  if (last?.kind === 'table' && follows && goesOn(last.table, fragment))
    append(last.table, fragment, bottomOf(last.table.last.page, layouts));
  else items.push({ kind: 'table', table: newTable(fragment) });
}

function sameWidth(one: PageContent, other: PageContent): boolean {
  return Math.abs(one.width - other.width) < 1;
}

/** How far down tables reach on the pages that are as high as this one: an annex may lie across, a letter not. */
function bottomOf({ height }: PageContent, layouts: readonly PageLayout[]): number {
  const alike = layouts.filter(({ page }) => Math.abs(page.height - height) < 1);
  return Math.max(0, ...alike.flatMap(({ fragments }) => fragments.map(({ box }) => box[3])));
}

function marginsByWidth(layouts: readonly PageLayout[], texts: readonly TextLine[][]): Map<number, Margins> {
  const found = new Map<number, Margins>();
  for (const [width, alike] of Map.groupBy(layouts.keys(), (index) =>
    Math.round(layouts[index]?.page.width ?? 0),
  )) {
    const all = alike.flatMap((index) => columnsOf(texts[index] ?? []));
    // The blocks of a letterhead may be wider than the text.
    const plain = all.filter(({ edges }) => edges === null);
    const lines = (plain.length > 0 ? plain : all).flatMap((column) => column.lines);
    const tables = alike.flatMap((index) => layouts[index]?.fragments ?? []);
    if (lines.length === 0) continue;
    const edges = tables.map(({ box }) => [box[0], box[2]] as const);
    found.set(width, marginsOf(lines, edges, width));
  }
  return found;
}

function pageWarnings(layouts: readonly PageLayout[]): ReadWarning[] {
  const numbers = (found: readonly PageLayout[]) => found.map(({ page }) => page.number).join(', ');
  const empty = layouts.filter(({ page }) => page.glyphs.length === 0 && page.pictures > 0);
  const recognised = layouts.filter(
    ({ page }) => page.glyphs.filter(({ hidden }) => hidden).length > page.glyphs.length / 2,
  );
  const slanted = layouts.filter(({ page }) => page.slanted.trim() !== '');
  return [
    ...(empty.length > 0 ? [warning('PDF_PAGES_SCANNED', numbers(empty), null)] : []),
    ...(recognised.length > 0 ? [warning('PDF_TEXT_RECOGNISED', numbers(recognised), null)] : []),
    ...(documentCoded(layouts.map(({ page }) => page)) ? [warning('PDF_LETTERS_CODED', '', null)] : []),
    ...slanted.map(({ page }) => warning('PDF_SLANTED_TEXT', page.slanted.trim().slice(0, 80), null)),
  ];
}
