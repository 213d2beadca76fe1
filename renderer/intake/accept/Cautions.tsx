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
  const repeats = preview?.duplicate === true;
  // Whether the same file would take the former one's place is only known when its rows were compared.
  const former = repeats || (duplicateOf && preview === null) ? null : replacedBy(sets, form);
  return (
    <>
      {repeats ? (
        <Said>
          Đúng tệp này đang được lưu cho kỳ và cơ quan này (tên khi đó: “{preview.former?.fileName}”), kết quả
          đọc không khác, nên không lưu lần nữa. Nếu gán cột, chuyển mã hoặc cơ quan chưa đúng, hãy sửa rồi
          lưu.
        </Said>
      ) : (
        duplicateOf && (
          <Said>
            Đúng tệp này đã được nhập cho kỳ {duplicateOf.period} của bộ “{duplicateOf.set}”.
          </Said>
        )
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
