/** The annexes of the province, as sources of an annex of ours: from the files that say what stands in them. */
import type { AnnexSource } from '../../../electron/engine/annex/index.ts';
import type { TruthName } from '../../support/truth.ts';
import { readTruth, truthField, truthTexts } from '../../support/truth.ts';
import { column, sentRow, source } from './sources.ts';

export function truthSource(name: TruthName): AnnexSource {
  const truth = readTruth(name);
  const rows = truth.rows.map((row) =>
    sentRow(row.kind, truthTexts(row), {
      footnotes: (row.footnotes ?? []).map(({ column: key, after, mark }) => ({
        field: truthField(key),
        after,
        mark,
      })),
    }),
  );
  const columns = truth.columns.map(({ key, header }) => column(truthField(key), header));
  return source(
    rows,
    {
      title: truth.document_title.slice(1).join('\n'),
      attachedTo: {
        documentKind: 'Báo cáo',
        number: '384/BC-STTTT',
        date: '2024-11-09',
        issuer: 'Sở Thông tin và Truyền thông',
      },
      signatures: [{ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Bình' }],
    },
    { columns, footnotes: truth.footnotes },
  );
}
