/**
 * Fields of Word that are calculated from others: `{ IF { MERGEFIELD KetQua } > 80 "Đạt" "Chưa đạt" }` keeps in the
 * file what each field inside it read, and then its own result. Only the result is shown.
 */
import type { TextRun } from '../text.ts';
import { child, childrenOf, isOn, val, type XmlElement } from '../xml.ts';

export class Fields {
  /** The fields that are open: where their runs begin, and whether their result has begun. */
  readonly #open: { from: number; result: boolean }[] = [];

  /**
   * A field begins, its result begins ("separate") or it ends; what stood before its result is taken out.
   * @param runs of the paragraph, as read so far. A field that began in an earlier paragraph changes nothing here.
   */
  change(type: string | undefined, runs: TextRun[]): void {
    if (type === 'begin') {
      this.#open.push({ from: runs.length, result: false });
      return;
    }
    const field = this.#open.at(-1);
    if (field === undefined) return;
    if (!field.result) runs.splice(field.from);
    if (type === 'separate') field.result = true;
    else if (type === 'end') this.#open.pop();
  }
}

/**
 * What a check box or a list of choices of old Word shows: "☒", "☐" or the chosen entry.
 * @param field its `w:fldChar`
 * @returns null where the field is neither; `known` is false where the file does not say what was chosen
 */
export function formFieldText(field: XmlElement): { text: string; known: boolean } | null {
  const data = child(field, 'ffData');
  const box = child(data, 'checkBox');
  if (box !== undefined) {
    return { text: isOn(child(box, 'checked') ?? child(box, 'default')) ? '☒' : '☐', known: true };
  }
  const list = child(data, 'ddList');
  if (list === undefined) return null;
  const entries = childrenOf(list).filter(({ name }) => name === 'listEntry');
  const chosen = val(entries[Number(val(child(list, 'result')) ?? val(child(list, 'default')) ?? '0')]);
  return { text: chosen ?? '', known: chosen !== undefined };
}
