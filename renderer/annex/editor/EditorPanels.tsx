import { LockClosed16Regular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { FormPanel } from '../forms/FormPanel.tsx';
import { TablesPanel } from '../tables/TablesPanel.tsx';
import { countIn, type PanelName } from './complaints.ts';
import { useEditing } from './context.ts';
import { PagePanel } from './PagePanel.tsx';
import { Panel } from './Panel.tsx';
import { SignPanel } from './SignPanel.tsx';
import { TextPanel } from './TextPanel.tsx';

interface EditorPanelsProps {
  ref: Ref<HTMLElement>;
  detail: AnnexDetail;
  /** All can be read and nothing changed. */
  sealed: boolean;
  open: readonly PanelName[];
  onToggle: (panel: PanelName) => void;
}

/** What can be set of an annex, in the order in which it is read on the page. */
export function EditorPanels({ ref, detail, sealed, open, onToggle }: EditorPanelsProps) {
  const { spec, found } = useEditing();
  const tables = spec.parts.reduce((sum, part) => sum + part.tables.length, 0);
  const lying = spec.page.orientation === 'landscape' ? 'A4 ngang' : 'A4 dọc';
  const signers = spec.signatures.map(({ position, name }) => name || position).filter(Boolean);
  const panel = (name: PanelName) => ({
    open: open.includes(name),
    onToggle: () => onToggle(name),
    wrong: countIn(found, name),
  });
  return (
    <section ref={ref} className="edit-panels" aria-label="Nội dung và trình bày phụ lục">
      {sealed && (
        <p className="edit-note" role="note">
          <LockClosed16Regular aria-hidden="true" />
          <span>Nội dung đã khóa để ký nên chỉ xem được. Muốn sửa, hãy lập bản đính chính.</span>
        </p>
      )}
      <Panel title="Văn bản" summary={spec.heading} readOnly={sealed} {...panel('text')}>
        <TextPanel />
      </Panel>
      <Panel
        title="Trang"
        summary={`${lying}, bảng ${spec.page.tableSizePt} pt`.replace('.', ',')}
        readOnly={sealed}
        {...panel('page')}
      >
        <PagePanel />
      </Panel>
      <Panel title="Bảng" summary={`${tables} bảng`} readOnly={sealed} {...panel('tables')}>
        <TablesPanel unlisted={detail.unlisted} />
      </Panel>
      <Panel
        title="Ký và nơi nhận"
        summary={signers.length > 0 ? signers.join(', ') : 'Không có khối chữ ký'}
        readOnly={sealed}
        {...panel('sign')}
      >
        <SignPanel />
      </Panel>
      <Panel title="Mẫu" summary={spec.form.name} readOnly={false} {...panel('form')}>
        <FormPanel readOnly={sealed} />
      </Panel>
    </section>
  );
}
