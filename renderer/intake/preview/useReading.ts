/** Has a file read differently, as a person decides, and says what came of it. */
import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import type { Field, ReadingChoices } from '../../../shared/contract/view.ts';
import { useJob } from '../../state/useJob.ts';
import { readAgain } from '../queue/actions.ts';
import { formOf, patchForm } from '../queue/forms.ts';
import { setDraft } from '../queue/queue.ts';
import { tableLabel } from './cells.ts';
import { withFields, withoutTable } from './choices.ts';
import { readsAlike, usesRemembered } from './confidence.ts';
import { remap } from './mapping.ts';

export function useReading(id: string, draft: Draft) {
  const [notice, setNotice] = useState('');
  const job = useJob();
  const { run, problem } = job;
  const { draftId, choices } = draft;
  useEffect(() => {
    if (problem?.code === 'DRAFT_NOT_FOUND') readAgain(id);
  }, [problem, id]);

  /** Whether it was read as wished; if not, the job has the problem. */
  const choose = useCallback(
    async (wanted: ReadingChoices, phase: string, said = '') => {
      const result = await run('intake.choose', { draftId, choices: wanted }, phase);
      if (!result) return false;
      setDraft(id, result);
      setNotice(said);
      return true;
    },
    [run, id, draftId],
  );
  const map = useCallback(
    (table: number, column: number, wanted: Field | 'other') => {
      const { fields, setAside } = remap(draft.read.tables[table]?.columns ?? [], column, wanted);
      const said =
        setAside === null
          ? ''
          : `Cột “${setAside}” chuyển thành “Cột khác” (giữ nguyên, không đối soát) vì mỗi nội dung chỉ gán cho một cột. Nếu chưa đúng, chọn lại ở đầu cột đó.`;
      return choose({ ...choices, tables: withFields(draft, table, fields) }, 'Đang gán lại cột', said);
    },
    [draft, choices, choose],
  );
  const convert = (conversion: string, applied: boolean) => {
    const others = choices.keepOriginal.filter((each) => each !== conversion);
    const kept = applied ? others : [...others, conversion];
    return choose(
      { ...choices, keepOriginal: kept },
      applied ? 'Đang chuyển mã chữ' : 'Đang trả lại nguyên văn',
    );
  };
  const leaveOut = (table: number) => {
    const found = draft.read.tables[table];
    const name = found ? tableLabel(found, table) : '';
    const wanted = withoutTable(draft, table);
    // A grid that is left out as a whole is listed, with the way back.
    const listed = (wanted.ignored ?? []).length > (choices.ignored ?? []).length;
    const said = listed ? '' : `Không nhập “${name}”. Muốn lấy lại, bấm “Về cách nhận tự động”.`;
    return choose(wanted, 'Đang bỏ bảng', said);
  };
  const takeIn = (grid: number) =>
    choose(
      { ...choices, ignored: (choices.ignored ?? []).filter((each) => each !== grid) },
      'Đang lấy lại bảng',
      'Đã lấy lại bảng vào bản xem trước.',
    );
  const reset = () =>
    choose(
      { tables: [], keepOriginal: choices.keepOriginal },
      'Đang nhận lại bảng',
      'Đã trở về cách nhận tự động.',
    );
  /** Uses what is remembered of the agency; where that was already asked for, nothing. */
  const applyAgency = useCallback(
    async (agency: string) => {
      const { applied } = formOf(id);
      if (applied?.trim() === agency.trim()) return;
      patchForm(id, { applied: agency });
      const result = await run('intake.agency', { draftId, agency }, 'Đang tìm cách đọc đã nhớ');
      if (!result) return;
      setDraft(id, result);
      if (readsAlike(draft, result)) return;
      if (usesRemembered(result)) {
        const whose = agency.trim() === '' ? '' : ` của “${agency}”`;
        setNotice(`Đã đọc lại tệp theo lần nhập trước${whose}.`);
      } else if (usesRemembered(draft)) {
        const why = applied === null ? 'lựa chọn đã nhớ vừa được bỏ' : 'cơ quan đã đổi';
        setNotice(`Không còn dùng cách đọc của lần nhập trước vì ${why}.`);
      }
    },
    [run, id, draft, draftId],
  );
  // A file that waited while something was remembered is read with it as soon as it is looked at.
  useEffect(() => {
    const { applied, agency } = formOf(id);
    if (applied === null) void applyAgency(agency);
  }, [id, applyAgency]);
  return { job, notice, setNotice, choose, map, convert, leaveOut, takeIn, reset, applyAgency };
}
