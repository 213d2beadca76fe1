import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { formatCount } from '../../components/count.ts';
import { formatMoment } from '../../components/dates.ts';
import { useSignedIn } from '../../state/people.ts';
import { DraftActions } from './DraftActions.tsx';
import type { Layer } from './layers.ts';
import { SealedActions } from './SealedActions.tsx';
import { StateDialogs } from './StateDialogs.tsx';
import { StateSteps } from './StateSteps.tsx';
import { standingOf } from './standing.ts';
import './sealing.css';

interface StateStripProps {
  detail: AnnexDetail;
  /** Edits that were not saved: what is reviewed or sealed is what is stored. */
  changed: boolean;
  /** Takes over what a command about the annex answered. */
  onDetail: (detail: AnnexDetail) => void;
  /** Reads the annex anew, after somebody else changed it. */
  onReload: () => Promise<void>;
}

/** A layer that closes is gone within this time. */
const LAYER_GONE_MS = 100;

/** How far the annex is on its way to being signed, what can be done next, and why not. */
export function StateStrip({ detail, changed, onDetail, onReload }: StateStripProps) {
  const me = useSignedIn();
  const [layer, setLayer] = useState<Layer | null>(null);
  const strip = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const { sealed } = standingOf(detail);
  const open = (next: Layer) => {
    opener.current ??= document.activeElement;
    setLayer(next);
  };
  useEffect(() => {
    if (layer !== null || opener.current === null) return;
    // What was pressed may be gone with the state; the keyboard is then where the state is said.
    const due = window.setTimeout(() => {
      const before = opener.current;
      opener.current = null;
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const still = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (still ? before : strip.current)?.focus();
    }, LAYER_GONE_MS);
    return () => window.clearTimeout(due);
  }, [layer]);
  return (
    <section
      ref={strip}
      tabIndex={-1}
      className="state-strip"
      aria-label="Trạng thái phụ lục"
      data-testid="annex-state"
      data-state={detail.state}
    >
      <div className="state-line">
        <StateSteps state={detail.state} />
        <StateWords detail={detail} />
        {sealed ? (
          <SealedActions detail={detail} onOpen={open} />
        ) : (
          <DraftActions detail={detail} actor={{ me, changed }} onOpen={open} />
        )}
      </div>
      {sealed && sealed.affected > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="annex-affected">
          <MessageBarBody>
            Sau khi khóa bản số {sealed.version}, số liệu trong sổ đã đổi: {formatCount(sealed.affected)} số
            đã in nay khác. Bản đã khóa không đổi theo; nếu cần in số mới, hãy lập bản đính chính.{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => open({ kind: 'changes', from: sealed.version, to: null })}
            >
              Xem chỗ khác
            </button>
          </MessageBarBody>
        </MessageBar>
      )}
      <StateDialogs
        layer={layer}
        detail={detail}
        onLayer={setLayer}
        onDetail={onDetail}
        onReload={onReload}
      />
    </section>
  );
}

/** Which version it is, and who did the last thing with it. */
function StateWords({ detail }: { detail: AnnexDetail }) {
  const { state, version, events } = detail;
  const { reviews, changedSince, sealed, correcting } = standingOf(detail);
  const [last] = reviews;
  const created = events.find(({ kind }) => kind === 'create');
  const signed = sealed?.records.at(-1);
  return (
    <p className="state-words">
      <b>Bản số {version}</b>
      {correcting && ` (thay bản số ${correcting.replaces}: ${correcting.reason})`}
      {sealed && sealed.replaces !== null && ` (thay bản số ${sealed.replaces}: ${sealed.reason})`}
      {state === 'draft' && !changedSince && created && version === 1 && (
        <>
          {' '}
          · lập lúc {formatMoment(created.at)}
          {created.by !== null && `, ${created.by}`}
        </>
      )}
      {changedSince && last && (
        <span className="state-changed">
          {' '}
          · {last.by} đã soát xét lúc {formatMoment(last.at)}, nhưng nội dung đã thay đổi sau đó: cần soát xét
          lại
        </span>
      )}
      {state === 'reviewed' && last && (
        <>
          {' '}
          · {last.by} soát xét lúc {formatMoment(last.at)}. Sửa phụ lục thì phải soát xét lại.
        </>
      )}
      {sealed && (
        <>
          {' '}
          · {sealed.sealedBy} khóa lúc {formatMoment(sealed.sealedAt)}; nội dung không bao giờ đổi nữa
          {signed && `; bản ký gần nhất: ${signed.by}, ${formatMoment(signed.at)}`}
        </>
      )}
    </p>
  );
}
