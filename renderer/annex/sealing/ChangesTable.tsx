import { Fragment, useMemo } from 'react';
import type { AnnexChange } from '../../../shared/contract/annex.ts';
import { type Piece, wordDiff } from '../../reconcile/panel/wordDiff.ts';

interface ChangesTableProps {
  changes: readonly AnnexChange[];
  /** How both sides are called. */
  names: { from: string; to: string };
}

/** Where something is printed otherwise, and both texts with the words that differ marked. */
export function ChangesTable({ changes, names }: ChangesTableProps) {
  return (
    <table className="changes-table" data-testid="changes-table">
      <thead>
        <tr>
          <th scope="col">Chỗ</th>
          <th scope="col">{names.from}</th>
          <th scope="col">{names.to}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be at one place
          <ChangeRow key={index} change={change} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ change: { place, before, after } }: { change: AnnexChange }) {
  const pieces = useMemo(
    () => (before === null || after === null ? null : wordDiff(before, after)),
    [before, after],
  );
  return (
    <tr>
      <th scope="row">{`${place.charAt(0).toUpperCase()}${place.slice(1)}`}</th>
      <td>
        <Text text={before} pieces={pieces?.from ?? null} missing="(chưa có)" changed="del" />
      </td>
      <td>
        <Text text={after} pieces={pieces?.to ?? null} missing="(không còn)" changed="ins" />
      </td>
    </tr>
  );
}

interface TextProps {
  text: string | null;
  pieces: readonly Piece[] | null;
  missing: string;
  changed: 'del' | 'ins';
}

function Text({ text, pieces, missing, changed: Changed }: TextProps) {
  if (text === null) return <span className="muted">{missing}</span>;
  if (text === '') return <span className="muted">(để trống)</span>;
  return (
    <p className="raw-text">
      {(pieces ?? [{ text, changed: true }]).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
        <Fragment key={index}>{piece.changed ? <Changed>{piece.text}</Changed> : piece.text}</Fragment>
      ))}
    </p>
  );
}
