import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  Key20Regular,
  People20Regular,
  Person20Regular,
  PersonArrowLeft20Regular,
  PersonSwap20Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { ROLE_LABELS } from '../../shared/contract/people.ts';
import { client } from '../client/client.ts';
import { ChangePin } from '../people/ChangePin.tsx';
import { SignInDialog } from '../people/SignIn.tsx';
import { askSignIn, people, refreshPeople, setPeople, useSignedIn } from '../state/people.ts';
import { goTo } from '../state/route.ts';
import { useStore } from '../state/store.ts';

async function signOut(): Promise<void> {
  const answer = await client.dispatch('people.signOut', {});
  if (answer.ok) setPeople(answer.value);
  else people.set({ problem: answer.error });
}

/** A dialog that closes gives the keyboard back within this time. */
const FOCUS_RETURNED_MS = 150;

/** Who is signed in, and what can be done about that. */
export function AccountMenu() {
  const { generation } = useStore(people);
  const me = useSignedIn();
  const [changing, setChanging] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const who = me?.id ?? null;
  const before = useRef(who);
  useEffect(() => {
    if (before.current === who) return;
    before.current = who;
    // What asked for the sign-in may be gone with it; the keyboard is then where the person is named.
    const due = window.setTimeout(() => {
      if (document.activeElement === document.body) frame.current?.querySelector('button')?.focus();
    }, FOCUS_RETURNED_MS);
    return () => window.clearTimeout(due);
  }, [who]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace has other people
  useEffect(() => void refreshPeople(), [generation]);
  return (
    <div ref={frame}>
      {me ? (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              className="account"
              data-testid="account"
              icon={<Person20Regular />}
              title={`${me.name}, ${me.position} – ${ROLE_LABELS[me.role]}`}
            >
              <span className="account-words">
                <span className="account-name">{me.name}</span>
                <span className="account-role">{ROLE_LABELS[me.role]}</span>
              </span>
            </Button>
          </MenuTrigger>
          <MenuPopover className="account-popover">
            <div className="account-card">
              <b>{me.name}</b>
              <p>{me.position}</p>
              <p className="muted small">Vai trò: {ROLE_LABELS[me.role]}</p>
            </div>
            <MenuList>
              <MenuItem icon={<PersonSwap20Regular />} onClick={askSignIn}>
                Đổi người làm việc
              </MenuItem>
              <MenuItem icon={<Key20Regular />} onClick={() => setChanging(true)}>
                Đổi mã PIN
              </MenuItem>
              <MenuItem icon={<People20Regular />} onClick={() => goTo('people')}>
                Người dùng của sổ
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<PersonArrowLeft20Regular />} onClick={() => void signOut()}>
                Đăng xuất
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : (
        <Button
          appearance="transparent"
          data-testid="account"
          title="Chưa có ai đăng nhập"
          icon={<Person20Regular />}
          onClick={askSignIn}
        >
          Đăng nhập
        </Button>
      )}
      {changing && me && <ChangePin onClose={() => setChanging(false)} />}
      <SignInDialog />
    </div>
  );
}
