import { type Download, expect, type Locator, type Page } from 'playwright/test';

export interface KeyFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What is done with an annex once it is written: review, seal, signature, correction, check. */
export class SealingPage {
  readonly page: Page;
  readonly strip: Locator;
  readonly dialog: Locator;
  readonly versions: Locator;
  readonly changes: Locator;
  readonly verdict: Locator;
  readonly sealedWords: Locator;

  constructor(page: Page) {
    this.page = page;
    this.strip = page.getByTestId('annex-state');
    this.dialog = page.getByRole('dialog');
    this.versions = page.getByTestId('annex-versions');
    this.changes = page.getByTestId('changes-table');
    this.verdict = page.getByTestId('verify-verdict');
    this.sealedWords = page.getByTestId('verify-sealed');
  }

  button(name: string): Locator {
    return this.strip.getByRole('button', { name, exact: true });
  }

  async at(state: 'draft' | 'reviewed' | 'sealed' | 'signed'): Promise<void> {
    // Sealing draws three files; outside a test nothing else waits longer than five seconds.
    await expect(this.strip).toHaveAttribute('data-state', state, { timeout: 30_000 });
  }

  async review(): Promise<void> {
    await this.button('Soát xét').click();
    await this.dialog.getByRole('button', { name: 'Đã xem hết, soát xét' }).click();
    await this.at('reviewed');
  }

  /** Opens the dialog, types the PIN and presses Enter; what follows is for the test to see. */
  async trySeal(pin: string): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.button('Khóa để ký').click();
    await this.dialog.getByLabel(/^Mã PIN của bạn/).fill(pin);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the dialog, chooses the certificate, types its password and presses Enter. */
  async trySign(certificate: KeyFile, password: string): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.button('Ký số').click();
    await this.dialog.getByTestId('sign-certificate').setInputFiles(certificate);
    await this.dialog.getByLabel(/^Mật khẩu của tệp chứng thư/).fill(password);
    await this.page.keyboard.press('Enter');
  }

  async correct(reason: string): Promise<void> {
    await this.button('Lập bản đính chính').click();
    await this.dialog.getByLabel(/^Lý do đính chính/).fill(reason);
    await this.dialog.getByRole('button', { name: /^Lập bản số/ }).click();
    await this.at('draft');
  }

  async openVersions(): Promise<void> {
    await this.button('Các bản và lịch sử').click();
    await this.versions.waitFor();
  }

  async closeLayer(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toHaveCount(0);
  }

  version(number: number): Locator {
    return this.versions.getByRole('article', { name: `Bản số ${number}`, exact: true });
  }

  async download(button: Locator): Promise<Download> {
    const coming = this.page.waitForEvent('download');
    await button.click();
    return coming;
  }

  /** Checks a file on the screen for that. */
  async verify(file: string | KeyFile): Promise<void> {
    await this.page.getByTestId('verify-file').setInputFiles(file);
    await this.verdict.waitFor();
  }
}
