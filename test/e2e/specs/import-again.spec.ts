/** A file of a form that was imported before: what was decided then is used and told, and what changed is shown. */
import { ImportPage } from '../pages/import.ts';
import { StartPage } from '../pages/start.ts';
import { workbook, XLSX } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

test.beforeEach(async ({ app }) => {
  await new StartPage(app).create('Thử nghiệm', 'mật khẩu dài và lạ');
  await new ImportPage(app).show();
});

const HEADER = ['STT', 'Chỉ tiêu', 'Kết quả thực hiện'];

test('a file that waited is read without the table that was left out of the one before', async ({ app }) => {
  const intake = new ImportPage(app);
  const file = async (name: string, result: string) => {
    const sheets = {
      'Biểu 1': [HEADER, ['1', 'Hồ sơ trực tuyến', result]],
      Nháp: [HEADER, ['1', 'Số thử', '1%']],
    };
    return { name, mimeType: XLSX, buffer: await workbook(sheets) };
  };
  await intake.choose([await file('quý một.xlsx', '80%'), await file('quý hai.xlsx', '85%')]);
  const tabs = app.getByRole('tab', { name: /^(?:Bảng|Biểu|Nháp)/ });
  await intake.open('quý một.xlsx');
  await tabs.nth(1).click();
  await app.getByRole('button', { name: 'Không nhập bảng này' }).click();
  await expect(intake.leftOut).toContainText('Không nhập bảng “Nháp”');
  await intake.store('Bộ thử', 'Quý I/2025');

  await intake.open('quý hai.xlsx');
  await expect(intake.leftOut).toContainText('Bảng “Nháp” đã được bỏ qua lần trước');
  await expect(app.getByText('Đã đọc lại tệp theo lần nhập trước.')).toBeVisible();
  await intake.store('Bộ thử', 'Quý II/2025');
  await expect(intake.outcome).toContainText('1 chỉ tiêu');
  await expect(intake.outcome).toContainText('Không nhập “Nháp”');
});

test('a footnote that changed is shown at its cell, with what it said before', async ({ app }) => {
  const intake = new ImportPage(app);
  const page = (name: string, says: string) => {
    const head = HEADER.map((words) => `<th>${words}</th>`).join('');
    const rows =
      '<tr><td>1</td><td>Hồ sơ trực tuyến</td><td>80%<sup>1</sup></td></tr>' +
      '<tr><td>2</td><td>Thanh toán trực tuyến</td><td>70%</td></tr>';
    const html = `<meta charset="utf-8"><table><tr>${head}</tr>${rows}</table><p><sup>1</sup> ${says}</p>`;
    return { name, mimeType: 'text/html', buffer: Buffer.from(html) };
  };
  await intake.choose(page('tạm tính.html', 'Số liệu tạm tính'));
  await intake.store('Bộ thử', 'Quý I/2025');
  await intake.choose(page('chính thức.html', 'Số liệu chính thức'));
  await intake.fill('Bộ chỉ tiêu', 'Bộ thử');
  await intake.fill('Kỳ báo cáo', 'Quý I/2025');
  await expect(intake.compare).toContainText('Thay đổi 1');
  await expect(intake.compare).toContainText('Như cũ 1');
  const cell = intake.grid.getByRole('gridcell', { name: /^80%/ });
  await expect(cell).toContainText('Chú thích của ô trước đây: (1) Số liệu tạm tính');
  await cell.click();
  await expect(intake.cellSource).toContainText('Trong tệp: (1) Số liệu chính thức');
  await intake.accept.click();
  await expect(intake.outcome).toContainText('2 chỉ tiêu');
});
