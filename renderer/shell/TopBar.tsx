import { Button, Tooltip } from '@fluentui/react-components';
import {
  ArrowSwap20Regular,
  DocumentArrowUp20Regular,
  DocumentPdf20Regular,
  Home20Regular,
  QuestionCircle20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { WorkspaceInfo } from '../../shared/contract/commands.ts';
import { HelpDrawer } from '../help/HelpDrawer.tsx';
import { SCREEN_TITLES, SCREENS, type Screen } from '../state/route.ts';
import { closeWorkspace } from '../state/session.ts';

const ICONS: Readonly<Record<Screen, ReactNode>> = {
  home: <Home20Regular />,
  import: <DocumentArrowUp20Regular />,
  reconcile: <ArrowSwap20Regular />,
  annex: <DocumentPdf20Regular />,
};

/** The sample's file carries a mark of its contents; nobody needs to read it. */
function displayName(workspace: WorkspaceInfo): string {
  return workspace.sample ? 'Dữ liệu mẫu' : workspace.name;
}

interface TopBarProps {
  workspace: WorkspaceInfo;
  screen: Screen;
}

export function TopBar({ workspace, screen }: TopBarProps) {
  const [help, setHelp] = useState(false);
  return (
    <header className="top-bar">
      <div className="top-bar-name">
        <strong>Đối Soát</strong>
        <span className="top-bar-workspace" title={workspace.path}>
          {displayName(workspace)}
        </span>
      </div>
      <nav aria-label="Các bước làm việc" className="top-bar-nav">
        {SCREENS.map((name) => (
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
        <Button
          appearance="transparent"
          title="Trợ giúp"
          icon={<QuestionCircle20Regular />}
          onClick={() => setHelp(true)}
        >
          <span className="tool-name">Trợ giúp</span>
        </Button>
        <Tooltip content="Đóng sổ và trở về màn hình đầu" relationship="description">
          <Button appearance="transparent" icon={<SignOut20Regular />} onClick={() => void closeWorkspace()}>
            <span className="tool-name">Đóng sổ</span>
          </Button>
        </Tooltip>
      </div>
      <HelpDrawer open={help} onClose={() => setHelp(false)} />
    </header>
  );
}
