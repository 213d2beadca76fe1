import { Spinner } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import type { WorkspaceInfo } from '../../shared/contract/commands.ts';
import { Problem } from '../components/Problem.tsx';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { SCREEN_TITLES, type Screen, useScreen } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { TopBar } from './TopBar.tsx';

// Grid and PDF code are loaded when their screen is first shown.
const VIEWS: Readonly<Record<Screen, ComponentType>> = {
  home: HomeScreen,
  import: lazy(async () => ({ default: (await import('../intake/ImportScreen.tsx')).ImportScreen })),
  reconcile: lazy(async () => ({
    default: (await import('../reconcile/ReconcileScreen.tsx')).ReconcileScreen,
  })),
  letters: lazy(async () => ({ default: (await import('../letters/LettersScreen.tsx')).LettersScreen })),
  annex: lazy(async () => ({ default: (await import('../annex/AnnexScreen.tsx')).AnnexScreen })),
  journal: lazy(async () => ({ default: (await import('../journal/JournalScreen.tsx')).JournalScreen })),
  people: lazy(async () => ({ default: (await import('../people/PeopleScreen.tsx')).PeopleScreen })),
  verify: lazy(async () => ({ default: (await import('../verify/VerifyScreen.tsx')).VerifyScreen })),
};

export function Workbench({ workspace }: { workspace: WorkspaceInfo }) {
  const screen = useScreen();
  const { problem, generation } = useStore(session);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    // After a change of screen the keyboard starts at its beginning; not at the first drawing.
    if (shown.current !== screen) main.current?.focus({ preventScroll: true });
    shown.current = screen;
  }, [screen]);
  const View = VIEWS[screen];
  return (
    <div className="workbench">
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        Chuyển đến nội dung chính
      </button>
      <TopBar workspace={workspace} screen={screen} />
      <main ref={main} tabIndex={-1} className={`screen screen-${screen}`} aria-label={SCREEN_TITLES[screen]}>
        <Problem problem={problem} onDismiss={() => session.set({ problem: null })} />
        <Suspense fallback={<Spinner className="app-loading" label="Đang mở màn hình" />}>
          <View key={`${generation}-${screen}`} />
        </Suspense>
      </main>
    </div>
  );
}
