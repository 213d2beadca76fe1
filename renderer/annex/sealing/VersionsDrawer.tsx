import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { ArrowLeft20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Problem } from '../../components/Problem.tsx';
import { ChangesView } from './ChangesView.tsx';
import { EventList } from './EventList.tsx';
import type { Layer } from './layers.ts';
import { useHandOut } from './useHandOut.ts';
import { VersionCard } from './VersionCard.tsx';

type Compared = { from: number; to: number | null };

interface VersionsDrawerProps {
  detail: AnnexDetail;
  /** What is compared; null: the versions are listed. */
  compared: Compared | null;
  onLayer: (layer: Layer | null) => void;
}

/** The sealed versions with their files and records, the history, and what differs between versions. */
export function VersionsDrawer({ detail, compared, onLayer }: VersionsDrawerProps) {
  const [tab, setTab] = useState<unknown>('versions');
  const { job, handOut } = useHandOut();
  const close = () => onLayer(null);
  const body = useRef<HTMLDivElement>(null);
  const comparing = compared !== null;
  const before = useRef(comparing);
  useEffect(() => {
    // The button that was pressed is gone with what it stood in.
    if (before.current !== comparing) body.current?.focus();
    before.current = comparing;
  }, [comparing]);
  return (
    <OverlayDrawer
      open
      position="end"
      size="large"
      className="versions-drawer"
      onOpenChange={(_, data) => !data.open && close()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Đóng" icon={<Dismiss20Regular />} onClick={close} />
          }
        >
          {compared === null ? 'Các bản và lịch sử' : 'Chỗ khác nhau'}
        </DrawerHeaderTitle>
        {compared === null ? (
          <TabList selectedValue={tab} onTabSelect={(_, data) => setTab(data.value)}>
            <Tab value="versions">Bản đã khóa ({detail.versions.length})</Tab>
            <Tab value="events">Lịch sử</Tab>
          </TabList>
        ) : (
          <div>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowLeft20Regular />}
              onClick={() => onLayer({ kind: 'versions' })}
            >
              Các bản và lịch sử
            </Button>
          </div>
        )}
      </DrawerHeader>
      <DrawerBody ref={body} className="versions" tabIndex={0} data-testid="annex-versions">
        <JobStrip progress={job.progress} onCancel={job.cancel} />
        <Problem problem={job.problem} onDismiss={job.clearProblem} />
        {compared !== null && (
          <ChangesView
            detail={detail}
            compared={compared}
            onCompare={(next) => onLayer({ kind: 'changes', ...next })}
          />
        )}
        {compared === null && tab === 'events' && <EventList events={detail.events} />}
        {compared === null && tab !== 'events' && (
          <>
            {detail.versions.length === 0 && (
              <p className="muted">
                Chưa có bản nào được khóa để ký. Mỗi lần khóa, bản đó cùng các tệp của nó được giữ ở đây.
              </p>
            )}
            {detail.versions.map((version) => (
              <VersionCard
                key={version.version}
                annex={detail.id}
                version={version}
                busy={job.progress !== null}
                onLayer={onLayer}
                onHandOut={handOut}
              />
            ))}
          </>
        )}
      </DrawerBody>
    </OverlayDrawer>
  );
}
