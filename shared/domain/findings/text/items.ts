/** The lists of a document's running text: what stands under which heading, dash or plus. */
import type { ParagraphView } from '../document.ts';

export interface TextItem {
  /** Without its mark; lines that went on in paragraphs of their own are joined. */
  text: string;
  /** The first of its paragraphs. */
  paragraph: ParagraphView;
  parent: TextItem | null;
  children: TextItem[];
}

interface Level {
  item: TextItem;
  rank: number;
  mark: string;
}

/** Bullets have no order of their own: what stands first is the upper one. */
const BULLET_RANK = 8;
/** Longer items are running text, not a list. */
const LONGEST = 3000;

const MARKS: readonly { pattern: RegExp; rank(mark: string): number }[] = [
  { pattern: /^(?:[IVX]{1,5})[.)]\s+/u, rank: () => 1 },
  {
    pattern: /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+(?=[\p{Lu}“"(])/u,
    rank: (mark) => 1 + mark.split('.').filter((step) => /\d/.test(step)).length,
  },
  { pattern: /^\d{1,2}[.)]\s+(?=\p{L})/u, rank: () => 2 },
  { pattern: /^[a-zđ]\)\s+/u, rank: () => 7 },
  { pattern: /^[-–—+*•▪●]\s+(?=\S)/u, rank: () => BULLET_RANK },
];

/** The items in their order, each with what stands under it. Linear in the text. */
export function itemsOf(paragraphs: readonly ParagraphView[]): TextItem[] {
  const items: TextItem[] = [];
  const stack: Level[] = [];
  for (const paragraph of paragraphs) {
    for (const line of paragraph.text.split('\n')) addLine(line, paragraph, items, stack);
  }
  return items;
}

function addLine(line: string, paragraph: ParagraphView, items: TextItem[], stack: Level[]): void {
  const found = markOf(line);
  if (found === null) {
    const open = items.at(-1);
    // A line without a mark goes on with the item before it: files made of PDFs break lines so.
    if (open !== undefined && open.text.length < LONGEST) open.text = `${open.text} ${line}`;
    return;
  }
  popTo(found, stack);
  const parent = stack.at(-1)?.item ?? null;
  const item: TextItem = { text: line.slice(found.length), paragraph, parent, children: [] };
  parent?.children.push(item);
  items.push(item);
  stack.push({ item, rank: found.rank, mark: found.mark });
}

function markOf(text: string): { mark: string; rank: number; length: number } | null {
  for (const { pattern, rank } of MARKS) {
    const [whole] = pattern.exec(text) ?? [];
    if (whole !== undefined)
      return {
        mark: whole.trim().replace('–', '-').replace('—', '-'),
        rank: rank(whole),
        length: whole.length,
      };
  }
  return null;
}

function popTo({ mark, rank }: { mark: string; rank: number }, stack: Level[]): void {
  const at = stack.findIndex((level) =>
    rank === BULLET_RANK ? level.rank === BULLET_RANK && level.mark === mark : level.rank >= rank,
  );
  if (at >= 0) stack.length = at;
}

/** What an item may be called: its first words, before and behind a colon. */
export function namesOf({ text }: TextItem): string[] {
  const [sentence = ''] = text.split(/[.;](?:\s|$)/u);
  const colon = sentence.indexOf(':');
  const names = colon < 0 ? [sentence] : [sentence.slice(0, colon), sentence.slice(colon + 1)];
  return names.map((name) => name.replace(/\([^)]*\)/g, ' ').trim()).filter((name) => name.length >= 5);
}
