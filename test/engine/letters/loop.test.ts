import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HERE, seen, TAKE_LATER } from '../decisions/office.ts';
import { FORM } from './letters.ts';
import {
  type Asking,
  ask,
  BUILDING,
  changed,
  fill,
  fillBoth,
  HEALTH,
  open,
  startAsking,
  stateOf,
  workbookFor,
} from './returning.ts';

let asking: Asking;
beforeEach(async () => {
  asking = await startAsking();
});
afterEach(() => asking.office.test.stop());

describe('letters', () => {
  it('tells what is open with each agency, and what no letter holds yet', async () => {
    const { test } = asking.office;
    const before = await test.run('letters.questions', HERE);
    expect(before.map(({ agency, open: of, unsent }) => [agency, of.length, unsent])).toEqual([
      [BUILDING, 1, 1],
      [HEALTH, 2, 2],
    ]);
    expect(before[1]?.open[0]).toMatchObject({
      pair: asking.pairs[0],
      name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
      base: { result: '70%', evaluation: 'Chưa đạt' },
      against: { result: '85%', evaluation: 'Đạt' },
      target: '80%',
      text: 'Đề nghị giải thích dòng 1.',
    });
    await test.run('letters.make', { ...HERE, agencies: [HEALTH] });
    const after = await test.run('letters.questions', HERE);
    expect(after.map(({ unsent }) => unsent)).toEqual([1, 0]);
  });

  it('are made for every agency, with names that any computer takes, and kept byte by byte', async () => {
    const { test } = asking.office;
    const { letters, files } = await test.run('letters.make', { ...HERE, agencies: null });
    expect(letters.map(({ agency, questions, answered, by }) => [agency, questions, answered, by])).toEqual(
      expect.arrayContaining([
        [HEALTH, 2, 0, 'Trần An'],
        [BUILDING, 1, 0, 'Trần An'],
      ]),
    );
    expect(files).toHaveLength(6);
    for (const { fileName } of files) expect(fileName).toMatch(/^[a-z0-9-]+\.(docx|pdf|xlsx)$/);
    expect(files.filter(({ fileName }) => fileName.includes('so-y-te'))).toHaveLength(3);
    for (const letter of letters) {
      for (const { fileName, sha256 } of letter.files) {
        const kept = await test.run('letters.file', { letter: letter.id, sha256 });
        expect(kept.fileName).toBe(fileName);
        expect(Buffer.from(kept.bytes)).toEqual(
          Buffer.from(files.find((file) => file.fileName === fileName)?.bytes ?? []),
        );
      }
    }
    expect(await test.run('letters.list', HERE)).toEqual(letters);
    const { entries } = await test.run('journal.list', { filter: NO_FILTER, from: 0, count: 10 });
    expect(entries.filter(({ action }) => action === 'letter')).toHaveLength(2);
    expect(await test.run('journal.verify', { head: null })).toMatchObject({ ok: true });
  });

  it('have the number of the form where one is made, and a blank one each where several are', async () => {
    const { test } = asking.office;
    const several = await test.run('letters.make', { ...HERE, agencies: null });
    expect(several.letters.map(({ number }) => number)).toEqual(['', '']);
    const one = await test.run('letters.make', { ...HERE, agencies: [HEALTH] });
    expect(one.letters[0]?.number).toBe('384');
    const state = await stateOf(asking.office);
    expect(state.pairs[asking.pairs[0] ?? '']?.question?.letter).toMatchObject({ number: '384' });
  });

  it('are refused without open questions, without a person, and for a file they do not have', async () => {
    const { test } = asking.office;
    expect(await test.fail('letters.make', { ...HERE, agencies: ['Sở Tư pháp'] })).toMatchObject({
      code: 'LETTER_WITHOUT_QUESTIONS',
    });
    const { letters } = await test.run('letters.make', { ...HERE, agencies: [HEALTH] });
    const sha256 = '0'.repeat(64);
    expect(await test.fail('letters.file', { letter: letters[0]?.id ?? '', sha256 })).toMatchObject({
      code: 'LETTER_NOT_FOUND',
    });
    await test.run('people.signOut', {});
    expect(await test.fail('letters.make', { ...HERE, agencies: null })).toMatchObject({
      code: 'PERSON_NEEDED',
    });
  });
});

