/** A table that is not taken in: told, remembered for the next file of the agency, and taken in again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HeldReading, ReadingOptions } from '../../../electron/engine/intake/index.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import { row, submission, table } from '../submissions/builders.ts';
import { AUTOMATIC, HERE, LAYOUT, StandIn } from './stand-in.ts';

const FIRST = { title: 'KẾT QUẢ THỰC HIỆN', fingerprint: 'f' };
const SECOND = { title: 'SỐ LIỆU THAM KHẢO NĂM 2024', fingerprint: 'f' };
type Table = typeof FIRST;

/** Reads every file as these tables, each in a grid of its own, but for those that are left out. */
function tellsTables(...tables: Table[]) {
  return (fileName: string, { choices }: ReadingOptions): HeldReading => {
    const agency = fileName.startsWith('Sở B') ? 'Sở B' : 'Sở A';
    const made = tables.flatMap(({ title, fingerprint }, grid) => {
      if (choices.ignored?.includes(grid)) return [];
      const { layout, ...rest } = table([row('1', `Chỉ tiêu của bảng ${grid}`, '5', '4')], { title });
      const attachedTo = `(Kèm theo Báo cáo số 1 của ${agency})`;
      return [{ ...rest, attachedTo, layout: { ...layout, grid, fingerprint } }];
    });
    return {
      reading: submission(fileName, made).reading,
      grids: tables.map((_, grid) => ({ label: `Biểu ${grid + 1}`, rows: 9, columns: 4 })),
      layouts: made.map(() => LAYOUT),
    };
  };
}

let test: StandIn;
beforeEach(async () => {
  test = await StandIn.start();
  test.read = tellsTables(FIRST, SECOND);
});
afterEach(() => test.stop());

function withoutIgnored(
  { reading }: HeldReading,
  { choices }: ReadingOptions,
): HeldReading['reading']['tables'] {
  return reading.tables.filter(({ layout }) => !choices.ignored?.includes(layout.grid));
}

const titlesOf = ({ read }: Awaited<ReturnType<StandIn['open']>>) => read.tables.map(({ title }) => title);
const WITHOUT_SECOND = { ...NO_CHOICES, ignored: [1] };

async function storeWithoutSecond(agency: string | null = 'Sở A') {
  const { draftId } = await test.open('a.xlsx');
  const draft = await test.run('intake.choose', { draftId, choices: WITHOUT_SECOND });
  return { draft, outcome: await test.run('intake.accept', { draftId, ...HERE, agency }) };
}

