import { Button } from '@fluentui/react-components';
import { TableEdit20Regular } from '@fluentui/react-icons';
import type { Draft } from '../../../shared/contract/intake.ts';

interface NoTableProps {
  draft: Draft;
  onEdit: () => void;
}

/** A file in which no table was recognised: why, and what can be done. */
export function NoTable({ draft, onEdit }: NoTableProps) {
  if (draft.grids.length === 0) {
    return (
      <p className="panel">
        Tệp không có bảng nào nên không có chỉ tiêu để lưu. Văn bản của tệp có ở dưới đây; nếu bảng nằm trong
        hình, hãy xin cơ quan gửi tệp gốc.
      </p>
    );
  }
  return (
    <section className="panel stack" aria-label="Chưa nhận ra bảng">
      <p>
        Chưa nhận ra dòng tiêu đề cột nào trong tệp, nên chưa có chỉ tiêu để lưu. Có thể chỉ ra dòng tiêu đề
        và dòng cuối của bảng ngay trên trang của tệp.
      </p>
      <div className="row">
        <Button appearance="primary" icon={<TableEdit20Regular />} onClick={onEdit}>
          Chỉ ra bảng
        </Button>
      </div>
    </section>
  );
}
