import type { Ref } from 'react';
import { addFiles } from './queue/actions.ts';

const ACCEPTED = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.docx,.pdf,.txt,.htm,.html';

/** The system's own dialog for files; any button of the screen opens it. */
export function FileInput({ input }: { input: Ref<HTMLInputElement> }) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      className="visually-hidden"
      data-testid="import-file-input"
      aria-label="Tệp báo cáo"
      tabIndex={-1}
      accept={ACCEPTED}
      onChange={(event) => {
        addFiles([...(event.target.files ?? [])]);
        // The same file can be chosen again after it was mended.
        event.target.value = '';
      }}
    />
  );
}