describe('a table that is left out', () => {
  it('is told with its name, also when it was stored without it', async () => {
    const { draft, outcome } = await storeWithoutSecond();
    const told = { grid: 1, label: 'Biểu 2', title: SECOND.title, remembered: false, recurs: true };
    expect(draft.leftOut).toEqual([told]);
    expect(outcome).toMatchObject({ leftOut: [told], remembered: true });
  });

  it('is left out of the next file of the agency, told as remembered, and taken in by one choice', async () => {
    await storeWithoutSecond();
    const next = await test.open('b.xlsx');
    expect(titlesOf(next)).toEqual([FIRST.title]);
    expect(next.choices).toEqual(WITHOUT_SECOND);
    expect(next.leftOut).toMatchObject([{ grid: 1, title: SECOND.title, remembered: true, recurs: false }]);
    const { draftId } = next;
    const taken = await test.run('intake.choose', { draftId, choices: { ...NO_CHOICES, ignored: [] } });
    expect(titlesOf(taken)).toEqual([FIRST.title, SECOND.title]);
    expect(taken.leftOut).toEqual([]);
    await test.run('intake.accept', { draftId, ...HERE });
    expect(titlesOf(await test.open('c.xlsx'))).toEqual([FIRST.title, SECOND.title]);
  });

  it('stays left out of file after file', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('b.xlsx');
    const outcome = await test.run('intake.accept', { draftId, ...HERE });
    expect(outcome.leftOut).toMatchObject([{ title: SECOND.title, remembered: true }]);
    expect(titlesOf(await test.open('c.xlsx'))).toEqual([FIRST.title]);
  });

  it('comes back with the automatic reading', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('b.xlsx');
    const automatic = await test.run('intake.choose', { draftId, choices: AUTOMATIC });
    expect(titlesOf(automatic)).toEqual([FIRST.title, SECOND.title]);
  });

  it('is known again by its header and its title, whatever the year and the place', async () => {
    await storeWithoutSecond();
    test.read = tellsTables({ ...SECOND, title: 'SỐ LIỆU THAM KHẢO NĂM 2025' }, FIRST);
    expect(titlesOf(await test.open('b.xlsx'))).toEqual([FIRST.title]);
    test.read = tellsTables(FIRST, { ...SECOND, fingerprint: 'g' });
    expect(titlesOf(await test.open('c.xlsx'))).toEqual([FIRST.title, SECOND.title]);
    test.read = tellsTables(FIRST, { ...SECOND, title: 'KẾT QUẢ CẤP XÃ' });
    expect((await test.open('d.xlsx')).leftOut).toEqual([]);
  });

  it('that one that was taken in cannot be told from is not left out again', async () => {
    test.read = tellsTables(FIRST, FIRST);
    const { draft, outcome } = await storeWithoutSecond();
    expect(draft.leftOut).toMatchObject([{ recurs: false }]);
    expect(outcome.remembered).toBe(false);
    expect(titlesOf(await test.open('b.xlsx'))).toEqual([FIRST.title, FIRST.title]);
  });

  it('is named with all its tables', async () => {
    const again = { title: 'Phụ lục\n\nDANH SÁCH ĐẦU MỐI', fingerprint: 'h' };
    test.read = (fileName, options) => {
      const told = tellsTables(FIRST, SECOND, again)(fileName, options);
      for (const { layout } of told.reading.tables) layout.grid = Math.min(layout.grid, 1);
      return { ...told, reading: { ...told.reading, tables: withoutIgnored(told, options) } };
    };
    const { draft } = await storeWithoutSecond();
    expect(draft.leftOut).toMatchObject([{ grid: 1, title: `${SECOND.title}; Phụ lục – DANH SÁCH ĐẦU MỐI` }]);
    expect((await test.open('b.xlsx')).leftOut).toMatchObject([{ grid: 1, remembered: true }]);
  });

  it('is left out again by how it is recognised, not by how a person read it before leaving it out', async () => {
    test.read = (fileName, options) => {
      const told = tellsTables(FIRST, SECOND)(fileName, options);
      for (const { layout } of told.reading.tables) {
        if (!options.choices.tables?.some(({ grid }) => grid === layout.grid)) continue;
        Object.assign(layout, { basis: 'chosen', fingerprint: 'as chosen' });
      }
      return told;
    };
    const { draftId } = await test.open('a.xlsx');
    const tables = [{ grid: 1, header: { from: 1, to: 2 }, end: null, fields: null }];
    await test.run('intake.choose', { draftId, choices: { ...NO_CHOICES, tables } });
    await test.run('intake.choose', { draftId, choices: WITHOUT_SECOND });
    await test.run('intake.accept', { draftId, ...HERE });
    expect(titlesOf(await test.open('b.xlsx'))).toEqual([FIRST.title]);
  });

  it('is taken in where nothing else is in the file, and left out again beside others', async () => {
    await storeWithoutSecond();
    test.read = tellsTables(SECOND);
    const alone = await test.open('b.xlsx');
    expect([titlesOf(alone), alone.leftOut]).toEqual([[SECOND.title], []]);
    const { draftId } = alone;
    expect((await test.run('intake.accept', { draftId, ...HERE })).remembered).toBe(false);
    test.read = tellsTables(FIRST, SECOND);
    expect(titlesOf(await test.open('c.xlsx'))).toEqual([FIRST.title]);
  });

  it('is not remembered as wanted by a file that was read before it was left out', async () => {
    const waiting = await test.open('b.xlsx');
    await storeWithoutSecond();
    const outcome = await test.run('intake.accept', {
      draftId: waiting.draftId,
      ...HERE,
      period: 'Năm 2023',
    });
    expect([outcome.indicators, outcome.remembered]).toEqual([2, false]);
    expect((await test.open('c.xlsx')).leftOut).toMatchObject([{ grid: 1, remembered: true }]);
  });

  it('is not left out where the reading is cancelled in the middle', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('Sở B.xlsx');
    const task = 'stopped';
    test.read = async (fileName, options) => {
      await test.run('task.cancel', { task });
      return tellsTables(FIRST, SECOND)(fileName, options);
    };
    const asked = { draftId, agency: 'Sở A' };
    const answer = await test.dispatcher.dispatch('intake.agency', asked, { audience: 'page', task });
    expect(answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect((await test.run('intake.draft', { draftId })).leftOut).toEqual([]);
  });
});

