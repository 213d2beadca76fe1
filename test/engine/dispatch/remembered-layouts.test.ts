/** Whose layouts a file is read with. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import { AUTOMATIC, asTold, basisOf, CHOSEN, HERE, LAYOUT, StandIn } from './stand-in.ts';

let test: StandIn;
beforeEach(async () => {
  test = await StandIn.start();
});
afterEach(() => test.stop());

describe('remembered layouts', () => {
  async function remember(fileName: string, agency: string | null): Promise<void> {
    const { draftId } = await test.open(fileName);
    await test.run('intake.choose', { draftId, choices: CHOSEN });
    const outcome = await test.run('intake.accept', { draftId, ...HERE, agency });
    expect(outcome.remembered).toBe(true);
  }

  it('are used for the next file of the agency, and said so', async () => {
    await remember('a.xlsx', 'Sở A');
    test.asked = [];
    const next = await test.open('b.xlsx');
    expect(basisOf(next)).toBe('remembered');
    expect(next.choices).toEqual(NO_CHOICES);
    expect(test.asked.map(({ options }) => options.remembered)).toEqual([[], [LAYOUT]]);
  });

  it('are not used for a file of another agency', async () => {
    await remember('a.xlsx', 'Sở A');
    expect(basisOf(await test.open('Sở B.xlsx'))).toBe('recognised');
  });

  it('are used when a person says whose file it is, and no more when it is another’s', async () => {
    await remember('a.xlsx', 'Sở A');
    const { draftId } = await test.open('Sở B.xlsx');
    expect(basisOf(await test.run('intake.agency', { draftId, agency: ' SỞ A ' }))).toBe('remembered');
    expect(basisOf(await test.run('intake.agency', { draftId, agency: 'Sở C' }))).toBe('recognised');
  });

  it('do not touch what a person chose, but come back when that is given up', async () => {
    await remember('a.xlsx', 'Sở A');
    const { draftId } = await test.open('Sở B.xlsx');
    await test.run('intake.choose', { draftId, choices: CHOSEN });
    expect(basisOf(await test.run('intake.agency', { draftId, agency: 'Sở A' }))).toBe('chosen');
    expect(basisOf(await test.run('intake.choose', { draftId, choices: NO_CHOICES }))).toBe('remembered');
  });

  it('are set aside when a person wants the file as recognised, for the next file of the agency as well', async () => {
    await remember('a.xlsx', 'Sở A');
    const { draftId } = await test.open('b.xlsx');
    const automatic = await test.run('intake.choose', { draftId, choices: AUTOMATIC });
    expect(test.asked.at(-1)?.options).toEqual({ choices: AUTOMATIC, remembered: [] });
    expect(automatic.choices).toEqual(AUTOMATIC);
    expect((await test.run('intake.accept', { draftId, ...HERE })).remembered).toBe(true);
    expect(basisOf(await test.open('c.xlsx'))).toBe('recognised');
    await remember('d.xlsx', 'Sở A');
    expect(basisOf(await test.open('e.xlsx'))).toBe('remembered');
  });

  it('that nobody named an agency for are set aside for one agency and serve the others', async () => {
    await remember('a.xlsx', null);
    const { draftId, read } = await test.open('b.xlsx');
    expect(read.tables[0]?.layout.basis).toBe('remembered');
    await test.run('intake.choose', { draftId, choices: AUTOMATIC });
    await test.run('intake.accept', { draftId, ...HERE });
    expect(basisOf(await test.open('c.xlsx'))).toBe('recognised');
    expect(basisOf(await test.open('Sở B.xlsx'))).toBe('remembered');
  });

  it('are kept where a file was only looked at as recognised', async () => {
    await remember('a.xlsx', 'Sở A');
    const { draftId } = await test.open('b.xlsx');
    await test.run('intake.choose', { draftId, choices: AUTOMATIC });
    expect(basisOf(await test.run('intake.choose', { draftId, choices: NO_CHOICES }))).toBe('remembered');
    await test.run('intake.accept', { draftId, ...HERE });
    expect(basisOf(await test.open('c.xlsx'))).toBe('remembered');
  });

  it('nothing remembered, nothing to set aside: the file is read as it was', async () => {
    const { draftId } = await test.open('a.xlsx');
    const { choices } = await test.run('intake.choose', { draftId, choices: AUTOMATIC });
    expect(choices).toEqual(NO_CHOICES);
  });

  it('are not stored for an agency that did not choose them', async () => {
    await remember('a.xlsx', 'Sở A');
    const { draftId } = await test.open('b.xlsx');
    const elsewhere = { draftId, ...HERE, agency: 'Sở B' };
    expect(await test.fail('intake.accept', elsewhere)).toEqual({
      code: 'LAYOUT_OF_OTHER_AGENCY',
      details: { agency: 'Sở B' },
    });
    await test.run('intake.agency', { draftId, agency: 'Sở B' });
    expect((await test.run('intake.accept', elsewhere)).agency).toBe('Sở B');
  });

  it('do not cost a second reading of a file in which no header of theirs has room', async () => {
    await remember('a.xlsx', 'Sở A');
    test.asked = [];
    test.read = (fileName, options) => ({ ...asTold(fileName, options), grids: [] });
    const { draftId } = await test.open('b.xlsx');
    expect(test.asked).toHaveLength(1);
    test.read = asTold;
    test.asked = [];
    await test.run('intake.choose', { draftId, choices: NO_CHOICES });
    expect(test.asked.map(({ options }) => options.remembered)).toEqual([[LAYOUT]]);
  });

  it('do not cost a second reading where nothing changes by them', async () => {
    const { draftId } = await test.open('a.xlsx');
    test.asked = [];
    await test.run('intake.agency', { draftId, agency: 'Sở C' });
    await test.run('intake.agency', { draftId, agency: 'Sở A' });
    expect(test.asked).toEqual([]);
  });
});
