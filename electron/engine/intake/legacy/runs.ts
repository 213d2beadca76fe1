/** Converts the runs of one text: by their fonts first, the others by statistics. */
import type { LegacyEncoding } from '../../../../shared/domain/submission.ts';
import { decideByStatistics, standsAsUnicode } from '../../../../shared/domain/text/legacy/convert.ts';
import { decode } from '../../../../shared/domain/text/legacy/decode.ts';
import { type LegacyFont, legacyOfFont } from '../../../../shared/domain/text/legacy/fonts.ts';
import { vniMarkAcross } from '../../../../shared/domain/text/legacy/vni.ts';
import type { TextRun } from '../blocks.ts';
import type { Context } from './evidence.ts';

/** One conversion that a text needs. */
export interface Use {
  id: string;
  from: LegacyEncoding;
  font: string | null;
}

export interface ConvertedRuns {
  runs: TextRun[];
  uses: Use[];
  /** What may be wrong: the text as it stands and how it may read. */
  doubts: { before: string; after: string }[];
}

/** A font of capitals and its plain sister are one to a person: ".VnTimeH" counts as ".VnTime". */
function familyOf(font: LegacyFont): string {
  return font.capitals ? font.name.slice(0, -1) : font.name;
}

/** A VNI mark at the start of a run goes to its letter at the end of the run before. */
function joinLetters(runs: readonly TextRun[]): TextRun[] {
  const joined = runs.map((run) => ({ ...run }));
  for (const [index, run] of joined.entries()) {
    const before = joined[index - 1];
    if (before === undefined || run.reference !== undefined || legacyOfFont(run.font)?.encoding !== 'vni')
      continue;
    if (legacyOfFont(before.font)?.encoding !== 'vni') continue;
    const length = vniMarkAcross(before.text, run.text);
    before.text += run.text.slice(0, length);
    run.text = run.text.slice(length);
  }
  return joined;
}

/** The lines of a run in a legacy font, each to be judged by itself: one of them may be pasted Unicode. */
function linesOf(run: TextRun): TextRun[] {
  if (!run.text.includes('\n') || legacyOfFont(run.font) === null) return [run];
  return run.text.split(/(?<=\n)/).map((text) => ({ ...run, text }));
}

/** Whether the runs may be judged as one text: no font says what they are. */
function isPlain(run: TextRun): boolean {
  return run.reference === undefined && run.raised !== true && legacyOfFont(run.font) === null;
}

/** @param isKept whether a person undid the conversion with this id */
export function convertRuns(
  runs: readonly TextRun[],
  context: Context,
  isKept: (id: string) => boolean,
): ConvertedRuns {
  const result: ConvertedRuns = { runs: [], uses: [], doubts: [] };
  const use = (found: Use) => {
    if (!result.uses.some(({ id }) => id === found.id)) result.uses.push(found);
  };
  const joined = joinLetters(runs).flatMap(linesOf);
  const unicodeBeside = joined.some((run) => {
    const font = legacyOfFont(run.font);
    return font !== null && standsAsUnicode(font, run.text) === 'unicode';
  });
  for (let at = 0; at < joined.length; at += 1) {
    const run = joined[at];
    if (run === undefined) continue;
    const font = legacyOfFont(run.font);
    if (font !== null && run.reference === undefined) {
      const { text, sure } = byFont(run.text, font, context, unicodeBeside);
      const family = familyOf(font);
      const found = { id: `${font.encoding}:${family}`, from: font.encoding, font: family };
      if (text !== run.text) use(found);
      if (!sure)
        result.doubts.push({ before: run.text, after: decode(font.encoding, run.text, font.capitals) });
      result.runs.push({ ...run, text: isKept(found.id) ? run.text : text });
      continue;
    }
    if (!isPlain(run)) {
      result.runs.push(run);
      continue;
    }
    let text = run.text;
    while (joined[at + 1] !== undefined && isPlain(joined[at + 1] ?? run)) {
      at += 1;
      text += joined[at]?.text ?? '';
    }
    const decision = decideByStatistics(text, context.places);
    if (decision.kind !== 'keep') {
      if (decision.kind === 'doubt' || decision.doubt) {
        result.doubts.push({ before: text, after: decision.text });
      }
      if (decision.kind === 'convert') {
        use({ id: decision.encoding, from: decision.encoding, font: null });
        if (!isKept(decision.encoding)) text = decision.text;
      }
    }
    result.runs.push({ ...run, text });
  }
  return result;
}

/** A text in a legacy font, decoded unless it was pasted as Unicode; `sure` is false where it reads both ways. */
function byFont(
  text: string,
  font: LegacyFont,
  context: Context,
  unicodeBeside: boolean,
): { text: string; sure: boolean } {
  const standing = standsAsUnicode(font, text);
  if (standing === 'unicode') return { text, sure: true };
  const decoded = decode(font.encoding, text, font.capitals);
  if (standing !== 'either') return { text: decoded, sure: true };
  const { unicode, legacy } = context.fonts.get(font.name) ?? { unicode: 0, legacy: 0 };
  const pasted = unicodeBeside || unicode > 3 * legacy;
  return { text: pasted ? text : decoded, sure: pasted ? legacy === 0 : unicode === 0 };
}
