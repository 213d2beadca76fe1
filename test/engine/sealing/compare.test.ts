/** What differs between two contents: by origin, never by place. */
import { describe, expect, it } from 'vitest';
import type { AnnexModel, AnnexRow } from '../../../electron/engine/annex/model.ts';
import { compareModels } from '../../../electron/engine/sealing/changes/compare.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { annexModel, cell, MODEL_COLUMNS, modelRow, modelSection, modelTable } from '../annex/models.ts';

/** A row of a stored one, its texts taken from the submission. */
function stored(row: string, texts: Partial<Record<Field, string>>, columns = MODEL_COLUMNS): AnnexRow {
  return {
    kind: 'indicator',
    cells: columns.map(({ field }) => {
      const text = texts[field] ?? '';
      const kind = field === 'ordinal' ? 'numbered' : 'sent';
      return cell(text, { origin: text === '' ? null : { kind, field, at: null } });
    }),
    origin: { input: 0, row, baseInput: null, baseRow: null, decision: null },
  };
}

const A = stored('a', { ordinal: '1.1', name: 'Dịch vụ công', result: '85%' });
const B = stored('b', { ordinal: '1.2', name: 'Trạm phát sóng', result: '101 trạm' });
const C = stored('c', { ordinal: '1.3', name: 'Cáp quang', result: '76%' });
const NEW = stored('n', { ordinal: '1.2', name: 'Chữ ký số', result: '12%' });

function changes(before: AnnexModel, after: AnnexModel, indicators: Record<string, string> = {}) {
  return compareModels(before, after, (row) => indicators[row]).map(({ place, before: old, after: now }) => [
    place,
    old,
    now,
  ]);
}
const one = (...rows: AnnexRow[]) => annexModel([modelTable(rows)]);
const numbered = (row: AnnexRow, ordinal: string): AnnexRow => ({
  ...row,
  cells: row.cells.map((own, index) => (index === 0 ? { ...own, text: ordinal } : own)),
});

