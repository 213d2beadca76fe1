import { Spinner, Toaster } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { TOASTER_ID } from '../components/toast.tsx';
import { StartScreen } from '../start/StartScreen.tsx';
import { restoreView, unsavedThings } from '../state/keptView.ts';
import { useScreen } from '../state/route.ts';
import { session, startSession } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import './kept.ts';
import './shell.css';
import { Workbench } from './Workbench.tsx';

const VerifyAlone = lazy(async () => ({ default: (await import('../verify/VerifyAlone.tsx')).VerifyAlone }));

/** Over the bars at the foot of the screens, whose buttons begin there too. */
const ABOVE_BARS = { horizontal: 20, vertical: 84 };

/** A page cannot tell a reload, which loses nothing, from the end of the window, which does. */
function askBeforeLosing(event: BeforeUnloadEvent): void {
  if (unsavedThings().length > 0) event.preventDefault();
}

export function App() {
  const { ready, workspace } = useStore(session);
  const screen = useScreen();
  useEffect(() => void startSession(restoreView), []);
  useEffect(() => {
    window.addEventListener('beforeunload', askBeforeLosing);
    return () => window.removeEventListener('beforeunload', askBeforeLosing);
  }, []);
  useEffect(() => {
    document.title = workspace ? `${workspace.name} – Đối Soát` : 'Đối Soát';
  }, [workspace]);
  return (
    <>
      {!ready && <Spinner className="app-loading" label="Đang mở ứng dụng" />}
      {ready && !workspace && screen !== 'verify' && <StartScreen />}
      {ready && !workspace && screen === 'verify' && (
        <Suspense fallback={<Spinner className="app-loading" label="Đang mở màn hình" />}>
          <VerifyAlone />
        </Suspense>
      )}
      {ready && workspace && <Workbench workspace={workspace} />}
      <Toaster toasterId={TOASTER_ID} position="bottom-start" offset={ABOVE_BARS} />
    </>
  );
}
