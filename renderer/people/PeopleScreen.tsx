import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Person } from '../../shared/contract/people.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Problem } from '../components/Problem.tsx';
import { askSignIn, people, refreshPeople, useSignedIn } from '../state/people.ts';
import { useStore } from '../state/store.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { ResetPin } from './ResetPin.tsx';
import './people.css';

type Open = { kind: 'add' } | { kind: 'edit' | 'reset'; person: Person } | null;

/** The people of the workspace; whoever looks after it changes them here. */
export function PeopleScreen() {
  const { info, problem } = useStore(people);
  const me = useSignedIn();
  const [open, setOpen] = useState<Open>(null);
  const mayChange = me?.role === 'administrator';
  useEffect(() => void refreshPeople(), []);
  const close = () => setOpen(null);

  if (!info) {
    return problem ? <Problem problem={problem} /> : <Spinner className="app-loading" label="Đang đọc sổ" />;
  }
  if (info.people.length === 0) {
    return (
      <EmptyState
        icon={<PersonAdd20Regular />}
        title="Sổ chưa có người dùng"
        action={
          <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={askSignIn}>
            Thêm người đầu tiên
          </Button>
        }
      >
        Mỗi quyết định và mỗi lần duyệt đều ghi tên người làm. Người được thêm đầu tiên quản lý người dùng của
        sổ.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title="Người dùng của sổ"
        subtitle="Ai quyết định một dòng thì không duyệt dòng đó: cần ít nhất một Người duyệt khác."
        actions={
          mayChange && (
            <Button
              appearance="primary"
              icon={<PersonAdd20Regular />}
              onClick={() => setOpen({ kind: 'add' })}
            >
              Thêm người dùng
            </Button>
          )
        }
      />
      <Problem problem={problem} />
      {!mayChange && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {me
              ? 'Bạn xem được danh sách. Chỉ người có vai trò Quản trị sổ mới thêm, sửa người dùng và đặt lại mã PIN.'
              : 'Chưa có ai đăng nhập. Quản trị sổ đăng nhập để thêm, sửa người dùng và đặt lại mã PIN.'}
          </MessageBarBody>
        </MessageBar>
      )}
      <PeopleTable
        people={info.people}
        me={me}
        mayChange={mayChange}
        onEdit={(person) => setOpen({ kind: 'edit', person })}
        onReset={(person) => setOpen({ kind: 'reset', person })}
      />
      {open?.kind === 'add' && <PersonDialog person={null} onClose={close} />}
      {open?.kind === 'edit' && <PersonDialog person={open.person} onClose={close} />}
      {open?.kind === 'reset' && <ResetPin person={open.person} onClose={close} />}
    </>
  );
}
