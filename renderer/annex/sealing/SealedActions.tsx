import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  Attach20Regular,
  DocumentEdit20Regular,
  History20Regular,
  MoreHorizontal20Regular,
  ShieldCheckmark20Regular,
  Signature20Regular,
  TaskListSquareLtr20Regular,
} from '@fluentui/react-icons';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { askSignIn, useSignedIn } from '../../state/people.ts';
import { goTo } from '../../state/route.ts';
import type { Layer } from './layers.ts';

interface SealedActionsProps {
  detail: AnnexDetail;
  onOpen: (layer: Layer) => void;
}

/** What is done with a sealed annex: it is signed, its signed paper taken in, or a correction begun. */
export function SealedActions({ detail, onOpen }: SealedActionsProps) {
  const { version, state } = detail;
  const me = useSignedIn();
  /** Everything that is stored names a person. */
  const asSomebody = (layer: Layer) => (me === null ? askSignIn() : onOpen(layer));
  return (
    <div className="state-actions row">
      <Button
        appearance={state === 'sealed' ? 'primary' : 'secondary'}
        icon={<Signature20Regular />}
        onClick={() => asSomebody({ kind: 'sign' })}
      >
        Ký số
      </Button>
      <Button
        icon={<Attach20Regular />}
        onClick={() => asSomebody({ kind: 'attach', version, listed: false })}
      >
        Đính kèm bản ký
      </Button>
      <Button icon={<DocumentEdit20Regular />} onClick={() => asSomebody({ kind: 'correct' })}>
        Lập bản đính chính
      </Button>
      <Button icon={<History20Regular />} onClick={() => onOpen({ kind: 'versions' })}>
        Các bản và lịch sử
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button aria-label="Việc khác với bản đã khóa" icon={<MoreHorizontal20Regular />} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              icon={<TaskListSquareLtr20Regular />}
              onClick={() => onOpen({ kind: 'proof', version, listed: false })}
            >
              Tải tệp bằng chứng
            </MenuItem>
            <MenuItem icon={<ShieldCheckmark20Regular />} onClick={() => goTo('verify')}>
              Kiểm tra chữ ký của một tệp PDF
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
