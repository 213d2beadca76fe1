import type { DecidedRows } from '../../shared/contract/commands.ts';
import { formatMoment } from '../components/dates.ts';

/** How the annex follows the decisions, in sentences; `open`: something in it is not settled. */
export function decidedText(decisions: DecidedRows): { text: string; open: boolean } {
  const { followed, stale, asked, undecided, removed, kept, approval } = decisions;
  const total = followed + stale + asked + undecided + removed;
  if (followed + stale + asked + removed + kept === 0) {
    return {
      text: 'Chưa có quyết định đối soát nào: phụ lục in nguyên số liệu cơ quan gửi.',
      open: true,
    };
  }
  const parts = [`${followed + removed}/${total} dòng theo quyết định đối soát`];
  if (removed > 0) parts.push(`${removed} dòng bỏ khỏi phụ lục`);
  if (kept > 0) parts.push(`${kept} dòng giữ lại từ kỳ trước`);
  const sent: string[] = [];
  if (undecided > 0) sent.push(`${undecided} dòng chưa quyết định`);
  if (asked > 0) sent.push(`${asked} dòng đang chờ cơ quan trả lời`);
  if (stale > 0) sent.push(`${stale} dòng có quyết định đã cũ`);
  const rest = sent.length === 0 ? '' : ` In nguyên số liệu cơ quan gửi: ${sent.join(', ')}.`;
  const open = sent.length > 0 || approval?.valid !== true;
  return { text: `${parts.join('; ')}.${rest} ${approvalText(approval)}`, open };
}

function approvalText(approval: DecidedRows['approval']): string {
  if (approval === null) return 'Bảng đối soát chưa được duyệt.';
  const when = formatMoment(approval.at);
  return approval.valid
    ? `Bảng đối soát được ${approval.by} duyệt lúc ${when}.`
    : `Lần duyệt của ${approval.by} lúc ${when} không còn hiệu lực vì sau đó có thay đổi.`;
}
