import { Field, Select, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { formatCount } from '../../components/count.ts';
import { openKeys, ruleTitle } from '../dismiss/dismissing.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { BulkDialog } from './BulkDialog.tsx';

interface BulkDismissDialogProps {
  rows: readonly PairRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Dismisses the open findings of one rule, or of all, in several rows. */
export function BulkDismissDialog({ rows, onClose, onDone }: BulkDismissDialogProps) {
  const { act } = useWork();
  const codes = useMemo(
    () => [...new Set(rows.flatMap(({ work }) => work.open.map(({ code }) => code)))],
    [rows],
  );
  const [code, setCode] = useState(() => (codes.length === 1 ? (codes[0] ?? '') : ''));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const findings = useMemo(() => openKeys(rows, code === '' ? null : code), [rows, code]);
  const missing = reason.trim() === '';
  const dismiss = async () => {
    setTried(true);
    if (missing || !(await act('reconcile.dismiss', { findings, rule: null, reason }))) return;
    onClose();
    onDone();
  };
  return (
    <BulkDialog
      title={`Bỏ qua phát hiện ở ${formatCount(rows.length)} dòng`}
      confirm={`Bỏ qua ${formatCount(findings.length)} phát hiện`}
      disabled={findings.length === 0}
      onConfirm={() => void dismiss()}
      onClose={onClose}
    >
      {codes.length === 0 && <p>Các dòng đã chọn không còn phát hiện nào chưa xử lý.</p>}
      {codes.length > 0 && (
        <>
          <Field label="Quy tắc">
            <Select value={code} onChange={(_, { value }) => setCode(value)}>
              <option value="">Tất cả các quy tắc ({codes.length})</option>
              {codes.map((each) => (
                <option key={each} value={each}>
                  {ruleTitle(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label="Lý do"
            required
            validationMessage={tried && missing ? 'Hãy ghi lý do bỏ qua.' : undefined}
          >
            <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
    </BulkDialog>
  );
}
