import { Info16Regular } from '@fluentui/react-icons';
import { Problem } from '../../components/Problem.tsx';
import type { Preview } from '../preview/usePreview.ts';
import { beyondNotes } from '../tables/beyond.ts';
import { useEditing } from './context.ts';

interface PreviewNotesProps {
  preview: Preview;
  /** What is on the screen can be drawn. */
  drawable: boolean;
  sealed: boolean;
}

/** Why the page is not the newest one, and what should be known of it. */
export function PreviewNotes({ preview, drawable, sealed }: PreviewNotesProps) {
  const { spec, form } = useEditing();
  const { drawn, problem } = preview;
  const columns = sealed ? [] : beyondNotes(spec.parts, form);
  const notes = [...columns, ...(drawn?.document?.notes ?? [])];
  const [only] = notes;
  if (!problem && drawable && only === undefined) return null;
  return (
    <div className="pdf-notes">
      {drawable && <Problem problem={problem} />}
      {!drawable && (
        <p role="status">Trang dưới đây là bản trước: sửa các mục báo đỏ thì trang được vẽ lại.</p>
      )}
      {notes.length === 1 && (
        <p role="note">
          <Info16Regular aria-hidden="true" /> {only}
        </p>
      )}
      {notes.length > 1 && (
        <details>
          <summary>
            <Info16Regular aria-hidden="true" /> {notes.length} lưu ý về trang in
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
