import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import './help.css';
import { IMPORT_HELP, IMPORT_KEYS, KEYS, STEPS } from './content.ts';
import { RuleList } from './RuleList.tsx';

interface HelpDrawerProps {
  open: boolean;
  onClose: () => void;
}

export function HelpDrawer({ open, onClose }: HelpDrawerProps) {
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
        <h3>Ba bước làm việc</h3>
        <ol className="help-steps">
          {STEPS.map((step) => (
            <li key={step.title}>
              <b>{step.title}</b>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
        <h3>Nhập báo cáo</h3>
        <dl className="help-topics">
          {IMPORT_HELP.map((topic) => (
            <div key={topic.title}>
              <dt>{topic.title}</dt>
              <dd>{topic.text}</dd>
            </div>
          ))}
        </dl>
        <h3>Phím tắt khi nhập báo cáo</h3>
        <KeyList keys={IMPORT_KEYS} />
        <h3>Phím tắt trong bảng đối soát</h3>
        <KeyList keys={KEYS} />
        <h3>Các quy tắc phát hiện</h3>
        <p className="muted">
          Mỗi phát hiện có một mã không đổi và nêu rõ các số làm căn cứ. Ứng dụng chỉ nêu, không tự sửa số
          liệu.
        </p>
        <RuleList />
      </DrawerBody>
    </OverlayDrawer>
  );
}

function KeyList({ keys }: { keys: typeof KEYS }) {
  return (
    <dl className="help-keys">
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
