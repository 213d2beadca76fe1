import { Button, ProgressBar } from '@fluentui/react-components';
import type { Progress } from '../state/useJob.ts';
import './components.css';

interface JobStripProps {
  progress: Progress | null;
  onCancel?: () => void;
}

/** Long work: what is being done, how far it is, and the way out. */
export function JobStrip({ progress, onCancel }: JobStripProps) {
  if (!progress) return null;
  const known = progress.total > 0;
  const share = known ? Math.min(1, progress.done / progress.total) : undefined;
  return (
    <div className="job-strip" role="status" aria-live="polite">
      <div className="job-strip-words">
        <span>{progress.phase}</span>
        {share !== undefined && <span className="muted">{Math.round(share * 100)}%</span>}
      </div>
      <ProgressBar value={share} thickness="large" aria-label={progress.phase} />
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          Dừng
        </Button>
      )}
    </div>
  );
}
