/** The way of a question: into a letter, out to the agency, back in its workbook, and into a decision. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { ImportPage } from '../pages/import.ts';
import { LettersPage } from '../pages/letters.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { dispatch } from '../support/api.ts';
import { XLSX } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

/** Asks each agency about one row; answers the names of the rows. */
async function ask(page: Page, agencies: readonly string[]): Promise<string[]> {
  const [set] = await dispatch(page, 'catalog.sets', {});
  const [base, against] = set?.periods ?? [];
  if (!set || !base || !against) throw new Error('the sample has no two periods');
  const compared = { set: set.id, base: base.id, against: against.id };
  const { pairs } = await dispatch(page, 'reconcile.run', compared);
  const names: string[] = [];
  for (const [index, agency] of agencies.entries()) {
    const pair = pairs[index];
    if (!pair) throw new Error('the sample has too few pairs');
    const decision = {
      choice: 'ask' as const,
      corrected: {},
      question: { agency, text: 'Đề nghị cho biết số liệu đúng và căn cứ.' },
      reason: 'unclear' as const,
      explanation: '',
      toNote: false,
      evidence: [],
    };
    const seen = [{ pair: pair.key, fingerprint: pair.fingerprint }];
    await dispatch(page, 'reconcile.decide', { ...compared, pairs: seen, decision });
    names.push(pair.against.name);
  }
  return names;
}

/** The workbook with an answer in its first question, as somebody fills it in with Excel. */
async function filled(file: string, result: string, explanation: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('Phiếu trả lời');
  if (!sheet) throw new Error('the workbook has no sheet for answers');
  const places = new Map<string, { row: number; column: number }>();
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => places.set(cell.text.trim().toUpperCase(), { row: number, column }));
  });
  const write = (header: string, text: string) => {
    const place = places.get(header);
    if (!place) throw new Error(`the workbook has no column ${header}`);
    sheet.getCell(place.row + 1, place.column).value = text;
  };
  write('KẾT QUẢ ĐÚNG', result);
  write('GIẢI TRÌNH', explanation);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('a question goes out in a letter and comes back as an answer that is decided on', async ({
  app,
}, info) => {
  await new StartPage(app).openSample();
  const letters = new LettersPage(app);
  const person = { name: 'Nguyễn Văn An', position: 'Trưởng phòng', role: 'administrator' as const };
  await dispatch(app, 'people.add', { ...person, pin: 'trang-an-74' });
  await letters.show();
  await expect(letters.questions).toContainText('Không có câu hỏi nào đang chờ');
  const [name = ''] = await ask(app, ['Sở Nội vụ', 'Sở Tài chính']);
  await app.reload();
  await letters.show();

  await test.step('letters are made for all agencies at once', async () => {
    await expect(letters.make).toHaveText('Lập công văn cho 2 cơ quan');
    await letters.form.getByLabel('Cơ quan ban hành').fill('');
    await letters.make.click();
    await expect(letters.form.getByLabel('Cơ quan ban hành')).toBeFocused();
    await expect(letters.form).toContainText('Vui lòng điền mục này.');
    await letters.form.getByLabel('Cơ quan ban hành').fill('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    await letters.form.getByLabel('Ngày ký').fill('20/11/2024');
    await letters.form.getByLabel('Hạn trả lời').fill('10/11/2024');
    await expect(letters.form).toContainText('Hạn trả lời đứng trước ngày ký.');
    await letters.form.getByLabel('Hạn trả lời').fill('30/11/2024');
    const archive = info.outputPath('cong-van.zip');
    await (await letters.download(letters.make)).saveAs(archive);
    const names = Object.keys(unzipSync(new Uint8Array(await readFile(archive))));
    const endings = names.map((each) => each.split('.').at(-1)).sort();
    expect(endings).toEqual(['docx', 'docx', 'pdf', 'pdf', 'xlsx', 'xlsx']);
    await expect(letters.made.getByRole('listitem')).toHaveCount(2);
    await expect(letters.questions).toContainText('Mọi câu hỏi đã có công văn');
  });

  const ours = letters.made.getByRole('listitem').filter({ hasText: 'Sở Nội vụ' });
  const sheet = info.outputPath('phieu.xlsx');
  await test.step('its workbook is taken again, as it was made', async () => {
    await (await letters.download(ours.getByRole('button', { name: 'Phiếu trả lời' }))).saveAs(sheet);
  });

  const intake = new ImportPage(app);
  const returned = app.getByTestId('returned');
  const answers = { name: 'phieu-tra-loi.xlsx', mimeType: XLSX };
  const buffer = await filled(sheet, '91,25% (73/80)', 'Đã rà soát lại hồ sơ gốc');
  await test.step('the workbook that comes back shows what it changes, and is taken in', async () => {
    await intake.show();
    await intake.drop([{ ...answers, buffer }]);
    await expect(returned.getByRole('heading')).toContainText('Phiếu trả lời của Sở Nội vụ');
    const row = returned.getByRole('row').filter({ hasText: name.slice(0, 30) });
    await expect(row.getByRole('insertion')).toContainText('91,25% (73/80)');
    await expect(row.getByRole('deletion')).not.toBeEmpty();
    await expect(row).toContainText('Đã rà soát lại hồ sơ gốc');
    await returned.getByTestId('returned-accept').click();
    await expect(app.getByRole('status', { name: 'Kết quả nhận trả lời' })).toContainText(
      'Đã nhận 1 câu trả lời',
    );
  });

  await test.step('the same file is not taken in twice', async () => {
    await intake.choose({ ...answers, name: 'phieu-lan-hai.xlsx', buffer });
    await expect(returned).toContainText('Phiếu này đã được nhận trước đó');
    await expect(returned.getByTestId('returned-accept')).toHaveCount(0);
    await returned.getByRole('button', { name: 'Bỏ tệp' }).click();
  });

  await test.step('the letter counts it, and the question is open no longer', async () => {
    await letters.show();
    await expect(ours).toContainText('Đã trả lời 1/1 câu');
    await expect(letters.questions).not.toContainText('Sở Nội vụ');
    await expect(letters.questions).toContainText('Sở Tài chính');
  });

  await test.step('the answer is used for a decision', async () => {
    const reconcile = new ReconcilePage(app);
    await reconcile.show();
    await reconcile.open(name);
    await expect(reconcile.panel).toContainText('Sở Nội vụ trả lời');
    await reconcile.panel.getByRole('button', { name: 'Dùng câu trả lời' }).click();
    await expect(reconcile.panel.getByRole('textbox', { name: /^Kết quả thực hiện/ })).toHaveValue(
      '91,25% (73/80)',
    );
    await app.keyboard.press('Control+Enter');
    await expect(reconcile.progress).toContainText('1/20 đã quyết định');
    await expect(reconcile.grid).toContainText('Đã sửa');
  });
});