describe('whose tables are left out', () => {
  it('only the agency’s: not those of another, until a person says whose file it is', async () => {
    await storeWithoutSecond();
    const other = await test.open('Sở B.xlsx');
    expect(other.leftOut).toEqual([]);
    const { draftId } = other;
    const first = await test.run('intake.agency', { draftId, agency: 'Sở A' });
    expect(first.leftOut).toMatchObject([{ grid: 1, remembered: true }]);
    const second = await test.run('intake.agency', { draftId, agency: 'Sở B' });
    expect([titlesOf(second), second.leftOut]).toEqual([[FIRST.title, SECOND.title], []]);
  });

  it('what a person left out or took in stays so, whoever the agency is', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('Sở B.xlsx');
    await test.run('intake.choose', { draftId, choices: WITHOUT_SECOND });
    const given = await test.run('intake.agency', { draftId, agency: 'Sở C' });
    expect(given.leftOut).toMatchObject([{ grid: 1, remembered: false, recurs: true }]);
    const own = await test.open('b.xlsx');
    const taken = { draftId: own.draftId, choices: { ...NO_CHOICES, ignored: [] } };
    await test.run('intake.choose', taken);
    const again = await test.run('intake.agency', { draftId: own.draftId, agency: 'Sở A' });
    expect(titlesOf(again)).toEqual([FIRST.title, SECOND.title]);
  });

  it('a table that was taken in stays so on the way over another agency, and is then remembered as wanted', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('b.xlsx');
    await test.run('intake.choose', { draftId, choices: { ...NO_CHOICES, ignored: [] } });
    for (const agency of ['Sở B', 'Sở A']) {
      const given = await test.run('intake.agency', { draftId, agency });
      expect([titlesOf(given), given.leftOut]).toEqual([[FIRST.title, SECOND.title], []]);
    }
    await test.run('intake.accept', { draftId, ...HERE });
    expect((await test.open('c.xlsx')).leftOut).toEqual([]);
  });

  it('one that was taken in and left out again is the choice of that person', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('b.xlsx');
    await test.run('intake.choose', { draftId, choices: { ...NO_CHOICES, ignored: [] } });
    const again = await test.run('intake.choose', { draftId, choices: WITHOUT_SECOND });
    expect(again.leftOut).toMatchObject([{ grid: 1, remembered: false, recurs: true }]);
    const given = await test.run('intake.agency', { draftId, agency: 'Sở B' });
    expect(given.leftOut).toMatchObject([{ grid: 1, remembered: false }]);
  });

  it('a file that waited is read without it once its agency is asked for, in one reading', async () => {
    const waiting = await test.open('b.xlsx');
    await storeWithoutSecond();
    test.asked = [];
    const { draftId } = waiting;
    const given = await test.run('intake.agency', { draftId, agency: 'Sở A' });
    expect(given.leftOut).toMatchObject([{ grid: 1, remembered: true }]);
    expect(test.asked).toHaveLength(1);
    await test.run('intake.agency', { draftId, agency: 'Sở A' });
    expect(test.asked).toHaveLength(1);
  });

  it('with what a person left out and what was left out before, something of the file stays', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('Sở B.xlsx');
    await test.run('intake.choose', { draftId, choices: { ...NO_CHOICES, ignored: [0] } });
    const given = await test.run('intake.agency', { draftId, agency: 'Sở A' });
    expect(titlesOf(given)).toEqual([SECOND.title]);
  });

  it('with tables that a person changed, what is left out becomes the choice of that person', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('b.xlsx');
    const tables = [{ grid: 0, header: { from: 0, to: 1 }, end: null, fields: null }];
    await test.run('intake.choose', { draftId, choices: { ...WITHOUT_SECOND, tables } });
    const given = await test.run('intake.agency', { draftId, agency: 'Sở B' });
    expect(given.leftOut).toMatchObject([{ grid: 1, remembered: false, recurs: true }]);
    await test.run('intake.accept', { draftId, ...HERE, agency: 'Sở B' });
    expect((await test.open('Sở B.xlsx')).leftOut).toMatchObject([{ grid: 1, remembered: true }]);
  });

  it('everybody’s where no agency was named, until one decides itself', async () => {
    await storeWithoutSecond(null);
    const { draftId, leftOut } = await test.open('Sở B.xlsx');
    expect(leftOut).toMatchObject([{ grid: 1, remembered: true }]);
    await test.run('intake.choose', { draftId, choices: { ...NO_CHOICES, ignored: [] } });
    await test.run('intake.accept', { draftId, ...HERE, agency: 'Sở B' });
    expect((await test.open('Sở B 2.xlsx')).leftOut).toEqual([]);
    expect((await test.open('c.xlsx')).leftOut).toMatchObject([{ grid: 1 }]);
  });

  it('a file is not stored as one agency’s without what was left out for another', async () => {
    await storeWithoutSecond();
    const { draftId } = await test.open('b.xlsx');
    const elsewhere = { draftId, ...HERE, agency: 'Sở B' };
    expect((await test.fail('intake.accept', elsewhere)).code).toBe('LAYOUT_OF_OTHER_AGENCY');
    await test.run('intake.agency', { draftId, agency: 'Sở B' });
    expect((await test.run('intake.accept', elsewhere)).indicators).toBe(2);
  });
});
