import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import type { Layer } from './layers.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { SealDialog } from './SealDialog.tsx';
import { SignDialog } from './SignDialog.tsx';
import { VersionsDrawer } from './VersionsDrawer.tsx';

interface StateDialogsProps {
  layer: Layer | null;
  detail: AnnexDetail;
  onLayer: (layer: Layer | null) => void;
  onDetail: (detail: AnnexDetail) => void;
  onReload: () => Promise<void>;
}

/** What a dialog about an annex is given. */
export interface StepProps {
  detail: AnnexDetail;
  onDetail: (detail: AnnexDetail) => void;
  onReload: () => Promise<void>;
  onClose: () => void;
}

export function StateDialogs({ layer, detail, onLayer, onDetail, onReload }: StateDialogsProps) {
  if (layer === null) return null;
  const step: StepProps = { detail, onDetail, onReload, onClose: () => onLayer(null) };
  const back = () => onLayer('listed' in layer && layer.listed ? { kind: 'versions' } : null);
  switch (layer.kind) {
    case 'review':
      return <ReviewDialog {...step} />;
    case 'reopen':
      return <ReopenDialog {...step} />;
    case 'seal':
      return <SealDialog {...step} />;
    case 'correct':
      return <CorrectDialog {...step} />;
    case 'sign':
      return <SignDialog {...step} />;
    case 'attach':
      return <AttachDialog {...step} version={layer.version} onClose={back} />;
    case 'proof':
      return <ProofDialog {...step} version={layer.version} onClose={back} />;
    case 'check':
      return (
        <CheckDialog annex={detail.id} record={layer.record} onClose={() => onLayer({ kind: 'versions' })} />
      );
    case 'versions':
      return <VersionsDrawer detail={detail} compared={null} onLayer={onLayer} />;
    case 'changes':
      return <VersionsDrawer detail={detail} compared={layer} onLayer={onLayer} />;
  }
}
