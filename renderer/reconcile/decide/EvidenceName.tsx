import { Link } from '@fluentui/react-components';
import type { Evidence } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import { download } from '../../components/download.ts';
import { session } from '../../state/session.ts';

export function evidenceKey(evidence: Evidence): string {
  return evidence.kind === 'file' ? evidence.sha256 : evidence.text;
}

async function open(sha256: string): Promise<void> {
  const answer = await client.dispatch('evidence.open', { sha256 });
  if (answer.ok) download(answer.value.fileName, answer.value.bytes);
  else session.set({ problem: answer.error });
}

/** A piece of evidence; a file can be taken out of the workspace again. */
export function EvidenceName({ evidence }: { evidence: Evidence }) {
  if (evidence.kind === 'reference') return <span>Căn cứ: {evidence.text}</span>;
  return (
    <Link
      as="button"
      type="button"
      title={`SHA-256: ${evidence.sha256}`}
      onClick={() => void open(evidence.sha256)}
    >
      {evidence.fileName}
    </Link>
  );
}
