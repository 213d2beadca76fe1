import { Button } from '@fluentui/react-components';
import { ArrowUpload32Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { type DragEvent, type Ref, useRef, useState } from 'react';

interface DropZoneProps {
  button: Ref<HTMLButtonElement>;
  busy: boolean;
  onFile: (file: File) => void;
}

export function DropZone({ button, busy, onFile }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      aria-label="Chọn tệp báo cáo"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ArrowUpload32Regular aria-hidden="true" />
      <p className="drop-zone-title">Kéo tệp báo cáo vào đây</p>
      <p className="muted">hoặc chọn từ máy. Nhận tệp Excel (.xlsx) và Word (.docx).</p>
      <Button
        ref={button}
        appearance="primary"
        icon={<FolderOpen20Regular />}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        Chọn tệp
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        data-testid="import-file-input"
        aria-label="Tệp báo cáo"
        tabIndex={-1}
        accept=".xlsx,.docx"
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </section>
  );
}
