import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import type { Draft, ImportPreview } from '../../../shared/contract/intake.ts';
import type { ImportForm } from '../queue/forms.ts';
import { replacedBy } from './replaced.ts';

interface CautionsProps {
  draft: Draft;
  form: ImportForm;
  sets: readonly SetSummary[];
  preview: ImportPreview | null;
}

/** What is worth knowing before the file is stored. */
export function Cautions({ draft, form, sets, preview }: CautionsProps) {
  const { duplicateOf } = draft;
  // Whether the same file would take the former one's place is only known when its rows were compared.
  const repeats = duplicateOf !== null && (preview === null || preview.duplicate);
  const former = repeats ? null : replacedBy(sets, form);
  return (
    <>
      {duplicateOf && (
        <Said>
          Đúng tệp này đã được nhập cho kỳ {duplicateOf.period} của bộ “{duplicateOf.set}”.
          {preview?.duplicate &&
            ' Kết quả đọc không khác báo cáo đang lưu nên không lưu lần nữa; nếu gán cột, chuyển mã hoặc cơ quan chưa đúng, hãy sửa rồi lưu.'}
        </Said>
      )}
      {preview?.alsoUnder.map(({ submissionId, agency }) => (
        <Said key={submissionId}>
          Chính tệp này đang được tính trong kỳ này{' '}
          {agency === null ? 'không ghi cơ quan' : `của “${agency}”`}. Khi lưu, báo cáo đó vẫn giữ nguyên: số
          liệu của tệp sẽ có ở cả hai nơi.
        </Said>
      ))}
      {former && (
        <Said>
          Sổ đã có báo cáo kỳ này của cùng cơ quan (tệp “{former.fileName}”). Khi lưu, báo cáo đó vẫn được giữ
          và được đánh dấu là đã thay thế.
        </Said>
      )}
    </>
  );
}

function Said({ children }: { children: ReactNode }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
