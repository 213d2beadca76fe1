/** Draws laid out pages as a pdfmake document. Lines are set as they were measured: pdfmake breaks none. */
import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, LaidCell, LaidRow, LaidTable } from '../layout/blocks.ts';
import type { FaceName, Fonts } from '../layout/fonts.ts';
import { CELL, cellTextWidth, MARGIN_MM, PAGE_MM, points, TEXT_WIDTH_MM, TYPE } from '../layout/geometry.ts';
import type { Page } from '../layout/paginate.ts';
import { LINE_SPACE, SIGNATURE, signatureLines } from '../layout/running.ts';
import { tableLine } from '../layout/table.ts';
import type { Line } from '../layout/wrap.ts';
import type { AnnexModel } from '../model.ts';
import { TYPEFACE } from './print.ts';

type Slice = Extract<Block, { kind: 'slice' }>;

/** A row's slices that stand on one page. */
interface DrawnRow {
  row: LaidRow;
  from: number;
  to: number;
}

/** The whole document; each page begins with an explicit break, so that it holds what was set onto it. */
export function drawPages(pages: readonly Page[], model: AnnexModel, fonts: Fonts): TDocumentDefinitions {
  return {
    pageSize: { width: points(PAGE_MM.width), height: points(PAGE_MM.height) },
    pageMargins: [
      points(MARGIN_MM.left),
      points(MARGIN_MM.top),
      points(MARGIN_MM.right),
      points(MARGIN_MM.bottom),
    ],
    version: '1.7',
    language: 'vi',
    displayTitle: true,
    info: { title: model.documentTitle, creator: 'Đối Soát', producer: 'Đối Soát' },
    defaultStyle: { font: TYPEFACE, fontSize: TYPE.table, lineHeight: fonts.leading, color: '#000000' },
    header: (page) => (page === 1 ? '' : pageNumber(page)),
    content: pages.map((page, index) => ({
      stack: drawPage(page, fonts),
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  };
}

function pageNumber(page: number): Content {
  const top = points(MARGIN_MM.top) / 2 - TYPE.pageNumber / 2;
  return {
    text: String(page),
    fontSize: TYPE.pageNumber,
    alignment: 'center',
    margin: [points(MARGIN_MM.left), top, points(MARGIN_MM.right), 0],
  };
}

function drawPage(page: Page, fonts: Fonts): Content[] {
  const drawn: Content[] = [];
  for (let index = 0; index < page.length; index += 1) {
    const block = page[index];
    if (block === undefined) continue;
    if (block.kind !== 'slice') {
      drawn.push(...drawBlock(block, fonts));
      continue;
    }
    const slices = slicesFrom(page, index, block.table);
    drawn.push(drawTable(block.table, slices, fonts));
    index += slices.length - 1;
  }
  return drawn;
}

function slicesFrom(page: Page, start: number, table: LaidTable): Slice[] {
  const slices: Slice[] = [];
  for (const block of page.slice(start)) {
    if (block.kind !== 'slice' || block.table !== table) break;
    slices.push(block);
  }
  return slices;
}

function drawBlock(block: Exclude<Block, Slice>, fonts: Fonts): Content[] {
  switch (block.kind) {
    case 'text':
      return [
        {
          ...lineNode({ text: block.text, marks: '' }, block.face, block.size),
          alignment: block.align,
          margin: [0, block.above, 0, block.below],
        },
      ];
    case 'rule':
      return [drawRule(block.widthMm, block.height)];
    case 'signature': {
      const { above, below } = signatureLines(block.signature, fonts);
      const left = points(TEXT_WIDTH_MM - SIGNATURE.widthMm);
      const node = (text: string, space: number): Content => ({
        ...lineNode({ text, marks: '' }, 'bold', TYPE.heading),
        alignment: 'center',
        margin: [left, space, 0, 0],
      });
      return [
        ...above.map((text, index) => node(text, index === 0 ? 8 : 0)),
        ...below.map((text, index) => node(text, index === 0 ? SIGNATURE.space : 0)),
      ];
    }
  }
}

function drawRule(widthMm: number, height: number): Content {
  const left = points((TEXT_WIDTH_MM - widthMm) / 2);
  const line = { type: 'line' as const, x1: left, y1: 0, x2: left + points(widthMm), y2: 0, lineWidth: 0.75 };
  return {
    canvas: widthMm > 0 ? [line] : [],
    margin: [0, LINE_SPACE.aboveRule, 0, height - LINE_SPACE.aboveRule],
  };
}

function drawTable(table: LaidTable, slices: readonly Slice[], fonts: Fonts): Content {
  const rows: DrawnRow[] = [{ row: table.header, from: 0, to: table.header.lines }];
  for (const { row, from, to } of slices) {
    const previous = rows.at(-1);
    if (previous !== undefined && previous.row === row) previous.to = to;
    else rows.push({ row, from, to });
  }
  const line = tableLine(fonts);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: table.widthsMm.map(cellTextWidth),
      heights: rows.map(({ from, to }) => (to - from) * line),
      body: rows.map((row) => drawRow(row, line)),
    },
    layout: {
      hLineWidth: () => CELL.border,
      vLineWidth: () => CELL.border,
      hLineColor: () => '#000000',
      vLineColor: () => '#000000',
      paddingLeft: () => CELL.padX,
      paddingRight: () => CELL.padX,
      paddingTop: () => CELL.padTop,
      paddingBottom: () => CELL.padBottom,
    },
  };
}

function drawRow(drawn: DrawnRow, line: number): TableCell[] {
  return drawn.row.cells.flatMap((cell): TableCell[] => [
    drawCell(cell, drawn, line),
    ...Array.from({ length: cell.span - 1 }, (): TableCell => ({ text: '' })),
  ]);
}

/** Whole rows have their texts half-way up, as offices set them; parts of a broken row begin at the top. */
function drawCell(cell: LaidCell, { row, from, to }: DrawnRow, line: number): TableCell {
  const lines = cell.lines.slice(from, to);
  const whole = from === 0 && to === row.lines;
  const lower = whole ? ((row.lines - lines.length) * line) / 2 : 0;
  const nodes = lines.map((one) => lineNode(one, row.face, TYPE.table));
  return {
    stack: nodes.length === 0 ? [{ text: '' }] : nodes,
    alignment: cell.align,
    margin: [0, nodes.length === 0 ? 0 : lower, 0, 0],
    ...(cell.span > 1 ? { colSpan: cell.span } : {}),
  };
}

function lineNode({ text, marks }: Line, face: FaceName, fontSize: number): ContentText {
  const style = { fontSize, noWrap: true, bold: face.startsWith('bold'), italics: face.endsWith('italics') };
  return marks === ''
    ? { text, ...style }
    : {
        text: [
          { text, ...style },
          { text: marks, ...style, sup: true },
        ],
        ...style,
      };
}
