import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useScreen } from '../state/route.ts';
import './help.css';
import { IMPORT_HELP, IMPORT_KEYS, KEYS, STEPS } from './content.ts';
import { ANNEX_HELP, ANNEX_KEYS } from './content-annex.ts';
import {
  DECISION_HELP,
  JOURNAL_HELP,
  LETTER_HELP,
  PEOPLE_HELP,
  RECONCILE_HELP,
} from './content-reconcile.ts';
import { HelpSection, KeyList, Topics } from './HelpSection.tsx';
import { RuleList } from './RuleList.tsx';

interface HelpDrawerProps {
  open: boolean;
  onClose: () => void;
}

export function HelpDrawer({ open, onClose }: HelpDrawerProps) {
  const screen = useScreen();
  return (
    <OverlayDrawer
      position="end"
      size="medium"
      open={open}
      onOpenChange={(_, data) => !data.open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label="Đóng trợ giúp"
              icon={<Dismiss20Regular />}
              onClick={onClose}
            />
          }
        >
          Trợ giúp
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className="help" tabIndex={0}>
        <HelpSection title="Các bước làm việc" open={screen === 'home'}>
          <ol className="help-steps">
            {STEPS.map((step) => (
              <li key={step.title}>
                <b>{step.title}</b>
                <p>{step.text}</p>
              </li>
            ))}
          </ol>
        </HelpSection>
        <HelpSection title="Nhập báo cáo" open={screen === 'import'}>
          <Topics topics={IMPORT_HELP} />
        </HelpSection>
        <HelpSection title="Phím tắt khi nhập báo cáo">
          <KeyList keys={IMPORT_KEYS} />
        </HelpSection>
        <HelpSection title="Đối soát" open={screen === 'reconcile'}>
          <Topics topics={RECONCILE_HELP} />
        </HelpSection>
        <HelpSection title="Quyết định" open={screen === 'reconcile'}>
          <Topics topics={DECISION_HELP} />
        </HelpSection>
        <HelpSection title="Phím tắt trong bảng đối soát">
          <KeyList keys={KEYS} />
        </HelpSection>
        <HelpSection title="Người dùng và bốn mắt" open={screen === 'people'}>
          <Topics topics={PEOPLE_HELP} />
        </HelpSection>
        <HelpSection title="Công văn và phiếu trả lời" open={screen === 'letters'}>
          <Topics topics={LETTER_HELP} />
        </HelpSection>
        <HelpSection title="Phụ lục" open={screen === 'annex'}>
          <Topics topics={ANNEX_HELP} />
        </HelpSection>
        <HelpSection title="Phím tắt khi soạn phụ lục">
          <KeyList keys={ANNEX_KEYS} />
        </HelpSection>
        <HelpSection title="Nhật ký" open={screen === 'journal'}>
          <Topics topics={JOURNAL_HELP} />
        </HelpSection>
        <HelpSection title="Các quy tắc phát hiện">
          <p className="muted">
            Mỗi phát hiện có một mã không đổi và nêu rõ các số làm căn cứ. Ứng dụng chỉ nêu, không tự sửa số
            liệu.
          </p>
          <RuleList />
        </HelpSection>
      </DrawerBody>
    </OverlayDrawer>
  );
}
