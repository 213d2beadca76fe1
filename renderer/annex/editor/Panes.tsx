import { ToggleButton } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

export type Pane = 'edit' | 'page';

interface PanesProps {
  /** Which of them is seen where the window has no room for both. */
  pane: Pane;
  onPane: (pane: Pane) => void;
  /** What can be set, then the pages. */
  children: ReactNode;
}

const NAMES = [
  ['edit', 'Sửa phụ lục'],
  ['page', 'Xem trang'],
] as const satisfies readonly (readonly [Pane, string])[];

/** What can be set of an annex and its pages: side by side, in a small window the one or the other. */
export function Panes({ pane, onPane, children }: PanesProps) {
  const box = useRef<HTMLDivElement>(null);
  const left = useRef<{ pane: Pane; top: number }>({ pane, top: 0 });
  // Who looks at the page and comes back is where they were.
  useLayoutEffect(() => {
    const screen = box.current?.closest('.screen');
    if (!screen || left.current.pane === pane) return;
    if (pane === 'page') box.current?.scrollIntoView({ block: 'start' });
    else screen.scrollTop = left.current.top;
    left.current = { ...left.current, pane };
  }, [pane]);
  const choose = (next: Pane) => {
    if (next === 'page' && pane === 'edit') {
      left.current.top = box.current?.closest('.screen')?.scrollTop ?? 0;
    }
    onPane(next);
  };
  return (
    <div ref={box} className="annex-panes">
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, no set of fields */}
      <div className="annex-pane-choice" role="group" aria-label="Phần đang xem">
        {NAMES.map(([name, words]) => (
          <ToggleButton key={name} size="small" checked={pane === name} onClick={() => choose(name)}>
            {words}
          </ToggleButton>
        ))}
      </div>
      <div className="annex" data-pane={pane}>
        {children}
      </div>
    </div>
  );
}
