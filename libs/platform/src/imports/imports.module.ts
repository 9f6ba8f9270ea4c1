import { Global } from '@nestjs/common';
import type { Policy, PolicyLine } from '../access/index.js';
import type { ClientScope } from '../api-clients/index.js';
import { CapabilityModule } from '../modules/index.js';
import { DataImport } from './data-import.entity.js';
import { ImportJobs } from './import-jobs.js';
import { ImportKinds } from './import-kind.js';
import { ImportsController } from './imports.controller.js';
import { ImportsLoading } from './imports-loading.service.js';
import { ImportsUpkeep } from './imports-upkeep.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsService } from './imports.service.js';
import { DataImports1764000004000 } from './migrations/1764000004000-data-imports.js';
import { ImportsAsJobs1764102020000 } from './migrations/1764102020000-imports-as-jobs.js';
import { ImportsOutliveJobs1764200202000 } from './migrations/1764200202000-imports-outlive-jobs.js';
import { ImportsOfClients1764302001000 } from './migrations/1764302001000-imports-of-clients.js';

/** Those who keep records; what each may write is judged row by row. */
const keepers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_clerk: 'subtree',
  },
  client: 'imports:write',
};

const importsClientScopes: readonly ClientScope[] = [
  {
    name: 'imports:write',
    title: 'Nhập tệp Excel',
    explanation:
      'Tải tệp lên, kiểm tra, nhập và theo dõi. Mỗi loại tệp cần thêm phạm vi ghi dữ liệu của nó; danh sách cán bộ, công chức cần ghi hồ sơ, dữ liệu nhạy cảm, số định danh và xếp loại (tệp ghi cả xếp loại các năm).',
  },
];

const importsPolicy: Policy = {
  listImports: keepers,
  listImportKinds: keepers,
  getImportTemplate: keepers,
  uploadImport: keepers,
  getImport: keepers,
  mapImport: keepers,
  checkImport: keepers,
  getImportCheck: keepers,
  downloadImportReport: keepers,
  executeImport: keepers,
};

@Global()
@CapabilityModule(
  {
    name: 'imports',
    entities: [DataImport],
    migrations: [
      DataImports1764000004000,
      ImportsAsJobs1764102020000,
      ImportsOutliveJobs1764200202000,
      ImportsOfClients1764302001000,
    ],
    policy: importsPolicy,
    clientScopes: importsClientScopes,
  },
  {
    controllers: [ImportsController],
    providers: [ImportJobs, ImportKinds, ImportsLoading, ImportsUpkeep, ImportsRepository, ImportsService],
    exports: [ImportKinds, ImportsLoading],
  },
)
export class ImportsModule {}
