import { describe, expect, it } from 'vitest';
import { textRelation } from '../../../../shared/domain/pairing/spelling.ts';

describe('textRelation', () => {
  it.each([
    ['Sở Công thương', 'Sở  Công thương', 'same'],
    ['Sở Công thương', 'Sở Công thương'.normalize('NFD'), 'same'],
    ['', '', 'same'],
    ['Sở Công thương', 'Sở Công Thương', 'spelling'],
    ['số hóa hồ sơ', 'số hoá hồ sơ', 'spelling'],
    ['Bưu điện tỉnh An Giang', 'Bưu điện tỉnh n Giang', 'spelling'],
    ['Ủy ban nhân dân tỉnh Kiên Giang', 'Ủy ban nhân dân tỉnh Kin Giang', 'spelling'],
    ['Viễn thông - Internet', 'Viễn thông – Internet', 'spelling'],
    ['UBND huyện', 'Ủy ban nhân dân huyện', 'spelling'],
    ['Chuyển đổi số', 'Chuyểnđổi số', 'spelling'],
    ['Uy ban nhân dân tỉnh', 'Ủy ban nhân dân tỉnh', 'spelling'],
    ['100%', '100 %', 'spelling'],
    ['Đạt 605172 hồ sơ', 'Đạt 605.172 hồ sơ', 'spelling'],
    ['Đạt 4 sản phẩm', 'Đạt 04 sản phẩm', 'spelling'],
    ['80%', '8%', 'different'],
    ['7,18%', '71,8%', 'different'],
    ['≥ 80%', '≤ 80%', 'different'],
    ['80%', '', 'different'],
    ['Sổ sức khỏe', 'Số sức khỏe', 'different'],
    ['Chưa thực hiện', 'Chứa thực hiện', 'different'],
    ['UBND huyện', 'UBND xã', 'different'],
    ['Sở Tài chính', 'Sở Công thương', 'different'],
    ['Trên 50%', 'Dưới 50%', 'different'],
  ])('%s | %s: %s', (a, b, relation) => {
    expect(textRelation(a, b)).toBe(relation);
    expect(textRelation(b, a)).toBe(relation);
  });
});
