import { Button } from '@fluentui/react-components';
import {
  ArrowUndo20Regular,
  CheckmarkStarburst20Regular,
  History20Regular,
  LockClosed20Regular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { askSignIn } from '../../state/people.ts';
import { goTo } from '../../state/route.ts';
import type { Layer } from './layers.ts';
import { type Actor, isAboutReconciliation, reviewHindrances, sealHindrances } from './standing.ts';

interface DraftActionsProps {
  detail: AnnexDetail;
  actor: Actor;
  onOpen: (layer: Layer) => void;
}

/** What is done with an annex before it is sealed; what cannot be done says why. */
export function DraftActions({ detail, actor, onOpen }: DraftActionsProps) {
  const id = useId();
  const toReview = reviewHindrances(detail, actor);
  const toSeal = sealHindrances(detail, actor);
  const reviewed = detail.state === 'reviewed';
  return (
    <>
      <div className="state-actions row">
        <Button
          appearance={!reviewed && toReview.length === 0 ? 'primary' : 'secondary'}
          icon={<CheckmarkStarburst20Regular />}
          disabledFocusable={toReview.length > 0}
          aria-describedby={toReview.length > 0 ? `${id}review` : undefined}
          onClick={() => onOpen({ kind: 'review' })}
        >
          Soát xét
        </Button>
        {reviewed && (
          <Button
            icon={<ArrowUndo20Regular />}
            disabledFocusable={actor.me === null}
            onClick={() => onOpen({ kind: 'reopen' })}
          >
            Trả về dự thảo
          </Button>
        )}
        <Button
          appearance={toSeal.length === 0 ? 'primary' : 'secondary'}
          icon={<LockClosed20Regular />}
          disabledFocusable={toSeal.length > 0}
          aria-describedby={toSeal.length > 0 ? `${id}seal` : undefined}
          onClick={() => onOpen({ kind: 'seal' })}
        >
          Khóa để ký
        </Button>
        <Button icon={<History20Regular />} onClick={() => onOpen({ kind: 'versions' })}>
          Các bản và lịch sử
        </Button>
      </div>
      <div className="state-why">
        {toReview.length > 0 && (
          <p id={`${id}review`}>
            <b>Chưa soát xét được:</b> {toReview.join('; ')}.
          </p>
        )}
        {toSeal.length > 0 && (
          <p id={`${id}seal`}>
            <b>Chưa khóa để ký được:</b> {toSeal.join('; ')}.
          </p>
        )}
        {actor.me === null && (
          <button type="button" className="link-button" onClick={askSignIn}>
            Đăng nhập để soát xét hoặc khóa
          </button>
        )}
        {isAboutReconciliation(detail) && (
          <button type="button" className="link-button" onClick={() => goTo('reconcile')}>
            Sang màn hình Đối soát
          </button>
        )}
      </div>
    </>
  );
}
