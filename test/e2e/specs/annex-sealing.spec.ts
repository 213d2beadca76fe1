/** An annex through its whole life on the screen: changed, reviewed, sealed, signed, checked, corrected, sealed again. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { holder, keyFile, PASSWORD, SIGNER } from '../../support/certificates.ts';
import { AnnexPage } from '../pages/annex.ts';
import { PeoplePage } from '../pages/people.ts';
import { SealingPage } from '../pages/sealing.ts';
import { StartPage } from '../pages/start.ts';
import { dispatch } from '../support/api.ts';
import { expect, test } from '../support/fixtures.ts';

const AN = { name: 'Nguyễn Văn An', pin: 'trang-an-74' };
const CUC = { name: 'Lê Thị Cúc', pin: 'hoa-cuc-2931' };
const DAY_MS = 86_400_000;

/** A certificate that is valid whenever the test runs. */
function certificate() {
  const now = Date.now();
  const bytes = keyFile(holder({ from: new Date(now - DAY_MS), to: new Date(now + 365 * DAY_MS) }));
  return { name: 'chữ ký thử.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(bytes) };
}

test('an annex is reviewed, sealed, signed, checked and corrected', async ({ app }, info) => {
  const people = new PeoplePage(app);
  const annex = new AnnexPage(app);
  const sealing = new SealingPage(app);
  const signedFile = info.outputPath('signed.pdf');

  await test.step('an annex whose form is changed', async () => {
    await new StartPage(app).openSample();
    await dispatch(app, 'people.add', { ...AN, position: 'Trưởng phòng', role: 'administrator' });
    await dispatch(app, 'people.add', { ...CUC, position: 'Phó Giám đốc', role: 'approver' });
    await app.reload();
    await annex.show();
    const texts = await annex.panel('Văn bản');
    await texts.getByLabel(/^Tên phụ lục/).fill('Bảng đối chiếu lần một');
    const columns = await annex.panel('Bảng');
    await columns.getByLabel('Tiêu đề cột “Kết quả thực hiện”').fill('Số thực hiện');
    const signers = await annex.panel('Ký và nơi nhận');
    if ((await signers.getByLabel('Họ và tên').count()) === 0) {
      await signers.getByRole('button', { name: 'Thêm khối chữ ký' }).click();
    }
    await signers.getByLabel('Chức vụ').first().fill('PHÓ GIÁM ĐỐC');
    await expect(annex.text).toContainText('BẢNG ĐỐI CHIẾU LẦN MỘT');
    // What is reviewed is what is stored.
    await expect(sealing.strip).toContainText('còn thay đổi chưa lưu');
    await expect(sealing.button('Soát xét')).toHaveAttribute('aria-disabled', 'true');
    await app.keyboard.press('Control+s');
    await expect(sealing.button('Soát xét')).not.toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('reviewed by An, voided by a change, reviewed again; An cannot seal', async () => {
    await sealing.review();
    await expect(sealing.strip).toContainText(`${AN.name} soát xét lúc`);
    await expect(sealing.strip).toContainText('chỉ Người duyệt mới khóa được');
    await (await annex.panel('Văn bản')).getByLabel(/^Tên phụ lục/).fill('Bảng đối chiếu lần đầu');
    await app.keyboard.press('Control+s');
    await sealing.at('draft');
    await expect(sealing.strip).toContainText('nội dung đã thay đổi sau đó: cần soát xét lại');
    await sealing.review();
  });

  await test.step('sealed by Cúc with her PIN', async () => {
    await people.signIn(CUC);
    await sealing.trySeal('không phải mã');
    await expect(sealing.dialog.getByText('PIN_WRONG')).toBeVisible();
    await expect(sealing.dialog.getByLabel(/^Mã PIN của bạn/)).toBeFocused();
    await sealing.trySeal(CUC.pin);
    await sealing.at('sealed');
    await expect(sealing.dialog).toHaveCount(0);
    await expect(sealing.strip).toBeFocused();
    await expect(annex.save).toHaveCount(0);
    await annex.drawn();
    await expect(annex.text).toContainText('BẢNG ĐỐI CHIẾU LẦN ĐẦU');
  });

  await test.step('signed with a certificate in a file', async () => {
    await sealing.button('Ký số').focus();
    await app.keyboard.press('Enter');
    await expect(sealing.dialog).toBeVisible();
    await sealing.closeLayer();
    await expect(sealing.button('Ký số')).toBeFocused();
    await sealing.trySign(certificate(), 'mật khẩu khác');
    await expect(sealing.dialog.getByText('CERTIFICATE_PASSWORD_WRONG')).toBeVisible();
    await expect(sealing.dialog.getByLabel(/^Mật khẩu của tệp chứng thư/)).toHaveValue('');
    await sealing.trySign(certificate(), PASSWORD);
    await sealing.at('signed');
    await sealing.openVersions();
    await expect(sealing.version(1)).toContainText(`Bản ký số (PDF): 1 chữ ký (${SIGNER}), hợp lệ`);
    await sealing
      .version(1)
      .getByRole('button', { name: /^Kiểm tra chữ ký/ })
      .click();
    await expect(sealing.verdict).toContainText('Hợp lệ');
    await app.keyboard.press('Escape');
    await sealing.versions.waitFor();
    const tools = sealing.version(1).getByRole('listitem').filter({ hasText: SIGNER });
    await (await sealing.download(tools.getByRole('button', { name: /^Tải/ }))).saveAs(signedFile);
    await sealing.closeLayer();
  });

  await test.step('checked on the screen, whole and with a byte changed', async () => {
    await annex.list();
    await app.getByRole('button', { name: 'Kiểm tra chữ ký' }).click();
    const bytes = await readFile(signedFile);
    const at = Math.floor(bytes.length / 3);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await sealing.verify({ name: 'sửa.pdf', mimeType: 'application/pdf', buffer: bytes });
    await expect(sealing.verdict).toContainText('Đã bị thay đổi sau khi ký');
    await app.getByTestId('verify-file').setInputFiles({
      name: 'khác.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('không phải PDF'),
    });
    await expect(app.getByTestId('problem')).toContainText('PDF_UNREADABLE');
    await sealing.verify(signedFile);
    await expect(sealing.verdict).toContainText('Hợp lệ');
    await expect(sealing.sealedWords).toContainText('bản số 1 của phụ lục');
    const block = app.getByRole('article', { name: `Chữ ký 1: ${SIGNER}` });
    await expect(block).toContainText('ETSI.CAdES.detached, SHA-256');
    await expect(block).toContainText('Chứng thư tự ký');
    await app.getByRole('button', { name: 'Mở phụ lục' }).click();
    await sealing.at('signed');
  });

  await test.step('corrected as version 2, and what differs', async () => {
    await sealing.correct('Sai tên phụ lục');
    await expect(sealing.strip).toContainText('Bản số 2 (thay bản số 1: Sai tên phụ lục)');
    await (await annex.panel('Văn bản')).getByLabel(/^Tên phụ lục/).fill('Bảng đối chiếu đính chính');
    await app.keyboard.press('Control+s');
    await expect(sealing.button('Soát xét')).not.toHaveAttribute('aria-disabled', 'true');
    await people.signIn(AN);
    await sealing.review();
    await people.signIn(CUC);
    await sealing.trySeal(CUC.pin);
    await sealing.at('sealed');
    await sealing.openVersions();
    await sealing.version(2).getByRole('button', { name: 'So với bản số 1' }).click();
    const line = sealing.changes.getByRole('row').filter({ hasText: 'Tiêu đề' });
    await expect(line.locator('del')).toContainText(/lần đầu/i);
    await expect(line.locator('ins')).toContainText(/đính chính/i);
    await app.getByLabel('Lọc theo chữ').fill('không có chữ này');
    await expect(sealing.changes).toHaveCount(0);
    await app.getByLabel('Đến bản').selectOption('today');
    await app.getByLabel('Từ bản').selectOption('2');
    await expect(app.getByTestId('changes-none')).toContainText('vẫn đúng như bản số 2');
    await sealing.closeLayer();
  });

  await test.step('the version before keeps its file and its signature', async () => {
    await sealing.openVersions();
    const first = sealing.version(1);
    await expect(first).toContainText('Đã ký');
    const again = info.outputPath('again.pdf');
    await (await sealing.download(first.getByRole('button', { name: `Tải PDF của bản số 1` }))).saveAs(again);
    const [sealed, signed] = [await readFile(again), await readFile(signedFile)];
    expect(signed.subarray(0, sealed.length).equals(sealed)).toBe(true);
    await first.getByRole('button', { name: 'Tải tệp bằng chứng' }).click();
    const proof = await sealing.download(
      sealing.dialog.getByRole('button', { name: 'Tải tệp bằng chứng' }).last(),
    );
    expect(Object.keys(unzipSync(new Uint8Array(await readFile(await proof.path()))))).toContain('check.mjs');
    await sealing.versions.waitFor();
    await app.getByRole('tab', { name: 'Lịch sử' }).click();
    const history = app.getByRole('list', { name: /^Lịch sử phụ lục/ });
    await expect(history.getByText('Khóa để ký')).toHaveCount(2);
    await expect(history).toContainText('Sai tên phụ lục');
  });
});

test('signatures are checked without a workspace', async ({ app }) => {
  await app.getByTestId('start-verify').click();
  const sealing = new SealingPage(app);
  await app.getByTestId('verify-file').setInputFiles({
    name: 'trống.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(0),
  });
  await expect(app.getByTestId('problem')).toContainText('FILE_EMPTY');
  await expect(sealing.verdict).toHaveCount(0);
  await app.getByRole('button', { name: 'Về màn hình đầu' }).click();
  await expect(app.getByTestId('start-create')).toBeVisible();
});
