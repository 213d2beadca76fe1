/**
 * What a page shows, as pdf.js draws it: every letter with its place and colour, every line, surface and picture,
 * in their order. Two pages with the same list look the same, however their files say it.
 */
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  Util,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

const MAX_OPERATORS = 400_000;
const NO_ANNOTATIONS = 0;
/** Of a letter's height, from the line that it stands on. */
const MIDDLE = 0.3;
/** A thousandth of a point is nothing that anybody sees. */
const rounded = (value: unknown): string => (typeof value === 'number' ? value.toFixed(2) : String(value));

/** A letter with the middle of what it is drawn in, in the page's own coordinates. */
export interface Letter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface DrawnFile {
  letters(page: number): Promise<Letter[]>;
  /** Null where the page holds more than a page of an annex does. */
  page(number: number): Promise<string[] | null>;
  close(): Promise<void>;
}

/** @throws whatever pdf.js throws */
export async function openDrawn(bytes: Uint8Array): Promise<DrawnFile> {
  const loading = getDocument({
    // pdf.js takes the buffer over.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
  });
  try {
    const document = await loading.promise;
    return {
      letters: (number) => lettersOf(document, number),
      page: (number) => drawnPage(document, number),
      close: () => loading.destroy(),
    };
  } catch (error) {
    await loading.destroy();
    throw error;
  }
}

async function lettersOf(document: PDFDocumentProxy, number: number): Promise<Letter[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const [along, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
    const all = [...item.str];
    return all.map((text, index): Letter => {
      const far = (item.width * (index + 0.5)) / all.length / along;
      const high = (item.height * MIDDLE) / up;
      return { text, x: x + a * far + c * high, y: y + b * far + d * high };
    });
  });
}

async function drawnPage(document: PDFDocumentProxy, number: number): Promise<string[] | null> {
  const page = await document.getPage(number);
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  if (list.fnArray.length > MAX_OPERATORS) return null;
  const content = await page.getTextContent({ disableNormalization: true });
  const texts = content.items.flatMap((item) =>
    'str' in item ? [`${item.str} ${item.transform.map(rounded).join(' ')} ${rounded(item.width)}`] : [],
  );
  const drawn = drawnSteps(list.fnArray, list.argsArray);
  page.cleanup();
  return [page.view.map(rounded).join(' '), String(page.rotate), ...texts, ...drawn];
}

interface State {
  matrix: number[];
  /** The last of each setting that colours or hides what is drawn. */
  settings: Map<number, string>;
}

const SETTINGS: ReadonlySet<number> = new Set([
  OPS.setFillRGBColor,
  OPS.setStrokeRGBColor,
  OPS.setFillColorN,
  OPS.setStrokeColorN,
  OPS.setFillTransparent,
  OPS.setStrokeTransparent,
  OPS.setLineWidth,
  OPS.setDash,
  OPS.setGState,
  OPS.setTextRenderingMode,
]);
/** Steps that change nothing that is seen by themselves, or that are kept in the state. */
const SILENT: ReadonlySet<number> = new Set([
  OPS.beginText,
  OPS.endText,
  OPS.dependency,
  OPS.beginMarkedContent,
  OPS.endMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.setFont,
  OPS.setTextMatrix,
  OPS.moveText,
  OPS.setLeading,
  OPS.setLeadingMoveText,
  OPS.nextLine,
  OPS.setCharSpacing,
  OPS.setWordSpacing,
  OPS.setHScale,
  OPS.setTextRise,
  OPS.setLineCap,
  OPS.setLineJoin,
  OPS.setMiterLimit,
  OPS.setFlatness,
  OPS.setRenderingIntent,
]);

function drawnSteps(steps: readonly number[], given: readonly unknown[]): string[] {
  const drawn: string[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], settings: new Map() };
  const stack: State[] = [];
  const save = (): void => {
    stack.push({ matrix: state.matrix, settings: new Map(state.settings) });
  };
  for (const [index, step] of steps.entries()) {
    const values: unknown = given[index];
    const list: readonly unknown[] = Array.isArray(values) ? values : [];
    if (step === OPS.save) save();
    else if (step === OPS.restore) state = stack.pop() ?? state;
    else if (step === OPS.transform) state.matrix = Util.transform(state.matrix, list.map(Number));
    else if (SETTINGS.has(step)) state.settings.set(step, plain(list));
    else if (!SILENT.has(step)) {
      const settings = [...state.settings].sort(([one], [other]) => one - other).map(String);
      drawn.push([step, state.matrix.map(rounded).join(' '), plain(list), ...settings].join(' '));
    }
    if (step === OPS.paintFormXObjectBegin) {
      save();
      const matrix = list[0];
      if (Array.isArray(matrix)) state.matrix = Util.transform(state.matrix, matrix.map(Number));
    } else if (step === OPS.paintFormXObjectEnd) state = stack.pop() ?? state;
  }
  return drawn;
}

/** Arguments as text; names that pdf.js gives objects while it reads are left out. */
function plain(value: unknown): string {
  if (typeof value === 'number') return rounded(value);
  if (typeof value === 'string') return /^(?:g_|img_|mask_|pattern_)/.test(value) ? '' : value;
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (ArrayBuffer.isView(value) && 'length' in value)
    return Array.from(value as Float32Array, rounded).join(',');
  if (Array.isArray(value)) return `[${value.map(plain).join(' ')}]`;
  if (typeof value !== 'object') return '';
  const glyph: { unicode?: unknown; width?: unknown } = value;
  if (typeof glyph.unicode === 'string') return `${glyph.unicode} ${rounded(glyph.width)}`;
  return Object.entries(value)
    .filter(([key]) => key === 'width' || key === 'height')
    .map(([key, one]) => `${key}=${plain(one)}`)
    .join(' ');
}
