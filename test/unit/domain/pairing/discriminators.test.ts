import { describe, expect, it } from 'vitest';
import { differingWords } from '../../../../shared/domain/pairing/discriminators.ts';

describe('differingWords', () => {
  it.each([
    ['Hồ sơ công việc cấp tỉnh', 'Hồ sơ công việc cấp huyện', 'cấp hành chính'],
    ['Tỷ lệ xã có mạng', 'Tỷ lệ huyện có mạng', 'cấp hành chính'],
    ['Phủ sóng 4G', 'Phủ sóng 5G', 'thế hệ mạng'],
    ['Dịch vụ công trực tuyến toàn trình', 'Dịch vụ công trực tuyến một phần', 'mức độ trực tuyến'],
    ['Dịch vụ công mức độ 3', 'Dịch vụ công mức độ 4', 'con số'],
    ['Hệ thống thông tin cấp độ 2', 'Hệ thống thông tin cấp độ 3', 'con số'],
    ['Doanh nghiệp loại I', 'Doanh nghiệp loại II', 'con số'],
    ['Người dân hài lòng', 'Doanh nghiệp hài lòng', 'đối tượng'],
    ['Hồ sơ trễ hạn', 'Hồ sơ không trễ hạn', 'từ phủ định'],
    ['Băng rộng cố định', 'Băng rộng di động', 'loại đường truyền'],
    ['Tăng năng suất', 'Giảm năng suất', 'chiều tăng giảm'],
    ['Người dân từ 14 tuổi', 'Người dân từ 15 tuổi', 'con số'],
    ['Phát triển kinh tế số', 'Phát triển xã hội số', 'trụ cột'],
    ['Tỷ lệ hồ sơ trực tuyến', 'Số lượng hồ sơ trực tuyến', 'đại lượng'],
    ['Văn bản gửi điện tử', 'Văn bản nhận điện tử', 'chiều giao dịch'],
  ])('%s | %s: %s', (a, b, about) => {
    expect(differingWords(a, b).map((item) => item.about)).toContain(about);
    expect(differingWords(b, a).map((item) => item.about)).toContain(about);
  });

  it.each([
    ['Phát triển xã hội', 'Phát triển xã hội'],
    ['Mạng 4G/5G', 'Mạng 5G / 4G'],
    ['Có ít nhất 04 doanh nghiệp', 'Có ít nhất 4 doanh nghiệp'],
    ['Tỷ lệ hồ sơ trực tuyến', 'Hồ sơ trực tuyến'],
    ['UBND cấp xã', 'Ủy ban nhân dân cấp xã'],
    ['Người dân, doanh nghiệp hài lòng', 'Doanh nghiệp và người dân hài lòng'],
  ])('nothing between %s | %s', (a, b) => {
    expect(differingWords(a, b)).toEqual([]);
  });

  it('reads "xã" of "xã hội" and "hợp tác xã" as no commune', () => {
    const found = differingWords('Kinh tế, xã hội', 'Hợp tác xã trong kinh tế');
    expect(found.map((item) => item.about)).not.toContain('cấp hành chính');
  });
});
