/** What keeps an annex from being saved and drawn, by field. Pure. */
import { DECREE_MARGINS_MM, type PageForm } from '../../../shared/contract/view.ts';
import { isoToWritten } from '../dates.ts';
import type { AnnexDraft } from '../draft.ts';

export const PANELS = ['text', 'page', 'tables', 'sign', 'form'] as const;
export type PanelName = (typeof PANELS)[number];

/** By "panel.field"; "name" is that of the annex itself. */
export type Complaints = Readonly<Record<string, string>>;

const EMPTY = 'Vui lòng điền mục này.';
/** What the engine takes at most. */
export const LIMITS = {
  heading: 60,
  title: 1000,
  closing: 300,
  recipients: 30,
  recipient: 300,
  textSizePt: [12, 15],
  tableSizePt: [8, 14],
  widthMm: [5, 400],
  marginsMm: { top: [10, 50], bottom: [10, 50], left: [10, 60], right: [5, 50] },
} as const;

type Range = readonly [number, number];

const outside = (value: number, [least, most]: Range) => !(value >= least && value <= most);
const between = ([least, most]: Range, unit: string) => `Nhập số từ ${least} đến ${most} ${unit}.`;

export function complaints({ name, spec }: AnnexDraft): Complaints {
  const found: Record<string, string> = {};
  if (name.trim() === '') found.name = EMPTY;
  if (spec.heading.trim() === '') found['text.heading'] = EMPTY;
  if (spec.title.trim() === '') found['text.title'] = EMPTY;
  const { date } = spec.attachedTo;
  // The box itself says what is wrong with a day that is none.
  if (date !== '' && isoToWritten(date) === '') found['text.date'] = '';
  Object.assign(found, pageComplaints(spec.page), tableComplaints(spec.parts));
  if (spec.recipients.length > LIMITS.recipients) {
    found['sign.recipients'] = `Nhiều nhất ${LIMITS.recipients} dòng.`;
  } else if (spec.recipients.some((line) => line.length > LIMITS.recipient)) {
    found['sign.recipients'] = `Mỗi dòng nhiều nhất ${LIMITS.recipient} ký tự.`;
  }
  return found;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function pageComplaints({ marginsMm, textSizePt, tableSizePt }: PageForm): Record<string, string> {
  const found: Record<string, string> = {};
  for (const side of SIDES) {
    const range = LIMITS.marginsMm[side];
    if (outside(marginsMm[side], range)) found[`page.${side}`] = between(range, 'mm');
  }
  if (outside(textSizePt, LIMITS.textSizePt)) found['page.textSize'] = between(LIMITS.textSizePt, 'pt');
  if (outside(tableSizePt, LIMITS.tableSizePt)) found['page.tableSize'] = between(LIMITS.tableSizePt, 'pt');
  return found;
}

function tableComplaints(parts: AnnexDraft['spec']['parts']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [p, { tables }] of parts.entries()) {
    for (const [t, { columns, source }] of tables.entries()) {
      const place = `tables.${p}.${t}`;
      if (!columns.some(({ shown }) => shown)) found[`${place}.columns`] = 'Chọn ít nhất một cột để in.';
      if (source.base === null && columns.some(({ origin, shown }) => shown && origin !== 'period')) {
        found[`${place}.base`] = 'Có cột lấy từ kỳ so sánh: hãy chọn kỳ so sánh.';
      }
      for (const [c, { widthMm }] of columns.entries()) {
        if (widthMm !== null && outside(widthMm, LIMITS.widthMm)) {
          found[`${place}.${c}.width`] = 'Từ 5 đến 400 mm, hoặc để trống.';
        }
      }
    }
  }
  return found;
}

/** How many complaints a panel holds. */
export function countIn(found: Complaints, panel: PanelName): number {
  return Object.keys(found).filter((place) => place.startsWith(`${panel}.`)).length;
}

const SIDE_WORDS = { top: 'lề trên', bottom: 'lề dưới', left: 'lề trái', right: 'lề phải' } as const;

/** Margins outside what Nghị định 30/2020 allows, in words: possible, but said. */
export function outsideDecree({ marginsMm }: PageForm): string[] {
  return SIDES.filter((side) => outside(marginsMm[side], DECREE_MARGINS_MM[side])).map(
    (side) => `${SIDE_WORDS[side]} ${DECREE_MARGINS_MM[side].join('–')} mm`,
  );
}
