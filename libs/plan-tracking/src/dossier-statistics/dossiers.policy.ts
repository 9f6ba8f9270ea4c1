import type { Policy } from '@commune/platform/access';
import type { ClientScope } from '@commune/platform/api-clients';

export const dossiersClientScopes: readonly ClientScope[] = [
  {
    name: 'dossiers:write',
    title: 'Ghi số liệu thủ tục hành chính',
    explanation: 'Ghi số hồ sơ tiếp nhận, đúng hạn, quá hạn theo xã, lĩnh vực, tháng, ví dụ từ hệ thống một cửa.',
  },
];

/** Results of each commune are published (KH 1570/KH-UBND annex 19), so whoever is signed in reads all of them. */
export const dossiersPolicy: Policy = {
  listDossierStatistics: { who: 'signed-in', client: 'any' },
  listDossierFields: { who: 'signed-in', client: 'any' },
  upsertDossierStatistics: { who: {}, client: 'dossiers:write' },
};
