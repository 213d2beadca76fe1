import { Button, Input } from '@fluentui/react-components';
import { Attach16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { Evidence } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import { Problem } from '../../components/Problem.tsx';
import { EvidenceName, evidenceKey } from './EvidenceName.tsx';

interface EvidenceFieldsProps {
  evidence: readonly Evidence[];
  onChange: (evidence: Evidence[]) => void;
}

/** What a decision rests on: files, kept in the workspace with their hash, and references in words. */
export function EvidenceFields({ evidence, onChange }: EvidenceFieldsProps) {
  const [reference, setReference] = useState('');
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const file = useRef<HTMLInputElement>(null);
  // Files of one choice come one after the other: each is added to what the last one left.
  const held = useRef(evidence);
  held.current = evidence;
  const add = (item: Evidence) => {
    const key = evidenceKey(item);
    if (held.current.some((each) => evidenceKey(each) === key)) return;
    held.current = [...held.current, item];
    onChange([...held.current]);
  };
  const addFiles = async (files: readonly File[]) => {
    setProblem(null);
    for (const each of files) {
      const bytes = new Uint8Array(await each.arrayBuffer());
      const answer = await client.dispatch('evidence.add', { fileName: each.name, bytes });
      if (answer.ok) add({ kind: 'file', ...answer.value });
      else setProblem(answer.error);
    }
  };
  const addReference = () => {
    const text = reference.trim();
    if (text !== '') add({ kind: 'reference', text });
    setReference('');
  };
  return (
    <fieldset className="evidence" aria-label="Minh chứng">
      {evidence.length > 0 && (
        <ul>
          {evidence.map((item) => (
            <li key={evidenceKey(item)} className="row small">
              <EvidenceName evidence={item} />
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label="Bỏ minh chứng này"
                onClick={() => onChange(evidence.filter((each) => each !== item))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="evidence-add">
        <Input
          size="small"
          aria-label="Căn cứ bằng lời"
          placeholder="Căn cứ: số văn bản, trang, người xác nhận…"
          value={reference}
          onChange={(_, { value }) => setReference(value)}
          onBlur={addReference}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // With Ctrl the whole form is saved next, by whoever listens further out.
            if (!event.ctrlKey) event.preventDefault();
            addReference();
          }}
        />
        <Button size="small" icon={<Attach16Regular />} onClick={() => file.current?.click()}>
          Tệp minh chứng
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        data-testid="evidence-file"
        onChange={(event) => {
          const input = event.target;
          if (!input.files) return;
          void addFiles([...input.files]);
          // The same file can be chosen again after it was taken out.
          input.value = '';
        }}
      />
      <Problem problem={problem} onDismiss={() => setProblem(null)} />
    </fieldset>
  );
}
