/** `npm run screenshots`: a picture of every screen into screenshots/, from the sample or the real files. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { holder, keyFile, PASSWORD } from '../support/certificates.ts';
import { AnnexPage } from './pages/annex.ts';
import { ImportPage } from './pages/import.ts';
import { JournalPage } from './pages/journal.ts';
import { LettersPage } from './pages/letters.ts';
import { PeoplePage } from './pages/people.ts';
import { ReconcilePage } from './pages/reconcile.ts';
import { SealingPage } from './pages/sealing.ts';
import { StartPage } from './pages/start.ts';
import { ROOT, startApplication } from './support/application.ts';
import { findTestBrowser } from './support/browser.ts';
import { REAL_PAIR, SAMPLE_PAIR, XLSX } from './support/files.ts';

const FOLDER = path.join(ROOT, 'screenshots');
const pair = REAL_PAIR.missing === null ? REAL_PAIR : SAMPLE_PAIR;

async function shoot(page: Page, name: string): Promise<void> {
  // Transitions of the interface take a fifth of a second.
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  console.log(`screenshots/${name}.png`);
}

async function tour(page: Page): Promise<void> {
  await page.getByTestId('start-create').waitFor();
  await shoot(page, '1-bat-dau');
  await new StartPage(page).create('Chuyển đổi số 2024', 'mật khẩu dài và lạ');
  await shoot(page, '2-so-trong');

  const intake = new ImportPage(page);
  await intake.show();
  await shoot(page, '3-nhap');
  await intake.choose(pair.base.file);
  await intake.grid.locator('[role="gridcell"]').nth(3).click();
  await shoot(page, '4-nhap-xem-truoc');
  await page.getByRole('button', { name: 'Sửa vùng bảng' }).click();
  await page.getByTestId('import-raw-grid').locator('[role="gridcell"]').nth(12).click();
  await shoot(page, '4-nhap-vung-bang');
  await page.getByRole('button', { name: 'Hủy', exact: true }).click();
  await intake.store(pair.set, pair.base.period);
  await shoot(page, '5-nhap-xong');
  const broken = { name: 'tệp hỏng.xlsx', mimeType: XLSX, buffer: Buffer.from('không phải bảng tính') };
  const against = { name: path.basename(pair.against.file), mimeType: XLSX };
  await intake.choose([{ ...against, buffer: await readFile(pair.against.file) }, broken]);
  await intake.line(broken.name).getByTestId('problem').waitFor();
  await shoot(page, '5-nhap-nhieu-tep');
  await intake.open(against.name);
  await intake.fill('Bộ chỉ tiêu', pair.set);
  await intake.fill('Kỳ báo cáo', pair.against.period);
  await intake.compare.waitFor();
  await shoot(page, '5-nhap-so-voi-so');
  await intake.store(pair.set, pair.against.period);
  await page.getByTestId('nav-home').click();
  await shoot(page, '6-tong-quan');

  const reconcile = new ReconcilePage(page);
  await reconcile.show();
  await shoot(page, '7-doi-soat');
  await reconcile.filter('Mức độ', /./);
  await reconcile.settled();
  await reconcile.open(await reconcile.firstName());
  await shoot(page, '8-doi-soat-chi-tiet');

  await annexes(page);
  await work(page);
}

/** An annex in the making: the list, the editor with its columns, words found on the page. */
async function annexes(page: Page): Promise<void> {
  const annex = new AnnexPage(page);
  await page.getByTestId('nav-annex').click();
  await annex.make.click();
  await shoot(page, '9-phu-luc-lap');
  await annex.dialog.getByRole('button', { name: 'Lập phụ lục' }).click();
  await annex.drawn();
  await shoot(page, '9-phu-luc');
  const tables = await annex.panel('Bảng');
  await tables.getByRole('button', { name: /^Thêm về cột “Kết quả thực hiện”/ }).click();
  await page.keyboard.press('Control+f');
  await annex.search.fill('truc tuyen');
  await annex.preview.locator('.pdf-hit-current').first().waitFor();
  await shoot(page, '9-phu-luc-bang');
  await annex.list();
  await shoot(page, '9-phu-luc-danh-sach');
}

