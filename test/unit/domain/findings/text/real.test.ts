/** What the rules for whole tables and running text find in reports as they were sent, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { suggestFromRead } from '../../../../../electron/engine/intake/index.ts';
import { documentOfRead } from '../../../../../electron/engine/reconcile/index.ts';
import { findAroundRows } from '../../../../../shared/domain/findings/registry.ts';
import { read } from '../../../../engine/intake/builders.ts';
import { submissionPath } from '../../../../support/folders.ts';
import { describeReal } from '../../../../support/real.ts';

/** Other rules for tables and text are held against the reports by tests of their own. */
const CODES = new Set([
  'TOTAL_NOT_SUM',
  'CLOSING_COUNT',
  'RATED_UNEVENLY',
  'VALUE_OF_OTHER_ROW',
  'REPEATED_ROW',
  'NUMBERING_GAP',
  'TEXT_TOTAL_NOT_ROWS',
  'GROUP_NOT_SUM',
  'TEXT_POINTS_NOT_ANNEX',
  'LIST_NOT_SUM',
  'AGENCY_DIFFERS',
  'DATES_OUTSIDE_PERIOD',
  'SAME_DOCUMENT_TWO_DATES',
  'IMPOSSIBLE_DATE',
  'DOCUMENT_KIND_MISMATCH',
  'DOCUMENT_NUMBER_BLANK',
  'NOTATION_IN_TEXT',
]);

async function found(file: string): Promise<string[]> {
  const result = await read(new Uint8Array(readFileSync(submissionPath(file))), file);
  const { period, agency } = suggestFromRead(result);
  return findAroundRows(documentOfRead(result, { index: 0, period, agency }))
    .filter(({ code }) => CODES.has(code))
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
}

const REPORT = [
  /^error TEXT_TOTAL_NOT_ROWS .*61\.87% .*20\/32 .*62,50%/,
  /^warning TEXT_TOTAL_NOT_ROWS .*20 đạt, 12 chưa đạt; bảng có 32 dòng: 17 đạt, 12 chưa đạt, 3 ước đạt/,
  /^warning DATES_OUTSIDE_PERIOD .*06\/11\/2024.*30\/09\/2024/,
  /^note SAME_DOCUMENT_TWO_DATES .*02\/2023\/QĐ-UBND ngày 17\/01\/2023 và 02\/QĐ-UBND ngày 03\/01\/2023/,
  /^note SAME_DOCUMENT_TWO_DATES .*384\/KH-UBND .*384\/BC-STTTT/,
  /^note NOTATION_IN_TEXT .*61\.87/,
  /^note NOTATION_IN_TEXT .*5\.571\/7145/,
];
const LETTER = [
  /^error GROUP_NOT_SUM .*460\/550 .*435\/510/,
  /^error GROUP_NOT_SUM .*17 chỉ số .*16 chỉ số/,
  /^error GROUP_NOT_SUM .*400\/450 .*430\/490/,
  /^error TEXT_POINTS_NOT_ANNEX .*85\/100 .*80\/100/,
  /^warning GROUP_NOT_SUM .*85\/100 .*80\/100/,
  /^warning AGENCY_DIFFERS .*Sở Khoa học và Công nghệ.*6\.2.*Ngân hàng Nhà nước/,
  /^warning AGENCY_DIFFERS .*Sở Tài chính.*5\.1.*Sở Khoa học và Công nghệ/,
  /^note DOCUMENT_NUMBER_BLANK /,
];
const YEAR = [
  /^warning RATED_UNEVENLY .*1\.13, 2\.8.*2\.1/,
  /^warning VALUE_OF_OTHER_ROW .*85,42%.*1\.14.*1\.16/,
  /^note DOCUMENT_NUMBER_BLANK /,
];

/** Reading a PDF of thirty pages takes seconds where several tests run beside each other. */
const PATIENCE = 60_000;

describeReal('findings in the real documents', () => {
  it.each([
    ['bao-cao-2024-9-thang.docx', REPORT],
    ['bao-cao-2024-9-thang.pdf', REPORT],
    ['cong-van-dti-2026.docx', LETTER],
    ['cong-van-dti-2026.pdf', LETTER],
    ['2024-ca-nam.xlsx', YEAR],
    ['2024-9-thang.docx', REPORT.slice(-1)],
  ])(
    '%s',
    async (file, expected) => {
      expect(await found(file)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    },
    PATIENCE,
  );
});
