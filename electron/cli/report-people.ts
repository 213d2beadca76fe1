/** What the commands about people and the journal print for a person. */
import type { JournalCheck, JournalPage, JournalProblem } from '../../shared/contract/journal.ts';
import { JOURNAL_LABELS } from '../../shared/contract/journal.ts';
import { type PeopleInfo, ROLE_LABELS } from '../../shared/contract/people.ts';

export function describePeople({ people }: PeopleInfo): string {
  if (people.length === 0) return 'Sổ chưa có người dùng nào.';
  return people
    .map(({ name, position, role, retired }) => {
      return `${name} – ${position} (${ROLE_LABELS[role]}${retired ? ', đã ngừng' : ''})`;
    })
    .join('\n');
}

export function describeEntries({ entries, total }: JournalPage): string {
  if (total === 0) return 'Nhật ký chưa có mục nào.';
  const lines = entries.map(
    ({ sequence, at, person, action, subject }) =>
      `${sequence}  ${at}  ${person ?? '(chưa đăng nhập)'}  ${JOURNAL_LABELS[action]}: ${subject}`,
  );
  const left = total - entries.length;
  return left > 0 ? [...lines, `… và ${left} mục cũ hơn.`].join('\n') : lines.join('\n');
}

export function describeCheck({ ok, entries, records, pages, head, problems }: JournalCheck): string {
  const counts = `${entries} mục nhật ký, ${records} bản ghi, ${pages} trang`;
  const verdict = ok ? 'Nguyên vẹn' : 'KHÔNG nguyên vẹn';
  return [`${verdict}: ${counts}.`, ...problemLines(problems), `Mã băm cuối: ${head}`].join('\n');
}

export function describePages(check: { pages: number; damaged: number; problems: JournalProblem[] }): string {
  const verdict = `KHÔNG nguyên vẹn: ${check.damaged} trong ${check.pages} trang của tệp đã bị thay đổi.`;
  return [verdict, ...problemLines(check.problems)].join('\n');
}

function problemLines(problems: readonly JournalProblem[]): string[] {
  return problems.map(({ code, message }) => `  ${message} ${code}`);
}
