import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Delete20Regular, MoreHorizontal20Regular, Warning16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { ANNEX_STATE_LABELS, type AnnexSummary } from '../../../shared/contract/annex.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import { client } from '../../client/client.ts';
import { formatCount } from '../../components/count.ts';
import { formatMoment } from '../../components/dates.ts';
import { Mark } from '../../components/Marks.tsx';
import { useStore } from '../../state/store.ts';
import { annexEdits, forgetEdit, isChanged } from '../edits.ts';
import { STATE_TONES } from '../states.ts';
import { openAnnex } from '../view.ts';
import { RemoveDialog } from './RemoveDialog.tsx';

interface AnnexTableProps {
  annexes: readonly AnnexSummary[];
  onRemoved: () => Promise<void>;
  onProblem: (problem: ErrorData) => void;
}

/** What was made so far: how far each annex is, and who changed it last. */
export function AnnexTable({ annexes, onRemoved, onProblem }: AnnexTableProps) {
  const { edits } = useStore(annexEdits);
  const [removing, setRemoving] = useState<AnnexSummary | null>(null);
  const remove = async (annex: string) => {
    setRemoving(null);
    const answer = await client.dispatch('annex.remove', { annex });
    if (answer.ok) forgetEdit(annex);
    else onProblem(answer.error);
    await onRemoved();
  };
  return (
    <section className="panel annex-list" aria-label="Danh sách phụ lục">
      <table>
        <thead>
          <tr>
            <th scope="col">Phụ lục</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Bản</th>
            <th scope="col">Thay đổi gần nhất</th>
            <th>
              <span className="visually-hidden">Việc khác</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {annexes.map((annex) => {
            const { id, name, state, version, changedAt, changedBy, affected } = annex;
            const edit = edits[id];
            return (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className="annex-link" onClick={() => openAnnex(id)}>
                    {name}
                  </button>
                  {edit && isChanged(edit) && <p className="small annex-unsaved">Có thay đổi chưa lưu</p>}
                  {affected > 0 && (
                    <p className="annex-affected small">
                      <Warning16Filled aria-hidden="true" />
                      Bản {state === 'sealed' || state === 'signed' ? version : version - 1} đã khóa:{' '}
                      {formatCount(affected)} số nay khác trong sổ
                    </p>
                  )}
                </th>
                <td>
                  <Mark tone={STATE_TONES[state]}>{ANNEX_STATE_LABELS[state]}</Mark>
                </td>
                <td>{version}</td>
                <td>
                  {formatMoment(changedAt)}
                  {changedBy !== null && <p className="muted small">{changedBy}</p>}
                </td>
                <td>
                  {state === 'draft' && version === 1 && (
                    <Menu>
                      <MenuTrigger disableButtonEnhancement>
                        <Button
                          size="small"
                          appearance="subtle"
                          aria-label={`Việc khác với “${name}”`}
                          icon={<MoreHorizontal20Regular />}
                        />
                      </MenuTrigger>
                      <MenuPopover>
                        <MenuList>
                          <MenuItem icon={<Delete20Regular />} onClick={() => setRemoving(annex)}>
                            Xóa bản dự thảo
                          </MenuItem>
                        </MenuList>
                      </MenuPopover>
                    </Menu>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {removing && (
        <RemoveDialog
          name={removing.name}
          onClose={() => setRemoving(null)}
          onRemove={() => void remove(removing.id)}
        />
      )}
    </section>
  );
}
