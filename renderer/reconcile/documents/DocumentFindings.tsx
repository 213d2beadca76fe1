import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  type DocumentFinding,
  type DocumentPlace,
  fieldLabel,
  findingKey,
  fold,
} from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { SEVERITIES, SeverityMark } from '../../components/Marks.tsx';
import { placeInWords } from '../../components/places.ts';
import { DismissDialog } from '../dismiss/DismissDialog.tsx';
import { DismissedNote } from '../dismiss/DismissedNote.tsx';
import { type Dismissing, dismissingInFile, ruleTitle } from '../dismiss/dismissing.ts';
import { RuleHelp } from '../dismiss/RuleHelp.tsx';
import { useWork } from '../work/context.ts';
import './documents.css';

/** More are unfolded on demand. */
const PAGE = 60;

interface DocumentFindingsProps {
  /** Words that must all occur in a finding, with or without their marks. */
  search: string;
  /** Goes to the row of the grid that a place is in. */
  onShowRow: (pair: string) => void;
}

/** What the rules found around the rows: in tables as a whole, in running text, between files. */
export function DocumentFindings({ search, onShowRow }: DocumentFindingsProps) {
  const { result, rows, state, me } = useWork();
  const [dismissing, setDismissing] = useState<Dismissing | null>(null);
  const [most, setMost] = useState(PAGE);
  const { findings } = result.documents;
  const pairOf = useMemo(() => {
    const pairs = new Map<string, string>();
    for (const { id, base, against } of rows) {
      if (base) pairs.set(base.rowId, id);
      if (against) pairs.set(against.rowId, id);
    }
    return pairs;
  }, [rows]);
  const dismissals = new Map((state?.dismissedInFiles ?? []).map((each) => [each.finding, each]));
  const words = fold(search).split(/\s+/).filter(Boolean);
  const shown = findings.filter((finding) => {
    const text = fold(
      [finding.message, ruleTitle(finding.code), ...finding.places.map((place) => place.text)].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
  const line = (finding: DocumentFinding, index: number) => {
    const dismissal = dismissals.get(findingKey('', finding));
    return (
      <li
        key={`${findingKey('', finding)}${index}`}
        className={dismissal ? 'finding finding-dismissed' : `finding finding-${finding.severity}`}
      >
        <div className="row">
          {!dismissal && <SeverityMark severity={finding.severity} />}
          <b>{ruleTitle(finding.code)}</b>
        </div>
        <p>{finding.message}</p>
        <ul className="document-places small">
          {finding.places.map((place, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places of one finding, drawn anew as a whole
            <li key={at}>
              <Place
                place={place}
                pair={place.rowId === null ? null : (pairOf.get(place.rowId) ?? null)}
                onShowRow={onShowRow}
              />
            </li>
          ))}
        </ul>
        {dismissal && <DismissedNote dismissal={dismissal} />}
        <div className="row">
          <RuleHelp code={finding.code} />
          {me && !dismissal && (
            <Button size="small" appearance="subtle" onClick={() => setDismissing(dismissingInFile(finding))}>
              Bỏ qua…
            </Button>
          )}
        </div>
      </li>
    );
  };
  const open = shown.filter((finding) => !dismissals.has(findingKey('', finding)));
  const dismissed = shown.filter((finding) => dismissals.has(findingKey('', finding)));
  const ordered = [
    ...SEVERITIES.flatMap((severity) => open.filter((finding) => finding.severity === severity)),
    ...dismissed,
  ];
  return (
    <section className="documents" aria-label="Phát hiện trong văn bản" data-testid="document-findings">
      <p className="muted">
        Các quy tắc xem cả bảng, phần lời văn và so các tệp với nhau. Đã xem{' '}
        {formatCount(result.documents.files.length)} tệp
        {dismissed.length > 0 && `; ${formatCount(dismissed.length)} phát hiện đã bỏ qua`}.
      </p>
      {ordered.length === 0 && (
        <p>
          {findings.length === 0 ? 'Không có phát hiện nào trong văn bản.' : 'Không có phát hiện nào khớp.'}
        </p>
      )}
      <ul className="detail-list">{ordered.slice(0, most).map(line)}</ul>
      {ordered.length > most && (
        <Button onClick={() => setMost(most + PAGE)}>Xem tiếp ({formatCount(ordered.length - most)})</Button>
      )}
      {dismissing && <DismissDialog dismissing={dismissing} onClose={() => setDismissing(null)} />}
    </section>
  );
}

interface PlaceProps {
  place: DocumentPlace;
  pair: string | null;
  onShowRow: (pair: string) => void;
}

function Place({ place, pair, onShowRow }: PlaceProps) {
  const { result, periods } = useWork();
  const file = result.documents.files[place.document];
  const field = place.field === null ? '' : `${fieldLabel(place.field)}, `;
  return (
    <>
      <span className="muted">
        {file ? `${file.fileName} (${periods[file.side]})` : 'Tệp không rõ'} · {field}
        {placeInWords(place.source)}
      </span>
      {pair !== null && (
        <Button size="small" appearance="transparent" onClick={() => onShowRow(pair)}>
          Đến dòng này
        </Button>
      )}
      {place.text && <q className="raw-text">{place.text}</q>}
    </>
  );
}
