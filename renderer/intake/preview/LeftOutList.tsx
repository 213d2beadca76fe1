import { Button } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons';
import { type LeftOut, leftOutName } from '../../../shared/contract/intake.ts';

interface LeftOutListProps {
  leftOut: readonly LeftOut[];
  busy: boolean;
  onTakeIn: (grid: number) => void;
}

/** Tables of the file that are not taken in, each with the way back: nothing is left out unseen. */
export function LeftOutList({ leftOut, busy, onTakeIn }: LeftOutListProps) {
  if (leftOut.length === 0) return null;
  return (
    <ul className="left-out" aria-label="Bảng không nhập" data-testid="import-left-out">
      {leftOut.map((each) => (
        <li key={each.grid}>
          <span>
            {each.remembered
              ? `Bảng “${leftOutName(each)}” đã được bỏ qua lần trước, lần này cũng không nhập.`
              : `Không nhập bảng “${leftOutName(each)}”; chữ trong bảng được giữ làm văn bản.`}
          </span>
          <Button
            size="small"
            icon={<TableAdd20Regular />}
            disabledFocusable={busy}
            onClick={() => onTakeIn(each.grid)}
          >
            Nhập bảng này
          </Button>
        </li>
      ))}
    </ul>
  );
}
