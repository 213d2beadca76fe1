import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface RemoveDialogProps {
  name: string;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before a draft is removed: what was set in it is gone then. */
export function RemoveDialog({ name, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Xóa bản dự thảo</DialogTitle>
          <DialogContent>
            Phụ lục “{name}” chưa khóa để ký lần nào. Xóa thì tiêu đề, cột, người ký đã sửa trong đó sẽ mất;
            số liệu và quyết định trong sổ không đổi.
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Giữ lại
            </Button>
            <Button onClick={onRemove}>Xóa</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