const NO_FILTER = { action: null, person: null, from: null, to: null, words: '' };

describe('the form', () => {
  it('is kept as it was saved, and told in the journal', async () => {
    const { test } = asking.office;
    expect(await test.run('letters.form', {})).toEqual(FORM);
    const { entries } = await test.run('journal.list', { filter: NO_FILTER, from: 0, count: 5 });
    expect(entries[0]).toMatchObject({ action: 'letterForm', person: 'Trần An', before: null });
  });

  it('is not saved with a day for the answer before the day of the letter', async () => {
    const form = { ...FORM, date: '2026-03-02', answerBy: '2026-03-01' };
    expect(await asking.office.test.fail('letters.saveForm', { form })).toMatchObject({
      code: 'INPUT_INVALID',
      details: { field: 'form.answerBy' },
    });
  });
});

describe('a workbook that came back', () => {
  it('is known by itself, and shows what it answers before anything is stored', async () => {
    const bytes = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
    const draft = await open(asking.office, bytes);
    expect(draft.returned).toBe(true);
    const returned = await asking.office.test.run('letters.returned', { draftId: draft.draftId });
    expect(returned).toMatchObject({
      letter: { agency: HEALTH, number: '384' },
      set: HERE.set,
      base: HERE.base,
      against: HERE.against,
      warnings: [],
      acceptedBefore: false,
    });
    expect(returned.answers).toMatchObject([
      {
        pair: asking.pairs[0],
        before: { result: '85%', evaluation: 'Đạt' },
        after: { result: '84,2% (1.684/2.000)', evaluation: 'Đạt' },
        explanation: 'Đã rà soát lại',
        open: true,
      },
      { pair: asking.pairs[1], after: {}, explanation: 'Số liệu cuối năm là đúng', open: true },
    ]);
    const state = await stateOf(asking.office);
    expect(state.pairs[asking.pairs[0] ?? '']?.question?.answer).toBeNull();
  });

  it('closes its questions and decides nothing', async () => {
    const { test } = asking.office;
    const bytes = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
    const { draftId } = await open(asking.office, bytes);
    const accepted = await test.run('letters.accept', { draftId });
    expect(accepted).toMatchObject({ acceptedBefore: true, answers: [{ open: true }, { open: true }] });
    const state = await stateOf(asking.office);
    const first = state.pairs[asking.pairs[0] ?? ''];
    expect(first?.decision?.choice).toBe('ask');
    expect(first?.outcome).toBeNull();
    expect(first?.question?.answer).toMatchObject({
      texts: { result: '84,2% (1.684/2.000)', evaluation: 'Đạt' },
      explanation: 'Đã rà soát lại',
      fileName: 'tra loi (1).xlsx',
    });
    expect(state.progress.asked).toBe(1);
    expect((await test.run('letters.questions', HERE)).map(({ agency }) => agency)).toEqual([BUILDING]);
    expect((await test.run('letters.list', HERE))[0]).toMatchObject({ questions: 2, answered: 2 });
    expect(await test.fail('letters.returned', { draftId })).toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    expect(await test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
  });

  it('is not taken in twice, but again after its step was undone', async () => {
    const { test } = asking.office;
    const bytes = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
    await test.run('letters.accept', { draftId: (await open(asking.office, bytes)).draftId });
    const again = await open(asking.office, bytes);
    expect(await test.run('letters.returned', { draftId: again.draftId })).toMatchObject({
      acceptedBefore: true,
      answers: [{ open: false }, { open: false }],
    });
    expect(await test.fail('letters.accept', { draftId: again.draftId })).toMatchObject({
      code: 'ANSWERS_ACCEPTED',
      details: { file: 'tra loi (1).xlsx' },
    });
    await test.run('reconcile.undo', HERE);
    const back = await stateOf(asking.office);
    expect(back.pairs[asking.pairs[0] ?? '']?.question?.answer).toBeNull();
    await test.run('letters.accept', { draftId: again.draftId });
    const now = await stateOf(asking.office);
    expect(now.pairs[asking.pairs[0] ?? '']?.question?.answer).not.toBeNull();
  });

  it('is refused where nothing was written, or nothing to a question that is open', async () => {
    const { test } = asking.office;
    const bytes = await workbookFor(asking.office, HEALTH);
    const empty = await open(asking.office, bytes);
    expect(await test.fail('letters.accept', { draftId: empty.draftId })).toMatchObject({
      code: 'ANSWERS_EMPTY',
    });
    const late = await open(asking.office, await changed(bytes, fillBoth));
    await test.run('reconcile.withdraw', { ...HERE, pairs: asking.pairs });
    const { answers, warnings } = await test.run('letters.returned', { draftId: late.draftId });
    expect(answers.map((one) => one.open)).toEqual([false, false]);
    expect(warnings).toEqual([
      expect.stringContaining('Tỷ lệ hồ sơ trực tuyến toàn trình'),
      expect.stringContaining('đã có câu trả lời hoặc đã được rút'),
    ]);
    expect(await test.fail('letters.accept', { draftId: late.draftId })).toMatchObject({
      code: 'ANSWERS_EMPTY',
    });
  });

  it('answers the questions that still stand and leaves the one that was decided meanwhile', async () => {
    const { test } = asking.office;
    const bytes = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
    const pair = await asking.office.pair('1');
    await test.run('reconcile.decide', {
      ...HERE,
      pairs: seen(pair),
      decision: { ...TAKE_LATER, evidence: [] },
    });
    const { draftId } = await open(asking.office, bytes);
    await test.run('letters.accept', { draftId });
    const state = await stateOf(asking.office);
    expect(state.pairs[asking.pairs[0] ?? '']?.decision?.choice).toBe('takeLater');
    expect(state.pairs[asking.pairs[1] ?? '']?.question?.answer).not.toBeNull();
  });

  it('asked again, an earlier workbook does not answer', async () => {
    const { test } = asking.office;
    const bytes = await changed(await workbookFor(asking.office, BUILDING), (sheet) =>
      fill(sheet, 1, { result: '77%' }),
    );
    await ask(asking.office, '3', BUILDING);
    const { draftId } = await open(asking.office, bytes);
    expect(await test.run('letters.returned', { draftId })).toMatchObject({ answers: [{ open: false }] });
  });

  it('a workbook of a former letter answers what a reminder asks too', async () => {
    const { test } = asking.office;
    const bytes = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
    await test.run('letters.make', { ...HERE, agencies: [HEALTH] });
    await test.run('letters.accept', { draftId: (await open(asking.office, bytes)).draftId });
    expect((await test.run('letters.list', HERE)).map(({ answered }) => answered)).toEqual([2, 2]);
  });

  it('is taken in as no report', async () => {
    const { test } = asking.office;
    const { draftId } = await open(asking.office, await workbookFor(asking.office, HEALTH));
    const where = { draftId, set: HERE.set, period: HERE.against, agency: HEALTH };
    const error = await test.fail('intake.accept', where);
    expect(error.code).toBe('ANSWERS_RETURNED');
  });

  it('is refused in another workspace; other files are none', async () => {
    const { test } = asking.office;
    const bytes = await changed(await workbookFor(asking.office, HEALTH), fillBoth);
    const other = await open(asking.office, await textFile(), 'bang.csv');
    expect(other.returned).toBe(false);
    expect(await test.fail('letters.returned', { draftId: other.draftId })).toMatchObject({
      code: 'ANSWERS_NOT_RETURNED',
    });
    await test.run('workspace.create', { name: 'Sổ khác', passphrase: 'mật khẩu khác' });
    const draft = await open(asking.office, bytes);
    expect(draft.returned).toBe(true);
    expect(await test.fail('letters.returned', { draftId: draft.draftId })).toMatchObject({
      code: 'ANSWERS_OF_OTHER_WORKSPACE',
      details: { file: 'tra loi (1).xlsx' },
    });
  });
});

async function textFile(): Promise<Uint8Array> {
  return new TextEncoder().encode('STT,Chỉ tiêu,Mục tiêu,Kết quả thực hiện\n1,Tỷ lệ,80%,85%');
}
