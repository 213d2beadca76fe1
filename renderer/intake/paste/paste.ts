/** Pasted tables become files of the queue, read like any other. */
import { useEffect } from 'react';
import { addFiles } from '../queue/actions.ts';
import { queue, setNotice } from '../queue/queue.ts';
import { type Clipping, pasteName, readClipping } from './clipboard.ts';

const PICTURE =
  'Bộ nhớ tạm chỉ có hình ảnh. Ứng dụng không đọc chữ trong hình; hãy mở tệp gốc, bôi đen bảng rồi sao chép lại.';
const NOTHING =
  'Bộ nhớ tạm chưa có bảng nào. Hãy bôi đen bảng trong Word, Excel hoặc thư điện tử, nhấn Ctrl+C rồi dán.';
const REFUSED = 'Nút này không được phép đọc bộ nhớ tạm. Hãy nhấn Ctrl+V để dán bảng.';

function take(clipping: Clipping): void {
  const pasted = readClipping(clipping);
  if (pasted.kind === 'picture') setNotice(PICTURE);
  else if (pasted.kind === 'nothing') setNotice(NOTHING);
  else if (pasted.kind === 'files') addFiles(pasted.files);
  else {
    const taken = new Set(queue.get().entries.map(({ name }) => name));
    const name = pasteName(new Date(), pasted.extension, taken);
    // A `File` of a text holds it as UTF-8.
    addFiles([new File([pasted.content], name)]);
  }
}

function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable=true]') !== null;
}

/** Ctrl+V anywhere on the screen but in a text box. */
export function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data || isTextBox(event.target)) return;
      event.preventDefault();
      take({ html: data.getData('text/html'), text: data.getData('text/plain'), files: [...data.files] });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

/** What the clipboard holds, asked for by a button; says what to press where that is not allowed. */
export async function pasteByButton(): Promise<void> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : '';
    };
    const pictures = items.some(({ types }) => types.some((type) => type.startsWith('image/')));
    const files = pictures ? [new File([], 'hình.png', { type: 'image/png' })] : [];
    take({ html: await read('text/html'), text: await read('text/plain'), files });
  } catch {
    setNotice(REFUSED);
  }
}
