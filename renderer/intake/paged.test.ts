import { describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/contract/errors.ts';
import { PagedRows } from './paged.ts';

function numbers(count: number) {
  const asked: number[] = [];
  const fetch = async (from: number, many: number): Promise<Answer<number[]>> => {
    asked.push(from);
    return { ok: true, value: Array.from({ length: many }, (_, index) => from + index) };
  };
  return { asked, rows: new PagedRows(count, fetch) };
}

describe('PagedRows', () => {
  it('fetches only the pages that a range touches, and each once', async () => {
    const { rows, asked } = numbers(1200);
    expect(rows.peek(600)).toBeUndefined();
    expect(await rows.range(498, 503)).toEqual([498, 499, 500, 501, 502]);
    expect(await rows.range(400, 410)).toHaveLength(10);
    expect(asked).toEqual([0, 500]);
    expect(rows.peek(600)).toBe(600);
    expect(rows.peek(1000)).toBeUndefined();
  });

  it('ends with the last row', async () => {
    const { rows } = numbers(1200);
    expect(await rows.range(1190, 1300)).toHaveLength(10);
    expect(await rows.range(1300, 1400)).toEqual([]);
  });

  it('gives rows in the order asked for', async () => {
    const { rows } = numbers(1200);
    expect(await rows.at([1100, 3, 700])).toEqual([1100, 3, 700]);
  });

  it('looks on the guessed page first and stops after as many pages as allowed', async () => {
    const { rows, asked } = numbers(5000);
    expect(await rows.find((row) => row === 2600, 2610)).toBe(2600);
    expect(asked).toEqual([2500]);
    expect(await rows.find((row) => row === 4999, 0, 2)).toBeNull();
    expect(await rows.find((row) => row === 4999, 0)).toBe(4999);
  });

  it('lets go of old pages and fetches them again', async () => {
    const { rows, asked } = numbers(50 * 500);
    await rows.range(0, 50 * 500);
    expect(rows.peek(0)).toBeUndefined();
    expect(rows.peek(50 * 500 - 1)).toBe(50 * 500 - 1);
    expect(await rows.range(0, 1)).toEqual([0]);
    expect(asked.filter((from) => from === 0)).toHaveLength(2);
  });

  it('says what the engine answered, and asks again the next time', async () => {
    let fails = true;
    const rows = new PagedRows<number>(10, async () => {
      if (fails) return { ok: false, error: { code: 'DRAFT_NOT_FOUND', details: {} } };
      return { ok: true, value: [7] };
    });
    await expect(rows.range(0, 1)).rejects.toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    fails = false;
    expect(await rows.range(0, 1)).toEqual([7]);
  });
});
