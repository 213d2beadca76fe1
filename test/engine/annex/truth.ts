/** The annexes of the province, as sources of an annex of ours: from the files that say what stands in them. */
import type { AnnexSource, AnnexSourceTable } from '../../../electron/engine/annex/index.ts';
import type { TruthName } from '../../support/truth.ts';
import { readTruth, truthField, truthTexts } from '../../support/truth.ts';

export function truthSource(name: TruthName): AnnexSource {
  const truth = readTruth(name);
  const table: AnnexSourceTable = {
    title: null,
    columns: truth.columns.map(({ key, header }) => ({ field: truthField(key), header })),
    rows: truth.rows.map((row) => ({
      kind: row.kind,
      texts: truthTexts(row),
      footnotes: (row.footnotes ?? []).map(({ column, after, mark }) => ({
        field: truthField(column),
        after,
        mark,
      })),
    })),
    footnotes: truth.footnotes,
  };
  return {
    set: { id: name, name: 'Kế hoạch chuyển đổi số năm 2024' },
    period: { id: name, name: 'năm 2024' },
    settings: {
      heading: 'Phụ lục',
      title: truth.document_title.slice(1).join('\n'),
      attachedTo: {
        documentKind: 'Báo cáo',
        number: '384/BC-STTTT',
        date: '2024-11-09',
        issuer: 'Sở Thông tin và Truyền thông',
      },
      mode: 'paper',
      signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Bình' },
    },
    tables: [table],
  };
}
