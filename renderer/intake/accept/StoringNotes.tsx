import type { Draft, ImportPreview } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';

interface StoringNotesProps {
  draft: Draft;
  agency: string;
  preview: ImportPreview | null;
}

/** What storing will do beside storing, for whoever wants to know. */
export function StoringNotes({ draft, agency, preview }: StoringNotesProps) {
  const chosen = draft.read.tables.some(({ layout }) => layout.basis === 'chosen');
  const leftOut = draft.leftOut.some(({ recurs }) => recurs);
  const named = agency.trim();
  return (
    <div className="storing-notes muted small">
      {chosen && (
        <p>
          {named === ''
            ? 'Cách đọc đã sửa được nhớ khi lưu: lần sau tệp cùng mẫu, cũng không ghi cơ quan, sẽ được đọc như vậy.'
            : `Cách đọc đã sửa được nhớ khi lưu: lần sau tệp cùng mẫu của “${named}” sẽ được đọc như vậy.`}
        </p>
      )}
      {leftOut && (
        <p>
          {named === ''
            ? 'Bảng không nhập được nhớ khi lưu: lần sau tệp cùng mẫu, cũng không ghi cơ quan, sẽ bỏ qua bảng đó và báo lại.'
            : `Bảng không nhập được nhớ khi lưu: lần sau tệp cùng mẫu của “${named}” sẽ bỏ qua bảng đó và báo lại.`}
        </p>
      )}
      {preview !== null && preview.suggestedMatches > 0 && (
        <p>
          {formatCount(preview.suggestedMatches)} chỉ tiêu có tên gần giống chỉ tiêu đã có trong bộ; ứng dụng
          để riêng cho đến khi có người xác nhận.
        </p>
      )}
      {preview?.likenessSkipped && (
        <p>Có quá nhiều tên chưa biết nên ứng dụng không tìm các tên gần giống nhau.</p>
      )}
    </div>
  );
}
