/** A laptop of 1366 × 768 at 125% and 150%: nothing leaves the window sideways, and the main steps are in sight. */
import { AnnexPage } from '../pages/annex.ts';
import { ImportPage } from '../pages/import.ts';
import { JournalPage } from '../pages/journal.ts';
import { LettersPage } from '../pages/letters.ts';
import { PeoplePage } from '../pages/people.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { SAMPLE_PAIR, workbook, XLSX } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';
import { overlaps, wideThings } from '../support/layout.ts';

for (const { scale, width, height } of [
  { scale: '125%', width: 1093, height: 614 },
  { scale: '150%', width: 911, height: 512 },
]) {
  test(`at ${scale} every screen fits the window`, async ({ app }) => {
    await app.setViewportSize({ width, height });
    const start = new StartPage(app);
    await expect(app.getByTestId('start-create')).toBeVisible();
    expect(await wideThings(app)).toEqual([]);
    await start.openSample();
    expect(await wideThings(app)).toEqual([]);

    const intake = new ImportPage(app);
    await intake.show();
    expect(await wideThings(app)).toEqual([]);
    await intake.choose(SAMPLE_PAIR.base.file);
    await expect(intake.grid).toBeInViewport({ ratio: 0.9 });
    await expect(intake.accept).toBeInViewport();
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);
    await intake.fill('Kỳ báo cáo', 'Quý III/2025');
    await expect(intake.compare).toBeVisible();
    await expect(intake.grid).toBeInViewport({ ratio: 0.9 });
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);
    await app.getByRole('button', { name: 'Sửa vùng bảng' }).click();
    await expect(app.getByRole('button', { name: 'Áp dụng' })).toBeInViewport();
    await expect(app.getByTestId('import-raw-grid')).toBeInViewport({ ratio: 0.9 });
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);
    await app.getByRole('button', { name: 'Hủy', exact: true }).click();
    await intake.showList();
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);

    const rows = [
      ['STT', 'Chỉ tiêu', 'Kết quả thực hiện'],
      ['1', 'Hồ sơ trực tuyến', '82%'],
    ];
    const sheets = await workbook({ 'Biểu 1': rows, 'Biểu 2': rows });
    await intake.choose({ name: 'hai trang.xlsx', mimeType: XLSX, buffer: sheets });
    await app.getByRole('button', { name: 'Sửa vùng bảng' }).click();
    const sheet = app.getByRole('combobox', { name: 'Trang tính hoặc bảng trong tệp' });
    // One line among the others: the rows of the file have the room.
    const { y = 0, height: high = 0 } = (await sheet.boundingBox()) ?? {};
    const below = (await app.getByRole('button', { name: 'Thêm bảng' }).boundingBox())?.y ?? 0;
    expect(below - y - high).toBeLessThan(24);
    expect(await overlaps(app)).toEqual([]);
    await app.getByRole('button', { name: 'Hủy', exact: true }).click();

    const reconcile = new ReconcilePage(app);
    await reconcile.show();
    await expect(reconcile.grid).toBeInViewport({ ratio: 0.99 });
    expect(await wideThings(app)).toEqual([]);
    await reconcile.open(await reconcile.firstName());
    await app.keyboard.press('F2');
    await expect(reconcile.panel).toBeInViewport({ ratio: 0.99 });
    expect(await wideThings(app)).toEqual([]);
    await app.keyboard.press('Escape');

    const annex = new AnnexPage(app);
    await annex.show();
    await expect(annex.exportPdf).toBeInViewport();
    expect(await wideThings(app)).toEqual([]);
    // Where the window has no room for both, the page takes the place of the fields.
    await app.keyboard.press('Control+f');
    await expect(annex.search).toBeFocused();
    await annex.preview.scrollIntoViewIfNeeded();
    await expect(annex.preview).toBeInViewport({ ratio: 0.95 });
    expect(await wideThings(app)).toEqual([]);

    const people = new PeoplePage(app);
    await people.addFirst({
      name: 'Nguyễn Hoàng Phương Thảo Nguyên Tôn Nữ Khánh Linh',
      position: 'Phó Giám đốc phụ trách lĩnh vực chuyển đổi số, an toàn thông tin và bưu chính viễn thông',
      role: 'Quản trị sổ',
      pin: 'trang-an-74',
    });
    await people.show();
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);
    const letters = new LettersPage(app);
    await letters.show();
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);
    const journal = new JournalPage(app);
    await journal.show();
    await journal.cells('subject').first().click();
    await expect(journal.entry).toBeVisible();
    expect(await wideThings(app)).toEqual([]);
    expect(await overlaps(app)).toEqual([]);

    await app.getByRole('button', { name: 'Đóng sổ' }).click();
    await expect(app.getByRole('alertdialog')).toContainText('2 tệp đang xem trước, chưa lưu vào sổ');
  });
}
