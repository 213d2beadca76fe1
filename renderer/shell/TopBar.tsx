import { Button, Tooltip } from '@fluentui/react-components';
import {
  ArrowSwap20Regular,
  DocumentArrowUp20Regular,
  DocumentPdf20Regular,
  History20Regular,
  Home20Regular,
  Mail20Regular,
  People20Regular,
  QuestionCircle20Regular,
  ShieldCheckmark20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { WorkspaceInfo } from '../../shared/contract/commands.ts';
import { HelpDrawer } from '../help/HelpDrawer.tsx';
import { unsavedThings } from '../state/keptView.ts';
import { SCREEN_TITLES, SCREENS, type Screen } from '../state/route.ts';
import { closeWorkspace } from '../state/session.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { CloseDialog } from './CloseDialog.tsx';

const ICONS: Readonly<Record<Screen, ReactNode>> = {
  home: <Home20Regular />,
  import: <DocumentArrowUp20Regular />,
  reconcile: <ArrowSwap20Regular />,
  letters: <Mail20Regular />,
  annex: <DocumentPdf20Regular />,
  journal: <History20Regular />,
  people: <People20Regular />,
  verify: <ShieldCheckmark20Regular />,
};

/** Used now and then: the way to people is in the menu of who is signed in, that to checking among the annexes. */
const STEPS = SCREENS.filter((name) => name !== 'people' && name !== 'verify');

/** The sample's file carries a mark of its contents; nobody needs to read it. */
function displayName(workspace: WorkspaceInfo): string {
  return workspace.sample ? 'Dữ liệu mẫu' : workspace.name;
}

interface TopBarProps {
  workspace: WorkspaceInfo;
  screen: Screen;
}

/** Gives the keyboard back to what opened a layer, once the layer is gone. */
function afterwards(button: RefObject<HTMLButtonElement | null>): void {
  setTimeout(() => button.current?.focus(), 50);
}

export function TopBar({ workspace, screen }: TopBarProps) {
  const [help, setHelp] = useState(false);
  const [losing, setLosing] = useState<readonly string[]>([]);
  const helpButton = useRef<HTMLButtonElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    const unsaved = unsavedThings();
    setLosing(unsaved);
    if (unsaved.length === 0) void closeWorkspace();
  };
  return (
    <header className="top-bar">
      <div className="top-bar-name">
        <strong>Đối Soát</strong>
        <span className="top-bar-workspace" title={workspace.path}>
          {displayName(workspace)}
        </span>
      </div>
      <nav aria-label="Các bước làm việc" className="top-bar-nav">
        {STEPS.map((name) => (
          <a
            key={name}
            href={`#/${name}`}
            data-testid={`nav-${name}`}
            aria-current={name === screen ? 'page' : undefined}
          >
            {ICONS[name]}
            <span>{SCREEN_TITLES[name]}</span>
          </a>
        ))}
      </nav>
      <div className="top-bar-tools">
        <AccountMenu />
        <Button
          ref={helpButton}
          appearance="transparent"
          title="Trợ giúp"
          icon={<QuestionCircle20Regular />}
          onClick={() => setHelp(true)}
        >
          <span className="tool-name">Trợ giúp</span>
        </Button>
        <Tooltip content="Đóng sổ và trở về màn hình đầu" relationship="description">
          <Button ref={closeButton} appearance="transparent" icon={<SignOut20Regular />} onClick={close}>
            <span className="tool-name">Đóng sổ</span>
          </Button>
        </Tooltip>
      </div>
      <CloseDialog
        losing={losing}
        onStay={() => {
          setLosing([]);
          afterwards(closeButton);
        }}
        onClose={() => void closeWorkspace()}
      />
      <HelpDrawer
        open={help}
        onClose={() => {
          setHelp(false);
          afterwards(helpButton);
        }}
      />
    </header>
  );
}
