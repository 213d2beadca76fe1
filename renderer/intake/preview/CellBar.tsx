import type { DraftTable } from '../../../shared/contract/intake.ts';
import { fieldLabel, type ReadRow, type TextConversion } from '../../../shared/contract/view.ts';
import { placeInWords } from '../../components/places.ts';
import { besideText, type FormerContent } from '../compare/states.ts';
import { encodingInWords } from '../conversions/words.ts';
import type { CellAddress } from './cells.ts';

interface CellBarProps {
  table: DraftTable | undefined;
  row: ReadRow | undefined;
  address: CellAddress | null;
  /** What the row was before, where it changed. */
  former: FormerContent | null;
  conversions: readonly TextConversion[];
}

/** Like Excel's formula bar: where the chosen cell stands in its file, and its whole text. */
export function CellBar({ table, row, address, former, conversions }: CellBarProps) {
  if (!table || !address || !row) {
    return (
      <p className="cell-bar muted">Chọn một ô trong bảng để xem vị trí và nguyên văn của ô trong tệp.</p>
    );
  }
  const cell = row.cells[address.field];
  const marks = row.footnotes?.filter((mark) => mark.field === address.field) ?? [];
  const before = former?.texts.get(address.field);
  const conversion = conversions.find(({ id }) => id === cell?.conversion);
  return (
    <section
      className="cell-bar"
      aria-label="Ô đang chọn"
      aria-live="polite"
      data-testid="import-cell-source"
    >
      <div className="cell-bar-place">
        <b>{fieldLabel(address.field)}</b>
        <span className="muted small">{cell ? placeInWords(cell.source) : 'Ô không có trong tệp'}</span>
        {cell?.inherited && <span className="muted small">Ô gộp: giá trị nằm ở ô phía trên</span>}
      </div>
      <div className="cell-bar-text raw-text" lang="vi">
        {cell?.text === '' || !cell ? <span className="muted">(để trống)</span> : shownText(cell, conversion)}
        {cell?.raw !== undefined && (
          <p className="muted small">
            {conversion
              ? `Đã chuyển từ ${encodingInWords(conversion)}. Nguyên văn trong tệp: ${cell.raw}`
              : looksSame(cell.raw, cell.text)
                ? 'Ứng dụng đã chuẩn hóa khoảng trắng hoặc mã chữ của ô này.'
                : `Ứng dụng đọc là: ${cell.text === '' ? '(để trống)' : cell.text}`}
          </p>
        )}
        {before !== undefined && (
          <p className="muted small">Trong báo cáo đang lưu: {before === '' ? '(để trống)' : before}</p>
        )}
        {former &&
          besideText(former, address.field).map((words) => (
            <p key={words} className="muted small">
              {words}
            </p>
          ))}
        {marks.map((mark) => (
          <p key={`${mark.mark}-${mark.after}`} className="muted small">
            Dấu chú thích {mark.mark} sau “{mark.after}”:{' '}
            {table.footnotes.find((note) => note.mark === mark.mark)?.text ??
              'không có lời chú thích trong tệp'}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The file's own text, but not one that nobody can read. */
function shownText(cell: { text: string; raw?: string }, conversion: TextConversion | undefined): string {
  return conversion ? cell.text : (cell.raw ?? cell.text);
}

/** Whether two texts differ only in what nobody can see: spaces and composed or decomposed letters. */
function looksSame(one: string, other: string): boolean {
  const visible = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return visible(one) === visible(other);
}
