/** Where an annex stands, folded from what was done with it. */
import { describe, expect, it } from 'vitest';
import { SealingMemory } from '../../../electron/engine/sealing/memory.ts';
import {
  correctionOf,
  currentVersion,
  eventsOf,
  lastChange,
  sealedNow,
  standingReviews,
  stateOf,
} from '../../../electron/engine/sealing/state.ts';
import type {
  History,
  StoredEvent,
  StoredRecord,
  StoredVersion,
} from '../../../electron/engine/sealing/store.ts';
import { DEFAULT_PAGE } from '../../../shared/domain/annex.ts';

const spec = {
  form: { id: 'f', name: '' },
  page: DEFAULT_PAGE,
  heading: 'Phụ lục',
  title: 'T',
  attachedTo: { documentKind: '', number: '', date: '', issuer: '' },
  mode: 'paper' as const,
  closing: '',
  signatures: [],
  recipients: [],
  parts: [],
};
const annex = { id: 'a', name: 'A', spec, createdAt: '1', savedAt: '1', createdBy: 'An', savedBy: 'An' };
const event = (kind: StoredEvent['kind'], at: string, changes: Partial<StoredEvent> = {}): StoredEvent => ({
  version: 1,
  kind,
  contentHash: 'h1',
  reason: '',
  person: { id: 'p', name: 'Bình' },
  at,
  ...changes,
});
const signed: StoredRecord = {
  id: 'r',
  kind: 'signedPdf',
  fileName: 'a.pdf',
  sha256: '',
  at: '8',
  by: 'Chi',
  report: null,
  version: 'v1',
  madeHere: true,
};
const version = (number: number, records: StoredRecord[] = []): StoredVersion => ({
  id: `v${number}`,
  annex: 'a',
  version: number,
  name: 'A',
  sealedAt: `${number * 5}`,
  sealedBy: 'Bình',
  replaces: number === 1 ? null : number - 1,
  reason: '',
  contentHash: 'h1',
  rules: 1,
  spec,
  approvals: [],
  files: [],
  records,
});
const history = (events: StoredEvent[] = [], versions: StoredVersion[] = []): History => ({
  annex,
  events,
  versions,
});

describe('an annex', () => {
  it('is a draft of version 1 until somebody reviewed this very content', () => {
    expect(stateOf(history(), 'h1')).toBe('draft');
    expect(stateOf(history([event('review', '2')]), 'h1')).toBe('reviewed');
    expect(stateOf(history([event('review', '2')]), 'h2')).toBe('draft');
    expect(stateOf(history([event('review', '2')]), null)).toBe('draft');
    expect(currentVersion(history())).toBe(1);
  });

  it('that was sent back is a draft, whoever reviewed it before', () => {
    const events = [event('review', '2'), event('reopen', '3')];
    expect(stateOf(history(events), 'h1')).toBe('draft');
    const again = history([...events, event('review', '4')]);
    expect(stateOf(again, 'h1')).toBe('reviewed');
    expect(standingReviews(again, 'h1')).toHaveLength(1);
  });

  it('is sealed, then signed, whatever its figures say by then', () => {
    expect(stateOf(history([event('review', '2')], [version(1)]), 'h2')).toBe('sealed');
    expect(stateOf(history([event('review', '2')], [version(1, [signed])]), 'h2')).toBe('signed');
  });

  it('of which a correction was begun is a draft of the next version, without the reviews of the last', () => {
    const events = [
      event('review', '2'),
      event('correct', '6', { version: 2, contentHash: null, reason: 'Sai số' }),
    ];
    const corrected = history(events, [version(1)]);
    expect([currentVersion(corrected), stateOf(corrected, 'h1'), sealedNow(corrected)]).toEqual([
      2,
      'draft',
      null,
    ]);
    expect(correctionOf(corrected)).toMatchObject({ replaces: { version: 1 }, reason: 'Sai số' });
    const resealed = history(events, [version(1), version(2)]);
    expect([currentVersion(resealed), stateOf(resealed, 'h1')]).toEqual([2, 'sealed']);
    expect(correctionOf(resealed)).toBeNull();
  });

  it('tells everything that was done, newest first', () => {
    const all = history(
      [event('review', '2'), event('correct', '9', { version: 2, reason: 'Sai số' })],
      [version(1, [signed])],
    );
    expect(eventsOf(all).map(({ kind, at, by }) => [kind, at, by])).toEqual([
      ['correct', '9', 'Bình'],
      ['sign', '8', 'Chi'],
      ['seal', '5', 'Bình'],
      ['review', '2', 'Bình'],
      ['create', '1', 'An'],
    ]);
    expect(lastChange(all)).toEqual({ at: '9', by: 'Bình' });
    const saved = { ...all, annex: { ...annex, savedAt: '99', savedBy: null } };
    expect(lastChange(saved)).toEqual({ at: '99', by: null });
  });
});

describe('what a session remembers of annexes', () => {
  it('is made once, and again as soon as a figure may be another', async () => {
    const memory = new SealingMemory();
    let made = 0;
    const ask = (figures: number, sealed: string) => memory.affected(figures, sealed, async () => ++made);
    expect([await ask(1, 'a'), await ask(1, 'a'), await ask(1, 'b')]).toEqual([1, 1, 2]);
    expect([await ask(2, 'a'), await ask(2, 'a')]).toEqual([3, 3]);
    memory.clear();
    expect(await ask(2, 'a')).toBe(4);
  });

  it('that an annex cannot be printed is remembered as well', async () => {
    const memory = new SealingMemory();
    let asked = 0;
    const ask = () =>
      memory.facts(1, 'spec', async () => {
        asked += 1;
        return null;
      });
    expect([await ask(), await ask(), asked]).toEqual([null, null, 1]);
  });
});
