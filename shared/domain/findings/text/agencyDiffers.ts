import { compareKey } from '../../text/normalise.ts';
import type { DocumentFinding } from '../document.ts';
import { cellPlace, paragraphPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { rowOf, rowsByName } from './annexRows.ts';
import { itemsOf, type TextItem } from './items.ts';

const CODE = 'AGENCY_DIFFERS';
/** An agency by name at the beginning of a heading; "các sở, ban, ngành" is no one in particular. */
const AGENCY =
  /^(?:Đối với\s+|Giao\s+|Đề nghị\s+)?((?:Sở|Công an|Văn phòng|Thanh tra|Ban Quản lý|Ban Dân tộc|Cục|Chi cục|Kho bạc|Ngân hàng|Bưu điện|Bảo hiểm|Đài|Báo|Bộ Chỉ huy|Viện|Trường|Trung tâm|Tòa án|Liên minh|Hội|Tỉnh đoàn)\s[^:(,;.]{2,60})/u;

/** The letter of 2026 gives "Tỷ trọng kinh tế số trong GRDP" to Sở Tài chính, its annex to Sở Khoa học và Công nghệ. */
export const agencyDiffers: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Cơ quan thực hiện trong lời văn khác với phụ lục',
  explanation:
    'Lời văn giao một chỉ số cho cơ quan này, phụ lục ghi cơ quan khác chủ trì. Phụ lục ghi chung “sở, ban, ngành” hoặc nhiều cơ quan thì không bị xét. Cần thống nhất cơ quan chịu trách nhiệm.',
  checkDocument(document) {
    const rows = rowsByName(document, ({ columns }) => columns.some(({ field }) => field === 'lead'));
    if (rows.size === 0) return [];
    const items = itemsOf(document.paragraphs);
    const heads = items.filter(({ text, children }) => children.length > 0 || text.includes(':'));
    const named = new Set(heads.flatMap((item) => agencyIn(item.text) ?? []).map(compareKey));
    return items.flatMap((item): DocumentFinding[] => {
      const agency = agencyOver(item);
      const found = agency === null ? null : rowOf(item, rows);
      if (agency === null || found === null || found.row.kind !== 'indicator') return [];
      const lead = (found.row.view.texts.lead ?? '').replaceAll('\n', ' ').trim();
      const one = agencyIn(lead);
      // "Sở, ban, ngành tỉnh" or several agencies leave room for the one that the text names.
      if (one === null || one !== lead || isSame(agency, one)) return [];
      // Who only supports may be named as the one that follows it up, unless the lead has a list of its own.
      const supports = compareKey(found.row.view.texts.supporting ?? '').includes(compareKey(agency));
      if (supports && !named.has(compareKey(one))) return [];
      return [
        {
          code: CODE,
          severity: 'warning',
          message: `“${found.row.view.texts.name.replaceAll('\n', ' ')}”: lời văn giao ${agency}, phụ lục (dòng ${found.row.view.texts.ordinal}) ghi ${lead}.`,
          places: [
            paragraphPlace(document, item.paragraph),
            cellPlace(document, found.table, found.row, 'lead'),
          ],
        },
      ];
    });
  },
};

function agencyIn(text: string): string | null {
  return AGENCY.exec(text)?.[1]?.trim() ?? null;
}

/** The agency that an item is given to: named before its colon, or by the nearest heading above it. */
function agencyOver(item: TextItem): string | null {
  if (item.text.includes(':')) {
    const own = agencyIn(item.text);
    if (own !== null && item.text.startsWith(`${own}:`)) return own;
  }
  for (let above = item.parent; above !== null; above = above.parent) {
    const agency = agencyIn(above.text);
    if (agency !== null) return agency;
  }
  return null;
}

/** "Công an tỉnh" is "Công an tỉnh An Giang". */
function isSame(a: string, b: string): boolean {
  const [one, two] = [compareKey(a), compareKey(b)];
  return one.startsWith(two) || two.startsWith(one);
}