describe('two contents', () => {
  it('that are the same differ in nothing', () => {
    expect(changes(one(A, B), structuredClone(one(A, B)))).toEqual([]);
  });

  it('differ in one figure: its table, row, ordinal and column are named', () => {
    const now = stored('b', { ordinal: '1.2', name: 'Trạm phát sóng', result: '108 trạm' });
    expect(
      changes(
        annexModel([modelTable([C]), modelTable([A, B])]),
        annexModel([modelTable([C]), modelTable([A, now])]),
      ),
    ).toEqual([['bảng 2, dòng 2 (1.2), cột “Kết quả thực hiện”', '101 trạm', '108 trạm']]);
  });

  it('a row put in is one change, though all below it have other numbers', () => {
    const after = one(A, NEW, numbered(B, '1.3'), numbered(C, '1.4'));
    expect(changes(one(A, B, C), after)).toEqual([['bảng 1, dòng 2 (1.2)', null, '1.2 | Chữ ký số | 12%']]);
  });

  it('a row taken out is one change; other numbers without one are changes', () => {
    expect(changes(one(A, B, C), one(A, numbered(C, '1.2')))).toEqual([
      ['bảng 1, dòng 2 (1.2)', '1.2 | Trạm phát sóng | 101 trạm', null],
    ]);
    expect(changes(one(A, B), one(A, numbered(B, '1.9')))).toEqual([
      ['bảng 1, dòng 2 (1.9), cột “STT”', '1.2', '1.9'],
    ]);
  });

  it('of a file that was sent anew are held together by the indicators', () => {
    const again = stored('b2', { ordinal: '1.2', name: 'Trạm BTS', result: '101 trạm' });
    expect(changes(one(A, B), one(A, again), { b: 'i', b2: 'i' })).toEqual([
      ['bảng 1, dòng 2 (1.2), cột “Chỉ tiêu”', 'Trạm phát sóng', 'Trạm BTS'],
    ]);
  });

  it('rows in another order are told once', () => {
    expect(changes(one(A, B, C), one(A, C, B))).toEqual([['bảng 1, thứ tự dòng', '1.2, 1.3', '1.3, 1.2']]);
  });

  it('a section that was renamed is no other section', () => {
    expect(changes(one(modelSection('I', 'Hạ tầng'), A), one(modelSection('I', 'Hạ tầng số'), A))).toEqual([
      ['bảng 1, dòng 1 (I), cột “Chỉ tiêu”', 'Hạ tầng', 'Hạ tầng số'],
    ]);
  });

  it('merging cells is no difference, a text in a merged cell is one for each row that it stands in', () => {
    const lead = 3;
    const row = (id: string, text: string, down: number) => {
      const base = stored(id, { ordinal: id, name: id });
      return {
        ...base,
        cells: base.cells.map((own, index) => (index === lead ? { ...own, text, down } : own)),
      };
    };
    const apart = one(row('x', 'Sở Y tế', 1), row('y', 'Sở Y tế', 1));
    expect(changes(apart, one(row('x', 'Sở Y tế', 2), row('y', '', 0)))).toEqual([]);
    expect(changes(apart, one(row('x', 'Sở Công Thương', 2), row('y', '', 0)))).toEqual([
      ['bảng 1, dòng 1 (x), cột “Cơ quan chủ trì”', 'Sở Y tế', 'Sở Công Thương'],
      ['bảng 1, dòng 2 (y), cột “Cơ quan chủ trì”', 'Sở Y tế', 'Sở Công Thương'],
    ]);
  });

  it('a footnote mark is part of the text', () => {
    const marked = {
      ...A,
      cells: A.cells.map((own, index) => (index === 4 ? { ...own, marks: ['1'] } : own)),
    };
    const after = annexModel([modelTable([marked], { footnotes: [{ mark: '1', text: 'Tạm tính' }] })]);
    expect(changes(one(A), after)).toEqual([
      ['bảng 1, dòng 1 (1.1), cột “Kết quả thực hiện”', '85%', '85% (1)'],
      ['bảng 1, chú thích', '', '(1) Tạm tính'],
    ]);
  });

  it('a table put in between is one change, and the others stay themselves', () => {
    const three = annexModel([modelTable([A]), modelTable([NEW], { title: 'Thêm' }), modelTable([B])]);
    expect(changes(annexModel([modelTable([A]), modelTable([B])]), three)).toEqual([
      ['bảng 2', null, 'Thêm: 1 dòng'],
    ]);
  });

  it('columns that came, went, were renamed or moved are told once each', () => {
    const without = MODEL_COLUMNS.filter(({ field }) => field !== 'note');
    const texts = { ordinal: '1', name: 'Dịch vụ công', note: 'Số ước' } as const;
    const before = annexModel([modelTable([stored('a', texts)])]);
    const after = annexModel([modelTable([stored('a', texts, without)], { columns: without })]);
    expect(changes(before, after)).toEqual([['bảng 1, cột “Ghi chú”', 'Ghi chú', null]]);
    // The note of the one row is gone with it.
    expect(compareModels(before, after, () => undefined).map(({ figures }) => figures)).toEqual([1]);
    const renamed = MODEL_COLUMNS.map((own) => (own.field === 'lead' ? { ...own, header: 'Đơn vị' } : own));
    expect(changes(before, annexModel([modelTable([stored('a', texts)], { columns: renamed })]))).toEqual([
      ['bảng 1, tên cột “Cơ quan chủ trì”', 'Cơ quan chủ trì', 'Đơn vị'],
    ]);
    const turned = [...MODEL_COLUMNS.slice(0, 5), ...MODEL_COLUMNS.slice(5).toReversed()];
    const moved = changes(
      before,
      annexModel([modelTable([stored('a', texts, turned)], { columns: turned })]),
    );
    expect(moved.map(([place]) => place)).toEqual(['bảng 1, thứ tự cột', 'bảng 1, độ rộng cột']);
  });

  it('differ in what stands around the tables', () => {
    const after = annexModel([modelTable([A])], {
      heading: 'Phụ lục I',
      title: ['KẾT QUẢ NĂM 2025'],
      closing: '',
      signatures: [],
      recipients: ['- Như trên;'],
      inputs: [
        {
          submission: 's',
          fileName: 'a.csv',
          sha256: 'f'.repeat(64),
          agency: null,
          set: '',
          period: '',
          importedAt: '',
        },
      ],
    });
    expect(changes(one(A), after).map(([place]) => place)).toEqual([
      'nhãn phụ lục',
      'tiêu đề',
      'dòng kết',
      'khối chữ ký',
      'nơi nhận',
      'tệp nguồn',
    ]);
  });

  it('figures are counted apart from what the form sets', () => {
    const now = stored('b', { ordinal: '1.2', name: 'Trạm phát sóng', result: '108 trạm' });
    const found = compareModels(one(A, B), { ...one(A, now), heading: 'Phụ lục I' }, () => undefined);
    expect(found.map(({ figures }) => figures)).toEqual([0, 1]);
    const removed = compareModels(one(A, B), one(A), () => undefined);
    // The name and the result; the number is the form's.
    expect(removed.map(({ figures }) => figures)).toEqual([2]);
    expect(modelRow({}).origin).toBeNull();
  });
});
