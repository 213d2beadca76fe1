import { Button } from '@fluentui/react-components';
import { Document20Regular, DocumentPdf20Regular, DocumentTable20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { LetterSummary } from '../../shared/contract/letters.ts';
import { formatMoment } from '../components/dates.ts';
import { Mark } from '../components/Marks.tsx';

interface MadeLettersProps {
  letters: readonly LetterSummary[];
  busy: boolean;
  onFile: (letter: string, sha256: string) => Promise<void>;
}

const KINDS: Readonly<Record<string, { name: string; icon: ReactElement }>> = {
  docx: { name: 'Word', icon: <Document20Regular /> },
  pdf: { name: 'PDF', icon: <DocumentPdf20Regular /> },
  xlsx: { name: 'Phiếu trả lời', icon: <DocumentTable20Regular /> },
};

/** Letters made before, with what came back and their files as they were made. */
export function MadeLetters({ letters, busy, onFile }: MadeLettersProps) {
  return (
    <section className="panel stack" aria-label="Công văn đã lập">
      <h2 className="panel-title">Công văn đã lập</h2>
      <ul className="letters-made">
        {letters.map(({ id, agency, number, madeAt, by, questions, answered, files }) => (
          <li key={id}>
            <div>
              <p>
                <b>{agency}</b>{' '}
                <Mark tone={answered === questions ? 'met' : 'warning'}>
                  Đã trả lời {answered}/{questions} câu
                </Mark>
              </p>
              <p className="muted small">
                {number === '' ? 'Chưa có số' : `Số ${number}`}, lập {formatMoment(madeAt)}, {by}
              </p>
            </div>
            <div className="row">
              {files.map(({ fileName, sha256 }) => {
                const kind = KINDS[fileName.split('.').at(-1) ?? ''];
                return (
                  <Button
                    key={sha256}
                    size="small"
                    {...(kind ? { icon: kind.icon } : {})}
                    title={`Lấy lại tệp ${fileName}`}
                    disabledFocusable={busy}
                    onClick={() => void onFile(id, sha256)}
                  >
                    {kind?.name ?? fileName}
                  </Button>
                );
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
