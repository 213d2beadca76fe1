import { Button } from '@fluentui/react-components';
import { ArrowUpload32Regular, ClipboardPaste20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import { pasteByButton } from './paste/paste.ts';

interface DropZoneProps {
  button: Ref<HTMLButtonElement>;
  /** Files lie over the screen and would be taken in. */
  over: boolean;
  /** Files are listed below: the way to more of them takes less room. */
  compact: boolean;
  onChoose: () => void;
}

/** Ways to bring files in: drop them anywhere on the screen, choose them, paste a table. */
export function DropZone({ button, over, compact, onChoose }: DropZoneProps) {
  const name = ['drop-zone', over && 'drop-zone-over', compact && 'drop-zone-compact']
    .filter(Boolean)
    .join(' ');
  return (
    <section className={name} aria-label="Chọn tệp báo cáo">
      <ArrowUpload32Regular aria-hidden="true" />
      <div className="drop-zone-words">
        <p className="drop-zone-title">Kéo một hoặc nhiều tệp báo cáo vào đây</p>
        <p className="muted">
          Word (.docx), Excel (.xlsx, .xlsm, .xls), .ods, .csv, .tsv, PDF có lớp chữ, trang web (.htm) và văn
          bản (.txt); hoặc dán bảng bằng Ctrl+V.
        </p>
      </div>
      <div className="row">
        <Button ref={button} appearance="primary" icon={<FolderOpen20Regular />} onClick={onChoose}>
          Chọn tệp
        </Button>
        <Button icon={<ClipboardPaste20Regular />} onClick={() => void pasteByButton()}>
          Dán bảng
        </Button>
      </div>
    </section>
  );
}
