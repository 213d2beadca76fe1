import { describe, expect, it } from 'vitest';
import type { Draft, DraftTable, ImportOutcome } from '../../../shared/contract/intake.ts';
import {
  type EntryState,
  isUnderWay,
  MAX_FILES,
  neighbour,
  nextReady,
  type QueueEntry,
  repeated,
  roomFor,
} from './entries.ts';
import { keptEntry, restoredEntry, unsavedWords } from './kept-entry.ts';
import { queueInWords, readyInWords, repeatInWords, sizeInWords } from './words.ts';

function table(indicators: number): DraftTable {
  return {
    title: null,
    attachedTo: null,
    columns: [],
    footnotes: [],
    rowCount: indicators,
    sections: 0,
    indicators,
    layout: {
      grid: 0,
      header: { from: 0, to: 1 },
      end: 3,
      confidence: 1,
      doubts: [],
      basis: 'recognised',
      fingerprint: '',
    },
  };
}

function draft(patch: Partial<Draft> = {}, indicators: readonly number[] = [3]): Draft {
  return {
    draftId: 'd',
    read: {
      file: { name: 'a.xlsx', sha256: '00', format: 'xlsx' },
      tables: indicators.map(table),
      text: [],
      footnotes: [],
      conversions: [],
      warnings: [],
    },
    choices: { tables: null, keepOriginal: [] },
    grids: [{ label: 'Biểu 1', rows: 4, columns: 3 }],
    suggested: { set: null, period: null, agency: null },
    leftOut: [],
    duplicateOf: null,
    returned: false,
    ...patch,
  };
}

const OUTCOME: ImportOutcome = {
  submissionId: 's',
  set: { id: 'k', name: 'Kế hoạch 2024' },
  period: { id: 'p', name: '9 tháng 2024' },
  agency: null,
  sections: 0,
  indicators: 3,
  newIndicators: 0,
  suggestedMatches: 0,
  likenessSkipped: false,
  counts: { added: 3, first: 0, changed: 0, same: 0, missing: 0 },
  warnings: [],
  replaces: null,
  alsoUnder: [],
  remembered: false,
  leftOut: [],
};

function entry(id: string, state: EntryState, sha256: string | null = null): QueueEntry {
  return { id, name: `${id}.xlsx`, size: 1, file: null, state, opens: false, sha256, choices: null };
}

const ready = (id: string, sha256: string | null = null) =>
  entry(id, { kind: 'ready', draft: draft() }, sha256);
const failed = (id: string) => entry(id, { kind: 'failed', error: { code: 'FILE_EMPTY', details: {} } });

describe('the queue', () => {
  const entries = [failed('a'), ready('b'), failed('c'), ready('d')];

  it('goes from ready file to ready file and stops at the ends', () => {
    expect(neighbour(entries, 'b', 1)?.id).toBe('d');
    expect(neighbour(entries, 'd', 1)).toBeNull();
    expect(neighbour(entries, 'd', -1)?.id).toBe('b');
    expect(neighbour(entries, null, 1)?.id).toBe('b');
    expect(neighbour(entries, null, -1)?.id).toBe('d');
  });

  it('offers the next ready file after one that was stored, from the top if there is none below', () => {
    expect(nextReady(entries, 'b')?.id).toBe('d');
    expect(nextReady(entries, 'd')?.id).toBe('b');
    expect(nextReady([ready('b')], 'b')).toBeNull();
  });

  it('takes as many files as there is room for and names the others', () => {
    const files = Array.from({ length: MAX_FILES }, (_, index) => new File([], `${index}.docx`));
    const { taken, left } = roomFor(entries, files);
    expect(taken).toHaveLength(MAX_FILES - 2);
    expect(left).toEqual([`${MAX_FILES - 2}.docx`, `${MAX_FILES - 1}.docx`]);
  });

  it('knows the same bytes in an earlier line, unless that was let go of', () => {
    const [one, two] = [ready('one', 'x'), ready('two', 'x')];
    expect(repeated([one, two], two)).toBe(one);
    expect(repeated([one, two], one)).toBeNull();
    expect(repeated([entry('one', { kind: 'dropped' }, 'x'), two], two)).toBeNull();
    expect(repeatInWords([one, two], two)).toContain('one.xlsx');
    const stored = entry('one', { kind: 'stored', outcome: OUTCOME }, 'x');
    expect(repeatInWords([stored, two], two)).toContain('vừa lưu');
  });

  it('says that the workspace has the file already', () => {
    const duplicateOf = { submissionId: 's', set: 'Kế hoạch 2024', period: '9 tháng 2024' };
    const line = entry('a', { kind: 'ready', draft: draft({ duplicateOf }) }, 'x');
    expect(repeatInWords([line], line)).toContain('9 tháng 2024');
  });

  it('counts itself in words', () => {
    expect(queueInWords(entries)).toBe('2 tệp sẵn sàng, 2 tệp không đọc được');
  });
});

describe('a line of the queue', () => {
  it('says what was read', () => {
    expect(readyInWords(draft({}, [32]))).toBe('Sẵn sàng: 32 chỉ tiêu, không có lưu ý');
    expect(readyInWords(draft({}, [1000, 234]))).toBe('Sẵn sàng: 1.234 chỉ tiêu, 2 bảng, không có lưu ý');
    expect(readyInWords(draft({}, []))).toContain('chỉ ra dòng tiêu đề');
    expect(readyInWords(draft({ grids: [] }, []))).toContain('chỉ có văn bản');
  });

  it.each([
    [900, '900 byte'],
    [18 * 1024, '18 KB'],
    [1_500_000, '1,4 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});

describe('through a reload', () => {
  it('a file that was read is asked for by its draft, and opened if it was open', () => {
    const kept = keptEntry(ready('a', 'x'));
    expect(kept.state).toEqual({ kind: 'held', draftId: 'd' });
    expect(restoredEntry(kept, 'a')).toMatchObject({
      opens: true,
      file: null,
      sha256: 'x',
      state: { kind: 'waiting', draftId: 'd' },
    });
  });

  it('a file that only waited must be chosen again', () => {
    expect(keptEntry(entry('a', { kind: 'waiting', draftId: null })).state).toEqual({ kind: 'gone' });
  });

  it('a file whose draft is being asked for is asked for again', () => {
    const progress = { phase: '', done: 0, total: 0 };
    const reading = entry('a', { kind: 'reading', task: 't', progress, draftId: 'd' });
    expect(keptEntry(reading).state).toEqual({ kind: 'held', draftId: 'd' });
  });

  it('what is stored stays so', () => {
    const stored = entry('a', { kind: 'stored', outcome: OUTCOME }, 'x');
    expect(restoredEntry(keptEntry(stored), null).state).toEqual(stored.state);
    expect(isUnderWay(stored)).toBe(false);
  });

  it('says what closing would lose', () => {
    expect(unsavedWords([failed('a')])).toBeNull();
    expect(unsavedWords([failed('a'), ready('b')])).toContain('“b.xlsx” đang xem trước');
    expect(unsavedWords(['a', 'b', 'c', 'd'].map((id) => ready(id)))).toMatch(/^4 tệp.*…\.$/);
  });
});