/** What two people do with the comparison: deciding, asking an agency, the journal of it. */
async function work(page: Page): Promise<void> {
  const people = new PeoplePage(page);
  const pin = 'trang-an-74';
  await people.account.click();
  await shoot(page, '10-nguoi-dau-tien');
  await page.keyboard.press('Escape');
  await people.addFirst({ name: 'Nguyễn Văn An', position: 'Trưởng phòng', role: 'Quản trị sổ', pin });
  await people.show();
  await people.add({ name: 'Lê Thị Cúc', position: 'Phó Giám đốc', role: 'Người duyệt', pin });
  await shoot(page, '10-nguoi-dung');
  await people.menu('Đổi người làm việc');
  await shoot(page, '10-dang-nhap');
  await page.keyboard.press('Escape');

  const reconcile = new ReconcilePage(page);
  await reconcile.show();
  await reconcile.clearFilters();
  await reconcile.focusFirst();
  await page.keyboard.press('4');
  await shoot(page, '11-hoi-co-quan');
  await page.keyboard.press('Control+Enter');
  await reconcile.progress.getByText(/đang hỏi/).waitFor();
  await reconcile.focusFirst();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await shoot(page, '11-quyet-dinh');

  const letters = new LettersPage(page);
  await letters.show();
  await letters.questions.getByText(/^\d+ câu hỏi$/).click();
  await shoot(page, '12-cong-van');
  await letters.form.getByLabel('Cơ quan ban hành').fill('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  await letters.download(letters.make);
  const again = letters.made.getByRole('button', { name: 'Phiếu trả lời' });
  const sheet = await (await letters.download(again)).path();
  const intake = new ImportPage(page);
  await intake.show();
  await intake.choose({ name: 'phieu-tra-loi.xlsx', mimeType: XLSX, buffer: await readFile(sheet) });
  await page.getByTestId('returned').getByRole('table').waitFor();
  await shoot(page, '13-phieu-tra-loi');

  const journal = new JournalPage(page);
  await journal.show();
  await journal.choose('Việc', 'Quyết định');
  await journal.cells('subject').first().click();
  await shoot(page, '14-nhat-ky');
  await journal.check();
  await shoot(page, '14-kiem-tra-nhat-ky');
  await journal.closeCheck();
  await page.getByRole('button', { name: 'Trợ giúp' }).click();
  await shoot(page, '15-tro-giup');
  await page.keyboard.press('Escape');
  await seal(page, people, pin);
}

/** An annex of the earlier period, which follows no decision: reviewed, sealed, signed and checked. */
async function seal(page: Page, people: PeoplePage, pin: string): Promise<void> {
  const annex = new AnnexPage(page);
  const sealing = new SealingPage(page);
  await page.getByTestId('nav-annex').click();
  await annex.make.or(annex.name).waitFor();
  if (await annex.name.isVisible()) await annex.list();
  await annex.make.click();
  await annex.dialog.getByLabel('Kỳ báo cáo').selectOption({ label: pair.base.period });
  await annex.dialog.getByRole('button', { name: 'Lập phụ lục' }).click();
  await annex.drawn();
  await sealing.review();
  await shoot(page, '16-soat-xet');
  await people.signIn({ name: 'Lê Thị Cúc', pin });
  await sealing.button('Khóa để ký').click();
  await shoot(page, '17-khoa-de-ky');
  await sealing.trySeal(pin);
  await sealing.at('sealed');
  await sealing.button('Ký số').click();
  await shoot(page, '18-ky-so');
  const buffer = Buffer.from(keyFile(holder({ to: new Date(Date.now() + 86_400_000) })));
  await sealing.trySign({ name: 'chung-thu.p12', mimeType: 'application/x-pkcs12', buffer }, PASSWORD);
  await sealing.at('signed');
  await sealing.openVersions();
  await shoot(page, '19-cac-ban');
  const download = await sealing.download(sealing.version(1).getByRole('button', { name: /^Tải .*da-ky/ }));
  const signed = {
    name: 'da-ky.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(await download.path()),
  };
  await sealing.closeLayer();
  await annex.list();
  await shoot(page, '20-danh-sach-phu-luc');
  await page.getByRole('button', { name: 'Kiểm tra chữ ký' }).click();
  await sealing.verify(signed);
  await shoot(page, '21-kiem-tra-chu-ky');
}

const found = await findTestBrowser();
if (found === null) throw new Error('no Chrome, Edge or Chromium was found; set CHROME_PATH');
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const application = await startApplication();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: found.args,
  chromiumSandbox: found.sandbox,
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  await page.goto(application.url);
  await tour(page);
} finally {
  await browser.close();
  await application.stop();
}
