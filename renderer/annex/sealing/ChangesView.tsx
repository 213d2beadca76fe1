import { Button, Field, Input, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { AnnexChanges, AnnexDetail } from '../../../shared/contract/annex.ts';
import { fold } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Problem } from '../../components/Problem.tsx';
import { useJob } from '../../state/useJob.ts';
import { ChangesTable } from './ChangesTable.tsx';

interface Compared {
  from: number;
  /** Null: as it would be printed today. */
  to: number | null;
}

interface ChangesViewProps {
  detail: AnnexDetail;
  compared: Compared;
  onCompare: (compared: Compared) => void;
}

/** Changes drawn at once; a person asks for more. */
const PAGE = 200;
const TODAY = 'today';

/** What differs between two versions, or between one and what would be printed today. */
export function ChangesView({ detail, compared, onCompare }: ChangesViewProps) {
  const { from, to } = compared;
  const [found, setFound] = useState<AnnexChanges | null>(null);
  const [words, setWords] = useState('');
  const [most, setMost] = useState(PAGE);
  const { run, progress, problem, cancel, stopped } = useJob();
  const { id, versions } = detail;
  useEffect(() => {
    let wanted = true;
    setFound(null);
    setMost(PAGE);
    void run('annex.changes', { annex: id, from, to }, 'Đang so hai bản').then((answer) => {
      if (wanted && answer) setFound(answer);
    });
    return () => {
      wanted = false;
    };
  }, [run, id, from, to]);
  const shown = useMemo(() => {
    const wanted = fold(words.trim());
    const all = found?.changes ?? [];
    if (wanted === '') return all;
    return all.filter(({ place, before, after }) =>
      [place, before ?? '', after ?? ''].some((text) => fold(text).includes(wanted)),
    );
  }, [found, words]);
  const names = { from: `Bản số ${from}`, to: to === null ? 'Nếu in hôm nay' : `Bản số ${to}` };
  const all = found?.changes.length ?? 0;
  return (
    <>
      <div className="changes-choice">
        <Field label="Từ bản">
          <Select value={String(from)} onChange={(_, data) => onCompare({ from: Number(data.value), to })}>
            {versions.map(({ version }) => (
              <option key={version} value={version}>
                Bản số {version}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Đến bản">
          <Select
            value={to === null ? TODAY : String(to)}
            onChange={(_, data) => onCompare({ from, to: data.value === TODAY ? null : Number(data.value) })}
          >
            <option value={TODAY}>Nếu in hôm nay</option>
            {versions.map(({ version }) => (
              <option key={version} value={version}>
                Bản số {version}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Lọc theo chữ">
          <Input type="search" value={words} onChange={(_, data) => setWords(data.value)} />
        </Field>
      </div>
      {to === null && (
        <p className="muted small">
          “Nếu in hôm nay” là số liệu hiện nay trong sổ, với cách trình bày của bản số {from}.
        </p>
      )}
      <JobStrip progress={progress} onCancel={cancel} />
      <Problem problem={problem} />
      {!found && !problem && !progress && !stopped && <Spinner label="Đang so hai bản" />}
      {stopped && <p role="status">Đã dừng so sánh.</p>}
      {found && all === 0 && (
        <p role="status" data-testid="changes-none">
          {to === null
            ? `Không có chỗ nào khác: in hôm nay vẫn đúng như bản số ${from}.`
            : `Bản số ${from} và bản số ${to} in ra giống hệt nhau.`}
        </p>
      )}
      {found && all > 0 && (
        <>
          <p role="status" data-testid="changes-count">
            {shown.length === all
              ? `${formatCount(all)} chỗ khác nhau. Chữ bỏ đi bị gạch, chữ thêm vào có gạch chân.`
              : shown.length === 0
                ? `Không có chỗ nào trong ${formatCount(all)} chỗ khác nhau có chữ này.`
                : `${formatCount(shown.length)} trong ${formatCount(all)} chỗ khác nhau.`}
          </p>
          {shown.length > 0 && <ChangesTable changes={shown.slice(0, most)} names={names} />}
          {shown.length > most && (
            <Button onClick={() => setMost(most + PAGE)}>
              Xem thêm ({formatCount(shown.length - most)})
            </Button>
          )}
        </>
      )}
    </>
  );
}
