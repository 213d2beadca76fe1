import { describe, expect, it } from 'vitest';
import { begin, change, redo, undo } from './history.ts';

const at = (place: string, time: number) => ({ place, words: place, at: time });

describe('history', () => {
  it('takes back and does again, step by step', () => {
    const three = change(change(begin('a'), 'b', at('x', 0)), 'c', at('y', 10));
    expect(undo(three).present).toBe('b');
    expect(undo(undo(three)).present).toBe('a');
    expect(redo(undo(undo(three))).present).toBe('b');
    expect(redo(redo(undo(undo(three))))).toMatchObject({ present: 'c', future: [] });
  });

  it('takes typing in one place as one step, until a pause', () => {
    const typed = change(change(begin(''), 'B', at('title', 0)), 'Bá', at('title', 400));
    expect(undo(typed).present).toBe('');
    const later = change(typed, 'Báo', at('title', 5000));
    expect(undo(later).present).toBe('Bá');
  });

  it('begins a new step after an undo, and forgets what was undone', () => {
    const one = change(begin('a'), 'b', at('x', 0));
    const other = change(undo(one), 'c', at('x', 10));
    expect(other.future).toEqual([]);
    expect(undo(other).present).toBe('a');
  });

  it('stays where there is nothing to take back or do again', () => {
    const fresh = begin('a');
    expect(undo(fresh)).toBe(fresh);
    expect(redo(fresh)).toBe(fresh);
  });
});
