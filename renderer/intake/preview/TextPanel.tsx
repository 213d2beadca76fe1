import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftRead } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';
import { placeInWords } from '../../components/places.ts';

const PORTION = 100;

interface TextPanelProps {
  read: DraftRead;
  /** There is nothing but the text to look at. */
  open?: boolean;
}

/** The running text of the file, with the place of each paragraph: reports carry figures in prose too. */
export function TextPanel({ read, open }: TextPanelProps) {
  const [count, setCount] = useState(PORTION);
  const { text, footnotes } = read;
  if (text.length === 0) return null;
  return (
    <details className="panel fold" data-testid="import-text" open={open}>
      <summary className="panel-title">
        {open ? 'Văn bản của tệp' : 'Văn bản ngoài bảng'} ({formatCount(text.length)} đoạn)
      </summary>
      <ol className="text-list">
        {text.slice(0, count).map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are in the order of the file and never reordered
          <li key={index}>
            <p className="raw-text">{each.paragraph}</p>
            <p className="muted small">{placeInWords(each.source)}</p>
          </li>
        ))}
      </ol>
      {count < text.length && (
        <Button size="small" onClick={() => setCount(count + PORTION)}>
          Xem thêm
        </Button>
      )}
      {footnotes.map((note) => (
        <p key={`${note.mark}-${note.text}`} className="muted small">
          Chú thích {note.mark}: {note.text}
        </p>
      ))}
    </details>
  );
}
