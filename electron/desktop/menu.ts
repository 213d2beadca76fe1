import { Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  chooseWorkspace(): void;
}

/** The Vietnamese menu. Developer tools are no part of it, nor is reloading: a page's work would be lost. */
export function menuTemplate(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Tệp',
      submenu: [
        {
          label: '&Mở sổ ở nơi khác…',
          accelerator: 'CmdOrCtrl+O',
          click: () => actions.chooseWorkspace(),
        },
        { type: 'separator' },
        { label: 'T&hoát', role: 'quit' },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        { label: 'Hoàn tác', role: 'undo' },
        { label: 'Làm lại', role: 'redo' },
        { type: 'separator' },
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ bình thường', role: 'resetZoom' },
        { type: 'separator' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Cửa &sổ',
      submenu: [
        { label: 'Thu nhỏ cửa sổ', role: 'minimize' },
        { label: 'Đóng cửa sổ', role: 'close' },
      ],
    },
  ];
}

export function setMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions)));
}
