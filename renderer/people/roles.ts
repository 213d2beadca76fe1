import type { Role } from '../../shared/contract/view.ts';

/** What each role may do, for whoever has to choose one. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  staff: 'Đối soát, quyết định từng dòng, lập công văn, nhận trả lời.',
  approver: 'Như chuyên viên, và duyệt những dòng do người khác quyết định, duyệt cả bảng đối soát.',
  administrator: 'Quản lý người dùng và đặt lại mã PIN; cũng đối soát và quyết định, nhưng không duyệt.',
};
