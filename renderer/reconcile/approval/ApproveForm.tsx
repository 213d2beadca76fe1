import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../components/count.ts';
import { useDoneToast } from '../../components/toast.tsx';
import { ActProblem } from '../work/ActProblem.tsx';
import { useWork } from '../work/context.ts';

/** Approving signs: the PIN opens the person's key and is kept nowhere. */
export function ApproveForm({ onDone }: { onDone: () => void }) {
  const { act, busy, rows, me, state } = useWork();
  const [pin, setPin] = useState('');
  const done = useDoneToast();
  const approve = async () => {
    if (await act('reconcile.approve', { pin, version: state?.approval.version })) {
      done('Đã duyệt bảng đối soát');
      onDone();
    } else setPin('');
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (pin !== '') void approve();
      }}
    >
      <p>
        {me?.name} duyệt {formatCount(rows.length)} dòng với mọi quyết định và phát hiện đã bỏ qua. Bất kỳ
        thay đổi nào sau đó sẽ làm việc duyệt hết hiệu lực.
      </p>
      <ActProblem />
      <Field label="Mã PIN của bạn">
        <Input
          type="password"
          autoComplete="off"
          autoFocus
          value={pin}
          onChange={(_, { value }) => setPin(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={busy || pin === ''}>
        Duyệt bảng đối soát
      </Button>
    </form>
  );
}
