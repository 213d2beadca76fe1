import { Button, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface ToolProps {
  label: string;
  icon: ReactElement;
  disabled: boolean;
  /** Name of the button among those of its line, to be found again after a move. */
  box?: string;
  onClick: () => void;
}

/** A button of a toolbar: an icon whose name is told when it is pointed at. */
export function Tool({ label, icon, disabled, box, onClick }: ToolProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        data-box={box}
        disabledFocusable={disabled}
        onClick={onClick}
      />
    </Tooltip>
  );
}
