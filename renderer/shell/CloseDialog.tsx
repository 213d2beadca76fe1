import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface CloseDialogProps {
  /** What closing would lose; the question is asked while there is any. */
  losing: readonly string[];
  onStay: () => void;
  onClose: () => void;
}

export function CloseDialog({ losing, onStay, onClose }: CloseDialogProps) {
  return (
    <Dialog modalType="alert" open={losing.length > 0} onOpenChange={(_, data) => !data.open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Còn nội dung chưa lưu</DialogTitle>
          <DialogContent className="stack">
            {losing.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <p>Nếu đóng sổ bây giờ, nội dung này sẽ mất.</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              Ở lại để lưu
            </Button>
            <Button onClick={onClose}>Đóng sổ, không lưu</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
