import { Button } from '@fluentui/react-components';
import {
  ArrowReset20Regular,
  CheckmarkCircle16Filled,
  Delete20Regular,
  TableEdit20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { Draft, DraftTable } from '../../../shared/contract/intake.ts';
import { formatCount } from '../../components/count.ts';
import { Mark } from '../../components/Marks.tsx';
import { isGrave } from '../../components/warnings.ts';
import { conversionInWords } from '../conversions/words.ts';
import { confidenceInWords, isCertain, rememberedTables } from './confidence.ts';

interface TableStripProps {
  draft: Draft;
  table: DraftTable;
  busy: boolean;
  onEdit: () => void;
  /** The table is not wanted. */
  onLeaveOut: () => void;
  onReset: () => void;
}

/** How the table was found, how sure that is, and the way to change it. */
export function TableStrip({ draft, table, busy, onEdit, onLeaveOut, onReset }: TableStripProps) {
  const { layout } = table;
  const certain = isCertain(layout);
  const grave = draft.read.warnings.filter(isGrave).length;
  const [conversion] = draft.read.conversions.filter(({ from }) => from !== 'decomposed');
  return (
    <div className="table-strip" data-testid="import-recognition">
      <Mark
        tone={certain ? 'met' : 'warning'}
        icon={certain ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
        title={`Dòng tiêu đề ${layout.header.from + 1}–${layout.header.to} trong tệp`}
      >
        Nhận bảng: {confidenceInWords(layout)}
      </Mark>
      <Button size="small" icon={<TableEdit20Regular />} disabledFocusable={busy} onClick={onEdit}>
        Sửa vùng bảng
      </Button>
      {draft.read.tables.length > 1 && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          title="Chữ trong bảng vẫn được giữ làm văn bản của tệp"
          disabledFocusable={busy}
          onClick={onLeaveOut}
        >
          Không nhập bảng này
        </Button>
      )}
      {mayReset(draft) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowReset20Regular />}
          disabledFocusable={busy}
          onClick={onReset}
        >
          Về cách nhận tự động
        </Button>
      )}
      {grave > 0 && (
        <button type="button" className="link small" onClick={() => showPanel('import-warnings')}>
          {formatCount(grave)} lưu ý quan trọng
        </button>
      )}
      {conversion && (
        <button type="button" className="link small" onClick={() => showPanel('import-conversions')}>
          {conversionInWords(conversion)}
        </button>
      )}
      {layout.doubts.length > 0 && (
        <ul className="table-doubts small">
          {layout.doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether a person decided about a table of this file, here or in an earlier one. */
function mayReset({ choices, read }: Draft): boolean {
  const decided = (choices.tables ?? []).length + (choices.ignored ?? []).length > 0;
  return decided || rememberedTables(read.tables) > 0;
}

function showPanel(id: string): void {
  const panel = document.getElementById(id);
  panel?.scrollIntoView({ block: 'nearest' });
  panel?.focus();
}
