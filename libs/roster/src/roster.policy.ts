import type { Policy, PolicyLine } from '@commune/platform/access';
import type { ClientScope } from '@commune/platform/api-clients';
import { readsFigures } from './structure/structure.policy.js';

/** Sở Nội vụ keeps the government bloc and reads the Party bloc; a leader of the province reads both. */
const readers = {
  home_affairs_officer: { reach: 'subtree', blocs: 'both' },
  home_affairs_director: { reach: 'subtree', blocs: 'both' },
  province_leader: { reach: 'subtree', blocs: 'both' },
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
  office_head: 'subtree',
  viewer: { reach: 'subtree', blocs: 'both' },
} as const;

/** Posts are required of a commune, not of an office: to an office the comparison would say nothing true. */
const { office_head: _office, ...withoutOffices } = readers;

const readsPeople: PolicyLine = { who: { ...readers, civil_servant: 'self' } };

const keepers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_clerk: 'subtree',
  },
};

/** Who looked is for the person, for their leaders and for Sở Nội vụ: not for those who are looked after by it. */
const seesAccesses: PolicyLine = {
  who: {
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    civil_servant: 'self',
  },
};

export const rosterClientScopes: readonly ClientScope[] = [
  {
    name: 'roster:read',
    title: 'Đọc hồ sơ cán bộ, công chức',
    explanation: 'Họ tên, ngày sinh, giới tính, đơn vị, vị trí, trình độ, ngạch và bậc lương.',
    reads: ['name', 'identity', 'qualification', 'employment'],
  },
  {
    name: 'roster:write',
    title: 'Ghi hồ sơ cán bộ, công chức',
    explanation: 'Sửa, và tạo hồ sơ theo mã của hệ thống bên ngoài, với cùng quy tắc như trên màn hình.',
    reads: ['name', 'identity', 'qualification', 'employment'],
    writes: ['name', 'identity', 'qualification', 'employment'],
  },
  {
    name: 'roster:sensitive',
    title: 'Thêm dữ liệu nhạy cảm',
    explanation: 'Dân tộc, ngày vào Đảng, ghi chú. Ghi được khi có thêm phạm vi ghi hồ sơ.',
    reads: ['sensitive'],
    writes: ['sensitive'],
  },
  {
    name: 'roster:id-number',
    title: 'Thêm số định danh',
    explanation: 'Bốn số cuối của số định danh khi đọc; cả số khi ghi, nếu có thêm phạm vi ghi hồ sơ.',
    reads: ['id_number'],
    writes: ['id_number'],
  },
  {
    name: 'roster:assessment',
    title: 'Thêm xếp loại',
    explanation: 'Xếp loại chất lượng các năm.',
    reads: ['assessment'],
  },
  {
    name: 'structure:read',
    title: 'Đọc cơ cấu đội ngũ',
    explanation: 'Số liệu tổng hợp, nhóm dưới năm người được che.',
  },
  {
    name: 'positions:read',
    title: 'Đọc danh mục',
    explanation: 'Vị trí việc làm và các danh mục dùng chung.',
  },
];

export const rosterPolicy: Policy = {
  listCivilServants: { who: readers, client: 'roster:read' },
  exportCivilServants: { who: readers },
  exportSelectedCivilServants: { who: readers },
  startCivilServantExport: { who: readers },
  getCivilServant: { ...readsPeople, client: 'roster:read' },
  getCivilServantHistory: readsPeople,
  listCivilServantAttachments: readsPeople,
  downloadCivilServantAttachment: readsPeople,
  addCivilServantAttachment: keepers,
  removeCivilServantAttachment: keepers,
  listRecordAccesses: seesAccesses,
  updateCivilServant: { ...keepers, client: 'roster:write' },
  updateCivilServants: { ...keepers, client: 'roster:write' },
  getCivilServantByExternalCode: { who: {}, client: 'roster:read' },
  putCivilServantByExternalCode: { who: {}, client: 'roster:write' },
  upsertCivilServants: { who: {}, client: 'roster:write' },
  revealIdNumber: keepers,
  getStructure: { ...readsFigures, client: 'structure:read' },
  listJobPositions: {
    who: {
      ...withoutOffices,
      province_admin: { reach: 'subtree', blocs: 'both' },
      department_officer: { reach: 'province', blocs: 'both' },
    },
    client: 'positions:read',
  },
  listCodeLists: { who: 'signed-in', client: 'positions:read' },
};
