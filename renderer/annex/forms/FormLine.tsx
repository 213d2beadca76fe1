import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  Copy20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import { Mark } from '../../components/Marks.tsx';

interface FormLineProps {
  form: ListedForm;
  /** The annex was made with it. */
  used: boolean;
  busy: boolean;
  readOnly: boolean;
  onApply: () => void;
  onCopy: () => void;
  onExport: () => void;
  onRemove: () => void;
}

/** One form: what it follows, and what can be done with it. */
export function FormLine(props: FormLineProps) {
  const { form, used, busy, readOnly, onApply, onCopy, onExport, onRemove } = props;
  const [asked, setAsked] = useState(false);
  return (
    <li>
      <div className="form-line">
        <div>
          <p>
            <b>{form.name}</b> {used && <Mark tone="note">Đang dùng</Mark>}{' '}
            {!form.shipped && <Mark tone="plain">Mẫu riêng</Mark>}
          </p>
          {form.basis !== '' && <p className="muted small">{form.basis}</p>}
        </div>
        <Button
          size="small"
          disabledFocusable={busy || readOnly}
          onClick={onApply}
          aria-label={`Dùng mẫu “${form.name}”`}
        >
          Dùng
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Việc khác với mẫu “${form.name}”`}
              icon={<MoreHorizontal20Regular />}
              disabledFocusable={busy}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<ArrowDownload20Regular />} onClick={onExport}>
                Xuất ra tệp
              </MenuItem>
              <MenuItem icon={<Copy20Regular />} onClick={onCopy}>
                Sao chép
              </MenuItem>
              {!form.shipped && (
                <MenuItem icon={<Delete20Regular />} onClick={() => setAsked(true)}>
                  Xóa
                </MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {asked && (
        <div className="row" role="alertdialog" aria-label={`Xóa mẫu “${form.name}”?`}>
          <span>Xóa mẫu này? Các phụ lục đã lập không đổi.</span>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setAsked(false);
              onRemove();
            }}
          >
            Xóa mẫu
          </Button>
          <Button size="small" autoFocus onClick={() => setAsked(false)}>
            Giữ lại
          </Button>
        </div>
      )}
    </li>
  );
}
